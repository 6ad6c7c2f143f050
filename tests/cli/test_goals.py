"""`planparse goals` and `audit --goals`: the list is seen, corrected and taken back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.cli.test_audit import PLAN, SAMPLES, planparse

import planparse as package

COMPLETE = SAMPLES / "complete" / "followup.txt"
FIRST = "Samhällsnämnden ska öka andelen resor som görs med kollektivtrafik, cykel och gång"


def listed(tmp_path: Path) -> list[dict[str, str]]:
    run = planparse("goals", PLAN, "--out", tmp_path)
    assert run.returncode == 0
    with (tmp_path / "goals.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def given(rows: list[dict[str, str]], path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_the_tree_says_where_each_goal_stands_and_by_which_rule() -> None:
    run = planparse("goals", PLAN)

    assert run.returncode == 0
    assert "12 body" in run.stdout
    printed = " ".join(run.stdout.replace("│", " ").split())
    assert FIRST in printed
    assert "page 1, audited; goal_" in printed


def test_the_tree_is_json_for_programs() -> None:
    run = planparse("goals", PLAN, "--format", "json")

    document = json.loads(run.stdout)
    assert len(document["goals"]) == 12
    assert document["candidates"][0]["taken"]
    assert document["candidates"][0]["reasons"]


def test_what_was_weighed_and_not_taken_is_shown_with_its_reasons(tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text(
        "# Plan 2026\n\n## Parker\n\n- Gräset klipps varje vecka\n"
        "- Träden beskärs på våren\n- Gångarna sandas på vintern\n\nParkerna sköts.\n",
        encoding="utf-8",
    )

    run = planparse("goals", plan)

    assert "Weighed and not taken:" in run.stdout
    assert "Träden beskärs" in run.stdout
    assert run.returncode == 4


def test_a_corrected_list_is_what_is_audited_and_the_report_says_whose_it_is(
    tmp_path: Path,
) -> None:
    rows = listed(tmp_path / "machine")
    file = given(rows[:3], tmp_path / "mine.csv")

    run = planparse("audit", PLAN, COMPLETE, "--goals", file, "--out", tmp_path / "out")

    assert "3 of 3 goals are reported" in run.stdout
    report = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "Målen är de i listan ”mine.csv”" in report


def test_a_listed_goal_keeps_its_place_and_its_undertakings(tmp_path: Path) -> None:
    own = package.audit(PLAN, COMPLETE)
    file = given(listed(tmp_path / "machine"), tmp_path / "mine.csv")

    mine = package.audit(PLAN, COMPLETE, goals=file)

    assert [(g.title, g.line, g.section_id) for g in mine.goals] == [
        (g.title, g.line, g.section_id) for g in own.goals
    ]
    assert [row.status for row in mine.coverage] == [row.status for row in own.coverage]
    assert len(mine.tables["commitments"]) == len(own.tables["commitments"])


def test_a_goal_that_the_plan_does_not_state_is_audited_without_a_place_and_that_is_said(
    tmp_path: Path,
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(f"title\n{FIRST}\nMånen ska koloniseras av nämnden\n", encoding="utf-8")

    result = package.audit(PLAN, COMPLETE, goals=file)

    assert [row.status for row in result.coverage] == ["reported", "missing"]
    assert result.goals[1].line is None
    (doubt,) = (i for i in result.tables["issues"] if i.code == "given_goal_not_in_plan")  # type: ignore[attr-defined]
    assert "Row 3" in doubt.message  # type: ignore[attr-defined]


def test_levels_of_a_list_make_a_tree_of_which_one_level_is_audited(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(
        f"goal,level,parent,title\n1,council,,En region som rör sig hållbart\n2,body,1,{FIRST}\n",
        encoding="utf-8",
    )

    run = planparse("audit", PLAN, COMPLETE, "--goals", file, "--level", "body")

    assert "1 of 1 goals are reported" in run.stdout
    assert "Not audited, of the plan's goals at other levels: 1 council" in run.stdout


def test_a_level_that_the_plan_does_not_have_is_said_and_never_all_reported() -> None:
    run = planparse("audit", PLAN, COMPLETE, "--level", "measure")

    assert run.returncode == 4
    assert "no goals at level measure; there are: body" in " ".join(run.stderr.split())


def test_a_fault_in_the_list_is_one_line_and_wrong_usage(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("goal,parent,title\n1,2,A\n2,1,B\n", encoding="utf-8")

    run = planparse("audit", PLAN, COMPLETE, "--goals", file)

    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "row 2 stands below itself" in run.stderr


def test_a_corrected_list_is_not_written_over(tmp_path: Path) -> None:
    listed(tmp_path)
    (tmp_path / "goals.csv").write_text("title\nMitt eget arbete\n", encoding="utf-8")

    run = planparse("goals", PLAN, "--out", tmp_path)

    assert run.returncode != 0
    assert "--overwrite" in run.stderr
    assert "Mitt eget arbete" in (tmp_path / "goals.csv").read_text(encoding="utf-8")


def test_a_plan_without_goals_is_told_how_to_hand_them_in(tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("# Verksamhetsplan 2026\n\nTorget är fint på våren.\n", encoding="utf-8")

    run = planparse("goals", plan)
    audit = planparse("audit", plan, COMPLETE, "--out", tmp_path / "out")

    assert run.returncode == 4
    assert "--goals FILE" in run.stdout
    assert audit.returncode == 4
    assert "--goals FIL" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_all_reported_is_not_said_while_goals_below_were_not_asked_about(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(
        f"goal,level,parent,title\n1,council,,{FIRST}\n2,body,1,Fler bussar ska gå i tid\n",
        encoding="utf-8",
    )

    run = planparse("audit", PLAN, COMPLETE, "--goals", file, "--level", "council")

    assert "1 of 1 goals are reported" in run.stdout
    assert run.returncode == 4


def test_a_board_of_which_only_the_councils_goals_were_found_is_never_all_reported(
    tmp_path: Path,
) -> None:
    titles = ("Fler ska läsa böcker", "Fler ska spela teater", "Alla ska kunna lära sig att simma")
    plan, report = tmp_path / "plan.md", tmp_path / "report.md"
    goals = "".join(f"\n### {title}\n\nNämnden ska bidra till målet.\n" for title in titles)
    told = "".join(
        f"\n## {title}\n\nUnder året har nämnden öppnat två nya lokaler för {title.lower()}.\n"
        for title in titles
    )
    plan.write_text(
        f"# Verksamhetsplan 2026\n\nKulturnämnden\n\n## Kommunfullmäktiges mål\n{goals}",
        encoding="utf-8",
    )
    report.write_text(f"# Årsredovisning 2026\n\nKulturnämnden\n{told}", encoding="utf-8")

    run = planparse("audit", plan, report)
    chosen = planparse("audit", plan, report, "--level", "council")

    assert "3 of 3 goals are reported" in run.stdout
    assert "none of its own was found" in " ".join(run.stdout.split())
    assert (run.returncode, chosen.returncode) == (4, 0)
