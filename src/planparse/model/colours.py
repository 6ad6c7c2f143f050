"""Colours by the names under which people know them."""

from __future__ import annotations

from colorsys import rgb_to_hsv
from typing import Literal

ColourName = Literal["green", "yellow", "orange", "red", "blue", "purple", "grey", "white", "black"]

DARK = 0.2
"""Value below which every hue looks black."""

PALE = 0.25
"""Saturation below which a colour is told as grey, white or black."""

LIGHT = 0.93
"""Value from which a pale colour is white."""

HUES: tuple[tuple[float, ColourName], ...] = (
    (14, "red"),
    (38, "orange"),
    (70, "yellow"),
    (170, "green"),
    (258, "blue"),
    (330, "purple"),
    (360, "red"),
)
"""Upper bounds of the hues in degrees; Office's gold (45) is a yellow, its orange (24) is none."""


def colour_name(colour: int) -> ColourName:
    """Name of a colour given as 0xRRGGBB."""
    hue, saturation, value = rgb_to_hsv(*(part / 255 for part in _parts(colour)))
    if value < DARK:
        return "black"
    if saturation < PALE:
        return "white" if value >= LIGHT else "grey"
    return next(name for bound, name in HUES if hue * 360 <= bound)


def colour_distance(one: int, other: int) -> int:
    """Greatest difference of two colours in one of their parts, 0 to 255."""
    return max(abs(a - b) for a, b in zip(_parts(one), _parts(other), strict=True))


def _parts(colour: int) -> tuple[int, int, int]:
    return colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF
