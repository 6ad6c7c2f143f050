"""The answer in one sentence, and the matrix of goals and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.export.lookup import document_name
from planparse.export.report.setting import Setting
from planparse.model.records import CoverageRecord, DocumentRecord, GoalRecord

COVERED = ("reported", "merged")
SYMBOLS = {
    "reported": "●",
    "merged": "◐",
    "empty": "○",
    "mentioned": "◌",
    "ambiguous": "?",
    "missing": "✕",
    "cannot_say": "–",
    "partly": "◐",
    "not_reported": "✕",
}
"""A status is never told by its colour alone."""
SPOKEN_OF = ("reported", "partly")
"""Statuses of undertakings."""
ORDER = ("missing", "empty", "mentioned", "ambiguous", "cannot_say", "merged", "reported")
"""What an auditor wants to hear first."""


@dataclass(frozen=True)
class Badge:
    """A status as word and symbol; its code names the colour."""

    code: str
    word: str
    symbol: str


@dataclass(frozen=True)
class Cell:
    """One goal in one report."""

    badge: Badge
    anchor: str
    where: str
    judgement: Badge | None
    """The auditor's own, where it differs."""
    is_stale: bool = False
    undertakings: str = ""
    """How many of the goal's undertakings the report speaks of."""
    is_low: bool = False
    """Less than half of them."""


@dataclass(frozen=True)
class Row:
    """A goal over all reports."""

    number: int
    title: str
    anchor: str
    area: str | None
    cells: list[Cell]
    findings: int

    @property
    def is_weak(self) -> bool:
        """A report leaves the goal out, or tells of less than half of its undertakings."""
        return any(cell.is_low or cell.badge.code not in COVERED for cell in self.cells)


@dataclass(frozen=True)
class Matrix:
    """Goals by reports, with the sums."""

    reports: list[DocumentRecord]
    rows: list[Row]
    sums: list[str]
    """One line for each report."""


def badge(setting: Setting, room: str, code: str) -> Badge:
    """A status code as word and symbol."""
    return Badge(code, setting.words.code(room, code), SYMBOLS.get(code, "•"))


def anchor_of(goal: GoalRecord, report: int | None = None) -> str:
    """Id of a goal's part of the page, or of one report's evidence in it."""
    return f"goal-{goal.ordinal}" + (f"-report-{report}" if report else "")


def matrix(setting: Setting) -> Matrix:
    """All answers at a glance."""
    lookup = setting.lookup
    rows = [
        Row(
            number=goal.ordinal,
            title=goal.title,
            anchor=anchor_of(goal),
            area=goal.focus_area,
            cells=[
                _cell(setting, goal, lookup.coverage[key], anchor_of(goal, number))
                for number, report in enumerate(lookup.reports, start=1)
                if (key := (goal.goal_id, report.document_id)) in lookup.coverage
            ],
            findings=len(lookup.findings_of(goal)),
        )
        for goal in lookup.goals
    ]
    audited = {report_id for _, report_id in lookup.coverage}
    reports = [report for report in lookup.reports if report.document_id in audited]
    return Matrix(reports, rows, [_sum(setting, _of(setting, report)) for report in reports])


def answer(setting: Setting) -> str:
    """The whole audit in one sentence."""
    lookup, words = setting.lookup, setting.words
    if not lookup.goals:
        return words("answer.no_goals")
    if not lookup.reports:
        return words("answer.no_reports")
    by_goal = [
        [lookup.coverage[key].status for report in lookup.reports if (key := _key(goal, report))
         in lookup.coverage]
        for goal in lookup.goals
    ]  # fmt: skip
    covered = sum(bool(each) and all(s in COVERED for s in each) for each in by_goal)
    total = len(by_goal)
    if len(lookup.reports) == 1:
        name = document_name(lookup.reports[0])
        one = "answer.all" if covered == total else "answer.some"
        return words(one, covered=covered, total=total, report=name)
    several = "answer.all_reports" if covered == total else "answer.some_reports"
    return words(several, covered=covered, total=total, weak=total - covered, n=len(lookup.reports))


def findings_line(setting: Setting) -> str:
    """How many findings there are, by severity."""
    counts = Counter(row.severity for row in setting.lookup.findings)
    if not counts:
        return setting.words("answer.no_findings")
    parts = [setting.words.count(f"findings_count.{s}", counts[s]) for s in counts]
    return setting.words("answer.findings", parts=setting.words.listed(parts))


def _key(goal: GoalRecord, report: DocumentRecord) -> tuple[str, str]:
    return goal.goal_id, report.document_id


def _of(setting: Setting, report: DocumentRecord) -> list[CoverageRecord]:
    rows = setting.lookup.coverage.values()
    return [row for row in rows if row.report_document_id == report.document_id]


def _sum(setting: Setting, rows: Sequence[CoverageRecord]) -> str:
    counts: Counter[str] = Counter(row.status for row in rows)
    parts = [
        f"{setting.words.number(counts[status])} {setting.words.code('status', status).lower()}"
        for status in ORDER
        if status in counts
    ]
    return ", ".join(parts)


def _cell(setting: Setting, goal: GoalRecord, row: CoverageRecord, anchor: str) -> Cell:
    section = setting.lookup.sections.get(row.section_ids[0]) if row.section_ids else None
    page = row.page or (section.page if section else None)
    settled = setting.decisions.get((row.goal_id, row.report_document_id))
    status = settled.status if settled else None
    differs = status is not None and status != row.status
    told, total = _undertakings(setting, goal, row)
    return Cell(
        badge=badge(setting, "status", row.status),
        anchor=anchor,
        where=setting.words("place.short_page", n=page) if page else "",
        judgement=badge(setting, "status", status) if differs and status else None,
        is_stale=bool(settled and settled.is_stale),
        undertakings=setting.words("overview.share", told=told, total=total) if total else "",
        is_low=2 * told < total,
    )


def _undertakings(setting: Setting, goal: GoalRecord, row: CoverageRecord) -> tuple[int, int]:
    """Undertakings of a goal that a report speaks of, at least in part, and all of them."""
    lookup = setting.lookup
    keys = [
        (one.commitment_id, row.report_document_id)
        for one in lookup.commitments.get(goal.goal_id, [])
    ]
    told = [lookup.answers[key].status in SPOKEN_OF for key in keys if key in lookup.answers]
    return sum(told), len(told)
