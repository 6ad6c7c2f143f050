"""The expected history of the case `history`: lineage, series and versions, from its own data."""

from __future__ import annotations

from typing import Any

from samples.generator.content.history.goals import (
    CULTURE,
    GROWTH,
    MERGERS,
    ORGANISATION,
    ORGANISATION_NUMBER,
    SPLITS,
    YEARS,
    Wording,
    wordings,
)
from samples.generator.content.history.numbers import (
    BUDGETS,
    CORRECTED,
    INDICATORS,
    INTERIM,
    LINES,
    REDEFINED,
    RESULTS,
)

Answer = dict[str, Any]

PARENTS_OF = {part: [whole] for whole, parts in SPLITS.items() for part in parts} | {
    whole: list(parts) for whole, parts in MERGERS.items()
}


def expected_history() -> Answer:
    """What a careful historian would say of the four years."""
    return {
        "bodies": _bodies(),
        "versions": _versions(),
        "lineage": _lineage(),
        "chains": _chains(),
        "series": [*_indicator_series(), *_budget_series()],
        "breaks": [_redefinition()],
        "revisions": [_correction()],
    }


def _bodies() -> list[Answer]:
    return [
        {
            "name": name,
            "authority": ORGANISATION,
            "organisation_number": ORGANISATION_NUMBER,
            "first_year": first,
            "last_year": 2025,
        }
        for name, first in ((CULTURE, 2023), (GROWTH, 2022))
    ]


def _versions() -> list[Answer]:
    """One row a document; `file` without its suffix."""
    rows = []
    for year in YEARS:
        rows.append(_version(f"{year}-plan", GROWTH, "plan", str(year), "adopted"))
        rows.append(_version(f"{year}-report", GROWTH, "follow_up", str(year), None))
        if year in (2023, 2024):
            rows += [
                _version(f"{year}-{part.lower()}", GROWTH, "follow_up", f"{year}-{part}", None)
                for part in ("T1", "T2")
            ]
        if year > YEARS[0]:
            rows.append(_version(f"{year}-plan-culture", CULTURE, "plan", str(year), "adopted"))
    draft = _version("2025-plan-draft", GROWTH, "plan", "2025", "draft")
    return [*rows, {**draft, "is_current": False, "superseded_by": "2025-plan"}]


def _version(file: str, body: str, kind: str, period: str, version: str | None) -> Answer:
    return {
        "file": file,
        "body": body,
        "kind": kind,
        "period": period,
        "version": version,
        "is_current": True,
        "superseded_by": None,
    }


def _all() -> list[Wording]:
    return [one for year in YEARS for body in (GROWTH, CULTURE) for one in wordings(year, body)]


def _lineage() -> list[Answer]:
    """Every link between years, then every beginning and end."""
    goals = _all()
    rows: list[Answer] = []
    for goal in goals:
        before = _predecessors(goal, goals)
        rows += [_row(_relation(one, goal), one, goal) for one in before]
        if not before:
            is_first = goal.year == _years_of(goal.body)[0]
            rows.append(_row("first_known" if is_first else "new", None, goal))
    followed = {(row["year"], row["goal"]) for row in rows if row["goal"]}
    for goal in goals:
        if (goal.year, goal.title) not in followed:
            is_last = goal.year == YEARS[-1]
            rows.append(_row("last_known" if is_last else "dropped", goal, None))
    return rows


def _years_of(body: str) -> list[int]:
    return [year for year in YEARS if wordings(year, body)]


def _predecessors(goal: Wording, goals: list[Wording]) -> list[Wording]:
    """The goal in the last plan that has it; where it is new, those that it was made of."""
    own = [one for one in goals if one.key == goal.key and one.year < goal.year]
    if own:
        return own[-1:]
    return [
        one
        for one in goals
        if one.year == goal.year - 1 and one.key in PARENTS_OF.get(goal.key, ())
    ]


def _relation(before: Wording, goal: Wording) -> str:
    if goal.key in MERGERS and before.key != goal.key:
        return "merged"
    if before.key in SPLITS and before.key != goal.key:
        return "split"
    if before.body != goal.body:
        return "moved"
    if goal.year - before.year > 1:
        return "resumed"
    return "same" if before.title == goal.title else "renamed"


def _row(relation: str, goal: Wording | None, successor: Wording | None) -> Answer:
    return {
        "relation": relation,
        "year": goal.year if goal else None,
        "goal": goal.title if goal else None,
        "successor_year": successor.year if successor else None,
        "successor": successor.title if successor else None,
    }


def _chains() -> list[Answer]:
    """The years and wordings of each goal; parts and wholes begin chains of their own here."""
    found: dict[str, list[Wording]] = {}
    for goal in _all():
        found.setdefault(goal.key, []).append(goal)
    return [
        {
            "years": [one.year for one in goals],
            "titles": list(dict.fromkeys(g.title for g in goals)),
        }
        for goals in found.values()
    ]


def _indicator_series() -> list[Answer]:
    series: dict[str, Answer] = {}
    for one in INDICATORS:
        own = series.setdefault(
            one.key, {"body": GROWTH, "subject": "indicator", "name_first": one.name, "values": []}
        )
        own["name_last"] = one.name
        own["values"] += _values(one.years, "target", one.targets, one.unit)
        outcomes = {year: one.outcomes[year] for year in one.years}
        own["values"] += _values(one.years, "outcome", outcomes, one.unit)
        own["values"] += [
            _value("outcome", f"{year}-{part}", raw, one.unit, f"{year}-{part.lower()}")
            for (year, part), raw in one.interim.items()
        ]
    return list(series.values())


def _values(years: tuple[int, ...], kind: str, numbers: dict[int, str], unit: str) -> list[Answer]:
    """Targets as the plan prints them, outcomes as the year's own report does."""
    document = "plan" if kind == "target" else "report"
    return [_value(kind, str(year), numbers[year], unit, f"{year}-{document}") for year in years]


def _budget_series() -> list[Answer]:
    rows = []
    for index, line in enumerate(LINES):
        values = [
            _value("budget", str(year), BUDGETS[year][index], "mnkr", f"{year}-plan")
            for year in YEARS
        ]
        values += [
            _value("outcome", str(year), RESULTS[year][index], "mnkr", f"{year}-report")
            for year in YEARS
        ]
        for (year, part), (so_far, forecast) in INTERIM.items():
            file = f"{year}-{part.lower()}"
            values.append(_value("outcome", f"{year}-{part}", so_far[index], "mnkr", file))
            values.append(_value("forecast", str(year), forecast[index], "mnkr", file))
        rows.append(
            {
                "body": GROWTH,
                "subject": "budget_line",
                "name_first": line,
                "values": values,
                "name_last": line,
            }
        )
    return rows


def _value(kind: str, period: str, raw: str, unit: str, file: str) -> Answer:
    return {"kind": kind, "period": period, "raw": raw, "unit": unit, "file": file}


def _redefinition() -> Answer:
    key, year, before, after = REDEFINED
    name = next(one.name for one in INDICATORS if one.key == key)
    return {"name_first": name, "from_year": year, "unit_before": before, "unit_after": after}


def _correction() -> Answer:
    key, year, first, later = CORRECTED
    name = next(one.name for one in INDICATORS if one.key == key)
    return {
        "name_first": name,
        "kind": "outcome",
        "period": str(year),
        "first": first,
        "first_file": f"{year}-report",
        "corrected": later,
        "corrected_file": f"{year + 1}-report",
    }
