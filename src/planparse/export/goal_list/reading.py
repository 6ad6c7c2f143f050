"""A corrected list of goals back from its file; every fault in it names its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from planparse.errors import InputError
from planparse.export.cells import unguarded
from planparse.export.goal_list.columns import COLUMNS, LEVELS, level_of, truth_of
from planparse.export.sheet_rows import sheet_rows
from planparse.model.goal_list import GoalList, ListedGoal
from planparse.model.records.codes import GoalLevel

HEAD_ROWS = 10
"""Rows among which the one with the columns' names must be."""
MOST_GOALS = 2_000
"""Rows; plans have up to a few hundred goals and measures, and a mistaken file has more."""

Row = Mapping[str, str]


def read_goal_list(path: Path) -> GoalList:
    """Read the goals that a person hands in: those of `planparse goals`, corrected.

    Only the column `title` must be there. `level` is a code or its word, `parent` the number
    (column `goal`) of the row that a goal stands under, `audited` is yes or no.

    Raises:
        InputError: no such file, or a row has no valid level, an unknown parent, a number that
            another row has, or stands below itself; the message names the row.
    """
    rows = list(_filled(path))
    if not rows:
        raise InputError(path, "unsupported", "no goals in it: no row below the heads has a title")
    if len(rows) > MOST_GOALS:
        hint = f"{len(rows)} rows; a list of goals has at most {MOST_GOALS}"
        raise InputError(path, "too_large", hint)
    goals = [_goal(path, at, row) for at, row in rows]
    _check_numbers(path, goals)
    return GoalList(path=str(path), goals=tuple(_in_order(path, goals)))


def _filled(path: Path) -> Iterator[tuple[int, Row]]:
    rows = sheet_rows(path)
    heads = [[name.casefold() for name in row] for row in rows[:HEAD_ROWS]]
    start = next((at for at, row in enumerate(heads) if "title" in row), None)
    if start is None:
        hint = (
            "no list of goals: no column is headed `title`; `planparse goals PLAN --out DIR` "
            f"writes such a file, with the columns {', '.join(COLUMNS)}"
        )
        raise InputError(path, "unsupported", hint)
    for at, cells in enumerate(rows[start + 1 :], start=start + 2):
        row = dict(zip(heads[start], map(unguarded, cells), strict=False))
        if row.get("title"):
            yield at, row
        elif any(row.get(name) for name in ("goal", "level", "parent", "label")):
            raise _fault(path, at, "has no title; write one, or delete the row")


def _goal(path: Path, at: int, row: Row) -> ListedGoal:
    return ListedGoal(
        row=at,
        number=_number(row.get("goal") or f"row {at}"),
        title=row["title"],
        level=_level(path, at, row.get("level") or ""),
        parent=_number(row["parent"]) if row.get("parent") else None,
        label=row.get("label") or None,
        owner=row.get("owner") or None,
        audited=_audited(path, at, row.get("audited") or ""),
    )


def _number(said: str) -> str:
    """Spreadsheets write 3 as 3.0."""
    return said.removesuffix(".0")


def _level(path: Path, at: int, said: str) -> GoalLevel | None:
    if not said:
        return None
    level = level_of(said)
    if level is None:
        raise _fault(path, at, f"says level {said!r}; it can be {', '.join(LEVELS)}")
    return level


def _audited(path: Path, at: int, said: str) -> bool | None:
    if not said:
        return None
    value = truth_of(said)
    if value is None:
        raise _fault(path, at, f"says audited {said!r}; it can be yes or no")
    return value


def _check_numbers(path: Path, goals: Sequence[ListedGoal]) -> None:
    seen: dict[str, int] = {}
    for goal in goals:
        if goal.number in seen:
            hint = f"has the number {goal.number} of row {seen[goal.number]}; give it another one"
            raise _fault(path, goal.row, hint)
        seen[goal.number] = goal.row
    for goal in goals:
        if goal.parent is not None and goal.parent not in seen:
            hint = f"stands under goal {goal.parent}, which no row is; give the number of a row"
            raise _fault(path, goal.row, hint)


def _in_order(path: Path, goals: Sequence[ListedGoal]) -> Iterator[ListedGoal]:
    """Every goal behind its parent, else in the order of the file."""
    below: dict[str | None, list[ListedGoal]] = {}
    for goal in goals:
        below.setdefault(goal.parent, []).append(goal)
    waiting = list(reversed(below.get(None, [])))
    done: set[str] = set()
    while waiting:
        goal = waiting.pop()
        done.add(goal.number)
        yield goal
        waiting.extend(reversed(below.get(goal.number, [])))
    for goal in goals:
        if goal.number not in done:
            hint = "stands below itself, over its parents; change the column parent"
            raise _fault(path, goal.row, hint)


def _fault(path: Path, at: int, hint: str) -> InputError:
    return InputError(path, "unsupported", f"row {at} {hint}")
