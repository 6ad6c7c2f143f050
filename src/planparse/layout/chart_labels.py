"""Labels of a drawn chart: values and titles of its axes, and its legend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planparse.model.page import Fill, Page, Span
from planparse.model.place import Box

LABEL_NEAR = 14.0
"""Labels of axes stand within so many points of what they label."""
LABEL_LENGTH = 30
"""A longer text beside a drawing is prose, not an axis label."""
WORD_GAP = 0.6
"""Spans nearer than this share of the font size are one stretch of text."""
LINE_PITCH = 1.9
"""Lines of one paragraph follow within so many times their height."""
PROSE_LINES = 2
"""So many lines below a text, set flush left with it, make it the beginning of a paragraph."""
SAME_LEFT = 2.0
"""Points within which lines are flush left."""
CENTRED = 0.15
"""An axis title stands in the middle of its side, off by at most this share of its length."""
KEY_SIZES = 3.0, 20.0
"""Sides of a legend's colour samples in points."""
KEY_GAP = 24.0
"""A legend's text follows its sample within so many points."""
LEGEND_NEAR = 40.0
"""A legend stands within so many points of its chart."""
FEWEST_KEYS = 2
"""Samples of different colours, set alike, make a legend where none has a bar's colour."""


@dataclass(slots=True)
class Stretch:
    """A run of text on one line."""

    text: str
    box: Box
    upright: bool


def stretches(spans: Iterable[Span]) -> list[Stretch]:
    """Spans at a word's distance joined; rotated text stays as it comes."""
    found: list[Stretch] = []
    for span in sorted(spans, key=lambda s: (round(s.bottom), s.x0)):
        box = Box(span.x0, span.top, span.x1, span.bottom)
        last = found[-1] if found else None
        if (
            last is not None
            and last.upright
            and span.upright
            and abs(last.box.bottom - box.bottom) <= SAME_LEFT
            and box.x0 - last.box.x1 <= WORD_GAP * (span.size or box.height)
        ):
            found[-1] = Stretch(f"{last.text} {span.text}", last.box.union(box), upright=True)
        else:
            found.append(Stretch(span.text.strip(), box, span.upright))
    return found


def labelled(area: Box, texts: Sequence[Stretch], page: Page, caption: re.Pattern[str]) -> Box:
    """The area with its legend, the short texts beside its axes, and the axes' titles."""
    grown = area
    for entry in legend(area, texts, page):
        grown = grown.union(entry)
    near = [t for t in texts if _is_label(t, caption)]
    for text in near:
        if _gap(text.box, area) <= LABEL_NEAR and _beside(text, area, texts):
            grown = grown.union(text.box)
    outer = grown
    for text in near:
        if _gap(text.box, grown) <= LABEL_NEAR and _is_title(text, grown, texts):
            outer = outer.union(text.box)
    return outer


def _is_label(text: Stretch, caption: re.Pattern[str]) -> bool:
    return len(text.text) <= LABEL_LENGTH and caption.match(text.text) is None


def _beside(text: Stretch, area: Box, texts: Sequence[Stretch]) -> bool:
    """Whether a label stands left, right or under the area, or a value on top of it."""
    box = text.box
    level, middle = (box.top + box.bottom) / 2, (box.x0 + box.x1) / 2
    if area.top <= level <= area.bottom:
        return True
    if not area.x0 <= middle <= area.x1:
        return False
    if level > area.bottom:
        return not _begins_prose(text, texts)
    return not any(c.isalpha() for c in text.text)


def _begins_prose(text: Stretch, texts: Sequence[Stretch]) -> bool:
    """Whether more lines follow flush left, as in a paragraph or a list."""
    bottom, count = text.box, 0
    for other in sorted(texts, key=lambda t: t.box.top):
        below = 0 < other.box.bottom - bottom.bottom <= LINE_PITCH * bottom.height
        if below and abs(other.box.x0 - text.box.x0) <= SAME_LEFT:
            bottom, count = other.box, count + 1
    return count >= PROSE_LINES


def _is_title(text: Stretch, area: Box, texts: Sequence[Stretch]) -> bool:
    """Whether a text is an axis title: rotated at a side, or alone in the middle below."""
    box = text.box
    if not text.upright:
        return area.top <= box.top and box.bottom <= area.bottom
    if box.top < area.bottom - SAME_LEFT:
        return False
    off = abs((box.x0 + box.x1) / 2 - (area.x0 + area.x1) / 2)
    return off <= CENTRED * area.width and not _begins_prose(text, texts)


def legend(area: Box, texts: Sequence[Stretch], page: Page) -> list[Box]:
    """Boxes of the legend's entries near an area: a small coloured sample and its text."""
    colours = {f.colour for f in page.fills if area.overlap(_box(f)) > 0}
    entries: list[tuple[int, Box]] = []
    for fill in page.fills:
        if not _is_key(fill) or _gap(_box(fill), area) > LEGEND_NEAR:
            continue
        named = [t.box for t in texts if _names(t, fill)]
        if named:
            entries.append((fill.colour, _box(fill).union(min(named, key=lambda b: b.x0))))
    if len({colour for colour, _ in entries}) < FEWEST_KEYS:
        entries = [(colour, box) for colour, box in entries if colour in colours]
    return [box for _, box in entries]


def _is_key(fill: Fill) -> bool:
    sides = fill.x1 - fill.x0, fill.bottom - fill.top
    return KEY_SIZES[0] <= min(sides) and max(sides) <= KEY_SIZES[1]


def _names(text: Stretch, key: Fill) -> bool:
    """Whether a short text stands right after a sample, at its level."""
    level = (text.box.top + text.box.bottom) / 2
    return (
        text.upright
        and len(text.text) <= LABEL_LENGTH
        and 0 <= text.box.x0 - key.x1 <= KEY_GAP
        and key.top - SAME_LEFT <= level <= key.bottom + SAME_LEFT
    )


def _box(fill: Fill) -> Box:
    return Box(fill.x0, fill.top, fill.x1, fill.bottom)


def _gap(a: Box, b: Box) -> float:
    """Distance between two boxes along the axis on which they are further apart."""
    return max(a.x0 - b.x1, b.x0 - a.x1, a.top - b.bottom, b.top - a.bottom, 0.0)
