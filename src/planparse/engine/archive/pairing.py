"""Which plan each report of an archive follows: by body and year, and by folder where these fail.

A report that fits two plans alike is given to neither: a coverage table against the wrong plan
is worse than a line that asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from planparse.model.records import DocumentRecord

Level = Literal["body_and_year", "body_and_period", "same_folder"]
Bystander = Literal["rejected", "copy", "neither plan nor report"]
"""Why a document takes no part."""


@dataclass(frozen=True, slots=True)
class Follows:
    """A report with the plan that it follows."""

    report: DocumentRecord
    level: Level


@dataclass(frozen=True, slots=True)
class Group:
    """A plan with its reports, in the order of their paths."""

    plan: DocumentRecord
    reports: tuple[Follows, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Every plan and report of an archive, each once."""

    groups: tuple[Group, ...]
    plans_alone: tuple[DocumentRecord, ...]
    reports_alone: tuple[tuple[DocumentRecord, str], ...]
    """With the reason in words."""
    bystanders: tuple[tuple[DocumentRecord, Bystander], ...] = ()


def pair(documents: Iterable[DocumentRecord]) -> Pairing:
    """Give each report to the one plan that it follows.

    Rejected documents and copies take no part.
    """
    ordered = sorted(documents, key=lambda document: document.path)
    bystanders = tuple((d, idle) for d in ordered if (idle := _bystander(d)) is not None)
    read = [d for d in ordered if _bystander(d) is None]
    plans = [d for d in read if d.kind == "plan"]
    found: dict[str, list[Follows]] = {}
    alone: list[tuple[DocumentRecord, str]] = []
    for report in (d for d in read if d.kind == "follow_up"):
        fitting, level, why = _plan_of(report, plans)
        if fitting is None:
            alone.append((report, why))
        else:
            found.setdefault(fitting.document_id, []).append(Follows(report, level))
    return Pairing(
        groups=tuple(
            Group(plan, tuple(found[plan.document_id]))
            for plan in plans
            if plan.document_id in found
        ),
        plans_alone=tuple(plan for plan in plans if plan.document_id not in found),
        reports_alone=tuple(alone),
        bystanders=bystanders,
    )


def _bystander(document: DocumentRecord) -> Bystander | None:
    if document.status == "rejected":
        return "rejected"
    if document.reason == "duplicate":
        return "copy"
    return None if document.kind in ("plan", "follow_up") else "neither plan nor report"


def _plan_of(
    report: DocumentRecord, plans: Sequence[DocumentRecord]
) -> tuple[DocumentRecord | None, Level, str]:
    own = [p for p in plans if _same_body(p, report)]
    by_year = [p for p in own if p.year is not None and p.year == report.year]
    by_period = [p for p in own if _covers(p, report)]
    here = [p for p in plans if _folder(p) == _folder(report) and not _contradicts(p, report)]
    choices: tuple[tuple[Level, list[DocumentRecord]], ...] = (
        ("body_and_year", by_year),
        ("body_and_period", by_period),
        ("same_folder", here),
    )
    for level, fitting in choices:
        if len(fitting) == 1:
            return fitting[0], level, ""
        if len(fitting) > 1:
            names = ", ".join(plan.file_name for plan in fitting[:3])
            return None, level, f"{len(fitting)} plans fit alike: {names}"
    if report.organisation is None or report.year is None:
        return (
            None,
            "same_folder",
            "its body or year could not be told, and no plan stands beside it",
        )
    return None, "same_folder", f"no plan of {report.organisation} for {report.year} is here"


def _same_body(plan: DocumentRecord, report: DocumentRecord) -> bool:
    return plan.organisation is not None and _name(plan.organisation) == _name(
        report.organisation or ""
    )


def _covers(plan: DocumentRecord, report: DocumentRecord) -> bool:
    if plan.period_start is None or plan.period_end is None or report.year is None:
        return False
    return plan.period_start.year <= report.year <= plan.period_end.year


def _contradicts(plan: DocumentRecord, report: DocumentRecord) -> bool:
    """Both say whose and of when they are, and not the same."""
    bodies = plan.organisation and report.organisation
    years = plan.year is not None and report.year is not None
    return bool((bodies and not _same_body(plan, report)) or (years and plan.year != report.year))


def _folder(document: DocumentRecord) -> PurePosixPath:
    return PurePosixPath(document.path).parent


def _name(organisation: str) -> str:
    return re.sub(r"\W+", " ", organisation).strip().casefold()
