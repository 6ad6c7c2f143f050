"""A plan's goals as a file that a person corrects: what is written comes back, faults are named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from planparse.errors import InputError
from planparse.export.goal_list import goal_list_csv, goal_list_xlsx, read_goal_list
from planparse.model.records import GoalRecord

DOCUMENT = "0" * 64


def record(ordinal: int, title: str, parent: int | None = None, **fields: object) -> GoalRecord:
    values: dict[str, object] = {
        "goal_id": f"000000000000/g{ordinal:02d}",
        "parent_goal_id": f"000000000000/g{parent:02d}" if parent else None,
        "ordinal": ordinal,
        "title": title,
        "document_id": DOCUMENT,
        "rule": "goal_table",
        "confidence": 0.9,
        "page": 3,
    }
    return GoalRecord.model_validate(values | fields)


TREE = (
    record(1, "En ort där alla trivs", level="council", owner="Kommunfullmäktige", audited=False),
    record(2, "Nämnden ska bygga fler lekplatser", parent=1, label="Mål 1"),
    record(3, '=Nämnden; ska "laga" alla broar', parent=1),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "goals.csv"


@pytest.mark.parametrize("write", [goal_list_csv, goal_list_xlsx])
def test_what_is_written_comes_back(write: object, file: Path) -> None:
    assert callable(write)
    file.write_bytes(write(TREE))

    listed = read_goal_list(file).goals

    assert [one.title for one in listed] == [goal.title for goal in TREE]
    assert [one.level for one in listed] == ["council", "body", "body"]
    assert [one.parent for one in listed] == [None, "1", "1"]
    assert [one.audited for one in listed] == [False, True, True]
    assert (listed[0].owner, listed[1].label) == ("Kommunfullmäktige", "Mål 1")


def test_a_list_of_titles_alone_is_enough(file: Path) -> None:
    file.write_text("title\nFler lekplatser\nHela broar\n", encoding="utf-8")

    listed = read_goal_list(file).goals

    assert [one.title for one in listed] == ["Fler lekplatser", "Hela broar"]
    assert [one.audited for one in listed] == [None, None]


def test_swedish_excel_writes_semicolons_its_own_words_and_its_own_code_page(file: Path) -> None:
    text = "goal;level;parent;title;audited\r\n1;Fullmäktige;;Ort för alla;nej\r\n"
    file.write_bytes((text + "2;egen;1;Fler träd på torgen;Ja\r\n").encode("cp1252"))

    first, second = read_goal_list(file).goals

    assert (first.level, first.audited) == ("council", False)
    assert (second.level, second.audited, second.title) == ("body", True, "Fler träd på torgen")


def test_a_parent_comes_before_its_children_wherever_it_stands(file: Path) -> None:
    file.write_text("goal,parent,title\n1,3,Barn\n2,,Annan\n3,,Förälder\n", encoding="utf-8")

    assert [one.title for one in read_goal_list(file).goals] == ["Annan", "Förälder", "Barn"]


@pytest.mark.parametrize(
    ("rows", "row", "said"),
    [
        (["goal,title", "1,Ett", "1,Två"], 3, "number 1 of row 2"),
        (["goal,parent,title", "1,7,Ett"], 2, "under goal 7, which no row is"),
        (["goal,parent,title", "1,2,Ett", "2,1,Två"], 2, "below itself"),
        (["goal,parent,title", "1,1,Ett"], 2, "below itself"),
        (["level,title", "styrelse,Ett"], 2, "can be area, council, body, sub, measure"),
        (["title,audited", "Ett,kanske"], 2, "can be yes or no"),
        (["goal,level,title", "1,body,"], 2, "has no title"),
    ],
)
def test_a_fault_names_its_row_and_what_would_be_valid(
    rows: Sequence[str], row: int, said: str, file: Path
) -> None:
    file.write_text("\n".join(rows), encoding="utf-8")

    with pytest.raises(InputError) as fault:
        read_goal_list(file)

    assert f"row {row} " in str(fault.value)
    assert said in str(fault.value)


def test_a_file_without_a_column_of_titles_is_told_how_to_get_one(file: Path) -> None:
    file.write_text("mål\nEtt\n", encoding="utf-8")

    with pytest.raises(InputError, match="planparse goals PLAN --out DIR"):
        read_goal_list(file)


def test_the_workbook_offers_the_levels_to_choose_from(tmp_path: Path) -> None:
    path = tmp_path / "goals.xlsx"
    path.write_bytes(goal_list_xlsx(TREE))

    sheet = openpyxl.load_workbook(path)["goals"]

    offered = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert '"area,council,body,sub,measure"' in offered
