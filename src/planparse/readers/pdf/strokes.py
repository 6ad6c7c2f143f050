"""Rulings put together: cell borders drawn piece by piece become one line each."""

from __future__ import annotations

from collections.abc import Iterable

from planparse.model.page import Ruling

_SAME_POSITION = 0.7
"""Points across the line within which two pieces lie on one line."""
_GAP = 1.2
"""Points along the line that dots, dashes and corner squares leave open."""
_SHORTEST = 3.0
"""Points; what stays shorter is a dot or a dash on its own, not a ruling."""

_Piece = tuple[float, float, float, float, int]
"""position, start, end, thickness, colour"""


def merge_rulings(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Join pieces of one line; horizontal lines first, each kind from the top left.

    Squares smaller than the gap count in both directions, so that dotted lines hold together.
    """
    across: list[_Piece] = []
    down: list[_Piece] = []
    for line in rulings:
        width, height = line.x1 - line.x0, line.bottom - line.top
        is_dot = max(width, height) < _SHORTEST
        if is_dot or width >= height:
            middle = (line.top + line.bottom) / 2
            across.append((middle, line.x0, line.x1, line.thickness, line.colour))
        if is_dot or height > width:
            middle = (line.x0 + line.x1) / 2
            down.append((middle, line.top, line.bottom, line.thickness, line.colour))
    merged = [
        Ruling(start, middle - thick / 2, end, middle + thick / 2, colour, thick)
        for middle, start, end, thick, colour in _merge(across)
    ]
    merged += [
        Ruling(middle - thick / 2, start, middle + thick / 2, end, colour, thick)
        for middle, start, end, thick, colour in _merge(down)
    ]
    return merged


def _merge(pieces: list[_Piece]) -> list[_Piece]:
    merged: list[_Piece] = []
    pieces.sort()
    first = 0
    for index in range(1, len(pieces) + 1):
        if index == len(pieces) or pieces[index][0] - pieces[index - 1][0] > _SAME_POSITION:
            merged += _merge_level(pieces[first:index])
            first = index
    return merged


def _merge_level(level: list[_Piece]) -> list[_Piece]:
    """Join the pieces of one level where they touch, the longest piece's position kept."""
    if len(level) == 1:
        return level if level[0][2] - level[0][1] >= _SHORTEST else []
    level.sort(key=lambda piece: piece[1])
    joined: list[_Piece] = []
    current = level[0]
    longest = current[2] - current[1]
    for piece in level[1:]:
        middle, start, end, thick, colour = current
        if piece[1] > end + _GAP:
            joined.append(current)
            current, longest = piece, piece[2] - piece[1]
            continue
        if piece[2] - piece[1] > longest:
            longest, middle, colour = piece[2] - piece[1], piece[0], piece[4]
        current = (middle, start, max(end, piece[2]), max(thick, piece[3]), colour)
    joined.append(current)
    return [piece for piece in joined if piece[2] - piece[1] >= _SHORTEST]
