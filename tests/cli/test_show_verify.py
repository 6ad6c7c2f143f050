"""`planparse show`, `planparse verify` and the report of `planparse audit` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.test_audit import COMPLETE, GAPS, PLAN, SAMPLES
from tests.cli.test_audit import planparse as run

from planparse.api import load
from planparse.model.records import TABLES, TableCellRecord


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run") / "out"
    plan, report = SAMPLES / "plan" / "plan.pdf", SAMPLES / "gaps" / "followup.pdf"
    done = run("audit", plan, report, "--out", folder, "--quiet", "--lang", "en")
    assert done.returncode == 3
    return folder


def test_audit_writes_the_report_and_the_working_paper(out: Path) -> None:
    assert (out / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert '<html lang="en">' in (out / "report.html").read_text(encoding="utf-8")
    assert (out / "working-paper.xlsx").read_bytes().startswith(b"PK")


def test_no_report_leaves_it_out(tmp_path: Path) -> None:
    run("audit", PLAN, GAPS, "--out", tmp_path, "--quiet", "--no-report")
    assert not (tmp_path / "report.html").exists()


def test_decisions_need_a_folder_and_a_working_paper(tmp_path: Path) -> None:
    paper = tmp_path / "no.xlsx"
    paper.write_text("a;b")
    assert run("audit", PLAN, COMPLETE, "--decisions", paper).returncode == 2
    done = run("audit", PLAN, COMPLETE, "--out", tmp_path, "-q", "--decisions", paper)
    assert done.returncode == 2
    assert "no working paper" in done.stderr


def test_verify_says_how_many_quotes_stand(out: Path) -> None:
    done = run("verify", out)
    assert done.returncode == 0
    assert "quotes stand at their place" in done.stdout
    counts = json.loads(run("verify", out, "--format", "json").stdout)["counts"]
    assert counts.keys() == {"stands"}


def test_show_gives_the_row_and_the_page(out: Path) -> None:
    result = load(out)
    goal = result.goals[2]
    done = run("show", goal.goal_id, "--out", out)
    assert done.returncode == 0
    assert goal.title in done.stdout
    name = goal.goal_id.replace("/", "-")
    assert (out / "shown" / f"{name}.png").read_bytes().startswith(b"\x89PNG")

    answer = next(row for row in result.coverage if row.quote)
    named = f"{answer.goal_id}:{answer.report_document_id[:12]}"
    row = json.loads(run("show", named, "--out", out, "--format", "json").stdout)
    assert row["quote"] == answer.quote


def test_every_kind_of_record_shows_its_place(out: Path) -> None:
    result = load(out)
    cell = next(row for row in result.of(TableCellRecord) if row.value is not None)
    shown = result.show(f"{cell.table_id}:r{cell.row}c{cell.column}")
    assert shown.record == cell
    assert shown.png
    for name, spec in TABLES.items():
        for row in result.tables.get(name, ())[:1]:
            if len(spec.key) == 1 and name != "findings":  # some stand nowhere: what is missing
                found = result.show(str(row.__dict__[spec.key[0]]))
                assert found.table == name
                assert found.png, name


def test_an_id_that_is_not_there_is_wrong_usage(out: Path) -> None:
    done = run("show", "0123456789ab/g99", "--out", out)
    assert done.returncode == 2
    assert "no record '0123456789ab/g99'" in done.stderr
