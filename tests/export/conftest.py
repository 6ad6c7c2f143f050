"""Audits of the project's samples, a browser, and an outside judge of accessibility."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planparse.api import Result, audit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = "axe-core@4"

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="needs playwright: pip install playwright"
    )
    if CHROMIUM is None:
        pytest.skip("needs chromium: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(pytestconfig: pytest.Config) -> str:
    """The script of axe-core, fetched once into the cache of the tests."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm to fetch axe-core: apt-get install npm")
    assert pytestconfig.cache is not None
    folder = pytestconfig.cache.mkdir("axe-core")
    script = folder / "axe.min.js"
    if not script.is_file():
        _fetch(npm, folder, script)
    return script.read_text(encoding="utf-8")


def _fetch(npm: str, folder: Path, script: Path) -> None:
    """Several test processes may fetch at once: each in a room of its own, the last one stays."""
    with tempfile.TemporaryDirectory(dir=folder) as room:
        command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", AXE]
        done = subprocess.run(command, cwd=room, capture_output=True, text=True, check=False)
        fetched = Path(room) / "node_modules" / "axe-core" / script.name
        if done.returncode or not fetched.is_file():
            pytest.skip(f"npm could not fetch axe-core: {done.stderr[-200:]}")
        fetched.replace(script)
