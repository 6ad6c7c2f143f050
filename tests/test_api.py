"""The public API: what `import planparse` gives, and that it stays so."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

import planparse
from planparse.model.records import CoverageRecord, SectionRecord
from planparse.store.read import read_table

SAMPLES = Path(__file__).parents[1] / "samples"
PLAN = SAMPLES / "plan" / "plan.txt"
GAPS = SAMPLES / "gaps" / "followup.txt"


@pytest.fixture(scope="module")
def result() -> planparse.Result:
    return planparse.audit(PLAN, [GAPS])


def test_public_names_are_pinned() -> None:
    assert set(planparse.__all__) >= {"Result", "audit", "extract", "InputError", "StoreError"}
    assert all(hasattr(planparse, name) for name in planparse.__all__)


def test_names_stay_functions_after_the_steps_of_the_same_name_were_loaded(
    result: planparse.Result,
) -> None:
    assert callable(planparse.audit)
    assert callable(planparse.extract)


def test_there_is_a_row_for_each_goal_and_report(result: planparse.Result) -> None:
    assert len(result.goals) == 12
    assert [row.goal_id for row in result.coverage] == [goal.goal_id for goal in result.goals]
    assert result.of(CoverageRecord) == result.coverage


def test_tables_come_as_arrow_and_pandas(result: planparse.Result) -> None:
    assert isinstance(result.to_arrow("coverage"), pa.Table)
    frame = result.to_pandas("coverage")
    assert list(frame["status"]) == [row.status for row in result.coverage]


def test_what_is_written_is_what_is_held(result: planparse.Result, tmp_path: Path) -> None:
    result.write(tmp_path)
    assert read_table(tmp_path, "sections").num_rows == len(result.of(SectionRecord))
    assert read_table(tmp_path, "coverage").equals(result.to_arrow("coverage"))


def test_a_single_report_may_stand_without_a_list() -> None:
    assert len(planparse.audit(str(PLAN), str(GAPS)).coverage) == 12


def test_extract_links_nothing() -> None:
    found = planparse.extract([PLAN, GAPS])
    assert [document.kind for document in found.documents] == ["plan", "follow_up"]
    assert not found.coverage


def test_progress_tells_each_file_and_the_end() -> None:
    calls: list[tuple[str, int, int]] = []
    planparse.audit(PLAN, GAPS, progress=lambda *call: calls.append(call))
    assert calls == [(str(PLAN), 0, 2), (str(GAPS), 1, 2), ("", 2, 2)]


def test_a_file_named_twice_has_one_row() -> None:
    found = planparse.extract([PLAN, PLAN])
    assert len({(d.document_id, d.path) for d in found.documents}) == len(found.documents)
