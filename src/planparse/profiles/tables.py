"""Words of column headings, used where a table's layout has been lost."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class TableWords(Frozen):
    """Lower-case words; matching folds case and a trailing dot."""

    column_heads: tuple[str, ...]
    """Words that make a column heading of their own ("indikator", "utfall")."""
    column_head_prefixes: tuple[str, ...]
    """Words that belong to the column heading after them ("ack", "total")."""
    column_head_links: tuple[str, ...]
    """Words that tie the next word to the heading before them ("mot", "per")."""
    total_rows: tuple[str, ...]
    """First words of a row that sums up the rows above it."""
    total_columns: tuple[str, ...]
    """First words of the heading of a column that sums up others of its row."""
    note_heads: tuple[str, ...]
    """Headings of a column whose numbers point to notes and measure nothing."""
    continued: tuple[str, ...]
    """Marks of a table that goes on from the page before ("forts.")."""
