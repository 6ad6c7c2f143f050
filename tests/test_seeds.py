"""The two source documents, as text: goals, sections, tables and coverage are all right.

Nothing of the documents stands here: what is expected is taken from the known lines of the files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from tests.shared import SEEDS, needs_shared

from planparse.engine.auditing import audit_readings
from planparse.engine.reading import Reading, read_document
from planparse.model.document import Section
from planparse.model.facts import Goal, Table
from planparse.model.records import CoverageRecord

pytestmark = needs_shared

PLAN_TABLE_HEADER = 41
"""Line of the goal table's header in the plan; its rows follow, one a line."""

MATRIX = (35, 138)
"""First and last line of the report's goal matrix."""

EMPTY_CELL = 115
"""Line of the blank that stands for the matrix's empty cell."""

AREAS_AT = (35, 66, 95, 117)
GOALS_AT = (42, 47, 54, 61, 71, 75, 83, 90, 101, 108, 125, 135)
"""First lines of the cells of the matrix's first and last column."""

NUMBERS = [
    *("1", "2", "2.1", "2.2", *(f"2.2.{n}" for n in range(1, 13))),
    *("3", "3.1", "3.1.1", "3.1.2", "4", "4.1", "4.2"),
    *("5", "5.1", "5.2", "5.2.1", "5.3", "5.3.1"),
]

BROKEN = {"2.2.11": 3}
"""Goal headings over three lines; all others but two are over two."""

WHOLE = ("2.2.5", "2.2.7")
"""Goal headings on one line."""


def only(pattern: str) -> Path:
    (path,) = SEEDS.glob(pattern)
    return path


@pytest.fixture(scope="module")
def plan_lines() -> list[str]:
    return only("000_*.txt").read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="module")
def report_lines() -> list[str]:
    return only("001_*.txt").read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="module")
def plan() -> Reading:
    return read_document(only("000_*.txt"), "plan")


@pytest.fixture(scope="module")
def report() -> Reading:
    return read_document(only("001_*.txt"), "follow_up")


@pytest.fixture(scope="module")
def coverage(plan: Reading, report: Reading) -> list[CoverageRecord]:
    rows = audit_readings(plan, [report])["coverage"]
    return [row for row in rows if isinstance(row, CoverageRecord)]


def table_rows(lines: Sequence[str], start: int) -> list[list[str]]:
    """Rows of a tab-separated table from its header's line (1-based) to the next blank line."""
    rows: list[list[str]] = []
    for line in lines[start - 1 :]:
        if not line.strip():
            return rows
        rows.append([cell.strip() for cell in line.split("\t")])
    return rows


def goal_table(lines: Sequence[str]) -> list[list[str]]:
    """Rows below the plan's goal table header, merged cells carried down."""
    rows = table_rows(lines, PLAN_TABLE_HEADER)[1:]
    for above, row in pairwise(rows):
        merged = next(column for column, text in enumerate(row) if text)
        row[:merged] = above[:merged]
    return rows


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def chunk(lines: Sequence[str], start: int) -> str:
    """Lines from a 1-based line to the next blank one, joined."""
    found: list[str] = []
    for line in lines[start - 1 :]:
        if not line.strip() or (found and re.match(r"\s*\d+(\.\d+)+\s", line)):
            break
        found.append(line.strip())
    return " ".join(found)


# the plan


def test_the_plan_is_read_without_doubt(plan: Reading) -> None:
    assert plan.rejected is None
    assert plan.language == "sv"
    assert {doubt.code for doubt in plan.doubts} == {"parent_goal_without_goal"}


def test_twelve_goals_in_the_tables_order(plan: Reading, plan_lines: list[str]) -> None:
    expected = [row for row in goal_table(plan_lines) if row[2]]
    goals = plan.goals.goals
    assert len(goals) == len(expected) == 12
    assert [goal.title for goal in goals] == [row[2] for row in expected]
    assert [goal.parent_goal for goal in goals] == [row[1] for row in expected]
    assert [goal.focus_area for goal in goals] == [row[0] for row in expected]
    assert [goal.ordinal for goal in goals] == list(range(1, 13))


def test_both_wordings_are_kept(plan: Reading, plan_lines: list[str]) -> None:
    for goal in plan.goals.goals:
        assert goal.heading_place is not None
        assert goal.heading_place.line is not None
        assert goal.heading == plan_lines[goal.heading_place.line - 1].strip()
        assert goal.place.line is not None
        assert goal.title in plan_lines[goal.place.line - 1]
        assert len(set(words(goal.title)) & set(words(goal.heading))) >= len(words(goal.title)) - 1
        assert goal.text
    assert sum(goal.heading != goal.title for goal in plan.goals.goals) == 1


def test_areas_and_council_goals(plan: Reading, plan_lines: list[str]) -> None:
    goals = plan.goals.goals
    rows = goal_table(plan_lines)
    assert len({goal.focus_area for goal in goals}) == 4
    orphans = [row[1] for row in rows if not row[2]]
    assert list(plan.goals.parents_without_goal) == orphans
    assert len({goal.parent_goal for goal in goals} | set(orphans)) == 11


def test_the_plans_five_tables_cell_by_cell(plan: Reading, plan_lines: list[str]) -> None:
    starts = [n for n, line in enumerate(plan_lines, 1) if "\t" in line]
    starts = [n for n in starts if not plan_lines[n - 2].strip()]
    starts = [n for n in starts if not plan_lines[n - 1].split("\t")[1].isdigit()]
    assert [table.number for table in plan.tables] == ["1", "2", "3", "4", "5"]
    assert len(starts) == 5
    for table, start in zip(plan.tables, starts, strict=True):
        rows = goal_table(plan_lines) if start == PLAN_TABLE_HEADER else []
        printed = table_rows(plan_lines, start)
        assert table.grid.texts() == [printed[0], *(rows or printed[1:])]
        caption = plan_lines[start + len(printed)].strip()
        assert table.caption == caption


# the report


def test_all_numbered_headings_are_whole(report: Reading, report_lines: list[str]) -> None:
    numbered = [section for section in report.outline.sections if section.number]
    assert [section.number for section in numbered] == NUMBERS
    for section in numbered:
        assert section.number is not None
        assert section.level == section.number.count(".") + 1
        assert section.heading.place.line is not None
        assert section.title == printed_heading(report_lines, section)


def printed_heading(lines: Sequence[str], section: Section) -> str:
    """The heading's lines in the file: how many they are is known, blank lines lie between."""
    number = section.number or ""
    count = BROKEN.get(number, 2 if number.startswith("2.2.") and number not in WHOLE else 1)
    start = (section.heading.place.line or 1) - 1
    printed = [line.strip() for line in lines[start:] if line.strip()][:count]
    assert printed[0].startswith(f"{number} ")
    return " ".join([printed[0].removeprefix(number).strip(), *printed[1:]])


def test_headings_without_a_body(report: Reading) -> None:
    sections = {s.number: s for s in report.outline.sections if s.number}
    parents = {section.parent for section in report.outline.sections}
    bare = [
        number
        for number, section in sections.items()
        if not section.text and not section.blocks and section.ordinal not in parents
    ]
    assert bare == ["5.2.1"]


def test_pages_follow_the_traces(report: Reading) -> None:
    pages = {s.number: s.heading.place.page for s in report.outline.sections if s.number}
    assert [pages[number] for number in ("1", "2", "3")] == [1, 2, pages["3"]]
    assert list(pages.values()) == sorted(page or 0 for page in pages.values())


def by_section(report: Reading, number: str) -> Table:
    ordinals = {s.ordinal: s for s in report.outline.sections}
    (table,) = [
        table
        for table in report.tables
        if table.section is not None and ordinals[table.section].number == number
    ]
    return table


def test_the_goal_matrix(report: Reading, report_lines: list[str]) -> None:
    grid = by_section(report, "2.1").grid
    assert (grid.column_count, grid.row_count - grid.header_row_count) == (3, 13)
    last = [row[2] for row in grid.texts()[1:]]
    assert [text for text in last if text] == [chunk(report_lines, line) for line in GOALS_AT]
    assert last.count("") == 1
    areas = list(dict.fromkeys(row[0] for row in grid.texts()[1:]))
    assert areas == [chunk(report_lines, line) for line in AREAS_AT]
    taken = {*GOALS_AT, *AREAS_AT}
    starts = [
        number
        for number in range(MATRIX[0], MATRIX[1] + 1)
        if report_lines[number - 1].strip() and not report_lines[number - 2].strip()
    ]
    parents = [chunk(report_lines, number) for number in starts if number not in taken]
    assert list(dict.fromkeys(row[1] for row in grid.texts()[1:])) == parents
    assert len(parents) == 11
    empty = last.index("")
    above = max(n for n in starts if n < EMPTY_CELL)
    assert grid.texts()[1 + empty][1] == chunk(report_lines, above)


TABLES: dict[str, list[tuple[int, ...]]] = {
    "4.1": [(664,), (666,)],
    "4.2": [(695,), (697,)],
    "5.1": [(712,), (714, 715, 717)],
    "5.2": [(734,), (736, 737, 739)],
    "5.3": [(750, 751, 753, 754), (756,), (758,), (760,), (762, 763, 765), (767,), (769,)],
    "5.3.1": [(772,), (774,)],
}
"""Lines of each row, the header first."""

NUMBER = r"-?\d+(?: \d{3})*(?:, ?\d+)?(?: %| mnkr| tkr)?"


@pytest.mark.parametrize("number", TABLES)
def test_the_reports_tables_cell_by_cell(
    report: Reading, report_lines: list[str], number: str
) -> None:
    grid = by_section(report, number).grid
    texts = grid.texts()
    assert len(texts) == len(TABLES[number])
    for lines, row in zip(TABLES[number], texts, strict=True):
        printed = " ".join(report_lines[line - 1].strip() for line in lines)
        assert " ".join(cell for cell in row if cell) == printed
    for row in texts[1:]:
        cells = row if number == "5.3.1" else row[1:]
        assert all(re.fullmatch(NUMBER, cell) for cell in cells)
        assert number == "5.3.1" or not re.search(r"\d", row[0])
    widths = {"4.1": 3, "4.2": 3, "5.1": 4, "5.2": 4, "5.3": 5, "5.3.1": 3}
    assert grid.column_count == widths[number]
    assert all(texts[0])


def test_there_is_no_other_table(report: Reading) -> None:
    assert len(report.tables) == 1 + len(TABLES)


# coverage


def answering(goal: Goal, sections: Sequence[Section]) -> int:
    """Ordinal of the section 2.2.x whose printed heading has the goal's very words."""
    own = set(words(goal.title))
    (found,) = [
        section.ordinal
        for section in sections
        if (section.number or "").startswith("2.2.") and set(words(section.title)) == own
    ]
    return found


def test_every_goal_is_reported_by_its_own_section(
    plan: Reading, report: Reading, coverage: list[CoverageRecord]
) -> None:
    assert [row.status for row in coverage] == ["reported"] * 12
    for goal, row in zip(plan.goals.goals, coverage, strict=True):
        ordinal = answering(goal, report.outline.sections)
        assert row.section_ids is not None
        assert [section_id[-3:] for section_id in row.section_ids] == [f"{ordinal:03}"]
    assert len({tuple(row.section_ids or ()) for row in coverage}) == 12


def test_quotes_stand_where_they_say(
    coverage: list[CoverageRecord], report_lines: list[str]
) -> None:
    for row in coverage:
        assert row.quote
        assert row.page is not None
        assert " ".join(row.quote.split()[:4]) in " ".join(" ".join(report_lines).split())


@pytest.mark.parametrize("cut", range(1, 13))
def test_with_a_goals_section_cut_out_only_that_goal_changes(
    cut: int, plan: Reading, report: Reading, report_lines: list[str], tmp_path: Path
) -> None:
    goal = plan.goals.goals[cut - 1]
    sections = report.outline.sections
    section = sections[answering(goal, sections) - 1]
    after = next(s for s in sections[section.ordinal :] if s.number)
    start, end = section.heading.place.line, after.heading.place.line
    assert start is not None
    assert end is not None
    path = tmp_path / "report.txt"
    kept = [*report_lines[: start - 1], *report_lines[end - 1 :]]
    path.write_text("\n".join(kept), encoding="utf-8")
    rows = audit_readings(plan, [read_document(path, "follow_up")])["coverage"]
    statuses = [row.status for row in rows if isinstance(row, CoverageRecord)]
    assert statuses[cut - 1] in ("missing", "mentioned")
    assert [s for n, s in enumerate(statuses, 1) if n != cut] == ["reported"] * 11
