"""Versions of one document, and the period that each covers."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from planparse.history.bodies import recognise
from planparse.history.face import Face
from planparse.history.versions import versions
from planparse.history.versions.periods import period_of
from planparse.history.versions.words import version_of
from planparse.model.records import DocumentRecord, VersionRecord


def face(name: str, title: str, *, kind: str = "plan", opening: str = "", text: str = "") -> Face:
    document = DocumentRecord.model_validate(
        {
            "document_id": hashlib.sha256(name.encode()).hexdigest(),
            "path": f"in/{name}",
            "file_name": name,
            "media_type": "text/plain" if name.endswith("txt") else "application/pdf",
            "kind": kind,
            "title": title,
            "year": 2024,
            "language": "sv",
            "organisation": "Tillväxtnämnden",
            "status": "ok",
            "text": text or None,
        }
    )
    return Face(document, (opening,) if opening else ())


def by_name(found: list[VersionRecord]) -> dict[str, VersionRecord]:
    return {row.path.removeprefix("in/"): row for row in found}


def told(*given: Face) -> dict[str, VersionRecord]:
    return by_name(versions(given, recognise(given).of_document, {}))


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Tertialrapport 1 2024", "2024-T1"),
        ("Uppföljning T2 2024", "2024-T2"),
        ("Delårsrapport januari–augusti 2024", "2024-T2"),
        ("Delårsrapport per den 31 augusti 2024", "2024-T2"),
        ("Halvårsrapport 2024", "2024-H1"),
        ("Månadsrapport februari 2024", "2024-M02"),
        ("Årsredovisning 2024", "2024"),
    ],
)
def test_a_reports_period_is_told_by_its_title(title: str, period: str) -> None:
    assert period_of(face("r.pdf", title, kind="follow_up")).code == period


def test_a_report_that_names_no_part_of_the_year_is_unknown_and_a_plan_is_for_all_of_it() -> None:
    report = period_of(face("r.pdf", "Uppföljning 2024", kind="follow_up"))
    assert (report.code, report.kind, report.end) == ("2024", "unknown", None)
    plan = period_of(face("p.pdf", "Plan 2024"))
    assert (plan.kind, plan.start, plan.end) == ("year", date(2024, 1, 1), date(2024, 12, 31))


def test_words_in_running_text_say_nothing_of_the_version() -> None:
    text = "Nämnden lämnar förslag till ändringar. Planen är inte antagen av någon."
    assert version_of(face("p.pdf", "Plan 2024", opening=text)).version is None


def test_not_yet_adopted_is_a_draft() -> None:
    assert version_of(face("p.pdf", "Plan 2024, ej antagen")).version == "draft"


def test_an_adopted_plan_takes_the_place_of_its_draft() -> None:
    draft = face("a.pdf", "Förslag till verksamhetsplan 2024")
    adopted = face("b.pdf", "Verksamhetsplan 2024", opening="Antagen den 14 december 2023.")
    found = told(draft, adopted)
    assert found["b.pdf"].is_current
    assert found["b.pdf"].decided_on == date(2023, 12, 14)
    assert found["a.pdf"].superseded_by == adopted.document.document_id
    assert "adopted" in found["a.pdf"].reason


def test_the_same_document_in_two_formats_counts_once() -> None:
    found = told(face("a.txt", "Verksamhetsplan 2024"), face("b.pdf", "Verksamhetsplan 2024"))
    assert [name for name, row in found.items() if row.is_current] == ["b.pdf"]
    assert "another format" in found["a.txt"].reason


def test_plans_of_two_kinds_stand_beside_each_other() -> None:
    found = told(face("a.pdf", "Verksamhetsplan 2024"), face("b.pdf", "Internkontrollplan 2024"))
    assert all(row.is_current for row in found.values())


def test_reports_of_two_parts_of_a_year_are_no_versions() -> None:
    found = told(
        face("a.pdf", "Tertialrapport 1 2024", kind="follow_up"),
        face("b.pdf", "Tertialrapport 2 2024", kind="follow_up"),
    )
    assert all(row.is_current for row in found.values())


def test_boards_of_one_name_in_two_authorities_stay_apart() -> None:
    given = [
        face("a.pdf", "Plan 2024", text="Lunds kommun"),
        face("b.pdf", "Plan 2024", text="Kalmar kommun"),
        face("c.pdf", "Plan 2024"),
    ]
    found = recognise(given)
    assert len(set(found.of_document.values())) == 3
    assert found.of_document[given[0].document.document_id] == "municipality-lund/tillväxtnämnden"
    assert found.of_document[given[2].document.document_id].startswith("unknown")
