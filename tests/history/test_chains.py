"""A few simulated chains of ten years; `python -m tests.benchmarks.lineage` runs hundreds."""

from __future__ import annotations

from tests.benchmarks.chains.rewriting import CARRIED
from tests.benchmarks.lineage import RIGHT_FLOOR, measured

CHAINS = 6


def test_goals_go_on_as_what_they_became_and_dropped_ones_do_not() -> None:
    counts = measured(CARRIED, CHAINS, seed=1)
    assert counts.all["dropped"] > 0
    assert counts.continued == []
    assert counts.share >= RIGHT_FLOOR, counts.wrong
