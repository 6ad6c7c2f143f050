"""Squares without a wall between them: one cell, unless each column has text of its own there."""

from __future__ import annotations

from planparse.layout.tables.cells import cells_of
from planparse.layout.tables.chunks import Chunk
from planparse.layout.tables.squares import Skeleton

XS = [0.0, 100.0, 160.0, 220.0]


def chunk(text: str, x0: float, x1: float, top: float = 2.0) -> Chunk:
    return Chunk(text, x0, top, x1, top + 10, 10, False, ())


def texts(*header: Chunk) -> list[str]:
    """Texts of a header row with a wall after its first column only."""
    skeleton = Skeleton(XS, [0.0, 30.0], right=[[True, False]])
    return [" ".join(c.text for c in cell.chunks) for cell in cells_of(skeleton, header)]


def test_titles_that_stand_column_by_column_are_cells_of_their_own() -> None:
    first, second = chunk("Utom", 110, 150), chunk("Inom", 165, 210)
    below = chunk("regionen", 104, 156, top=14)
    assert texts(first, second, below) == ["", "Utom regionen", "Inom"]


def test_a_title_that_crosses_a_border_is_one_cell() -> None:
    assert texts(chunk("Utfall och budget", 120, 200), chunk("2031", 175, 200, top=14)) == [
        "",
        "Utfall och budget 2031",
    ]


def test_a_title_in_one_of_the_columns_leaves_them_merged() -> None:
    assert texts(chunk("Budget", 110, 150)) == ["", "Budget"]
