"""Rows and forms of tables are given to the goal that they name, and to no other."""

from __future__ import annotations

from tests.plain_text import SWEDISH, document_of
from tests.six_goals import TITLES, goals

from planparse.link.linker import link
from planparse.model.block import Block
from planparse.model.grid import Grid, GridCell
from planparse.model.links import TableRows
from planparse.outline.sections import outline


def grid_of(*rows: str, heads: int = 1) -> Grid:
    """A table whose rows are texts with "|" between cells."""
    texts = [[cell.strip() for cell in row.split("|")] for row in rows]
    cells = tuple(
        GridCell(row=r, column=c, text=text, is_header=r < heads)
        for r, row in enumerate(texts)
        for c, text in enumerate(row)
    )
    return Grid(
        row_count=len(texts),
        column_count=len(texts[0]),
        header_row_count=heads,
        cells=cells,
        method="test",
    )


def linked_rows(*grids: Grid) -> dict[int, tuple[TableRows, ...]]:
    """Every goal's rows in a report with these tables alone."""
    document = document_of("1 Uppföljning\n\nSå gick det under året.\n")
    blocks = (*document.blocks, *(Block(kind="table", grid=grid) for grid in grids))
    cut = outline(document.model_copy(update={"blocks": blocks}), SWEDISH)
    return {one.goal: one.rows for one in link(goals(), cut, SWEDISH).decisions if one.rows}


def rows_in(grid: Grid) -> dict[int, list[tuple[int, int, bool]]]:
    """(first, last, is_form) of every goal's rows in a report with this table alone."""
    found = linked_rows(grid)
    return {goal: [(r.first, r.last, r.is_form) for r in rows] for goal, rows in found.items()}


def test_a_row_is_its_goals() -> None:
    grid = grid_of("Mål | Kommentar", f"{TITLES[2]} | Klart", f"{TITLES[3]} | Pågår")
    assert rows_in(grid) == {3: [(1, 1, False)], 4: [(2, 2, False)]}


def test_rows_below_that_leave_the_goals_column_empty_go_on_with_it() -> None:
    grid = grid_of(
        "Mål | Aktivitet", f"{TITLES[2]} | Mässa", " | Stipendium", f"{TITLES[3]} | Buss"
    )
    assert rows_in(grid) == {3: [(1, 2, False)], 4: [(3, 3, False)]}


def test_activities_below_a_goal_that_stands_alone_in_its_row_are_its_own() -> None:
    grid = grid_of(
        "Aktivitet | Status",
        f"{TITLES[2]} | ",
        "En mässa för sökande | Klar",
        "Kommentar: Fyrtio kom. | ",
        f"{TITLES[3]} | ",
        "En ny busslinje | Pågår",
    )
    assert rows_in(grid) == {3: [(1, 3, True)], 4: [(4, 5, True)]}


def test_a_heading_of_something_else_in_the_table_ends_a_goals_rows() -> None:
    grid = grid_of(
        "Aktivitet | Status",
        f"{TITLES[2]} | ",
        "En mässa för sökande | Klar",
        "Nämnden ska rusta upp länets museer | ",
        "Ett nytt tak | Klar",
    )
    assert rows_in(grid) == {3: [(1, 2, True)]}


def test_a_form_is_one_goals_as_a_whole() -> None:
    grid = grid_of(f"3. {TITLES[2]} | ", "Ansvarig | Chefen", "Resultat | Mässan hölls.", heads=0)
    assert rows_in(grid) == {3: [(0, 2, True)]}


def test_a_row_about_a_thing_in_like_words_is_no_goals() -> None:
    grid = grid_of("Mål | Läge", "Nämnden ska stärka Region Björkdals förmåga att spara el | Klart")
    assert rows_in(grid) == {}


def test_a_goal_beside_a_label_has_the_rows_up_to_that_label_again() -> None:
    grid = grid_of(
        f"Mål | {TITLES[2]}",
        "Källa | Planen",
        "Resultat | Mässan hölls.",
        "Mål | Nämnden ska rusta upp länets museer",
        "Källa | Planen",
        "Resultat | Taket är nytt.",
        heads=0,
    )
    assert rows_in(grid) == {3: [(0, 2, True)]}


def test_a_form_that_a_page_cuts_goes_on_in_the_next_table_up_to_the_next_form() -> None:
    upper = grid_of(f"3. {TITLES[2]} | ", "Ansvarig | Chefen", "Syfte | Fler sökande", heads=0)
    lower = grid_of(
        " | som vill bo kvar.",
        "Resultat | Mässan hölls.",
        "Ansvarig | En till",
        "8. Rusta upp länets museer | ",
        "Ansvarig | Chefen",
        "Resultat | Taket är nytt.",
        heads=0,
    )
    other = grid_of("9. Ge ut en bok | ", "Resultat | Den är tryckt.", heads=0)
    found = linked_rows(upper, lower, other)
    assert {goal: [(r.table, r.first, r.last) for r in rows] for goal, rows in found.items()} == {
        3: [(1, 0, 2), (2, 0, 2)]
    }


def test_an_activity_without_a_status_below_a_goal_over_all_columns_goes_on_with_it() -> None:
    grid = grid_of("Aktivitet | Status", f"{TITLES[2]} | ", "En mässa | ", f"{TITLES[3]} | ")
    over_all = [
        cell.model_copy(update={"column_span": 2}) if cell.text in TITLES else cell
        for cell in grid.cells
        if not (cell.column == 1 and cell.row in (1, 3))
    ]
    wide = grid.model_copy(update={"cells": tuple(over_all)})
    assert rows_in(wide) == {3: [(1, 2, True)], 4: [(3, 3, True)]}
