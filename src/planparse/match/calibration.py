"""From the sum of weights to a score that says how often such links are right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def calibrated(total: float, table: Sequence[tuple[float, float]]) -> float:
    """Score of a sum by straight lines between the table's points; flat beyond its ends.

    Args:
        total: sum of a pair's weights.
        table: (sum, score) in rising order, the scores never falling.
    """
    if total <= table[0][0]:
        return table[0][1]
    for (low, first), (high, second) in pairwise(table):
        if total <= high:
            return round(first + (second - first) * (total - low) / (high - low), 4)
    return table[-1][1]
