"""Charts as rows of bars: a label, a drawing that scales with the page, the numbers as text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from planparse.export.account import account_of
from planparse.export.lookup import document_name
from planparse.export.pairs import Line, fold, lines
from planparse.export.report.matrix import ORDER, Badge, badge
from planparse.export.report.setting import Setting, printed
from planparse.export.units import with_unit
from planparse.model.records import DocumentRecord, IndicatorRecord, QuantityRecord

WEAK = "weak"
"""Reported, with little in it (see `planparse.export.account`)."""
SHARES = ("reported", "merged", WEAK, *reversed(ORDER[:-2]))
"""Parts of a bar, the best first."""
WIDTH = 100
"""Drawings are this many units wide; the page stretches them."""
HEADROOM = Decimal("1.12")
"""Room right of the longest bar, so that a target's mark is seen beside it."""
MIN_LINES = 2
MAX_LINES = 24
"""More bars than this are a table."""


@dataclass(frozen=True)
class Part:
    """One piece of a stacked bar."""

    badge: Badge
    count: int
    x: float
    width: float


@dataclass(frozen=True)
class AreaBar:
    """How well a focus area is covered."""

    area: str
    total: int
    parts: list[Part]


@dataclass(frozen=True)
class Bar:
    """Two numbers on one scale."""

    label: str
    first: str
    """As printed: the budget, or the target."""
    second: str
    """As printed: forecast or outcome."""
    first_width: float
    second_width: float


@dataclass(frozen=True)
class BarChart:
    """Bars on one scale, or each on its own."""

    title: str
    first: str
    second: str
    bars: list[Bar]


def area_bars(setting: Setting) -> list[AreaBar]:
    """Goals of each focus area by status, all reports together; none where there are no areas."""
    lookup = setting.lookup
    if not any(goal.focus_area for goal in lookup.goals):
        return []
    counts: dict[str, Counter[str]] = {}
    for goal in lookup.goals:
        area = goal.focus_area or setting.words("charts.no_area")
        own = counts.setdefault(area, Counter())
        for report in lookup.reports:
            row = lookup.coverage.get((goal.goal_id, report.document_id))
            if row is not None:
                is_weak = account_of(lookup, goal, row).is_weak
                own.update([WEAK if is_weak else row.final_status])
    return [_area(setting, area, own) for area, own in counts.items() if own]


def _area(setting: Setting, area: str, counts: Counter[str]) -> AreaBar:
    total = counts.total()
    parts: list[Part] = []
    at = 0.0
    for status in SHARES:
        if counts[status]:
            width = WIDTH * counts[status] / total
            parts.append(Part(badge(setting, "status", status), counts[status], at, width))
            at += width
    return AreaBar(area, total, parts)


def budget_charts(setting: Setting) -> list[BarChart]:
    """Tables of the reports that give a budget with a forecast or an outcome."""
    return [
        chart
        for report in setting.lookup.reports
        for table_id, rows in lines(setting.lookup, report.document_id).items()
        if (chart := _budget_chart(setting, rows, _title(setting, report, table_id)))
    ]


def _title(setting: Setting, report: DocumentRecord, table_id: str) -> str:
    """The report, and the table's caption or the heading that it stands under."""
    tables = setting.lookup.tables.get(report.document_id, [])
    table = next((one for one in tables if one.table_id == table_id), None)
    section = setting.lookup.sections.get(table.section_id or "") if table else None
    caption = (table.caption if table else None) or (printed(section) if section else None)
    return ", ".join(part for part in (document_name(report), caption) if part)


def _budget_chart(setting: Setting, rows: list[Line], name: str) -> BarChart | None:
    found: list[tuple[Line, QuantityRecord, QuantityRecord]] = []
    for line in rows:
        budget, told = line.of_role("budget"), line.of_role("forecast", "outcome")
        if budget and told and budget.unit == told.unit:
            found.append((line, budget, told))
    amounts = [_size(number) for _, *both in found for number in both]
    if not MIN_LINES <= len(found) <= MAX_LINES or not any(amounts):
        return None
    scale = WIDTH / (max(amounts) * HEADROOM)
    bars = [
        Bar(
            line.name,
            with_unit(setting.words, budget),
            with_unit(setting.words, told),
            float(_size(budget) * scale),
            float(_size(told) * scale),
        )
        for line, budget, told in found
    ]
    words = setting.words
    is_forecast = found[0][2].role == "forecast"
    return BarChart(
        title=words("charts.budget_of", report=name),
        first=words("charts.budget"),
        second=words("charts.forecast" if is_forecast else "charts.outcome"),
        bars=bars,
    )


def _size(number: QuantityRecord) -> Decimal:
    return abs(number.value or Decimal(0))


def indicator_chart(setting: Setting) -> BarChart | None:
    """Outcomes of the reports against targets, each indicator on its own scale."""
    lookup = setting.lookup
    own = lookup.current_indicators(lookup.plan.document_id) if lookup.plan else []
    planned = {fold(one.name): one for one in own}
    bars = [
        bar
        for report in lookup.reports
        for one in lookup.current_indicators(report.document_id)
        if (bar := _indicator_bar(setting, one, planned.get(fold(one.name))))
    ]
    if not bars:
        return None
    words = setting.words
    return BarChart(
        words("charts.indicators"), words("charts.target"), words("charts.outcome"), bars
    )


def _indicator_bar(
    setting: Setting, one: IndicatorRecord, planned: IndicatorRecord | None
) -> Bar | None:
    """The report's outcome against its own target, else against the plan's."""
    goal = one if one.target_value is not None else planned
    target = goal.target_value if goal else None
    if goal is None or target is None or one.outcome_value is None:
        return None
    longest = max(abs(target), abs(one.outcome_value))
    if not longest or target < 0 or one.outcome_value < 0:
        return None
    scale = WIDTH / (longest * HEADROOM)
    several = len(setting.lookup.reports) > 1
    report = setting.lookup.documents[one.document_id]
    label = f"{one.name} ({document_name(report)})" if several else one.name
    return Bar(
        label,
        goal.target or "",
        one.outcome or "",
        float(target * scale),
        float(one.outcome_value * scale),
    )
