"""A plan's goals as CSV and XLSX."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, StringIO

from planparse.export.cells import Cell, cell
from planparse.export.goal_list.columns import COLUMNS, LEVELS, NO, YES
from planparse.export.working_paper.sheet import Sheet
from planparse.model.records import GoalRecord

FILE_NAMES = ("goals.csv", "goals.xlsx")
WIDTHS = {"title": 80.0, "owner": 24.0, "section_id": 20.0, "rule": 28.0, "focus_area": 40.0}
"""Characters of the wide columns; the others are as wide as their heading needs."""
NARROW = 11.0


def goal_list_csv(goals: Iterable[GoalRecord]) -> bytes:
    """One line a goal; UTF-8 with a mark at its beginning, by which Excel knows the encoding."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(goals):
        writer.writerow(["" if value is None else value for value in row])
    return text.getvalue().encode("utf-8-sig")


def goal_list_xlsx(goals: Iterable[GoalRecord]) -> bytes:
    """One row a goal, with a choice of levels in each; what is read back stands to the left."""
    import xlsxwriter

    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        formats = {
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "number": book.add_format({"valign": "top"}),
            "heading": book.add_format({"bold": True, "bottom": 1}),
        }
        sheet = Sheet(book, "goals", formats)
        sheet.headings(0, list(COLUMNS), [WIDTHS.get(name, NARROW) for name in COLUMNS])
        last = 0
        for last, row in enumerate(_rows(goals), start=1):
            _write(sheet, last, row)
        choices = {"level": list(LEVELS), "audited": [YES, NO]}
        for name, values in choices.items():
            at = COLUMNS.index(name)
            rule = {"validate": "list", "source": values}
            sheet.sheet.data_validation(1, at, max(last, 1), at, rule)
    return content.getvalue()


def _write(sheet: Sheet, at: int, row: Sequence[Cell]) -> None:
    for column, value in enumerate(row):
        if isinstance(value, int | float):
            sheet.number(at, column, value)
        else:
            sheet.text(at, column, None if value is None else str(value))


def _rows(goals: Iterable[GoalRecord]) -> Iterator[list[Cell]]:
    ordered = sorted(goals, key=lambda goal: goal.ordinal)
    numbers = {goal.goal_id: goal.ordinal for goal in ordered}
    for goal in ordered:
        values: dict[str, object] = {name: getattr(goal, name, None) for name in COLUMNS}
        values["goal"] = goal.ordinal
        values["parent"] = numbers.get(goal.parent_goal_id or "")
        values["audited"] = YES if goal.audited else NO
        yield [cell(values[name]) for name in COLUMNS]
