"""Agreement of two term lists: how much of the information of either the other holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.match.credit import WORDING, best_credit
from planparse.match.weights import Weights


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two texts share information; all in [0, 1]."""

    recall: float
    """Share of the first text's information that the second holds."""
    precision: float
    """Share of the second text's information that the first holds."""

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def agreement(first: Sequence[str], second: Sequence[str], weights: Weights) -> Agreement:
    """Weighted overlap of two term lists, damaged words and compounds credited in part."""
    return Agreement(
        recall=_covered(first, second, weights), precision=_covered(second, first, weights)
    )


def _covered(wanted: Sequence[str], given: Sequence[str], weights: Weights) -> float:
    """Share of the wanted terms' weight that the given terms hold."""
    pool = set(given)
    total = credit = 0.0
    for term in dict.fromkeys(wanted):
        weight = weights.of(term)
        total += weight
        credit += weight * (1.0 if term in pool else best_credit(term, pool, WORDING.of))
    return credit / total if total else 0.0
