"""The parts of README.md that are made from the code: `python tests/readme.py --write`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from planparse.cli.main import app
from planparse.model.records import HISTORY_TABLES, TABLES
from planparse.store.describe import table_summary

ROOT = Path(__file__).parents[1]
PART = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
WIDTH = 100


def result() -> str:
    """What the audit of a report with gaps prints."""
    command = [sys.executable, "-m", "planparse", "audit", "samples/plan/plan.pdf"]
    run = subprocess.run(
        [*command, "samples/gaps/followup.pdf", "--quiet"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": str(WIDTH), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.rstrip() for line in run.stdout.strip().splitlines()]
    return "```text\n" + "\n".join(lines) + "\n```\n"


def commands() -> str:
    """The first sentence of every command's help."""
    rows = ["| command | does |", "|---|---|"]
    for command in app.registered_commands:
        assert command.callback is not None
        summary = (command.callback.__doc__ or "").strip().splitlines()[0]
        name = command.name or command.callback.__name__
        rows.append(f"| `planparse {name}` | {summary} |")
    return "\n".join(rows) + "\n"


def tables() -> str:
    """What a row of every table is."""
    rows = ["| table | one row is |", "|---|---|"]
    rows += [f"| `{name}` | {table_summary(name)} |" for name in TABLES]
    return "\n".join(rows) + "\n"


def history() -> str:
    """The same for the tables over the years."""
    rows = ["| table | one row is |", "|---|---|"]
    rows += [f"| `{name}` | {table_summary(name)} |" for name in HISTORY_TABLES]
    return "\n".join(rows) + "\n"


PARTS: dict[str, Callable[[], str]] = {
    "result": result,
    "commands": commands,
    "tables": tables,
    "history": history,
}


def filled(text: str) -> str:
    """A README with its generated parts made anew."""
    return PART.sub(lambda match: match[1] + PARTS[match[2]]() + match[3], text)


if __name__ == "__main__":
    path = ROOT / "README.md"
    if "--write" in sys.argv:
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
