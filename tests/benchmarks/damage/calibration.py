"""How often links with a sum or a score are right, over all damaged reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tests.benchmarks.damage.run import Judged

EDGES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
"""Bounds of the scores that are printed together."""
STEP = 1.0
"""Sums are counted in steps of this size."""


def print_scores(results: Sequence[Judged]) -> None:
    """Score beside share of right links, the accepted ones and all candidates."""
    print(f"\n{'score':>12}{'accepted':>10}{'right':>8}{'all':>9}{'right':>8}")
    links = [link for one in results for link in one.links]
    for low, high in pairwise(EDGES):
        inside = [link for link in links if low <= link.score < high]
        accepted = [link for link in inside if link.accepted]
        print(f"  {low:.2f}-{min(high, 1):.2f}{_share(accepted)}{_share(inside)}")


def print_fit(results: Sequence[Judged]) -> None:
    """(sum, share of right links), never falling: what the profiles' calibration is taken from."""
    points: dict[float, list[bool]] = {}
    for one in results:
        for link in one.links:
            points.setdefault(STEP * round(link.sum / STEP), []).append(link.right)
    pooled: list[list[float]] = []
    for total in sorted(points):
        pooled.append([total, sum(points[total]), len(points[total])])
        while len(pooled) > 1 and _rate(pooled[-2]) > _rate(pooled[-1]):
            last = pooled.pop()
            pooled[-1] = [last[0], pooled[-1][1] + last[1], pooled[-1][2] + last[2]]
    print("\nsum up to, links, share right (pooled so that it never falls)")
    for row in pooled:
        print(f"  {row[0]:6.1f}{int(row[2]):8}{_rate(row):8.3f}")


def _rate(row: Sequence[float]) -> float:
    return row[1] / row[2]


def _share(links: Iterable[object]) -> str:
    found = [bool(getattr(link, "right", False)) for link in links]
    return f"{len(found):9}{sum(found) / len(found):8.3f}" if found else f"{0:9}{'-':>8}"
