"""What a report's symbols mean: its own legend, then what such signs mean everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planparse.extract.assessment_scale import (
    Legend,
    assess,
    symbols,
)
from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.text.fold import fold
from planparse.text.verdicts import goal_verdict

USUAL = 0.6
"""Confidence of the usual meaning of a sign or a colour that the report does not explain."""

EDGES = " =:–-.()\t"
"""Signs around the words of a legend."""

PAST: dict[Assessment, Assessment] = {"expected": "achieved", "not_expected": "not_achieved"}
"""What a forecast for a year says in the report of that year's end."""


class Symbols(NamedTuple):
    """The symbols of one report."""

    legend: Legend
    words: Mapping[str, str] = {}
    """What the legend prints beside each of its signs."""
    about_goals: bool = False
    """The legend says that goals are judged, not what stands beside a sign."""

    def printed(self, text: str) -> str:
        """A sign that stands alone with the legend's words for it, so that it can be read alone."""
        words = self.words.get(text.strip())
        return f"{text.strip()} ({words})" if words else text

    def explains(self, text: str) -> bool:
        """Whether a text has a sign of the legend in it: its words tell the sign's meaning."""
        return any(sign in self.legend for sign in symbols(text))

    def confidence(self, text: str) -> float:
        """How sure the meaning of a text is: less so where nobody explains its sign."""
        signs = symbols(text)
        return USUAL if signs and not any(sign in self.legend for sign in signs) else 1.0


def symbols_of(lines: Sequence[str], profile: Profile, is_over: bool = False) -> Symbols:
    """The legend of a report's lines.

    Args:
        lines: all lines of running text.
        profile: words of judgement.
        is_over: the report is of a year that has ended, so that its legend's forecasts are results.
    """
    legend = legend_of(lines, profile)
    words = {
        sign: text.strip(EDGES)
        for line in lines
        for sign, text in _explained(line, symbols(line))
        if sign in legend and _meaning(text, profile) == legend[sign]
    }
    if is_over:
        legend = {sign: PAST.get(status, status) for sign, status in legend.items()}
    explaining = [line for line in lines if any(sign in legend for sign in symbols(line))]
    about = any(_goal_in(line, profile) for line in explaining)
    return Symbols(legend, words, about)


def legend_of(texts: Iterable[str], profile: Profile) -> dict[str, Assessment]:
    """Symbols that lines such as "● uppnås  ○ uppnås inte" explain; two or more make a legend.

    One sign a line is a legend too, where other lines explain other signs. A symbol that is
    explained in several ways differs by its colour, and has no meaning by itself.
    """
    found: dict[str, set[Assessment]] = {}
    single: dict[str, set[Assessment]] = {}
    for text in texts:
        signs = symbols(text)
        whole = len(signs) >= 2 or fold(text).startswith(profile.status.legend_words)
        for sign, words in _explained(text, signs):
            meaning = _meaning(words, profile)
            if meaning:
                (found if whole else single).setdefault(sign, set()).add(meaning)
    if len(single) >= 2 and len({m for every in single.values() for m in every}) >= 2:
        for sign, every in single.items():
            found.setdefault(sign, set()).update(every)
    return {sign: next(iter(one)) for sign, one in found.items() if len(one) == 1}


def _meaning(words: str, profile: Profile) -> Assessment | None:
    text = words.strip(EDGES)
    if not text:
        return None
    return assess(text, profile, {}) or goal_verdict(text, profile)


def _explained(text: str, signs: list[str]) -> list[tuple[str, str]]:
    """Each sign with the words up to the next one; a lone sign with those before it, at the end."""
    pairs: list[tuple[str, str]] = []
    rest = text
    for order, sign in enumerate(signs):
        before, rest = rest.split(sign, 1)
        words = rest.split(signs[order + 1], 1)[0] if order + 1 < len(signs) else rest
        pairs.append((sign, words if any(c.isalpha() for c in words) else before))
    return pairs


def _goal_in(line: str, profile: Profile) -> bool:
    words = fold(line).split()
    return any(word.startswith(profile.goals.goal_words) for word in words) or any(
        goal in fold(line) for goal in profile.verdicts.goals
    )
