"""Help, version and what loading the command costs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from planparse.cli.main import app
from planparse.model.records import ALL_TABLES

HEAVY = (
    "spacy",
    "simplemma",
    "pdfplumber",
    "pypdfium2",
    "pyarrow",
    "docx",
    "pandas",
    "rapidfuzz",
    "pydantic",
    "planparse.api",
)
COMMANDS = [c.name or getattr(c.callback, "__name__", "") for c in app.registered_commands]


def planparse(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planparse", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_does_not_load_heavy_packages() -> None:
    code = (
        "import sys\n"
        "from planparse.cli.main import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    run = planparse(command, "--help")
    assert run.returncode == 0
    assert "Example" in run.stdout
    assert f"planparse {command}" in run.stdout


def test_version_is_printed() -> None:
    run = planparse("--version")
    assert run.returncode == 0
    assert run.stdout.startswith("planparse 0.")


def test_schema_names_every_table_and_its_columns() -> None:
    tables = json.loads(planparse("schema", "--format", "json").stdout)["tables"]
    assert set(tables) == set(ALL_TABLES)
    text = planparse("schema", "coverage").stdout
    assert "self_assessment_status" in text
    assert "sections" not in text.splitlines()[0]
