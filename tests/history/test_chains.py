"""A few simulated chains of ten years; `python -m tests.benchmarks.lineage` runs hundreds."""

from __future__ import annotations

import pytest
from tests.benchmarks.chains.rewriting import CARRIED, LACKING, REWRITTEN, Texts
from tests.benchmarks.lineage import measured

CHAINS = 12


@pytest.mark.parametrize("texts", [CARRIED, REWRITTEN, LACKING], ids=lambda texts: texts.name)
def test_goals_go_on_as_what_they_became_and_dropped_ones_do_not(texts: Texts) -> None:
    counts = measured(texts, CHAINS, seed=1)
    assert counts.all["dropped"] > 0
    assert counts.failures == []
