"""Signs in the cells and beside the text at their places."""

from __future__ import annotations

import pytest

from planparse.layout import placed_marks
from planparse.layout.placed_marks import with_marks
from planparse.model.block import Block
from planparse.model.grid import Grid, GridCell
from planparse.model.mark import Mark
from planparse.model.place import Box, Place


def sign(page: int, x: float, y: float, colour: int = 0x00AA00) -> Mark:
    place = Place(page=page, box=Box(x - 4, y - 4, x + 4, y + 4))
    return Mark(sign="●", colour=colour, place=place)


def paragraph(page: int, top: float, text: str = "Utfallet nås") -> Block:
    place = Place(page=page, box=Box(60, top, 300, top + 12))
    return Block(kind="paragraph", text=text, place=place)


def table(*pages: int) -> Block:
    """Two rows of two cells on each page, all of one table."""
    cells = [
        GridCell(
            row=2 * at + row,
            column=column,
            page=page,
            box=Box(60 + 100 * column, 100 + 20 * row, 160 + 100 * column, 120 + 20 * row),
        )
        for at, page in enumerate(pages)
        for row in (0, 1)
        for column in (0, 1)
    ]
    grid = Grid(row_count=2 * len(pages), column_count=2, cells=tuple(cells), method="ruled")
    places = tuple(Place(page=page, box=Box(60, 100, 260, 140)) for page in pages)
    return Block(kind="table", place=places[0], places=places, grid=grid)


def marked(block: Block) -> dict[tuple[int, int], int]:
    assert block.grid is not None
    return {(cell.row, cell.column): len(cell.marks) for cell in block.grid.cells if cell.marks}


def test_a_sign_stands_in_the_cell_at_its_place() -> None:
    (block,) = with_marks([table(1)], [sign(1, 210, 130)])
    assert marked(block) == {(1, 1): 1}


def test_a_table_over_two_pages_has_its_signs_on_the_page_they_are_on() -> None:
    signs = [sign(2, 210, 110), sign(1, 110, 110), sign(2, 215, 112)]
    (block,) = with_marks([table(1, 2)], signs)
    assert marked(block) == {(0, 0): 1, (2, 1): 2}


def test_signs_beside_a_text_keep_their_order() -> None:
    green, red = sign(1, 310, 106), sign(1, 330, 106, 0xCC0000)
    first, second = with_marks([paragraph(1, 100), paragraph(1, 200)], [green, red])
    assert first.marks == (green, red)
    assert second.marks == ()


def test_a_sign_far_from_every_text_belongs_to_none() -> None:
    (block,) = with_marks([paragraph(1, 100)], [sign(1, 310, 400), sign(2, 310, 106)])
    assert block.marks == ()


def test_a_sign_is_compared_with_the_texts_of_its_own_page_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[Box] = []
    distance = placed_marks._distance

    def counted(text: Box, box: Box) -> tuple[float, float]:
        compared.append(text)
        return distance(text, box)

    monkeypatch.setattr(placed_marks, "_distance", counted)
    pages = range(1, 51)
    with_marks([paragraph(page, 100) for page in pages], [sign(page, 310, 106) for page in pages])
    assert len(compared) == len(pages)
