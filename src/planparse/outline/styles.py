"""Styles of short lines, and how far each stands out from the running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from planparse.model.block import Block, Style

LARGER = 1.07
"""Size in body sizes from which a line is larger than the text; rounding stays below."""
SMALLEST = 0.85
"""Size in body sizes below which nothing is a heading, bold or not: labels and letterheads."""
SAME_SIZE = 0.4
"""Points between two sizes of one rank."""
DARK = 0x60
"""Red, green and blue all below this are read as black."""
ALIKE_COLOUR = 0x28
"""Largest difference of a colour's parts for two colours to look the same."""
SATURATED = 0x40
"""Difference of a colour's largest and smallest part from which it is a colour and no grey."""
FEWEST_CAPITALS = 6
"""Letters of a text set in capitals; shorter ones may be abbreviations."""


class StyleKey(NamedTuple):
    """What makes two headings look alike."""

    size: float
    """Rounded to half a point."""
    bold: bool
    italic: bool
    colour: int
    """The first frequent colour of the document that looks the same; 0 for any near black."""
    capitals: bool
    bar: bool
    mark: str = ""
    """Way of counting (`A.`, `1.`), where it is a part of the look."""


@dataclass(frozen=True, slots=True)
class BodyStyle:
    """The running text's style, and the document's colours."""

    size: float
    bold: bool
    colour: int
    font: str
    palette: Mapping[int, int] = field(default_factory=dict)
    """Each colour of the document with the one that stands for it."""


def body_style(blocks: Iterable[Block]) -> BodyStyle:
    """The style that most characters of paragraphs and lists have."""
    counts: Counter[tuple[float, bool, int, str]] = Counter()
    colours: Counter[int] = Counter()
    for block in blocks:
        style = block.style
        if style is not None and block.kind in ("paragraph", "list_item"):
            key = (round(style.size * 2) / 2, style.bold, style.colour, style.font)
            counts[key] += len(block.text)
            colours[style.colour] += 1
    if not counts:
        return BodyStyle(0.0, False, 0, "")
    return BodyStyle(*counts.most_common(1)[0][0], palette=_palette(colours))


def _palette(colours: Counter[int]) -> dict[int, int]:
    """Colours that look alike stand together under the most frequent of them."""
    palette: dict[int, int] = {}
    kept: list[int] = []
    for colour, _ in colours.most_common():
        if _is_black(colour):
            palette[colour] = 0
            continue
        twin = next((k for k in kept if not looks_different(k, colour)), None)
        palette[colour] = colour if twin is None else twin
        if twin is None:
            kept.append(colour)
    return palette


def style_key(text: str, style: Style, body: BodyStyle) -> StyleKey:
    """The look of one block."""
    return StyleKey(
        round(style.size * 2) / 2,
        style.bold,
        style.italic,
        body.palette.get(style.colour, style.colour),
        is_capitals(text),
        style.bar,
    )


def is_capitals(text: str) -> bool:
    """Set in capitals, and long enough not to be an abbreviation."""
    return text.isupper() and sum(map(str.isalpha, text)) >= FEWEST_CAPITALS


def stands_out(style: Style, body: BodyStyle, text: str) -> int:
    """How far a line stands out from the text: 0 not at all, 1 a little, 2 clearly."""
    if style.size > LARGER * body.size:
        return 2
    if style.size < body.size * SMALLEST:
        return 0
    if style.size < body.size / LARGER and not (style.bold and not body.bold):
        return 0
    if style.bar and style.size < body.size:
        return 0
    marks = 2 * (style.bold and not body.bold)
    marks += 2 * is_capitals(text)
    marks += 2 * style.bar
    if looks_different(style.colour, body.colour):
        marks += 2 if _is_saturated(style.colour) else 1
    marks += style.italic
    marks += _family(style.font) != _family(body.font)
    return min(marks, 2)


def _is_saturated(colour: int) -> bool:
    parts = (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)
    return max(parts) - min(parts) >= SATURATED


def _family(font: str) -> str:
    """Font name without its weight: `Arial-BoldMT` and `ArialMT` are one family."""
    name = font.replace(",", "-").split("-", 1)[0]
    return name.removesuffix("MT").removesuffix("PS")


def looks_different(colour: int, other: int) -> bool:
    """The two colours can be told apart in print."""
    return any(
        abs((colour >> shift & 0xFF) - (other >> shift & 0xFF)) > ALIKE_COLOUR
        for shift in (16, 8, 0)
    )


def _is_black(colour: int) -> bool:
    parts = (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)
    return max(parts) < DARK and max(parts) - min(parts) < ALIKE_COLOUR
