"""Two things compared in named levels, in the form of Splink's comparisons.

A comparison asks one question of two things ("does the heading name the goal?") and answers by one
of its levels, the strongest first. Each level is worth points, and what a pair's answers are worth
together decides; what was compared, the level, the measure behind it and the words in common stay
with the pair as its evidence, so that a reader can argue with a level and not with a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """The level that two things reached in one comparison."""

    comparison: str
    level: str
    points: float
    value: float | None = None
    """Measure behind the level."""
    detail: str | None = None
    """Words of the documents that it rests on."""

    @property
    def message(self) -> str:
        """Key of the words for it in a catalogue of messages."""
        return f"{self.comparison}.{self.level}"


@dataclass(frozen=True, slots=True)
class Level:
    """One answer of a comparison."""

    name: str
    points: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """One question about two things, with its answers from the strongest to the weakest."""

    name: str
    levels: tuple[Level, ...]

    def rank(self, level: str) -> int:
        """Place of a level among the answers, 0 for the strongest."""
        return [one.name for one in self.levels].index(level)


class Comparisons:
    """All questions that are asked of two things, with what each answer is worth."""

    def __init__(self, points: Mapping[str, Mapping[str, float]]) -> None:
        """Take the points of every level.

        Args:
            points: comparison -> level -> points, the levels from the strongest to the weakest.
        """
        self._asked = {
            name: Comparison(name, tuple(Level(level, worth) for level, worth in levels.items()))
            for name, levels in points.items()
        }
        self._plain = {
            (name, level.name): Evidence(name, level.name, level.points)
            for name, asked in self._asked.items()
            for level in asked.levels
        }

    def __getitem__(self, name: str) -> Comparison:
        """One comparison by its name."""
        return self._asked[name]

    def found(
        self, name: str, level: str, value: float | None = None, detail: str | None = None
    ) -> Evidence:
        """The evidence that a comparison reached a level."""
        plain = self._plain[name, level]
        if value is None and detail is None:
            return plain
        return Evidence(name, level, plain.points, value, detail)


def total(evidence: Iterable[Evidence]) -> float:
    """What all evidence is worth together."""
    return sum(one.points for one in evidence)


def evidence_of(evidence: Iterable[Evidence], comparison: str) -> Evidence:
    """The evidence of one comparison, which must have been made."""
    return next(one for one in evidence if one.comparison == comparison)
