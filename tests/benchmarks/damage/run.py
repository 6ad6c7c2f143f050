"""One damaged pair through reading, outline, linking and coverage, and what came out right."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.damage.reports import Report

from planparse.audit.coverage import Report as Read
from planparse.audit.coverage import coverage
from planparse.context import Context
from planparse.engine.reading import Reading, read_document
from planparse.link.linker import link
from planparse.model.coverage import Answer
from planparse.model.links import Linking
from planparse.profiles.profile import load

WITH_SECTION = ("reported", "merged", "empty", "ambiguous")
NEVER_REPORTED = ("missing", "mentioned", "empty", "cannot_say")
"""Where one of these is the truth, `reported` is the worst mistake."""


@dataclass(frozen=True)
class Expected:
    """What is right for one goal: any of the statuses, and any of the parts for its section."""

    statuses: tuple[str, ...]
    parts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Case:
    """A damaged report with the plan it belongs to and the right answers."""

    kind: str
    name: str
    plan: Reading
    report: Report
    expected: dict[int, Expected]
    suffix: str = ".txt"


@dataclass(frozen=True)
class Candidate:
    """A link of a goal with a section, and whether the section answers the goal."""

    sum: float
    score: float
    accepted: bool
    right: bool


@dataclass(frozen=True)
class Judged:
    """One goal of one case."""

    case: Case
    goal: int
    answer: Answer | None
    expected: Expected
    section_right: bool
    title: str
    links: tuple[Candidate, ...] = ()

    @property
    def status(self) -> str:
        """What came out; `no_goal` where the plan did not give the goal."""
        return self.answer.status if self.answer else "no_goal"

    @property
    def right(self) -> bool:
        """The status is one of the right ones."""
        return self.status in self.expected.statuses

    @property
    def worst(self) -> bool:
        """A goal is called reported that is not."""
        return self.status == "reported" and all(
            status in NEVER_REPORTED for status in self.expected.statuses
        )


def run(case: Case) -> list[Judged]:
    """Every goal of a case, judged."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"report{case.suffix}"
        path.write_text(case.report.text(), encoding="utf-8")
        reading = read_document(path, "follow_up")
    assert reading.document is not None, reading.detail
    context = Context(profile=load(case.plan.language or "sv"))
    goals = case.plan.goals.goals
    linking = link(goals, reading.outline, context)
    answers = coverage(goals, Read(reading.document, reading.outline, linking), context)
    by_goal = {answer.goal: answer for answer in answers}
    return [
        _judged(case, goal, by_goal.get(goal), expected, reading, linking)
        for goal, expected in sorted(case.expected.items())
    ]


def _judged(
    case: Case,
    goal: int,
    answer: Answer | None,
    expected: Expected,
    reading: Reading,
    linking: Linking,
) -> Judged:
    section = (
        reading.outline.sections[answer.sections[0] - 1] if answer and answer.sections else None
    )
    lines = _lines(case.report, expected.parts)
    at = [one.heading.place.line for one in reading.outline.sections]
    right = True
    if expected.parts and answer is not None and answer.status in WITH_SECTION:
        right = section is not None and section.heading.place.line in lines
    links = tuple(
        Candidate(k.sum, k.score, k.accepted, at[k.section - 1] in lines)
        for k in linking.links
        if k.goal == goal and k.block is None
    )
    return Judged(case, goal, answer, expected, right, section.title if section else "", links)


def _lines(report: Report, keys: tuple[int, ...]) -> set[int]:
    """Lines on which the headings of these parts may begin; a part may begin with a blank."""
    found: set[int] = set()
    starts = report.starts()
    for part in report.parts:
        if part.key in keys:
            found |= set(range(starts[part.key], starts[part.key] + 3))
    return found
