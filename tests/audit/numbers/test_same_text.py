"""A document against itself gives no finding about numbers, whatever stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.audit.numbers.conftest import Between
from tests.audit.numbers.tables import table
from tests.shared import SHARED

from planparse.audit.numbers import number_findings
from planparse.context import Context
from planparse.engine.findings import figures
from planparse.engine.reading import read_document
from planparse.profiles.profile import LANGUAGES, load

SAMPLES = Path(__file__).parents[3] / "samples"
READ = {".txt", ".md", ".docx", ".pdf"}
MOST_BYTES = 200_000
"""Larger files take minutes and hold no other kinds of tables."""
EVERY, MOST = 40, 4
"""A bounded part of the documents that are kept for reading: one in so many, and no more."""


def _documents() -> list[Path]:
    own = [p for p in sorted(SAMPLES.rglob("*")) if p.suffix in {".txt", ".md"}]
    seeds = [p for p in sorted((SHARED / "seeds").rglob("*")) if p.suffix in {".txt", ".md"}]
    pairs = [p for p in sorted((SHARED / "pairs").rglob("*")) if p.suffix in {".txt", ".md"}]
    kept = [p for p in sorted((SHARED / "corpus").rglob("*")) if p.suffix in READ]
    small = [p for p in kept if p.stat().st_size <= MOST_BYTES][::EVERY][:MOST]
    return [*own, *seeds, *pairs, *small]


@pytest.mark.parametrize("path", _documents(), ids=lambda path: "/".join(path.parts[-3:]))
def test_a_document_agrees_with_itself(path: Path) -> None:
    reading = read_document(path, "follow_up")
    if reading.document is None:
        pytest.skip(f"not read: {reading.rejected}")
    same = figures(reading)
    context = Context(load(reading.language or LANGUAGES[0]))
    assert [one.message for one in number_findings(same, same, context)] == []


@pytest.mark.parametrize(
    "head",
    [
        "Verksamhet;Utfall 2025;Budget 2025;Återstår",
        "Verksamhet;Budget 2025;Utfall 2025;Återstår",
        "Verksamhet;Utfall 2024;Utfall 2025;Budget 2025",
    ],
)
def test_budgets_are_compared_with_budgets_and_never_with_outcomes(
    between: Between, head: str
) -> None:
    text = "2 Ekonomi 2025\n\n" + table(
        head, "Bibliotek;-13 123;-13 152;29", "Museum;-8 417;-8 603;186", "Bad;-5 347;-5 386;39"
    )
    assert between(text, text) == []
