"""CPU time of linking many reports to one plan, reading left out."""

from __future__ import annotations

import random
import time

from tests.benchmarks.damage.reports import SAMPLES
from tests.benchmarks.damage.words import misread

from planparse.context import Context
from planparse.engine.reading import Reading, read_document
from planparse.link.linker import Linker
from planparse.model.block import Block
from planparse.model.document import Outline, Section
from planparse.profiles.profile import load

REPORTS = 100
SECTIONS = 60
WORDS = 120
"""Words of a section; the source report has 110 on average."""
FRESH = 0.03
"""Share of words that no other report has."""


def linking_seconds() -> float:
    """CPU seconds of linking the reports, each of its own words, orders and damages."""
    plan = read_document(SAMPLES / "plan" / "plan.txt", "plan")
    report = read_document(SAMPLES / "complete" / "followup.txt", "follow_up")
    outlines = [_outline(report, random.Random(turn)) for turn in range(REPORTS)]
    context = Context(profile=load("sv"))
    Linker(plan.goals.goals, context).link(report.outline)  # loads the dictionary once
    begin = time.process_time()
    linker = Linker(plan.goals.goals, context)
    for outline in outlines:
        linker.link(outline)
    return time.process_time() - begin


def _outline(report: Reading, chance: random.Random) -> Outline:
    """Sixty sections: the report's own, shuffled, and more with text dealt from all of it."""
    words = " ".join(section.text for section in report.outline.sections).split()
    own = list(report.outline.sections)
    chance.shuffle(own)
    found: list[Section] = []
    for ordinal in range(1, SECTIONS + 1):
        base = own[ordinal % len(own)]
        title = base.title if ordinal <= len(own) else " ".join(chance.sample(words, 6))
        dealt = [chance.choice(words) for _ in range(WORDS)]
        text = " ".join(misread(w, 0.3, chance) if chance.random() < FRESH else w for w in dealt)
        body = Block(kind="paragraph", text=text)
        found.append(
            base.model_copy(
                update={"ordinal": ordinal, "parent": None, "title": title, "blocks": (body,)}
            )
        )
    return Outline(sections=tuple(found))
