"""Which columns of a table judge: by their heads, or by what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planparse.extract.assessment_scale import assess
from planparse.extract.judging_labels import YEAR, is_label, is_result_label
from planparse.extract.marked_alternatives import SIGN, scale_of
from planparse.model.grid import Grid, GridCell
from planparse.profiles.profile import Profile
from planparse.text.fold import fold

MIN_KNOWN, KNOWN_SHARE = 2, 0.6
"""Judgements, and their share of a column's filled cells, that make it a judging one whatever its
head says ("2019")."""

ANSWER = 4
"""Letters of a word that answers any question ("ja", "nej", "yes", "klar"): no column is told to
judge by such words alone."""


class Column(NamedTuple):
    """A judging column."""

    head: str
    known_only: bool
    """Only cells of a known meaning judge in it; others are results, comments or numbers."""


def judging_columns(grid: Grid, heads: int, profile: Profile) -> Mapping[int, Column]:
    """The judging columns of a table by their number; of several years the last one.

    Args:
        grid: the table.
        heads: rows of its head.
        profile: words of judgement.
    """
    found: dict[int, Column] = {}
    scales = _scale_rows(grid, profile)
    chosen = {c.column for c in grid.cells if c.row in scales and c.row < heads}
    for column in range(1, grid.column_count):
        if column in chosen:
            continue
        own = [c for c in grid.cells if c.column == column and c.row < heads]
        head = " ".join(cell.text.strip() for cell in own if cell.text.strip())
        if any(is_label(cell.text, profile) for cell in own):
            weak = all(is_result_label(c.text, profile) for c in own if is_label(c.text, profile))
            if not weak or _mostly_known(grid, column, heads, scales, profile):
                found[column] = Column(head, known_only=weak)
        elif _mostly_known(grid, column, heads, scales, profile):
            found[column] = Column(head, known_only=True)
    return _latest(found)


def _mostly_known(grid: Grid, column: int, heads: int, scales: set[int], profile: Profile) -> bool:
    texts = [
        c.text for c in grid.cells if c.column == column and c.row >= heads and c.row not in scales
    ]
    filled = [text for text in texts if text.strip()]
    known = [text for text in filled if not SIGN.match(text) and assess(text, profile, {})]
    telling = [text for text in known if len(fold(text)) > ANSWER]
    return len(known) >= MIN_KNOWN and len(known) >= KNOWN_SHARE * len(filled) and bool(telling)


def _scale_rows(grid: Grid, profile: Profile) -> set[int]:
    """Rows that list alternatives: they judge by a mark below, not by their words."""
    rows: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    return {at for at, row in rows.items() if scale_of(row, profile)}


def _latest(found: dict[int, Column]) -> dict[int, Column]:
    """The columns without a year, and of those with one the last year's."""
    years = {at: YEAR.findall(column.head) for at, column in found.items()}
    last = max((every[-1] for every in years.values() if every), default="")
    return {at: column for at, column in found.items() if not years[at] or last in years[at]}
