"""The samples are what their generator makes, and what their expected answers say."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from samples.generator.cases import CASES
from samples.generator.content.plan import PLAN
from samples.generator.content.plan_numbers import PLAN_NUMBERS
from samples.generator.quantities import MarkError, placed_quantities

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
SIZE_LIMIT = 3 * 1024 * 1024
MADE = (".pdf", ".docx", ".txt", ".json")


def made_files(folder: Path) -> list[Path]:
    return sorted(
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.suffix in MADE and "generator" not in path.parts
    )


def generate(target: Path, hash_seed: str) -> Path:
    subprocess.run(
        [sys.executable, "-m", "samples.generator", str(target)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
    )
    return target


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(tmp_path_factory.mktemp("again"), hash_seed="1")


def content(path: Path) -> Any:
    """What a file says, whatever the compression library of this machine made of it."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    if path.suffix == ".pdf":
        pdf = pypdfium2.PdfDocument(path)
        try:
            return [page.get_textpage().get_text_range() for page in pdf]
        finally:
            pdf.close()
    return path.read_bytes()


def test_a_new_run_makes_what_is_committed(again: Path) -> None:
    assert made_files(again) == made_files(SAMPLES)
    for name in made_files(again):
        assert content(again / name) == content(SAMPLES / name), name


def test_two_runs_give_the_same_bytes(again: Path, tmp_path: Path) -> None:
    other = generate(tmp_path, hash_seed="2")
    for name in made_files(again):
        assert (again / name).read_bytes() == (other / name).read_bytes(), name


def test_samples_stay_small() -> None:
    assert sum((SAMPLES / name).stat().st_size for name in made_files(SAMPLES)) < SIZE_LIMIT


def squeezed(text: str) -> str:
    """Text without blanks and hyphens, which differ with line ends."""
    return "".join(text.split()).replace("\u00ad", "").replace("\ufffe", "").replace("-", "")


def visible_text(path: Path) -> str:
    if path.suffix == ".docx":
        return str(content(path)["word/document.xml"].decode())
    if path.suffix == ".pdf":
        return "".join(content(path))
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", ["plan", "complete", "gaps"])
def test_every_expected_heading_stands_in_every_format(case: str) -> None:
    answer = json.loads((SAMPLES / case / "expected.json").read_text(encoding="utf-8"))
    stem = "plan" if case == "plan" else "followup"
    for suffix in (".txt", ".pdf", ".docx"):
        text = squeezed(visible_text(SAMPLES / case / f"{stem}{suffix}"))
        for heading in answer["headings"]:
            assert squeezed(heading["title"]) in text, (suffix, heading)


def test_the_plan_states_twelve_goals() -> None:
    answer = json.loads((SAMPLES / "plan" / "expected.json").read_text(encoding="utf-8"))
    assert len(answer["goals"]) == answer["goal_count"] == 12
    assert len({goal["focus_area"] for goal in answer["goals"]}) == 4
    parents = {goal["parent_goal"] for goal in answer["goals"]}
    assert len(parents) + len(answer["council_goals_without_goal"]) == 11


def test_the_gaps_are_the_announced_ones() -> None:
    answer = json.loads((SAMPLES / "gaps" / "expected.json").read_text(encoding="utf-8"))
    statuses = [row["status"] for row in answer["coverage"]]
    assert {status: statuses.count(status) for status in statuses} == {
        "reported": 7,
        "merged": 2,
        "missing": 1,
        "mentioned": 1,
        "empty": 1,
    }
    assert answer["sections_beyond_the_plan"] == ["3.4.3"]


@pytest.mark.parametrize(("case", "stem"), [("plan", "plan"), ("complete", "followup")])
def test_every_marked_number_stands_at_its_place(case: str, stem: str) -> None:
    lines = (SAMPLES / case / f"{stem}.txt").read_text(encoding="utf-8").split("\n")
    marks = json.loads((SAMPLES / case / "quantities.json").read_text(encoding="utf-8"))
    assert marks["count"] == len(marks["quantities"]) > 100
    for mark in marks["quantities"]:
        rest = " ".join(lines[mark["line"] - 1 : mark["line"] + 1])
        assert " ".join(rest[mark["offset"] :].split()).startswith(mark["raw"]), mark


def test_a_number_without_a_mark_is_refused() -> None:
    text = (SAMPLES / "plan" / "plan.txt").read_text(encoding="utf-8")
    with pytest.raises(MarkError, match="without a mark"):
        placed_quantities(PLAN, text, PLAN_NUMBERS[1:])


def test_the_scan_has_no_text() -> None:
    assert "".join(content(SAMPLES / "scan" / "followup.pdf")) == ""
    assert (SAMPLES / "scan" / "followup.pdf").stat().st_size < 300 * 1024


def test_every_case_is_explained() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for case in CASES:
        assert f"`{case}/`" in readme
