"""Goals that chains begin with: those of the samples, and of the source documents where present."""

from __future__ import annotations

import re
from functools import cache

from samples.generator.blocks import Bullets, Heading, Paragraph
from samples.generator.content.goals import GOALS
from samples.generator.content.history.goals import SPELLS, SPLITS
from samples.generator.content.history.texts import PLANNED
from samples.generator.content.plan_goals import GOAL_TEXTS
from tests.history.plans import Said
from tests.shared import SHARED

SUBJECT = "Nämnden ska"
PARTS = {part for parts in SPLITS.values() for part in parts} | {"foretag"}
"""Goals of the sample that are made of others: no two of a chain may be one."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


@cache
def pool() -> tuple[Said, ...]:
    """Every goal once, all with the same subject, as in the plan of one body."""
    return (*_sample_plan(), *_sample_history(), *_sources())


def said(title: str, text: str | None, area: str | None) -> Said:
    """A goal with its undertakings: the sentences of its text that say what is to be done."""
    words = title.split(" ska ", 1)[-1]
    undertakings = tuple(one for one in SENTENCE.split(text or "") if " ska " in one)
    return Said(f"{SUBJECT} {words}", text, area, None, undertakings)


def _sample_plan() -> list[Said]:
    texts: dict[str, list[str]] = {}
    key: str | None = None
    for block in GOAL_TEXTS:
        if isinstance(block, Heading):
            key = block.goals[0] if block.goals else None
        elif key and isinstance(block, Paragraph | Bullets):
            parts = [block.text] if isinstance(block, Paragraph) else list(block.items)
            texts.setdefault(key, []).extend(parts)
    return [said(goal.title, " ".join(texts[goal.key]), goal.focus_area) for goal in GOALS]


def _sample_history() -> list[Said]:
    found: dict[str, Said] = {}
    for _, area, key, _, words in SPELLS:
        if key not in PARTS:
            found.setdefault(key, said(f"{SUBJECT} {words}", PLANNED[key], area))
    return list(found.values())


def _sources() -> list[Said]:
    """The goals of the plan among the source documents; none where they are not present."""
    import planparse

    folder = SHARED / "seeds"
    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    result = planparse.extract(files) if files else None
    plans = [d.document_id for d in result.documents if d.kind == "plan"] if result else []
    goals = [goal for goal in result.goals if goal.document_id in plans[:1]] if result else []
    return [said(goal.title, goal.text, goal.focus_area) for goal in goals]
