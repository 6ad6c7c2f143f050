"""Small closed paths told by their form: circles, squares, triangles, arrows."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.page import Shape

LEAST, MOST = 4.0, 32.0
"""Points; smaller ones are dots of a chart, larger ones are its parts."""

SLIM = 0.45
"""Shorter over longer side of a sign; an arrow is slimmer than a circle."""

ROUND = 0.8
"""The same of a circle."""

CLOSE = 0.6
"""Points within which corners lie on one side of the box."""

TURNS = 8
"""Corners of the most angular arrow."""

WHITE = 0xFFFFFF
FULL = {"circle": "●", "square": "■", "diamond": "◆"}
HOLLOW = {"circle": "○", "square": "□", "diamond": "◇"}
TRIANGLES = ("▲", "▼", "◀", "▶")
ARROWS = ("↑", "↓", "←", "→")

Point = tuple[float, float]
Corners = tuple[float, float, float, float]


def shape(
    points: Sequence[Point], box: Corners, colour: int | None, *, is_curved: bool
) -> Shape | None:
    """The shape of one closed path; None for one that is no small sign.

    Args:
        points: its points on the page.
        box: x0, top, x1, bottom of what is seen of it.
        colour: fill as 0xRRGGBB; None for an outline.
        is_curved: whether it has a curve.
    """
    x0, top, x1, bottom = box
    sides = sorted((x1 - x0, bottom - top))
    if sides[0] < LEAST or sides[1] > MOST or sides[0] < SLIM * sides[1]:
        return None
    is_hollow = colour is None or colour == WHITE
    sign = _curved(sides) if is_curved else _straight(points, box)
    if sign is None or (is_hollow and sign not in FULL):
        return None
    drawn = (HOLLOW if is_hollow else FULL).get(sign, sign)
    return Shape(drawn, x0, top, x1, bottom, WHITE if colour is None else colour)


def _curved(sides: Sequence[float]) -> str | None:
    return "circle" if sides[0] >= ROUND * sides[1] else None


def _straight(points: Sequence[Point], box: Corners) -> str | None:
    """A square, a diamond, or a triangle or arrow by the side that its tip is on."""
    corners = list(dict.fromkeys((round(x, 1), round(y, 1)) for x, y in points))
    if len(corners) < 3 or len(corners) > TURNS:
        return None
    x0, top, x1, bottom = box
    up = sum(abs(y - top) < CLOSE for _, y in corners)
    down = sum(abs(y - bottom) < CLOSE for _, y in corners)
    left = sum(abs(x - x0) < CLOSE for x, _ in corners)
    right = sum(abs(x - x1) < CLOSE for x, _ in corners)
    if len(corners) == 4:
        if up == down == left == right == 2:
            return "square"
        return "diamond" if up == down == left == right == 1 else None
    signs = TRIANGLES if len(corners) == 3 else ARROWS
    tips = ((up, down), (down, up), (left, right), (right, left))
    return next(
        (sign for sign, (at, away) in zip(signs, tips, strict=True) if at == 1 and away >= 2), None
    )
