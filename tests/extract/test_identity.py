"""What a document says that it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.plain_text import ENGLISH, SWEDISH, document_of
from tests.styled import block

from planparse.engine.reading import read_document
from planparse.extract.identity import Identity, identify
from planparse.model.document import Document
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
        kind="plan",
        paper="plan",
        title="Verksamhetsplan 2025",
        organisation="Nämnden för Björkdal",
        year=2025,
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


TEXT = "Nämnden har under året arbetat med målen och berättar här hur det gick."


def cover(*lines: str) -> Document:
    """A document whose cover has these lines; "/" parts the lines of one block."""
    front = [
        block(line.replace("\t", " ").replace("/", " ")).model_copy(
            update={"lines": tuple(line.split("/"))}
        )
        for line in lines
    ]
    chapters = [block("Inledning", 16, bold=True), block(TEXT), block("Mål", 16, bold=True)]
    blocks = (*front, *chapters, block(TEXT))
    return document_of(BODY.strip()).model_copy(update={"blocks": blocks})


def test_of_two_texts_on_the_first_line_the_title_is_the_one_that_says_what_it_is() -> None:
    document = cover("Björkdals kommun\tÅrsrapport 2025")
    assert identify(document, outline(document, SWEDISH), None, SWEDISH).title == "Årsrapport 2025"


@pytest.mark.parametrize("title", ["untitled", "Namnlös", "Microsoft Word - plan 3.doc"])
def test_what_a_program_writes_for_a_title_is_none(title: str) -> None:
    document = document_of(BODY.strip()).model_copy(update={"title": title})
    assert identify(document, outline(document, SWEDISH), None, SWEDISH).title is None


@pytest.mark.parametrize(
    "lines",
    [
        ("Uppföljningsrapport 1 2025", "Samhällsnämnden/Januari–april"),
        ("Uppföljning 2025", "Rapporten finns på nätet.", "Instans: Samhällsnämnden"),
    ],
)
def test_the_body_on_the_cover(lines: tuple[str, ...]) -> None:
    document = cover(*lines)
    found = identify(document, outline(document, SWEDISH), None, SWEDISH)
    assert found.organisation == "Samhällsnämnden"


@pytest.mark.parametrize(
    ("author", "body"),
    [
        ("anonymous", None),
        ("Alva Berg", None),
        ("Björkdals kommun", "Björkdals kommun"),
        ("Samhällsnämnden", "Samhällsnämnden"),
    ],
)
def test_an_author_is_the_body_only_where_it_is_one(author: str, body: str | None) -> None:
    document = document_of(BODY.strip()).model_copy(update={"author": author})
    assert identify(document, outline(document, SWEDISH), None, SWEDISH).organisation == body


def test_a_body_named_in_the_title() -> None:
    found = identity(f"Månadsuppföljning 2025 för Kulturnämnden{BODY}")
    assert found.organisation == "Kulturnämnden"


@pytest.mark.parametrize(
    "text",
    [
        "# Årsredovisning 2026\n\nHamnnämnden, Norrviks kommun\n\n# Ekonomi\n\nSom 2023 års nivå.",
        "---\ntitle: Årsredovisning 2026\nauthor: Hamnnämnden\n---\n# Ekonomi\n\nSom år 2023.",
        "Norrvik\f\fÅrsredovisning\n\n2026\n\nHamnnämnden\f1 Ekonomi\n\nSom 2023 och 2023.",
        "Årsredovisning för\n\n2026\n\nHamnnämnden\n\n1 Ekonomi\n\nSom 2023 års nivå, 2023.",
    ],
)
def test_title_body_and_year_wherever_the_title_stands(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.md"
    path.write_text(text, encoding="utf-8")
    read = read_document(path)
    assert read.identity is not None
    assert read.identity.title in {"Årsredovisning 2026", "Årsredovisning för 2026"}
    assert "Hamnnämnden" in (read.identity.organisation or "")
    assert read.identity.year == 2026
    assert "year_from_text" not in [doubt.code for doubt in read.doubts]


def test_the_words_for_an_organisation_number_are_no_body() -> None:
    found = identity(f"Årsredovisning 2026\n\nOrganisationsnummer 212000-0001\n\nHamnnämnden{BODY}")
    assert found.organisation == "Hamnnämnden"
    assert (
        identity(f"Årsredovisning 2026\n\nOrganisationsnummer 212000-0001{BODY}").organisation
        is None
    )


def test_a_range_of_years_is_the_period() -> None:
    found = identity(f"Verksamhetsplan 2025–2027\n\nHamnnämnden{BODY}")
    assert (found.year, found.period_start, found.period_end) == (
        2025,
        date(2025, 1, 1),
        date(2027, 12, 31),
    )


def test_a_year_from_running_text_alone_is_a_doubt(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("1 Sammanfattning\n\nNämnden har för 2025 valt tre mål för året.", "utf-8")
    read = read_document(path)
    assert read.identity is not None
    assert read.identity.year == 2025
    assert [doubt.code for doubt in read.doubts] == ["year_from_text"]
