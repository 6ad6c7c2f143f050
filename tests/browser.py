"""A browser, and an outside judge of accessibility; one of each for all tests of a process."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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
QUIETLY = ("--no-audit", "--no-fund", "--ignore-scripts")


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
        command = [
            npm,
            "install",
            "--prefix",
            ".",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            AXE,
        ]
        done = subprocess.run(command, cwd=room, capture_output=True, text=True, check=False)
        fetched = Path(room) / "node_modules" / "axe-core" / script.name
        if done.returncode or not fetched.is_file():
            pytest.skip(f"npm could not fetch axe-core: {done.stderr[-200:]}")
        fetched.replace(script)
