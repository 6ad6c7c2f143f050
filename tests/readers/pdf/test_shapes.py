"""The form of small drawn paths."""

from __future__ import annotations

import pytest

from planparse.readers.pdf.shapes import WHITE, shape

GREEN = 0x00A651
BOX = (10.0, 20.0, 20.0, 30.0)
SQUARE = ((10, 20), (20, 20), (20, 30), (10, 30), (10, 20))
DIAMOND = ((15, 20), (20, 25), (15, 30), (10, 25))
UP = ((10, 30), (20, 30), (15, 20))
ARROW_DOWN = ((13, 20), (17, 20), (17, 25), (20, 25), (15, 30), (10, 25), (13, 25))
ARROW_RIGHT = ((10, 23), (15, 23), (15, 20), (20, 25), (15, 30), (15, 27), (10, 27))
STAR = (
    *((15, 20), (16, 24), (20, 24), (17, 26), (18, 30)),
    *((15, 27), (12, 30), (13, 26), (10, 24), (14, 24)),
)


@pytest.mark.parametrize(
    ("points", "sign"),
    [
        (SQUARE, "■"),
        (DIAMOND, "◆"),
        (UP, "▲"),
        (ARROW_DOWN, "↓"),
        (ARROW_RIGHT, "→"),
        (STAR, None),
    ],
)
def test_straight_paths(points: tuple[tuple[float, float], ...], sign: str | None) -> None:
    found = shape(points, BOX, GREEN, is_curved=False)
    assert (found.sign if found else None) == sign


@pytest.mark.parametrize(("colour", "sign"), [(GREEN, "●"), (WHITE, "○"), (None, "○")])
def test_circles(colour: int | None, sign: str) -> None:
    found = shape(SQUARE, BOX, colour, is_curved=True)
    assert found is not None
    assert (found.sign, found.colour) == (sign, WHITE if colour is None else colour)


@pytest.mark.parametrize("box", [(0, 0, 2, 2), (0, 0, 60, 60), (0, 0, 30, 6)])
def test_dots_panels_and_bars_are_no_signs(box: tuple[float, float, float, float]) -> None:
    x0, top, x1, bottom = box
    points = ((x0, top), (x1, top), (x1, bottom), (x0, bottom))
    assert shape(points, box, GREEN, is_curved=False) is None
    assert shape(points, box, GREEN, is_curved=True) is None
