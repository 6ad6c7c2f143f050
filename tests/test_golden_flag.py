"""Golden files that rewrite themselves prove nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_a_run_that_rewrites_golden_files_never_passes_in_ci(updating_golden: bool) -> None:
    assert not (updating_golden and os.environ.get("CI")), "CI must not rewrite golden files"


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_the_flag_is_refused_in_ci(ci: str, code: int) -> None:
    command = [sys.executable, "-m", "pytest", "-n0", "-p", "no:cacheprovider", "--update-golden"]
    test = f"{Path(__file__)}::test_a_run_that_rewrites_golden_files_never_passes_in_ci"

    done = subprocess.run(
        [*command, test], cwd=ROOT, env={**os.environ, "CI": ci}, capture_output=True, check=False
    )

    assert done.returncode == code
