"""What a document is among an authority's papers, and whose: letters and minutes about plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from planparse.engine.reading import read_document
from planparse.extract.identity import Identity

LETTER = """Tjänsteskrivelse

Datum: 2026-03-02
Handläggare: Kim Ek
Diarienummer: HN 2026/14

Till Hamnnämnden

Verksamhetsplan 2027 för hamnen

Ärendebeskrivning

Förvaltningen har tagit fram en plan för hamnen. Nämnden ska ta ställning till den.

Förslag till beslut

Hamnnämnden antar verksamhetsplan 2027.
"""
EXTRACT = """Hamnnämndens arbetsutskott

Protokollsutdrag

2026-05-11

§ 12 2026.031 HN

Verksamhetsplan 2027 för hamnen

Ärendebeskrivning

Förvaltningen har tagit fram en plan. Arbetet med målen ska börja i januari.

Beslut

Arbetsutskottet godkänner planen.
"""
MINUTES = """Norrsjö kommun Sammanträdesprotokoll 1 (14)

Hamnnämnden

Plats och tid: Kommunhuset, klockan 9

Beslutande: se sidan 2

§ 1 Budget 2027

Nämnden ska lämna sitt förslag till budget i juni.

§ 2 Årsredovisning 2025

Nämnden har tagit del av årsredovisningen.
"""
ENGLISH = """Briefing note

Date: 2026-02-03
Contact officer: Sam Reed

Harbour Committee

Annual plan 2027 for the harbour

Purpose of report

The committee will decide on the plan.

Recommendation

That the plan is adopted.
"""
NORWEGIAN = """Saksframlegg

Saksbehandler: Kim Ek
Dato: 2026-03-02

Utvalget for havn

Virksomhetsplan 2027 for havna

Saksopplysninger

Planen skal gjelde fra januari, og utvalget skal ta stilling til den.

Forslag til vedtak

Utvalget vedtar planen.
"""


def identity(folder: Path, text: str) -> Identity:
    path = folder / "x.txt"
    path.write_text(text, encoding="utf-8")
    found = read_document(path).identity
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (LETTER, "letter"),
        (LETTER.replace("Tjänsteskrivelse\n\n", ""), "letter"),
        (EXTRACT, "minutes_extract"),
        (MINUTES, "minutes"),
        (ENGLISH, "letter"),
        (NORWEGIAN, "letter"),
    ],
)
def test_a_paper_about_a_plan_is_no_plan(tmp_path: Path, text: str, paper: str) -> None:
    found = identity(tmp_path, text)
    assert (found.paper, found.kind) == (paper, "other")


@pytest.mark.parametrize("text", [LETTER, EXTRACT])
def test_the_matter_is_the_title_and_the_head_names_body_and_year(
    tmp_path: Path, text: str
) -> None:
    found = identity(tmp_path, text)
    assert found.title == "Verksamhetsplan 2027 för hamnen"
    assert found.organisation == "Hamnnämnden"
    assert found.year == 2026, "a letter is of its own day"


@pytest.mark.parametrize(
    ("title", "paper", "kind"),
    [
        ("Verksamhetsplan 2027", "plan", "plan"),
        ("Mål och budget 2027", "budget", "plan"),
        ("Årsredovisning 2026", "yearly_report", "follow_up"),
        ("Delårsrapport januari–augusti 2026", "interim_report", "follow_up"),
        ("Uppföljning av handlingsplan 2026", "report", "follow_up"),
        ("Detaljplan för Hamnen 3:2", "zoning", "other"),
        ("Reglemente för hamnnämnden", "regulation", "other"),
        ("Taxa för gästhamnen 2027", "fee_schedule", "other"),
        ("Revisionsrapport om hamnen 2026", "audit_report", "other"),
    ],
)
def test_the_type_by_the_title(tmp_path: Path, title: str, paper: str, kind: str) -> None:
    body = "\n\n1 Inledning\n\nText om hamnen.\n\n2 Hamnen\n\nMera text om hamnen."
    found = identity(tmp_path, f"{title}\n\nHamnnämnden{body}")
    assert (found.paper, found.kind) == (paper, kind)


def test_a_plan_that_ends_with_a_proposal_for_a_decision_is_a_plan(tmp_path: Path) -> None:
    text = (
        "Verksamhetsplan 2027\n\nHamnnämnden\n\nDiarienummer: HN 2026/14\n\n1 Mål\n\n"
        "Hamnen ska vara öppen för alla.\n\n2 Förslag till beslut\n\nPlanen antas.\n"
    )
    assert identity(tmp_path, text).kind == "plan"


@pytest.mark.parametrize(
    "line",
    [
        "Dokumenttyp: Ekonomisk handlingsplan",
        "Dokumentansvarig: Avdelningschef Hamn",
        "Förvaltningens yttrande",
        "Kommunens hus",
    ],
)
def test_a_label_a_role_or_a_heading_is_no_body(tmp_path: Path, line: str) -> None:
    text = f"Handlingsplan 2027\n\n{line}\n\n1 Mål\n\nHamnen ska vara öppen.\n\n2 Mer\n\nText.\n"
    assert identity(tmp_path, text).organisation is None


def test_the_body_that_decides_is_named_by_its_label(tmp_path: Path) -> None:
    text = (
        "Handlingsplan 2027\n\nBeslutande instans: Hamnnämnden\n\nGäller för: Hamnkontoret\n\n"
        "1 Mål\n\nHamnen ska vara öppen.\n\n2 Mer\n\nText.\n"
    )
    assert identity(tmp_path, text).organisation == "Hamnnämnden"


def test_the_words_of_a_title_are_no_part_of_the_places_name(tmp_path: Path) -> None:
    text = "Biblioteksplan Norrsjö kommun\n\n1 Mål\n\nAlla ska få läsa.\n\n2 Mer\n\nText.\n"
    assert identity(tmp_path, text).organisation == "Norrsjö kommun"
