"""What a document says that it is."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, SWEDISH, document_of

from planparse.extract.identity import Identity, identify
from planparse.outline.sections import outline


def identity(text: str, english: bool = False) -> Identity:
    context = ENGLISH if english else SWEDISH
    document = document_of(text, context)
    return identify(document, outline(document, context), None, context)


BODY = (
    "\n\n1 Inledning\n\nText om året 2025 och om det som ska göras i hela länet.\n\n2 Mål\n\nText."
)


def test_a_plans_cover() -> None:
    found = identity(f"Verksamhetsplan\n\n2025\n\nNämnden för Björkdal{BODY}")
    assert found == Identity(
        kind="plan", title="Verksamhetsplan 2025", organisation="Nämnden för Björkdal", year=2025
    )


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Uppföljningsrapport 1 2025", "follow_up"),
        ("Delårsrapport januari–augusti 2025", "follow_up"),
        ("Uppföljning av verksamhetsplan 2025", "follow_up"),
        ("Årsredovisning 2025", "follow_up"),
        ("Mål och budget 2025", "plan"),
        ("Handlingsplan för klimatet", "plan"),
        ("Protokoll från mötet", "other"),
    ],
)
def test_kinds_by_title(title: str, kind: str) -> None:
    assert identity(f"{title}{BODY.replace('2 Mål', '2 Annat')}").kind == kind


def test_the_caller_decides_the_kind() -> None:
    document = document_of("Verksamhetsplan 2025" + BODY)
    found = identify(document, outline(document, SWEDISH), "follow_up", SWEDISH)
    assert found.kind == "follow_up"


def test_diary_numbers_and_dates_are_not_the_year() -> None:
    found = identity(f"Verksamhetsplan\n\nDnr RS 2019/123\n\nAntagen 2024-11-05\n\nför 2025{BODY}")
    assert found.year == 2025


def test_a_document_without_a_cover() -> None:
    found = identity("1 Sammanfattning\n\nNämnden har i sin plan för 2025 valt tre mål för året.")
    assert (found.title, found.year) == (None, 2025)


def test_english() -> None:
    found = identity("Annual Performance Report\n\n2024\n\n1 Summary\n\nThe year.", english=True)
    assert (found.kind, found.year) == ("follow_up", 2024)
