"""Small documents of an invented region, read as the pipeline reads them, and checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planparse.audit.numbers import Figures, number_findings, own_findings
from planparse.context import Context
from planparse.engine.findings import figures
from planparse.engine.reading import read_document
from planparse.model.finding import Finding
from planparse.model.records.codes import DocumentKind
from planparse.profiles.profile import load

Own = Callable[..., list[Finding]]
Between = Callable[..., list[Finding]]

SWEDISH = "Under 2025 följer nämnden verksamheten och redovisar utfallet av målen för 2025."
ENGLISH = "In 2025 the committee follows the work and reports what has been done in 2025."


def context(language: str) -> Context:
    return Context(load(language))


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str, str, DocumentKind], Figures]:
    """A text as `Figures`; a sentence of the language stands above it."""

    def made(text: str, language: str = "sv", kind: DocumentKind = "follow_up") -> Figures:
        path = tmp_path / f"{kind}.txt"
        opening = SWEDISH if language == "sv" else ENGLISH
        path.write_text(f"1 Inledning\n\n{opening}\n\n{text}\n", encoding="utf-8")
        reading = read_document(path, kind)
        assert reading.language == language
        return figures(reading)

    return made


@pytest.fixture
def own(read: Callable[..., Figures]) -> Own:
    """What does not fit within one text."""

    def made(text: str, language: str = "sv") -> list[Finding]:
        return list(own_findings(read(text, language), context(language)))

    return made


@pytest.fixture
def between(read: Callable[..., Figures]) -> Between:
    """What does not fit between a plan and its report."""

    def made(plan: str, report: str, language: str = "sv") -> list[Finding]:
        planned, reported = read(plan, language, "plan"), read(report, language)
        return list(number_findings(planned, reported, context(language)))

    return made
