"""Gaps in words: why a version is replaced or a report stands alone is said in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from planparse.engine.publish.gaps import _alone, _versions
from planparse.export.words import words
from planparse.model.records import FindingRecord, VersionRecord
from planparse.model.records.codes import DocumentVersion

DAY, LATER = date(2024, 3, 1), date(2024, 4, 1)
NAMES = {"a": "a.pdf", "b": "b.pdf"}
Told = tuple[DocumentVersion | None, date | None]


def version(
    document_id: str, told: Told, by: str | None = None, reason: str = "r", **more: object
) -> VersionRecord:
    given = {
        "document_id": document_id,
        "path": f"in/{document_id}.pdf",
        "body_id": "r/n",
        "kind": "plan",
        "year": 2024,
        "period_kind": "year",
        "version": told[0],
        "decided_on": told[1],
        "is_current": by is None,
        "superseded_by": by,
        "reason": reason,
    }
    return VersionRecord.model_validate({**given, **more})


@pytest.mark.parametrize(
    ("own", "other", "reason", "said"),
    [
        (("draft", None), ("adopted", None), "r", "b.pdf är antagen, och detta är ett utkast"),
        ((None, None), ("adopted", None), "r", "b.pdf är antagen, och detta nämner ingen version"),
        (("draft", None), (None, None), "r", "b.pdf är inget utkast, och detta är ett utkast"),
        ((None, DAY), (None, LATER), "r", "b.pdf är från 2024-04-01, och detta från 2024-03-01"),
        ((None, None), (None, LATER), "r", "b.pdf är från 2024-04-01, och detta är utan datum"),
        (
            (None, None),
            (None, None),
            "b.pdf is the same document in another format",
            "b.pdf är samma dokument i ett annat format",
        ),
        ((None, None), (None, None), "nothing tells", "inget visar om detta eller b.pdf är senare"),
    ],
)
def test_why_another_version_is_taken(own: Told, other: Told, reason: str, said: str) -> None:
    (gap,) = _versions([version("a", own, "b", reason), version("b", other)], NAMES)
    assert gap.text == f"Replaced by another version: `in/a.pdf`: {reason}"
    assert gap.told(words("en")) == f"Replaced by another version: in/a.pdf: {reason}"
    told = gap.told(words("sv"))
    assert told.startswith("Ersatt av en annan version: in/a.pdf: ")
    assert said in told


def test_years_and_periods_that_are_not_known() -> None:
    lost = version("a", (None, None), year=None)
    part = version("b", (None, None), kind="follow_up", period_kind="unknown")
    assert [gap.told(words("sv")) for gap in _versions([lost, part], NAMES)] == [
        "Året är inte känt, så utan del i åren: in/a.pdf",
        "Vilken del av året är inte känd: in/b.pdf",
    ]


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("2 plans fit alike: x.pdf, y.pdf", "2 planer passar lika bra: x.pdf, y.pdf"),
        (
            "no plan of Region Björkdal for 2024 is here",
            "ingen plan från Region Björkdal för 2024 finns i arkivet",
        ),
        (
            "its body or year could not be told, and no plan stands beside it",
            "organet eller året gick inte att avgöra, och ingen plan ligger bredvid",
        ),
    ],
)
def test_why_a_report_stands_alone(why: str, said: str) -> None:
    finding = FindingRecord(
        finding_id="a/f1",
        code="report_without_plan",
        rule="pairing",
        severity="medium",
        report_document_id="a",
        message=f"a.pdf follows no plan of the archive: {why}",
    )
    (gap,) = _alone([finding], {"a": "in/a.pdf"})
    assert gap.told(words("sv")) == f"Utan motpart: in/a.pdf: {said}"


def test_a_name_brings_neither_html_nor_links_into_the_readme() -> None:
    name = "![x](http://a.se) <img src=x onerror=y>*|*`.txt"
    finding = FindingRecord(
        finding_id="f1",
        code="plan_without_report",
        rule="pairing",
        severity="medium",
        plan_document_id="a" * 64,
        message=f"no report of the archive follows {name}",
    )
    (gap,) = _alone([finding], {"a" * 64: f"in/{name}"})
    message = gap.text.partition("`` ")[2].partition(" ``")[2]

    assert "\\!\\[x\\](http://&#8203;a.se) &lt;img src=x onerror=y&gt;\\*\\|\\*\\`.txt" in message
    assert name.replace("`", "") in gap.told(words("en"))
