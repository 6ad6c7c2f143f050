"""Levels of headings that have no number: contents page, labels in common, and what nests."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.outline.heading import Heading
from planparse.text.fold import letters

DIGITS = re.compile(r"\d+")
MIN_LABELLED = 2
"""Headings that share a label ("Area: ...") are a series from the second on."""


@dataclass(frozen=True, slots=True)
class Title:
    """An unnumbered heading over the blocks `first` to `last`."""

    first: int
    last: int
    text: str


def unnumbered_levels(
    numbered: Sequence[Heading], plain: Sequence[Title], listed: Sequence[str]
) -> list[Heading]:
    """Numbered headings and unnumbered ones in reading order, the latter with levels.

    In a numbered document an unnumbered heading stands below the numbered one above it, and below
    one of a series with a common label where another of the series follows it. Elsewhere
    the contents page names the outer headings, a series with a common label stands below the
    first heading, and a heading with another right below it holds that one.
    """
    if numbered:
        return _below_numbers(numbered, plain)
    labels = _labels(plain)
    has_outer = bool(listed or labels)
    found: list[Heading] = []
    base, level, above = 1, 1, -2
    for title in plain:
        is_series = _label(title) in labels
        is_listed = letters(title.text) in listed
        is_held = above == title.first - 1
        if is_series or is_listed:
            base = level = 2 if found and (is_series or (is_held and level == base)) else 1
        elif has_outer:
            level = level + 1 if is_held or level == base else level
        elif found:
            level = level + 1 if is_held else level
        rule = "contents_page" if is_listed else "label_series" if is_series else "line_shape"
        found.append(Heading(title.first, title.last, None, title.text, level, rule, 0.8))
        above = title.last
    return found


def _below_numbers(numbered: Sequence[Heading], plain: Sequence[Title]) -> list[Heading]:
    found: list[Heading] = []
    level = 0
    inside = _between_labelled(numbered, plain)
    both: list[Heading | Title] = [*numbered, *plain]
    for one in sorted(both, key=lambda one: one.first):
        if isinstance(one, Heading):
            level = one.level
            found.append(one)
        else:
            at = level + 1 + (one.first in inside)
            found.append(Heading(one.first, one.last, None, one.text, at, "line_shape", 0.7))
    return found


def _between_labelled(numbered: Sequence[Heading], plain: Sequence[Title]) -> set[int]:
    """First blocks of headings between two of one labelled series, with no number between these.

    Behind the last of a series nobody knows: what follows may be about all of it.
    """
    labels = _labels(plain)
    chapters = sorted(one.first for one in numbered)
    found: set[int] = set()
    since: list[int] = []
    last: tuple[str, int] | None = None
    for title in plain:
        label = _label(title)
        if label not in labels:
            since.append(title.first)
            continue
        here = (label or "", bisect(chapters, title.first))
        if here == last:
            found.update(since)
        last, since = here, []
    return found


def _label(title: Title) -> str | None:
    """What stands before a heading's colon, numbers aside ("Goal 3: ..." gives "goal")."""
    head, colon, rest = title.text.partition(":")
    return DIGITS.sub("", head).strip().casefold() if colon and rest.strip() else None


def _labels(plain: Sequence[Title]) -> set[str]:
    """Labels that two headings or more begin with."""
    heads = [label for title in plain if (label := _label(title)) is not None]
    return {label for label in heads if heads.count(label) >= MIN_LABELLED}
