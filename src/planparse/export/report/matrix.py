"""The matrix of goals and reports: each status, and how full the account behind it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.export.account import Account, account_of
from planparse.export.report.setting import Setting
from planparse.model.records import CoverageRecord, DocumentRecord, GoalRecord

SYMBOLS = {
    "reported": "●",
    "merged": "◐",
    "empty": "○",
    "mentioned": "◌",
    "ambiguous": "?",
    "missing": "✕",
    "cannot_say": "–",
    "weak": "◔",
    "partly": "◐",
    "not_reported": "✕",
}
"""A status is never told by its colour alone."""
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
    account: Account
    anchor: str
    where: str
    undertakings: str
    """How many of the goal's undertakings the report speaks of; empty where there are none."""
    own: str | None
    """The report's own judgement on the common scale."""
    lacks: list[str]
    """What the account lacks, in words."""
    judgement: Badge | None
    """The auditor's own, where it differs."""
    is_stale: bool = False


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
        """A report leaves the goal out, or tells little of it."""
        return any(cell.account.is_weak or not cell.account.is_covered for cell in self.cells)


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
            title=goal.named,
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


def _of(setting: Setting, report: DocumentRecord) -> list[CoverageRecord]:
    rows = setting.lookup.coverage.values()
    return [row for row in rows if row.report_document_id == report.document_id]


def _sum(setting: Setting, rows: Sequence[CoverageRecord]) -> str:
    counts: Counter[str] = Counter(row.final_status for row in rows)
    parts = [
        f"{setting.words.number(counts[status])} {setting.words.code('status', status).lower()}"
        for status in ORDER
        if status in counts
    ]
    return ", ".join(parts)


def _cell(setting: Setting, goal: GoalRecord, row: CoverageRecord, anchor: str) -> Cell:
    words = setting.words
    section = setting.lookup.sections.get(row.section_ids[0]) if row.section_ids else None
    page = row.page or (section.page if section else None)
    settled = setting.decisions.get((row.goal_id, row.report_document_id))
    decided = row.decided_status
    account = account_of(setting.lookup, goal, row)
    share = words("overview.share", told=account.told, total=account.total)
    own = words.code("assessment", row.self_assessment_status) or row.self_assessment
    return Cell(
        badge=badge(setting, "status", row.status),
        account=account,
        anchor=anchor,
        where=words("place.short_page", n=page) if page else "",
        undertakings=share if account.total else "",
        own=own or None,
        lacks=[words(f"lacks.{name}") for name in account.lacks if name != "undertakings"],
        judgement=badge(setting, "status", decided) if decided and decided != row.status else None,
        is_stale=bool(settled and settled.is_stale),
    )
