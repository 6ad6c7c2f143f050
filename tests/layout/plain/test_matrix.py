"""Goal matrices whose cells lie scattered over lines keep their hierarchy and their empty cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plain_text import ENGLISH, SWEDISH, blocks_of

from planparse.model.grid import Grid

PROSE = (
    "Nämnden har under året arbetat med sina mål, som redovisas i den tabell som följer nedan.\n"
    "De bygger på vad fullmäktige har beslutat om hela regionens inriktning de kommande åren.\n"
    "Arbetet har skett i samverkan med länets kommuner och med de fackliga organisationerna.\n"
)

MATRIX = f"""{4 * PROSE}
2.1 Målstyrning

Fokusområde Fullmäktiges mål Nämndens mål

En trygg och motstånds-
kraftig region

Regionen är robust

Nämnden ska öka sin
beredskap

Nämnden ska utbilda alla chefer
i krisledning

Regionen är en attraktiv
arbetsgivare

Nämnden ska stärka villkoren för
hälso- och sjukvårdens personal

En grön region

Regionen är klimatneutral

Nämnden ska halvera utsläppen

Regionen har friska sjöar

{" "}

En nära vård

Vården finns i hela länet

Nämnden ska öppna mottagningar i
alla kommuner

2.2 Nämndens mål

Nämnden arbetar vidare.
"""


def grid_of(text: str) -> Grid:
    grids = [block.grid for block in blocks_of(text) if block.grid is not None]
    assert len(grids) == 1
    return grids[0]


def test_every_cell_is_where_it_belongs() -> None:
    assert grid_of(MATRIX).texts() == [
        ["Fokusområde", "Fullmäktiges mål", "Nämndens mål"],
        [
            "En trygg och motståndskraftig region",
            "Regionen är robust",
            "Nämnden ska öka sin beredskap",
        ],
        [
            "En trygg och motståndskraftig region",
            "Regionen är robust",
            "Nämnden ska utbilda alla chefer i krisledning",
        ],
        [
            "En trygg och motståndskraftig region",
            "Regionen är en attraktiv arbetsgivare",
            "Nämnden ska stärka villkoren för hälso- och sjukvårdens personal",
        ],
        ["En grön region", "Regionen är klimatneutral", "Nämnden ska halvera utsläppen"],
        ["En grön region", "Regionen har friska sjöar", ""],
        [
            "En nära vård",
            "Vården finns i hela länet",
            "Nämnden ska öppna mottagningar i alla kommuner",
        ],
    ]


def test_the_matrix_ends_at_the_next_heading() -> None:
    texts = [block.text for block in blocks_of(MATRIX)]
    assert texts[-2:] == ["2.2 Nämndens mål", "Nämnden arbetar vidare."]


def test_cells_know_their_lines() -> None:
    cell = grid_of(MATRIX).at(2, 2)
    assert cell is not None
    assert MATRIX.splitlines()[(cell.line or 0) - 1] == "Nämnden ska utbilda alla chefer"


def test_an_empty_last_cell_at_the_end() -> None:
    text = MATRIX.replace(
        "Vården finns i hela länet\n\nNämnden ska öppna mottagningar i\nalla kommuner",
        "Vården finns i hela länet\n\n ",
    )
    assert grid_of(text).texts()[-1] == ["En nära vård", "Vården finns i hela länet", ""]


def test_an_empty_cell_without_a_trace_is_seen_by_the_surplus_of_parents() -> None:
    text = MATRIX.replace("Regionen har friska sjöar\n\n \n\n", "Regionen har friska sjöar\n\n")
    rows = grid_of(text).texts()
    assert ["En grön region", "Regionen har friska sjöar", ""] in rows
    assert rows[-1][0] == "En nära vård"


def test_a_matrix_over_a_page_break() -> None:
    text = MATRIX.replace("\nEn grön region", "\f\nEn grön region")
    assert grid_of(text).texts() == grid_of(MATRIX).texts()
    cell = grid_of(text).at(4, 2)
    assert cell is not None
    assert cell.page == 2


def test_the_text_below_a_matrix_is_not_swallowed() -> None:
    text = MATRIX.replace("2.2 Nämndens mål\n", "Målen följs upp varje tertial av nämnden.\n")
    assert [block.text for block in blocks_of(text)][-2:] == [
        "Målen följs upp varje tertial av nämnden.",
        "Nämnden arbetar vidare.",
    ]


def test_two_columns() -> None:
    text = (
        "Fokusområde Mål\n\nTrygghet\n\nNämnden ska öka beredskapen\n\nKlimat\n\n"
        "Nämnden ska halvera utsläppen\n\nNämnden ska plantera skog\n\n3 Ekonomi\n\nText."
    )
    assert grid_of(text).texts()[1:] == [
        ["Trygghet", "Nämnden ska öka beredskapen"],
        ["Klimat", "Nämnden ska halvera utsläppen"],
        ["Klimat", "Nämnden ska plantera skog"],
    ]


def test_english() -> None:
    text = (
        "Focus area Council's goal Board's goal\n\nA safe county\n\nThe county is prepared\n\n"
        "The board shall raise readiness\n\nThe board shall train all managers\n\n"
        "A green county\n\nThe county is climate neutral\n\nThe board shall halve emissions\n\n"
        "3 Resources\n\nText."
    )
    grids = [block.grid for block in blocks_of(text, ENGLISH) if block.grid is not None]
    assert grids[0] is not None
    assert grids[0].texts()[2] == [
        "A safe county",
        "The county is prepared",
        "The board shall train all managers",
    ]


@pytest.mark.parametrize("context", [SWEDISH, ENGLISH])
def test_a_goal_header_without_goals_is_text(context: object) -> None:
    blocks = blocks_of("Fokusområde Nämndens mål\n\nMålen beskrivs i planen.\n\nText följer.")
    assert [block.kind for block in blocks] == ["paragraph"] * 3


PARENTS = st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3), min_size=1, max_size=4)


@settings(max_examples=60)
@given(PARENTS)
def test_any_hierarchy_comes_back(areas: list[list[int]]) -> None:
    """Areas of parents with 0 to 3 goals each; none is a really empty cell."""
    cells: list[str] = []
    expected: list[list[str]] = []
    for a, parents in enumerate(areas):
        cells.append(f"Område {chr(65 + a)}")
        for p, count in enumerate(parents):
            parent = f"Regionen är {chr(97 + a)}{chr(97 + p)}"
            cells.append(parent)
            goals = [
                f"Nämnden ska nå {chr(97 + a)}{chr(97 + p)}{chr(97 + g)}" for g in range(count)
            ]
            cells.extend(goals or [" "])
            expected.extend([f"Område {chr(65 + a)}", parent, goal] for goal in goals or [""])
    if sum(bool(row[2]) for row in expected) < 2:
        return
    text = "Fokusområde Fullmäktiges mål Nämndens mål\n\n" + "\n\n".join(cells)
    grid = grid_of(f"{text}\n\n3 Ekonomi\n\nText.")
    assert grid.texts()[1:] == expected
    covered = [
        (row, column)
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    ]
    assert sorted(covered) == [(r, c) for r in range(grid.row_count) for c in range(3)]
