"""Rules of the house that no linter knows: sizes, docstrings, and what no file may hold."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = sorted(path for room in ("src", "pipelines") for path in (ROOT / room).rglob("*.py"))

FILE_LINES = 400
FUNCTION_LINES = 60

MARKERS = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
HOME = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/[\w.]")
"""A folder of one person or one machine; what works there works nowhere else."""
REGISTRY = re.compile(r"(?:index-url|find-links|trusted-host|extra-index)")
"""Where packages come from is the installer's own affair."""

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public(body: list[ast.stmt]) -> Iterator[Definition]:
    """Public classes and functions, and the public methods of those classes."""
    for node in body:
        if not isinstance(node, Definition) or node.name.startswith("_"):
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            yield from public(node.body)


def committed() -> list[Path]:
    """Files that are, or would be, in the repository; of a copy without one, those that matter."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        rooms = ("src", "pipelines", "tests", "samples", ".ci")
        found = [path for room in rooms for path in (ROOT / room).rglob("*")]
        return [path for path in [*found, *ROOT.glob("*.*")] if path.is_file()]
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    for path in committed():
        content = path.read_bytes()
        if b"\0" not in content and path != Path(__file__):
            yield path, content.decode("utf-8", "replace")


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= FILE_LINES, f"{lines} lines; give its second reason a file of its own"


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_a_function_fits_the_eye(path: Path) -> None:
    long = {
        f"{node.name}, line {node.lineno}": length
        for node in functions(parsed(path))
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    }
    assert not long, f"longer than {FUNCTION_LINES} lines: {long}"


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_what_is_public_says_what_it_is(path: Path) -> None:
    tree = parsed(path)
    silent = [f"{n.name}, line {n.lineno}" for n in public(tree.body) if not ast.get_docstring(n)]

    assert ast.get_docstring(tree) or path.stat().st_size == 0, "the file has no docstring"
    assert not silent, f"no docstring: {silent}"


def test_no_file_names_a_folder_of_this_machine() -> None:
    own = {f"{folder}/" for folder in (ROOT, Path.home()) if folder != Path("/")}
    found = [
        f"{name_of(path)}: {line.strip()[:100]}"
        for path, text in texts()
        for line in text.splitlines()
        if HOME.search(line) or any(folder in line for folder in own)
    ]
    assert not found


def test_no_file_names_a_package_registry() -> None:
    assert [name_of(path) for path, text in texts() if REGISTRY.search(text)] == []


def test_no_work_is_left_for_later() -> None:
    found = [
        f"{name_of(path)}: {line.strip()[:100]}"
        for path, text in texts()
        for line in text.splitlines()
        if path.suffix in (".py", ".toml") and MARKERS.search(line)
    ]
    assert not found


def test_there_is_no_room_for_leftovers() -> None:
    rooms = {path.stem for path in (ROOT / "src").rglob("*") if path.suffix in ("", ".py")}
    assert not rooms & {"utils", "util", "common", "helpers", "misc"}
