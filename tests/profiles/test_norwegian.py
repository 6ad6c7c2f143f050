"""Norwegian bokmål: a third language from data alone."""

from __future__ import annotations

from pathlib import Path

import planparse
from planparse.engine.reading import read_document

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
