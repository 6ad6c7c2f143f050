"""Forms that tell of one goal each, label and value side by side: what they judge.

A form's first row names its goal; a table may hold several forms, and a form may go on in the
next table of its section.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.extract.judging_labels import cell_statement, is_label
from planparse.extract.marked_alternatives import Alternative, choice, scale_of
from planparse.extract.symbol_legend import Symbols
from planparse.model.facts import Table
from planparse.model.grid import GridCell
from planparse.model.judgement import Judgement
from planparse.model.place import Place
from planparse.profiles.profile import Profile
from planparse.text.fold import fold

TITLE_WORDS = 3
"""Words of a title in a cell of its own that does not span the row."""


def judgements_of_forms(
    tables: Sequence[Table], signs: Symbols, profile: Profile
) -> Iterator[Judgement]:
    """What the forms of a report say of the goals that they are about, in reading order.

    Args:
        tables: all tables of the report.
        signs: meaning of its symbols.
        profile: words of judgement.
    """
    section: int | None = None
    subject: str | None = None
    labels = _labels(tables)
    for table in tables:
        if table.section != section:
            section, subject = table.section, None
        form = _Form(table, subject, labels, signs, profile)
        yield from form.judgements()
        subject = form.subject


def _labels(tables: Sequence[Table]) -> frozenset[str]:
    """Texts of first columns with a value beside them: such a text is no title where it lost it."""
    found: set[str] = set()
    for table in tables:
        valued = {c.row for c in table.grid.cells if c.column > 0 and c.text.strip()}
        firsts = (c for c in table.grid.cells if c.column == 0 and c.row in valued)
        found.update(fold(cell.text) for cell in firsts)
    return frozenset(found)


class _Form:
    """The rows of one table, read as forms."""

    def __init__(
        self,
        table: Table,
        subject: str | None,
        labels: frozenset[str],
        signs: Symbols,
        profile: Profile,
    ) -> None:
        self._table = table
        self._labels = labels
        self._signs = signs
        self._profile = profile
        self.subject = subject
        """What the form that is open is about."""
        self._scale: tuple[Alternative, ...] = ()
        self._is_head = False
        """The scale is the head of the table, so that every row below may be marked."""

    def judgements(self) -> Iterator[Judgement]:
        rows: dict[int, list[GridCell]] = {}
        for cell in self._table.grid.cells:
            rows.setdefault(cell.row, []).append(cell)
        for at, row in sorted(rows.items()):
            found = self._read(at, sorted(row, key=lambda cell: cell.column))
            if found is not None:
                yield found

    def _read(self, at: int, row: Sequence[GridCell]) -> Judgement | None:
        filled = [cell for cell in row if cell.text.strip() or cell.marks]
        scale = scale_of(row, self._profile)
        if scale:
            self._scale = scale
            self._is_head = at < max(1, self._table.grid.header_row_count)
            return None
        if self._scale:
            found = self._chosen(at, row)
            if found is not None or not self._is_head:
                self._scale = self._scale if self._is_head else ()
                return found
        if not filled:
            return None
        if self._is_title(filled):
            self.subject = filled[-1].text.strip()
            return None
        return self._labelled(at, filled)

    def _chosen(self, at: int, row: Sequence[GridCell]) -> Judgement | None:
        chosen = choice(row, self._scale)
        if chosen is None:
            return None
        first = self._scale[0].columns.start
        left = [cell.text.strip() for cell in row if cell.column < first and cell.text.strip()]
        own = [text for text in left if not is_label(text, self._profile)]
        subject = max(own, key=len, default=None) if self._is_head else None
        return self._judgement(at, chosen.cell, chosen.raw, chosen.status, subject)

    def _labelled(self, at: int, filled: Sequence[GridCell]) -> Judgement | None:
        label = filled[0]
        if label.column or len(filled) < 2 or not is_label(label.text, self._profile):
            return None
        for cell in filled[1:]:
            found = cell_statement(cell.text, self._profile, self._signs.legend)
            if found is not None:
                raw = self._signs.printed(found.raw)
                return self._judgement(at, cell, raw, found.status)
        return None

    def _is_title(self, filled: Sequence[GridCell]) -> bool:
        """A row with one text from the left on, or the word for a goal and its wording."""
        first = filled[0]
        if first.column:
            return False
        if len(filled) == 1:
            spans = first.column_span > 1 or len(first.text.split()) >= TITLE_WORDS
            is_own = fold(first.text) not in self._labels
            return spans and is_own and not is_label(first.text, self._profile)
        words = (*self._profile.goals.goal_words, *self._profile.status.card_labels)
        return len(filled) == 2 and fold(first.text) in words

    def _judgement(
        self, at: int, cell: GridCell, raw: str, status: str, subject: str | None = None
    ) -> Judgement:
        place = cell.place if cell.place != Place() else self._table.place
        about = subject or self.subject
        return Judgement.model_validate(
            {
                "raw": raw,
                "status": status,
                "basis": "table",
                "section": self._table.section,
                "subjects": (about,) if about else (),
                "table": self._table.ordinal,
                "row": at,
                "sentence": cell.text.strip() or raw,
                "place": place,
            }
        )
