"""Which plan a report follows, and when none is better than a guess."""

from __future__ import annotations

from datetime import date

from planparse.engine.archive.pairing import Pairing, pair
from planparse.model.ids import content_id
from planparse.model.records import DocumentRecord
from planparse.model.records.codes import DocumentKind

BODY = "Trafiknämnden"


def row(
    path: str, kind: DocumentKind, body: str | None = BODY, year: int | None = 2025
) -> DocumentRecord:
    return DocumentRecord(
        document_id=content_id(path.encode()), path=path, file_name=path.rsplit("/", 1)[-1],
        kind=kind, organisation=body, year=year, status="ok",
    )  # fmt: skip


def paired(pairing: Pairing) -> list[tuple[str, str, str]]:
    return [
        (group.plan.path, follows.report.path, follows.level)
        for group in pairing.groups
        for follows in group.reports
    ]


def test_body_and_year_decide_wherever_the_files_are() -> None:
    found = pair(
        [
            row("a/plan25", "plan"),
            row("a/plan24", "plan", year=2024),
            row("b/report", "follow_up", body="TRAFIKNÄMNDEN "),
            row("b/other", "follow_up", body="Kulturnämnden"),
        ]
    )

    assert paired(found) == [("a/plan25", "b/report", "body_and_year")]
    assert [plan.path for plan in found.plans_alone] == ["a/plan24"]
    assert [(r.path, why) for r, why in found.reports_alone] == [
        ("b/other", "no plan of Kulturnämnden for 2025 is here")
    ]


def test_a_plan_of_several_years_has_reports_in_each() -> None:
    plan = row("plan", "plan", year=2024).model_copy(
        update={"period_start": date(2024, 1, 1), "period_end": date(2026, 12, 31)}
    )
    reports = [row(f"r/{year}", "follow_up", year=year) for year in (2024, 2026, 2027)]

    found = pair([plan, *reports])
    assert paired(found) == [
        ("plan", "r/2024", "body_and_year"),
        ("plan", "r/2026", "body_and_period"),
    ]
    assert [r.path for r, _ in found.reports_alone] == ["r/2027"]


def test_a_report_that_says_nothing_goes_with_the_plan_beside_it() -> None:
    found = pair(
        [
            row("a/plan", "plan"),
            row("a/report", "follow_up", body=None, year=None),
            row("a/older", "follow_up", body=None, year=2019),
            row("c/report", "follow_up", body=None),
        ]
    )

    assert paired(found) == [("a/plan", "a/report", "same_folder")]
    assert {r.path for r, _ in found.reports_alone} == {"a/older", "c/report"}


def test_two_plans_that_fit_alike_get_nothing() -> None:
    found = pair([row("a/one", "plan"), row("b/two", "plan"), row("r", "follow_up")])

    assert paired(found) == []
    assert found.reports_alone[0][1] == "2 plans fit alike: one, two"
    assert len(found.plans_alone) == 2


def test_rejected_files_and_copies_take_no_part() -> None:
    plan = row("plan", "plan")
    copy = row("copy", "plan").model_copy(update={"status": "warning", "reason": "duplicate"})
    broken = row("broken", "plan").model_copy(update={"status": "rejected", "reason": "corrupt"})

    found = pair([plan, copy, broken, row("r", "follow_up"), row("x", "other")])
    assert paired(found) == [("plan", "r", "body_and_year")]
    assert [(d.path, why) for d, why in found.bystanders] == [
        ("broken", "rejected"),
        ("copy", "copy"),
        ("x", "neither plan nor report"),
    ]
