"""Tab-separated tables: merged parents, really empty cells, and every position once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.plain_text import blocks_of

from planparse.layout.plain.tab_table import is_tab_table, tab_grid
from planparse.model.grid import Grid
from planparse.model.page import TextLine


def grid_of(text: str) -> Grid:
    tables = [block for block in blocks_of(text) if block.grid is not None]
    assert len(tables) == 1
    grid = tables[0].grid
    assert grid is not None
    return grid


GOALS = (
    "Fokusområde\tFullmäktiges mål\tNämndens mål\n"
    "En trygg region\tRegionen är robust\tNämnden ska öka beredskapen\n"
    "\t\tNämnden ska utbilda alla chefer\n"
    "\tRegionen är attraktiv\tNämnden ska stärka villkoren\n"
    "En grön region\tRegionen är klimatneutral\t\n"
)


def test_merged_parents_span_their_rows_and_an_empty_goal_stays_empty() -> None:
    grid = grid_of(GOALS)
    area, parent = grid.at(1, 0), grid.at(1, 1)
    assert area is not None
    assert parent is not None
    assert (area.row_span, parent.row_span) == (3, 2)
    assert grid.texts()[2] == [
        "En trygg region",
        "Regionen är robust",
        "Nämnden ska utbilda alla chefer",
    ]
    assert grid.texts()[4] == ["En grön region", "Regionen är klimatneutral", ""]


def test_cells_know_their_line_and_the_header() -> None:
    grid = grid_of(f"Text ovanför.\n\n{GOALS}")
    goal = grid.at(3, 2)
    assert goal is not None
    assert (goal.line, goal.page) == (6, 1)
    assert [cell.is_header for cell in grid.cells].count(True) == 3


def test_empty_cells_after_a_label_are_not_merged() -> None:
    grid = grid_of(
        "Investering\tTotal\t2025\t2026\nBeslutat\t\t\t\nBredband\t\t10\t20\nSumma\t\t10\t20"
    )
    assert grid.texts()[1] == ["Beslutat", "", "", ""]
    assert grid.texts()[2] == ["Bredband", "", "10", "20"]
    assert len(grid.cells) == 16


def test_a_row_with_one_tab_less_is_filled_up() -> None:
    grid = grid_of("A\tB\tC\nx\ty\nz\tå\tä")
    assert grid.texts() == [["A", "B", "C"], ["x", "y", ""], ["z", "å", "ä"]]


def test_an_empty_corner_is_no_merged_cell() -> None:
    grid = grid_of("\t2025\t2026\nLöner\t10\t20\nHyror\t30\t40")
    assert grid.texts()[0] == ["", "2025", "2026"]


def test_a_tabbed_remark_is_no_table() -> None:
    assert not is_tab_table([TextLine("Dnr\t2025-17", 1)])
    assert not is_tab_table([TextLine("Plan\t2025", 1), TextLine("Nämnden", 2)])


CELL = st.sampled_from(["", "", "a", "1 000", "Nämnden ska", " "])


@given(st.lists(st.lists(CELL, min_size=2, max_size=5), min_size=1, max_size=8))
def test_every_position_is_covered_exactly_once(rows: list[list[str]]) -> None:
    lines = [TextLine("\t".join(row), number) for number, row in enumerate(rows, start=1)]
    grid = tab_grid(lines, 1)
    covered = [
        (row, column)
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    ]
    expected = [(row, column) for row in range(len(rows)) for column in range(grid.column_count)]
    assert sorted(covered) == expected
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text.strip():
                cell = grid.at(number, column)
                assert cell is not None
                assert cell.text == text.strip()
