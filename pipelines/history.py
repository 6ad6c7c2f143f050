"""Follow the goals of an archive over the years, and write the tables of history.

    python pipelines/history.py ARCHIVE OUT [DECISIONS]

The archive is one that `pipelines/ingest.py` made; no document is opened. Copy this file and change
it: it is the public API and nothing else.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import planparse


def main(archive: Path, out: Path, decisions: Path | None) -> int:
    """Print how long each body's goals lived and what became of them."""
    history = planparse.history(archive, decisions=decisions)
    history.write(out)

    for document in history.unplaced:
        print(f"left out, no year: {document.path}")

    for body in history.bodies:
        goals = [row for row in history.chains if row.body_id == body.body_id]
        lives = Counter(row.chain_id for row in goals)
        years = sorted({row.year for row in goals})
        if not years:
            continue
        mean = sum(lives.values()) / len(lives)
        print(f"{body.name}, {years[0]} to {years[-1]}: {len(lives)} goals, {mean:.1f} plans each")
        ends = Counter(row.relation for row in history.lineage if row.body_id == body.body_id)
        print("  " + ", ".join(f"{count} {relation}" for relation, count in ends.most_common()))

    doubtful = [row for row in history.lineage if row.score is not None and row.score < 0.9]
    for row in doubtful:
        print(f"to be looked at: {row.lineage_id}: {row.relation} ({row.score:.2f}): {row.reason}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    given = [Path(argument) for argument in sys.argv[1:]]
    sys.exit(main(given[0], given[1], given[2] if len(given) > 2 else None))
