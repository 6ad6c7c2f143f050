"""What stands on top: the answer in one sentence, the weakest goals, and what does not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from planparse.export.account import Account, account_of
from planparse.export.lookup import document_name
from planparse.export.report.findings import BriefFinding, brief
from planparse.export.report.goal_notes import goal_notes
from planparse.export.report.matrix import Badge, anchor_of, badge
from planparse.export.report.setting import Setting
from planparse.model.records import CoverageRecord, DocumentRecord, FindingRecord, GoalRecord

SHOWN = 8
"""Goals and findings of a kind that are named on top; the others stand below."""
MESSAGE = 150
"""Signs of a finding's message on top: two lines and a half."""
TOP_SEVERITIES = ("high", "medium")
MIN_PREFIX = 2
"""Words that all goals begin with and that are left out where they are only named."""
NUMBER_CODES = frozenset(
    {
        "budget_differs",
        "budget_item_gone",
        "budget_item_new",
        "budgets_differ",
        "count_differs",
        "difference_differs",
        "forecast_changed",
        "indicator_not_reported",
        "indicator_partly_reported",
        "indicators_not_reported",
        "outcome_changed",
        "row_sum_differs",
        "sign_lost",
        "space_in_number",
        "stated_amounts_differ",
        "sum_differs",
        "tables_differ",
        "target_changed",
        "text_and_table_differ",
    }
)
"""Findings about numbers; the others are about what the text says."""


@dataclass(frozen=True)
class WeakGoal:
    """A goal that a report leaves out or tells little of."""

    number: int
    title: str
    full_title: str
    anchor: str
    badge: Badge | None
    """Its status, where the report has no account of it."""
    why: str
    report: str | None
    """Where there are several reports, the one that tells least."""


@dataclass(frozen=True)
class Summary:
    """The first screen."""

    answer: str
    notes: list[str]
    """What must be known of the list of goals: whose it is, what of the plan is left out."""
    rule: str | None
    """What is called weak."""
    heading: str
    """Over the goals: only weak ones, or also such as are left out."""
    weak: list[WeakGoal]
    more_weak: int
    """How many are not named."""
    without_judgement: bool
    """No report judges any goal itself; said once and not for each."""
    numbers: list[BriefFinding]
    texts: list[BriefFinding]
    findings_line: str


@dataclass(frozen=True)
class _Poorest:
    goal: GoalRecord
    account: Account
    answer: CoverageRecord
    report: DocumentRecord
    order: int
    """The report's number, from 1."""


def summary(setting: Setting) -> Summary:
    """What an auditor should know before anything else."""
    lookup = setting.lookup
    poorest = [found for goal in lookup.goals if (found := _poorest(setting, goal))]
    weak = [one for one in poorest if one.account.is_weak or not one.account.is_covered]
    weak.sort(key=lambda one: one.account.fullness)
    unjudged = bool(poorest) and not any(row.self_assessment for row in lookup.coverage.values())
    prefix = _common_prefix([goal.title for goal in lookup.goals])
    has_weak = any(one.account.is_weak for one in weak)
    top = [row for row in lookup.findings if row.severity in TOP_SEVERITIES]
    return Summary(
        answer=answer(setting),
        notes=goal_notes(setting),
        rule=setting.words("answer.weak_means") if has_weak else None,
        heading=setting.words(
            "top.only_weak" if all(one.account.is_weak for one in weak) else "top.weak"
        ),
        weak=[_weak_goal(setting, one, prefix, unjudged) for one in weak[:SHOWN]],
        more_weak=max(len(weak) - SHOWN, 0),
        without_judgement=unjudged,
        numbers=_named(setting, [row for row in top if row.code in NUMBER_CODES]),
        texts=_named(setting, [row for row in top if row.code not in NUMBER_CODES]),
        findings_line=findings_line(setting),
    )


def _named(setting: Setting, rows: Sequence[FindingRecord]) -> list[BriefFinding]:
    several = len(setting.lookup.reports) > 1
    return [_short(brief(setting, row, several)) for row in rows[:SHOWN]]


def _short(one: BriefFinding) -> BriefFinding:
    """Cut at a word; the whole message stands with the finding."""
    if len(one.message) <= MESSAGE:
        return one
    return replace(one, message=f"{one.message[:MESSAGE].rpartition(' ')[0]} …")


def _accounts(setting: Setting, goal: GoalRecord) -> list[_Poorest]:
    lookup = setting.lookup
    return [
        _Poorest(goal, account_of(lookup, goal, row), row, report, order)
        for order, report in enumerate(lookup.reports, start=1)
        if (row := lookup.coverage.get((goal.goal_id, report.document_id)))
    ]


def _poorest(setting: Setting, goal: GoalRecord) -> _Poorest | None:
    """The poorest account of a goal among all reports."""
    return min(_accounts(setting, goal), key=lambda one: one.account.fullness, default=None)


def _weak_goal(setting: Setting, one: _Poorest, prefix: int, unjudged: bool) -> WeakGoal:
    words, account = setting.words, one.account
    title = one.goal.title
    short = " ".join(title.split()[prefix:]) if prefix else title
    why = [words("overview.share", told=account.told, total=account.total)] if account.total else []
    why += [
        words(f"lacks.{name}")
        for name in account.lacks
        if name != "undertakings" and not (unjudged and name == "judgement")
    ]
    return WeakGoal(
        number=one.goal.ordinal,
        title=f"… {short}" if prefix else title,
        full_title=title,
        anchor=anchor_of(one.goal, one.order),
        badge=None if account.is_covered else badge(setting, "status", one.answer.final_status),
        why=", ".join(why) if account.is_covered else "",
        report=document_name(one.report) if len(setting.lookup.reports) > 1 else None,
    )


def _common_prefix(titles: Sequence[str]) -> int:
    """How many words all titles begin with; 0 where that may be chance, or is all there is."""
    split = [title.split() for title in titles]
    if len(split) < MIN_PREFIX:
        return 0
    same = takewhile(lambda words: len(set(words)) == 1, zip(*split, strict=False))
    count = sum(1 for _ in same)
    return count if count >= MIN_PREFIX and all(len(each) > count for each in split) else 0


def answer(setting: Setting) -> str:
    """The whole audit in one sentence."""
    lookup, words = setting.lookup, setting.words
    if not lookup.goals:
        return words("answer.no_goals")
    if not lookup.reports:
        return words("answer.no_reports")
    by_goal = [[one.account for one in _accounts(setting, goal)] for goal in lookup.goals]
    full = [bool(each) and all(one.is_covered for one in each) for each in by_goal]
    covered, total = sum(full), len(by_goal)
    weak = sum(
        is_full and any(one.is_weak for one in each)
        for is_full, each in zip(full, by_goal, strict=True)
    )
    key = "answer.all" if covered == total else "answer.some"
    several = "_reports" if len(lookup.reports) > 1 else ""
    name = document_name(lookup.reports[0])
    said = words(key + several, covered=covered, total=total, report=name, n=len(lookup.reports))
    said += words.count("answer.but_weak", weak) if weak else "."
    decided = sum(row.decided_status is not None for row in lookup.coverage.values())
    return f"{said} {words.count('answer.decided', decided)}" if decided else said


def findings_line(setting: Setting) -> str:
    """How many findings there are, by severity."""
    counts = Counter(row.severity for row in setting.lookup.findings)
    if not counts:
        return setting.words("answer.no_findings")
    parts = [setting.words.count(f"findings_count.{s}", counts[s]) for s in counts]
    return setting.words("answer.findings", parts=setting.words.listed(parts))
