"""Judging columns of tables: words, symbols and coloured signs, with what their row is about."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.extract.assessment_scale import LONGEST, assess, symbols
from planparse.extract.judging_columns import judging_columns
from planparse.extract.judging_labels import cell_statement
from planparse.extract.lights import Lights
from planparse.extract.row_subjects import row_subjects
from planparse.extract.symbol_legend import USUAL, Symbols
from planparse.model.facts import Table
from planparse.model.grid import Grid, GridCell
from planparse.model.judgement import Judgement
from planparse.model.place import Place
from planparse.profiles.profile import Profile
from planparse.text.fold import fold

MIN_SIGNS = 2
"""Cells with a sign and nothing else that make a column without a head a judging one."""


def judgements_of_table(
    table: Table, signs: Symbols, lights: Lights, profile: Profile
) -> Iterator[Judgement]:
    """What the cells of a table's judging columns say.

    Args:
        table: any table of the report.
        signs: meaning of the report's symbols.
        lights: meaning of its coloured signs.
        profile: words of judgement.
    """
    grid = table.grid
    heads = max(1, grid.header_row_count)
    columns = judging_columns(grid, heads, profile)
    lit = {} if columns else _signs_only(grid, heads, signs, lights, profile)
    for cell in grid.cells:
        if cell.row < heads or cell.column not in (columns or lit):
            continue
        column = columns.get(cell.column)
        found = _judged(cell, table, signs, lights, profile)
        if found is None or (column is not None and column.known_only and found.status is None):
            continue
        subjects = row_subjects(grid, cell, set(columns or lit))
        if subjects:
            head = column.head if column else ""
            about = signs.about_goals if symbols(found.raw) else _names_goal(head, profile)
            yield found.model_copy(update={"subjects": subjects, "names_goal": about})


def _may_judge(text: str) -> bool:
    """A short text or a sign whose meaning is not known; numbers and comments are results."""
    return len(text) <= LONGEST and bool(symbols(text) or any(sign.isalpha() for sign in text))


def _names_goal(head: str, profile: Profile) -> bool:
    return fold(head).startswith(profile.goals.goal_words)


def _signs_only(
    grid: Grid, heads: int, signs: Symbols, lights: Lights, profile: Profile
) -> dict[int, None]:
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
        status = _sign_status(cell, signs, lights, profile) if cell.row >= heads else None
        if status is not None:
            found[cell.column] = found.get(cell.column, 0) + 1
            lit |= {cell.column} if status != "not_assessed" else set()
    columns = {column for column, count in found.items() if count >= MIN_SIGNS} & lit - worded
    return dict.fromkeys(columns) if len(columns) == 1 else {}


def _sign_status(cell: GridCell, signs: Symbols, lights: Lights, profile: Profile) -> str | None:
    mark = lights.lit(cell.marks)
    if mark is not None:
        return lights.meaning(mark).status
    return assess(cell.text, profile, signs.legend) if symbols(cell.text) else None


def _judged(
    cell: GridCell, table: Table, signs: Symbols, lights: Lights, profile: Profile
) -> Judgement | None:
    """What one cell says: its words where it has any that are known, else its coloured sign."""
    text = cell.text.strip()
    told = cell_statement(text, profile, signs.legend) if text else None
    place = cell.place if cell.place != Place() else table.place
    mark = lights.lit(cell.marks)
    if mark is not None and told is None and not any(sign.isalpha() for sign in text):
        meaning = lights.meaning(mark)
        return Judgement(
            raw=lights.printed(mark),
            status=meaning.status,
            basis="colour",
            section=table.section,
            table=table.ordinal,
            row=cell.row,
            sentence=lights.printed(mark),
            place=mark.place if mark.place != Place() else place,
            confidence=meaning.confidence,
        )
    if not text or (told is None and not _may_judge(text)):
        return None
    return Judgement(
        raw=signs.printed(told.raw if told else text),
        status=told.status if told else None,
        basis="table",
        section=table.section,
        table=table.ordinal,
        row=cell.row,
        sentence=text,
        place=place,
        confidence=signs.confidence(text) if told else USUAL,
    )
