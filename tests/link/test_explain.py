"""A link is explained in sentences that an auditor can argue with."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from planparse.api import Result, audit, load
from planparse.cli.main import app
from planparse.errors import UnknownGoal
from planparse.link.explain import SENTENCES
from planparse.model.records import LinkRecord
from planparse.profiles.linking import LinkWeights

SAMPLES = Path(__file__).parents[2] / "samples"
PLAN, GAPS = SAMPLES / "plan" / "plan.txt", SAMPLES / "gaps" / "followup.txt"
SAYS_NOTHING = ("unknown", "elsewhere", "kept", "no_table", "not_listed", "listed", "own_words")


@pytest.fixture(scope="module")
def result() -> Result:
    return audit(PLAN, [GAPS])


def lines(result: Result, goal: int | str) -> list[str]:
    (found,) = result.explain(goal).values()
    return [line.text for line in found]


def test_the_evidence_adds_up_to_the_sum(result: Result) -> None:
    for goal in result.goals:
        (found,) = result.explain(goal.ordinal).values()
        if any(line.kind == "section" for line in found) and goal.ordinal in (1, 2, 3):
            weights = [line.weight or 0 for line in found if line.kind == "evidence"]
            (total,) = [line.weight for line in found if line.kind == "sum"]
            assert total == pytest.approx(sum(weights), abs=0.01)


def test_a_goal_told_by_its_text_says_so(result: Result) -> None:
    text = "\n".join(lines(result, 2))
    assert "reported" in text
    assert "The heading does not name the goal." in text
    assert "far more than of any other" in text
    assert "between the sections of the goals before and after" in text


def test_a_missing_goal_says_what_was_looked_for(result: Result) -> None:
    assert "missing" in lines(result, 8)[1]


def test_a_goal_by_id_and_by_its_words(result: Result) -> None:
    goal = result.goals[7]
    assert lines(result, goal.goal_id) == lines(result, 8) == lines(result, "barns och ungas")


@pytest.mark.parametrize("name", ["0", "13", "ska", "trollkarlar"])
def test_no_goal_or_several(result: Result, name: str) -> None:
    with pytest.raises(UnknownGoal, match="1 to 12"):
        result.explain(name)


def test_a_written_run_explains_itself_like_the_run(result: Result, tmp_path: Path) -> None:
    result.write(tmp_path)
    assert load(tmp_path).explain(6) == result.explain(6)


def test_every_level_has_a_weight_and_a_sentence_or_says_nothing() -> None:
    asked = LinkWeights().points()
    every = {(evidence, level) for evidence, levels in asked.items() for level in levels}
    for evidence, level in every:
        assert (evidence, level) in SENTENCES or level in SAYS_NOTHING or evidence == "names"
    assert set(SENTENCES) <= every


def test_links_carry_runner_up_and_margin(result: Result) -> None:
    for link in result.of(LinkRecord):
        assert (link.margin is None) == (link.runner_up_section_id is None)


def test_the_command_prints_it_and_refuses_what_it_cannot_mean(tmp_path: Path) -> None:
    runner = CliRunner()
    good = runner.invoke(app, ["explain", "2", str(PLAN), str(GAPS), "-q"])
    assert good.exit_code == 0
    assert "3.1.2 Resor på beställning" in good.stdout
    assert "+4.0" in good.stdout
    as_json = runner.invoke(app, ["explain", "2", str(PLAN), str(GAPS), "-q", "--format", "json"])
    assert '"kind": "evidence"' in as_json.stdout
    assert runner.invoke(app, ["explain", "ska", str(PLAN), str(GAPS), "-q"]).exit_code == 2
    assert runner.invoke(app, ["explain", "2", str(PLAN)]).exit_code == 2
