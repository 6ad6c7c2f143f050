"""A report as parts that can be damaged one by one, and its plan's goals.

The text form of a source is cut at its headings; which goal a heading answers is known from the
sample's `expected.json`, or for the source documents from the wording alone (difflib), never from
the linking that is measured.
"""

from __future__ import annotations

import difflib
import json
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from planparse.engine.reading import Reading, read_document

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "samples"
SEEDS = ROOT.parent / "shared" / "seeds"
WIDTH = 80
"""Columns of a printed line; headings are broken there as in the sources."""
SURE = 0.75
"""difflib ratio of a goal with its own heading; others of the same plan stay below .6."""


@dataclass(frozen=True)
class Part:
    """A stretch of a report: a heading with all that stands below it, or what is no section."""

    key: int
    number: str | None = None
    title: str = ""
    body: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    """Goals (1-based) that it answers."""
    is_table: bool = False
    """It holds the report's own goal table."""
    marks: str = ""
    """Printed before the title instead of a number (`##`)."""

    @property
    def is_empty(self) -> bool:
        """Nothing stands below the heading."""
        return not any(line.strip() for line in self.body)

    def lines(self) -> list[str]:
        """As printed: the heading broken at the width, a blank line, the body."""
        if not self.title:
            return list(self.body)
        lead = f"{self.marks} " if self.marks else f"{self.number} " if self.number else ""
        if self.marks:
            return [f"{lead}{self.title}", "", *self.body, ""]
        wrapped = textwrap.wrap(f"{lead}{self.title}", WIDTH, break_on_hyphens=False)
        heading = [line for piece in wrapped for line in (piece, "")]
        return [*heading, *self.body, ""]


@dataclass(frozen=True)
class Report:
    """A report in parts, with the answers that are known."""

    parts: tuple[Part, ...]
    known: dict[int, str] = field(default_factory=dict)
    """Goals whose status is not told by the parts, with that status (`mentioned`)."""

    def text(self) -> str:
        """The whole report as printed."""
        return "\n".join(line for part in self.parts for line in part.lines()) + "\n"

    def starts(self) -> dict[int, int]:
        """First printed line (1-based) of every part, by key."""
        found: dict[int, int] = {}
        line = 1
        for part in self.parts:
            found[part.key] = line
            line += len(part.lines())
        return found

    def with_parts(self, parts: Iterable[Part]) -> Report:
        """The same report with other parts."""
        return replace(self, parts=tuple(parts))


@dataclass(frozen=True)
class Source:
    """A plan, read once, and a report on it."""

    name: str
    plan_path: Path
    plan: Reading
    report: Report
    language: str

    @property
    def titles(self) -> list[str]:
        """Wordings of the goals in the plan's order."""
        return [goal.title for goal in self.plan.goals.goals]


def sources() -> list[Source]:
    """All sources that are there: the samples always, the two source documents where they lie."""
    plan = SAMPLES / "plan" / "plan.txt"
    found = [
        _sample("complete", plan, SAMPLES / "complete"),
        _sample("gaps", plan, SAMPLES / "gaps"),
        _sample("english", SAMPLES / "english" / "plan.txt", SAMPLES / "english"),
    ]
    texts = sorted(SEEDS.glob("*.txt"))
    if len(texts) == 2:
        found.append(_source_documents(*texts))
    return found


def _sample(name: str, plan_path: Path, folder: Path) -> Source:
    plan = read_document(plan_path, "plan")
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    expected = expected.get("followup", expected)
    answers: dict[str, tuple[int, ...]] = {}
    known: dict[int, str] = {}
    for row in expected["coverage"]:
        for number in row["sections"]:
            answers[number] = (*answers.get(number, ()), row["ordinal"])
        if not row["sections"]:
            known[row["ordinal"]] = row["status"]
    parts = _parts(folder / "followup.txt", answers)
    return Source(name, plan_path, plan, Report(parts, known), plan.language or "sv")


def _source_documents(plan_path: Path, report_path: Path) -> Source:
    plan = read_document(plan_path, "plan")
    reading = read_document(report_path, "follow_up")
    answers: dict[str, tuple[int, ...]] = {}
    for goal in plan.goals.goals:
        wordings = [goal.title, goal.heading or goal.title]
        ratio, number = max(
            (difflib.SequenceMatcher(None, wording, section.title).ratio(), section.number or "")
            for wording in wordings
            for section in reading.outline.sections
        )
        assert ratio > SURE, goal
        answers[number] = (goal.ordinal,)
    assert len(answers) == len(plan.goals.goals)
    return Source("source documents", plan_path, plan, Report(_parts(report_path, answers)), "sv")


def _parts(path: Path, answers: dict[str, tuple[int, ...]]) -> tuple[Part, ...]:
    """The report cut at its numbered headings; unnumbered ones stay inside their parts."""
    lines = path.read_text(encoding="utf-8").split("\n")
    sections = [s for s in read_document(path, "follow_up").outline.sections if s.number]
    first = (sections[0].heading.place.line or 1) - 1
    parts = [Part(key=0, body=tuple(lines[:first]))]
    for index, section in enumerate(sections):
        begin = (section.heading.place.line or 1) - 1
        following = sections[index + 1] if index + 1 < len(sections) else None
        end = (following.heading.place.line or 1) - 1 if following else len(lines)
        body = _below_heading(lines[begin:end], section.title)
        has_table = any(block.grid for block in section.blocks) and begin < len(lines) // 3
        parts.append(
            Part(
                key=index + 1,
                number=section.number,
                title=section.title,
                body=tuple(body),
                goals=answers.get(section.number or "", ()),
                is_table=has_table and section.number not in answers,
            )
        )
    return tuple(parts)


def _below_heading(lines: Sequence[str], title: str) -> list[str]:
    """The lines below a heading that may be broken over several."""
    wanted = len("".join(title.split()))
    seen = -len("".join(lines[0].split()[:1]))
    for index, line in enumerate(lines):
        seen += len("".join(line.split()))
        if seen >= wanted:
            rest = list(lines[index + 1 :])
            return rest[1:] if rest and not rest[0].strip() else rest
    raise AssertionError(f"heading not found: {title}")
