"""Goals followed over simulated chains of ten years, against what really became of them.

    python -m tests.benchmarks.lineage --chains 200 --seed 1

The goals are those of the samples and, where present, of the source documents. Each year rewrites
them: the same words, synonyms, another order, fewer words, another sentence; numbers and sentences
of their texts change; goals are dropped, new ones come, some pause for a year, are split or
merged; two dropped goals in five have a new one in like words in their place. Plans carry their
texts over, rewrite them, or have none. Floors: 97 % of the goals with texts go on as what they
really became, and no dropped goal goes on, with texts or without.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path
from time import process_time

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.chains.pool import pool
from tests.benchmarks.chains.rewriting import CARRIED, LACKING, REWRITTEN, Texts
from tests.benchmarks.chains.simulation import Goal, Simulated, simulate
from tests.history.plans import history_of

RIGHT_FLOOR = 0.97
FLOORED = (CARRIED, REWRITTEN)
"""Without any text, a goal in wholly other words cannot be known again, and is not."""


class Counts:
    """What came out, over all chains whose plans treat their texts so."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.continued: list[str] = []
        """Dropped goals that were taken to go on."""
        self.wrong: list[str] = []
        self.sums: defaultdict[float, Counter[bool]] = defaultdict(Counter)

    def add(self, chain: Simulated) -> None:
        """Compare the links of a chain with its true ones."""
        found = history_of(chain.plans)
        names: dict[str | None, Goal] = {
            plan.goal_id(goal.title): (plan.year, goal.title)
            for plan in chain.plans
            for goal in plan.goals
        }
        successors: defaultdict[Goal, set[Goal]] = defaultdict(set)
        for row in found.rows:
            if row.goal_id and row.successor_goal_id:
                link = (names[row.goal_id], names[row.successor_goal_id])
                successors[link[0]].add(link[1])
                is_right = link[1] in chain.successors.get(link[0], set())
                total = sum(feature.weight for feature in row.features)
                self.sums[float(int(total))][is_right] += 1
        last = chain.plans[-1].year
        for goal in names.values():
            if goal[0] < last:
                self._judge(goal, chain, successors.get(goal, set()))

    def _judge(self, goal: Goal, chain: Simulated, got: set[Goal]) -> None:
        true = chain.successors.get(goal, set())
        how = chain.how.get(goal, "dropped")
        self.all[how] += 1
        self.right[how] += got == true
        if got != true:
            self.wrong.append(f"{how}: {goal} -> {sorted(got)}, really {sorted(true)}")
        if got and not true:
            self.continued.append(f"{goal} -> {sorted(got)}")

    @property
    def failures(self) -> list[str]:
        """The floors that are not met, in words."""
        found = []
        if self.texts in FLOORED and self.share < RIGHT_FLOOR:
            found.append(f"{self.texts.name}: right {self.share:.4f}, floor {RIGHT_FLOOR}")
        if self.continued:
            found.append(f"{self.texts.name}: {len(self.continued)} dropped goals go on, floor 0")
        return found

    @property
    def share(self) -> float:
        """Goals that go on as what they really became."""
        return self.right.total() / max(1, self.all.total())


def measured(texts: Texts, chains: int, seed: int) -> Counts:
    """The counts of some chains whose plans treat their texts so."""
    counts = Counts(texts)
    for number in range(chains):
        counts.add(simulate(seed * 1_000_000 + number, texts))
    return counts


def report(texts: Texts, counts: Counts, wrong: int) -> None:
    """Print a table, what went wrong with dropped goals, and some of the other faults."""
    floor = f"floor {RIGHT_FLOOR}" if texts in FLOORED else "no floor"
    print(f"{texts.name}: right {counts.share:.4f} ({floor})")
    for how, count in sorted(counts.all.items()):
        print(f"  {how:<10} {counts.right[how]:>6} of {count:>6}  {counts.right[how] / count:.4f}")
    print(f"  dropped goals that go on: {len(counts.continued)} (floor 0)")
    for line in [*counts.continued[:10], *counts.wrong[:wrong]]:
        print(f"    {line}")


def main() -> int:
    """Print the tables; 1 where a floor is not met."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--chains", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--calibrate", action="store_true", help="right links by sum of weights")
    options.add_argument("--wrong", type=int, default=0, help="how many wrong goals to print")
    given = options.parse_args()

    print(f"{given.chains} chains of ten years each, goals to choose from: {len(pool())}")
    begin = process_time()
    found = {
        texts: measured(texts, given.chains, given.seed) for texts in (CARRIED, REWRITTEN, LACKING)
    }
    seconds = (process_time() - begin) / (given.chains * len(found))
    for texts, counts in found.items():
        report(texts, counts, given.wrong)
        if given.calibrate:
            for total, right in sorted(counts.sums.items()):
                print(f"  sum {total:>5}: {right[True]:>6} of {right.total():>6} right")
    print(f"{seconds:.2f} s a chain, the making of it included")
    failures = [line for counts in found.values() for line in counts.failures]
    for line in failures:
        print(f"not met: {line}")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
