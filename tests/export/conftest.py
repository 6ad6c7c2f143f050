"""Audits of the project's samples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planparse.api import Result, audit

SAMPLES = Path(__file__).parents[2] / "samples"
CASES: dict[str, tuple[str, ...]] = {
    "reports": (
        "plan/plan.pdf",
        "complete/followup.pdf",
        "gaps/followup.pdf",
        "charts/followup.pdf",
    ),
    "text": ("plan/plan.txt", "gaps/followup.txt"),
    "word": ("plan/plan.docx", "complete/followup.docx"),
    "english": ("english/plan.pdf", "english/followup.pdf"),
}
Audited = Callable[[str], Result]
Reported = Callable[[str], Path]


@pytest.fixture(scope="session")
def audited() -> Audited:
    """Audits of the samples by case, each made once."""
    made: dict[str, Result] = {}

    def get(case: str) -> Result:
        if case not in made:
            plan, *reports = (SAMPLES / name for name in CASES[case])
            made[case] = audit(plan, reports)
        return made[case]

    return get


@pytest.fixture(scope="session")
def reported(audited: Audited, tmp_path_factory: pytest.TempPathFactory) -> Reported:
    """The folder with the report and the working paper of a case."""
    made: dict[str, Path] = {}

    def get(case: str) -> Path:
        if case not in made:
            made[case] = tmp_path_factory.mktemp(case)
            audited(case).write_report(made[case])
        return made[case]

    return get
