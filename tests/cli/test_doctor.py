"""What `planparse doctor` says with and without the programs that read scans."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planparse.engine.installed import REQUIRED


def doctor(*arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planparse", "doctor", *arguments]
    environment = os.environ if path is None else {**os.environ, "PATH": path}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_required_packages_are_listed_with_their_versions() -> None:
    run = doctor("--format", "json")
    assert run.returncode == 0
    found = {check["name"]: check["found"] for check in json.loads(run.stdout)}
    assert all(found[name] for name in ("python", *REQUIRED))


def test_without_tesseract_it_says_how_to_install_it_and_what_happens_to_scans(
    tmp_path: Path,
) -> None:
    run = doctor(path=str(tmp_path))
    assert run.returncode == 0
    said = " ".join(run.stdout.split())
    assert "tesseract: install Tesseract with Swedish" in said
    assert "coverage says `cannot_say`" in said


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs the program tesseract")
def test_tesseract_is_named_with_its_version_and_languages() -> None:
    checks = {check["name"]: check for check in json.loads(doctor("--format", "json").stdout)}
    assert checks["tesseract"]["found"][0].isdigit()
    assert checks["tesseract: swe"]["found"] == "installed"


def test_a_language_that_is_missing_is_named(tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\n[ "$1" = --version ] && echo "tesseract 5.3.0" || printf "List:\\neng\\n"\n'
    )
    program.chmod(0o755)
    checks = {
        check["name"]: check
        for check in json.loads(doctor("--format", "json", path=str(tmp_path)).stdout)
    }
    assert checks["tesseract"]["found"] == "5.3.0"
    assert checks["tesseract: swe"]["found"] is None
    assert "tesseract-ocr-swe" in checks["tesseract: swe"]["hint"]
    assert checks["tesseract: eng"]["hint"] is None
