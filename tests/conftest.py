"""Fixtures for all tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from tests.browser import axe, browser

__all__ = ["axe", "browser"]  # here, so that no process starts a second driver of browsers

settings.register_profile("planparse", deadline=None, derandomize=True)
settings.load_profile("planparse")  # the same examples in every run, and slow machines may be slow

GOLDEN_FLAG = "--update-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites expected answers instead of comparing with them."""
    parser.addoption(
        GOLDEN_FLAG,
        action="store_true",
        help="write the golden files anew; look at the difference before you commit it",
    )


@pytest.fixture(scope="session")
def updating_golden(pytestconfig: pytest.Config) -> bool:
    """Golden files are being rewritten, which proves nothing."""
    return bool(pytestconfig.getoption(GOLDEN_FLAG))


@pytest.fixture
def golden(request: pytest.FixtureRequest, updating_golden: bool) -> Callable[[str, str], None]:
    """Compare a text with `golden/<name>` beside the test file."""
    folder = Path(request.path).parent / "golden"

    def check(name: str, text: str) -> None:
        path = folder / name
        if updating_golden and not os.environ.get("CI"):
            folder.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no {path}; make it with pytest {GOLDEN_FLAG}"
        assert text == path.read_text(encoding="utf-8"), (
            f"{name} has changed; if that is meant, run pytest {GOLDEN_FLAG} and read the diff"
        )

    return check
