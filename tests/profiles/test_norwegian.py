"""Norwegian bokmål: a third language from data alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import planparse
from planparse.engine.reading import read_document
from planparse.profiles.profile import load
from planparse.text.verdicts import verdict

PLAN = """# Virksomhetsplan 2026

Utvalg for havn og kultur, Nordvik kommune

# Mål

- Nordvik kommune skal ha en åpen havn for alle besøkende.
- Nordvik kommune skal gi flere barn opplæring i seiling.
- Nordvik kommune skal ha rent vann i hele havna.

# Økonomi

Det er satt av 12,5 mill. kroner til havna og 1 250 000 kroner til kurs i løpet av 2026.
"""
REPORT = """# Årsrapport 2026

Utvalg for havn og kultur, Nordvik kommune

# Oppfølging av målene

## Nordvik kommune skal ha en åpen havn for alle besøkende

Havna har fått tolv nye plasser i løpet av året, og besøket økte med 14,5 prosent.

## Nordvik kommune skal gi flere barn opplæring i seiling

Kursene er gjennomført som planlagt, og førti barn har lært å seile.

## Nordvik kommune skal ha rent vann i hele havna

| Indikator | Måltall 2026 | Resultat 2026 |
| --- | --- | --- |
| Andel godkjente prøver | 90 % | 87,5 % |
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_norwegian_document_is_read_as_one(tmp_path: Path) -> None:
    read = read_document(written(tmp_path, "plan.md", PLAN))
    assert read.language == "nb"
    assert read.identity is not None
    assert (read.identity.kind, read.identity.title) == ("plan", "Virksomhetsplan 2026")
    assert read.identity.year == 2026
    assert [goal.title for goal in read.goals.goals if goal.audited] == [
        line.removeprefix("- ").rstrip(".") for line in PLAN.splitlines() if line.startswith("- ")
    ]
    money = [number.amount for number in read.numbers if number.kind == "money"]
    assert money == [12_500_000, 1_250_000]


def test_a_norwegian_plan_is_followed_up(tmp_path: Path) -> None:
    plan, report = written(tmp_path, "plan.md", PLAN), written(tmp_path, "report.md", REPORT)
    result = planparse.audit(plan, report)
    assert [row.status for row in result.coverage][:2] == ["reported", "reported"]
    (indicator,) = [row.model_dump() for row in result.tables["indicators"]]
    assert (indicator["target"], indicator["outcome"]) == ("90 %", "87,5 %")


UNDERTAKINGS = """# Virksomhetsplan 2026

Utvalg for havn og kultur, Nordvik kommune

# Mål

## Mål 1: Nordvik kommune skal ha en åpen havn for alle besøkende

Utvalget skal bygge tolv nye båtplasser og kartlegge behovet for strøm ved kaiene.

## Mål 2: Nordvik kommune skal gi flere barn opplæring i seiling

Kommunen vil utarbeide en plan for seilkurs. Vi skal ansette to instruktører.
"""
ANSWERS = """# Årsrapport 2026

Utvalg for havn og kultur, Nordvik kommune

# Oppfølging av målene

## Mål 1: Nordvik kommune skal ha en åpen havn for alle besøkende

Kartleggingen av behovet for strøm ved kaiene er utsatt til neste år. Målet er delvis nådd.

## Mål 2: Nordvik kommune skal gi flere barn opplæring i seiling

Planen for seilkurs er vedtatt av utvalget i mars. Arbeidet med å ansette instruktører pågår.

Vurdering: Målet er nådd
"""


def test_norwegian_undertakings_are_told_apart_and_answered(tmp_path: Path) -> None:
    plan, report = written(tmp_path, "plan.md", UNDERTAKINGS), written(tmp_path, "r.md", ANSWERS)
    result = planparse.audit(plan, report)
    told = [row.model_dump() for row in result.tables["commitments"]]
    answers = [row.model_dump() for row in result.tables["commitment_coverage"]]
    assert [row["text"].rstrip(".") for row in told] == [
        "Utvalget skal bygge tolv nye båtplasser",
        "kartlegge behovet for strøm ved kaiene",
        "Kommunen vil utarbeide en plan for seilkurs",
        "Vi skal ansette to instruktører",
    ]
    assert [(row["status"], row["progress"]) for row in answers] == [
        ("not_reported", None),
        ("reported", "postponed"),
        ("reported", "done"),
        ("reported", "ongoing"),
    ]


def test_a_norwegian_reports_own_judgements_are_read(tmp_path: Path) -> None:
    plan, report = written(tmp_path, "plan.md", UNDERTAKINGS), written(tmp_path, "r.md", ANSWERS)
    rows = planparse.audit(plan, report).coverage
    assert [row.self_assessment_status for row in rows] == ["uncertain", "achieved"]


@pytest.mark.parametrize(
    ("sentence", "judged"),
    [
        ("Målet er ikke nådd", "not_achieved"),
        ("Målet ventes nådd", "expected"),
        ("Målet vil ikke bli nådd", "not_expected"),
        ("Ikke nådd, men på rett vei", "uncertain"),
        ("Lav måloppnåelse", "not_achieved"),
        ("For å nå målet må vi gjøre mer", None),
    ],
)
def test_a_norwegian_verdict_is_read_whole(sentence: str, judged: str | None) -> None:
    assert verdict(sentence, load("nb")) == judged


@pytest.mark.parametrize("room", ["verdicts", "undertakings", "status"])
def test_no_word_of_norwegian_is_taken_from_swedish_alone(room: str) -> None:
    """What the two share are signs and small words that are spelt alike."""
    own, swedish = (getattr(load(language), room).model_dump() for language in ("nb", "sv"))
    shared = {name for name, value in own.items() if value == swedish[name]}
    assert shared <= {
        "alternatives", "colours", "listing_coordinators", "object_prepositions", "passive_ending",
        "symbols",
    }  # fmt: skip
