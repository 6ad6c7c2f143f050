"""The heading line of a table of values: a name, and a column for each period or kind of value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.profiles.profile import Profile

PIECE = re.compile(r"\S(?:\S|[ \u00a0](?=\S))*")
"""Words parted by single blanks."""
WORD = re.compile(r"[^\W\d_]+")
YEAR = re.compile(r"(?:19|20)\d{2}")
WIDE = 3
"""Blanks between the name's heading and the first value's; fewer are left of scattered text."""
MIN_VALUES = 2
"""A table of one column of values cannot be told from text with numbers."""
STACKED_WORDS = 3
"""Words of a heading that stands on a line of its own above or below the others."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The headings of a table of values."""

    name: str
    values: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each heading of a value begins in its line."""
    above: int = 0
    """Lines above the heading line that belong to it."""
    below: int = 0

    @property
    def newest_first(self) -> bool:
        """Its years run from new to old."""
        years = [int(found[0]) for head in self.values if (found := YEAR.search(head))]
        return len(years) > 1 and years[0] > years[-1]

    @property
    def pitch(self) -> float:
        """Characters from one column to the next."""
        return (self.starts[-1] - self.starts[0]) / max(1, len(self.starts) - 1)


def heads_at(lines: Sequence[str], index: int, profile: Profile) -> Heads | None:
    """The headings whose line is the given one; None where it is no heading of values.

    Args:
        lines: lines that stand together.
        index: which of them.
        profile: the language.
    """
    line = lines[index]
    pieces = [(found.start(), found[0]) for found in PIECE.finditer(line)]
    parts = [part for piece in pieces for part in _parted(*piece, profile)]
    named = bool(parts) and parts[0][1].split()[0].casefold() in profile.indicators.name
    values = parts[1:] if named else parts
    years_alone = all(YEAR.fullmatch(text) for _, text in values)
    if len(values) < MIN_VALUES or not (named or years_alone):
        return None
    if not all(_is_value(text, profile) for _, text in values) or not _is_wide(line):
        return None
    texts, starts = [text for _, text in values], [start for start, _ in values]
    heads = Heads(parts[0][1] if named else "", tuple(texts), tuple(starts))
    return _with_stacked(heads, lines, index, profile) if named else heads


def _is_wide(line: str) -> bool:
    return re.search(rf"\S[ \u00a0]{{{WIDE},}}\S", line) is not None


def _parted(start: int, text: str, profile: Profile) -> list[tuple[int, str]]:
    """Headings that a single blank parts: each begins with a word for a value, or a second year."""
    found: list[tuple[int, str]] = []
    for word in re.finditer(r"\S+", text):
        own = found[-1][1] if found else ""
        begins = _names_value(word[0], profile) or (
            YEAR.fullmatch(word[0]) is not None and YEAR.search(own) is not None
        )
        if not found or (begins and (YEAR.search(own) or _names_value(own, profile))):
            found.append((start + word.start(), word[0]))
        else:
            found[-1] = (found[-1][0], f"{own} {word[0]}")
    return found


def _names_value(text: str, profile: Profile) -> bool:
    words = profile.indicators
    known = {*words.target, *words.outcome, *words.forecast, *words.figures_target}
    known |= {*words.budget, *words.deviation, *words.neither}
    return any(word in known for word in WORD.findall(text.casefold()))


def _is_value(text: str, profile: Profile) -> bool:
    """Whether a heading names a kind of value or a period."""
    words = WORD.findall(text.casefold())
    months = profile.numbers.months
    if YEAR.search(text) or any(word in months for word in words):
        return len(words) <= STACKED_WORDS
    return _names_value(text, profile) or bool(set(words) & set(profile.indicators.status))


def _with_stacked(heads: Heads, lines: Sequence[str], index: int, profile: Profile) -> Heads:
    """The headings with one whose words stand above and below the others, in their widest gap."""
    above = lines[index - 1].strip() if index else ""
    below = lines[index + 1].strip() if index + 1 < len(lines) else ""
    if not _may_stand(above) or not above[:1].isupper():
        return heads
    goes_on = _may_stand(below) and below[:1].islower()
    text = f"{above} {below}" if goes_on else above
    words = set(WORD.findall(text.casefold()))
    if not _names_value(text, profile) and not words & set(profile.indicators.part_of_year):
        return heads
    line = lines[index]
    ends = [start + len(text) for start, text in zip(heads.starts, heads.values, strict=True)]
    gaps = [after - end for end, after in zip(ends, [*heads.starts[1:], len(line)], strict=True)]
    at = max(range(len(gaps)), key=lambda i: gaps[i]) + 1
    middle = ends[at - 1] + gaps[at - 1] // 2
    return Heads(
        heads.name,
        (*heads.values[:at], text, *heads.values[at:]),
        (*heads.starts[:at], middle, *heads.starts[at:]),
        above=1,
        below=int(goes_on),
    )


def _may_stand(text: str) -> bool:
    return 0 < len(text.split()) <= STACKED_WORDS and all(w.isalpha() for w in text.split())
