"""The files around the code agree with each other: README, CI, pins and changelog."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PIN = re.compile(r"([a-z0-9-]+)==([0-9][0-9a-z.]*)")
MARKED = re.compile(r"^<!-- command 2 -->\n+```\w*\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    found = [PIN.fullmatch(line) for line in lines if not line.startswith("#")]
    return {match[1]: match[2] for match in found if match}


def direct_requirements() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    return [Requirement(text) for requirements in lists for text in requirements]


def show_command(root: Path) -> subprocess.CompletedProcess[str]:
    command = [str(root / ".ci" / "run"), "--show"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_constraints_are_plain_pins_in_order() -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    names = [line.partition("==")[0] for line in lines if not line.startswith("#")]

    assert len(pins()) == len(names), "every line is name==version"
    assert names == sorted(names)


def test_every_direct_dependency_is_pinned_within_its_range() -> None:
    versions = pins()
    for requirement in direct_requirements():
        name = canonicalize_name(requirement.name)
        if name != "planparse":
            assert versions.get(name), f"{name} is not in constraints.txt"
            assert requirement.specifier.contains(versions[name]), name


def test_ci_runs_the_second_command_of_the_readme() -> None:
    marked = MARKED.findall((ROOT / "README.md").read_text(encoding="utf-8"))

    assert len(marked) == 1, "README.md marks one block with <!-- command 2 -->"
    assert "\n" not in marked[0], "the command is one line"
    assert "-c constraints.txt" in marked[0]
    assert show_command(ROOT).stdout == f"{marked[0]}\n"


@pytest.mark.parametrize(
    ("readme", "shown"),
    [
        ("# x\n<!-- command 2 -->\n```sh\nmake test\n```\n```sh\nother\n```\n", "make test\n"),
        ("```sh\none\n```\n\n<!-- command 2 -->\n\n```\ntwo && three\n```\n", "two && three\n"),
    ],
)
def test_ci_takes_the_block_after_the_mark(tmp_path: Path, readme: str, shown: str) -> None:
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "README.md").write_text(readme)
    assert show_command(tmp_path).stdout == shown


def test_ci_fails_loudly_without_a_command(tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "README.md").write_text("# x\n```sh\nmake test\n```\n")

    done = show_command(tmp_path)

    assert done.returncode == 1
    assert "no code block after a line <!-- command 2 -->" in done.stderr


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    assert "## [Unreleased]" in text
    released = re.findall(r"^## \[(\d[^\]]*)\]", text, re.MULTILINE)
    assert not released or released[0] == version


def test_hooks_run_the_projects_own_tools() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text()

    assert re.findall(r"- repo: (.*)", hooks) == ["local"]
    entries = re.findall(r"entry: (\S+)", hooks)
    assert entries
    assert all(entry.startswith(".venv/bin/") for entry in entries)


def imported_packages() -> dict[str, str]:
    """Top-level names that the package imports, each with one file that does."""
    found: dict[str, str] = {}
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            found |= {name.partition(".")[0]: path.name for name in names}
    return {n: f for n, f in found.items() if n not in sys.stdlib_module_names | {"planparse"}}


def test_every_package_that_the_code_imports_is_declared() -> None:
    """What only happens to be installed here is missing in a fresh environment."""
    owners = packages_distributions()
    declared = {canonicalize_name(requirement.name) for requirement in direct_requirements()}
    missing = {
        name: file
        for name, file in imported_packages().items()
        if not declared & {canonicalize_name(owner) for owner in owners.get(name, [name])}
    }
    assert not missing, f"imported but not in pyproject.toml: {missing}"
