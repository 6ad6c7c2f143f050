"""`planparse history` on the sample's four years, and the pipeline beside it."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.history.samples import archive, found

from planparse.model.records import HISTORY_TABLES, GoalLineageRecord
from planparse.store.lineage_decisions import LINEAGE_LOG

ROOT = Path(__file__).parents[2]


def history(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planparse", "history", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_a_bodys_goals_by_year_are_plain_lines_off_a_terminal() -> None:
    run = history(str(archive()), "--body", "kultur")
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert lines[0] == "Region Björkdal · Kulturnämnden"
    assert any("2024 came from Tillväxtnämnden" in line for line in lines)
    assert "Bussresor" not in run.stdout
    assert "\x1b" not in run.stdout


def test_json_has_the_tables_of_history(tmp_path: Path) -> None:
    run = history(str(archive()), "--format", "json", "--out", str(tmp_path))
    tables = json.loads(run.stdout)["tables"]
    assert set(tables) == set(HISTORY_TABLES)
    assert len(tables["goal_lineage"]) == len(found().lineage)
    assert {path.stem for path in tmp_path.glob("*.parquet")} == set(HISTORY_TABLES)


def test_an_unknown_body_names_those_that_there_are() -> None:
    run = history(str(archive()), "--body", "Skolnämnden")
    assert run.returncode == 2
    assert "Kulturnämnden, Tillväxtnämnden" in run.stderr


def test_no_archive_is_one_line(tmp_path: Path) -> None:
    run = history(str(tmp_path))
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert "no archive" in run.stderr


def decisions_file(path: Path, verdict: str) -> GoalLineageRecord:
    """A file that decides about the renamed bus goal; the row that the rule had for it."""
    row = next(one for one in found().lineage if one.relation == "renamed")
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["goal_id", "successor_goal_id", "verdict", "reviewer", "reason"])
        table.writerow([row.goal_id, row.successor_goal_id, verdict, "Eva Ek", "annat mål"])
        table.writerow([row.goal_id, "", "", "", ""])
    return row


def test_decisions_are_kept_in_the_archive_once_and_hold_on_later_runs(tmp_path: Path) -> None:
    own = tmp_path / "archive"
    shutil.copytree(archive(), own)
    given = tmp_path / "decisions.csv"
    row = decisions_file(given, "not_linked")
    for _ in range(2):
        assert history(str(own), "--decisions", str(given)).returncode == 0
    assert len((own / LINEAGE_LOG).read_text(encoding="utf-8").splitlines()) == 1

    rows = json.loads(history(str(own), "--format", "json").stdout)["tables"]["goal_lineage"]
    links = {(one["goal_id"], one["successor_goal_id"]) for one in rows}
    assert (row.goal_id, row.successor_goal_id) not in links
    assert (row.goal_id, None) in links


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("goal_id,verdict\n", "lacks successor_goal_id, reviewer"),
        ("goal_id,successor_goal_id,verdict,reviewer\nx,y,maybe,Eva\n", "row 2: verdict 'maybe'"),
        ("goal_id,successor_goal_id,verdict,reviewer\nx,y,linked,Eva\n", "row 2: no goal 'x'"),
        ("goal_id,successor_goal_id,verdict,reviewer\n,,linked,Eva\n", "row 2: linked takes"),
        ("goal_id,successor_goal_id,verdict,reviewer\nx,y,linked,\n", "row 2: no reviewer"),
    ],
)
def test_a_faulty_file_is_one_line_that_names_the_row(
    tmp_path: Path, content: str, said: str
) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(content, encoding="utf-8")
    run = history(str(archive()), "--decisions", str(path))
    assert run.returncode == 2
    assert said in run.stderr
    assert not (archive() / LINEAGE_LOG).exists()


def test_the_pipeline_writes_the_tables_and_tells_what_to_look_at(tmp_path: Path) -> None:
    command = [sys.executable, "pipelines/history.py", str(archive()), str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stderr
    assert "Kulturnämnden, 2023 to 2025: 3 goals" in run.stdout
    assert (tmp_path / "goal_lineage.parquet").is_file()
