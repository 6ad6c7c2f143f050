"""Judging columns of tables: words, symbols and coloured signs, with what their row is about."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.extract.assessment_scale import LONGEST, Legend, assess, symbols
from planparse.extract.lights import Lights
from planparse.model.facts import Table
from planparse.model.grid import Grid, GridCell
from planparse.model.judgement import Judgement
from planparse.model.place import Place
from planparse.profiles.profile import Profile
from planparse.text.fold import fold

MIN_SIGNS = 2
"""Cells with a sign and nothing else that make a column without a head a judging one."""


def judgements_of_table(
    table: Table, legend: Legend, lights: Lights, profile: Profile
) -> Iterator[Judgement]:
    """What the cells of a table's judging columns say.

    Args:
        table: any table of the report.
        legend: meaning of the report's symbols.
        lights: meaning of its coloured signs.
        profile: words of judgement.
    """
    grid = table.grid
    heads = max(1, grid.header_row_count)
    columns = _judging(grid, heads, profile) or _signs_only(grid, heads, legend, lights, profile)
    for cell in grid.cells:
        if cell.row < heads or cell.column not in columns:
            continue
        subject = _subject(grid, cell)
        found = _judged(cell, table, legend, lights, profile)
        if subject and found is not None:
            yield found.model_copy(update={"subject": subject})


def _judging(grid: Grid, heads: int, profile: Profile) -> set[int]:
    return {
        cell.column
        for cell in grid.cells
        if cell.row < heads and _judges(cell.text, profile) and (cell.column > 0)
    }


def _judges(head: str, profile: Profile) -> bool:
    """Whether a column's head says that judgements stand below it."""
    words = fold(head).split()
    heads = profile.status.assessment_heads
    return bool(words) and (fold(head) in heads or words[0] in heads or words[-1] in heads)


def _signs_only(
    grid: Grid, heads: int, legend: Legend, lights: Lights, profile: Profile
) -> set[int]:
    """The one column that holds signs of a known meaning under a head without words.

    Empty boxes alone are a form's.
    """
    found: dict[int, int] = {}
    worded: set[int] = set()
    lit: set[int] = set()
    for cell in grid.cells:
        if any(sign.isalpha() for sign in cell.text):
            worded.add(cell.column)
            continue
        status = _sign_status(cell, legend, lights, profile) if cell.row >= heads else None
        if status is not None:
            found[cell.column] = found.get(cell.column, 0) + 1
            lit |= {cell.column} if status != "not_assessed" else set()
    columns = {column for column, count in found.items() if count >= MIN_SIGNS} & lit - worded
    return columns if len(columns) == 1 else set()


def _sign_status(cell: GridCell, legend: Legend, lights: Lights, profile: Profile) -> str | None:
    mark = lights.lit(cell.marks)
    if mark is not None:
        return lights.meaning(mark).status
    return assess(cell.text, profile, legend) if symbols(cell.text) else None


def _judged(
    cell: GridCell, table: Table, legend: Legend, lights: Lights, profile: Profile
) -> Judgement | None:
    """What one cell says: its words where it has any that are known, else its coloured sign."""
    text = cell.text.strip()
    status = assess(text, profile, legend) if text else None
    place = cell.place
    where = place if place != Place() else table.place
    has_words = any(sign.isalpha() for sign in text)
    mark = lights.lit(cell.marks)
    if mark is not None and status is None and not has_words:
        meaning = lights.meaning(mark)
        return Judgement(
            raw=lights.printed(mark),
            status=meaning.status,
            basis="colour",
            section=table.section,
            sentence=lights.printed(mark),
            place=mark.place if mark.place != Place() else where,
            confidence=meaning.confidence,
        )
    if not text or (status is None and len(text) > LONGEST):
        return None
    return Judgement(
        raw=text, status=status, basis="table", section=table.section, sentence=text, place=where
    )


def _subject(grid: Grid, cell: GridCell) -> str | None:
    """The longest text to the left of a cell, where a number or an area may stand before it.

    Where the judging column is the first one, the longest text of the row.
    """
    row = [c for c in grid.cells if c.row <= cell.row < c.row + c.row_span and c is not cell]
    left = [other.text.strip() for other in row if other.column < cell.column]
    texts = left if any(left) else [other.text.strip() for other in row]
    return max(texts, key=len, default="") or None
