"""What is right for each goal of a report whose parts are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tests.benchmarks.damage.reports import Part, Report, Source
from tests.benchmarks.damage.run import Case, Expected


def truth(report: Report, goals: int) -> dict[int, Expected]:
    """Right answers by the parts; a goal without one is named in the report's table or nowhere."""
    has_table = any(part.is_table for part in report.parts)
    found: dict[int, Expected] = {}
    for goal in range(1, goals + 1):
        parts = [part for part in report.parts if goal in part.goals]
        if parts:
            found[goal] = Expected((_status(parts),), tuple(part.key for part in parts))
        elif goal in report.known:
            found[goal] = Expected((report.known[goal],))
        else:
            found[goal] = Expected(("mentioned",) if has_table else ("missing",))
    return found


def _status(parts: list[Part]) -> str:
    if all(part.is_empty for part in parts):
        return "empty"
    return "merged" if any(len(part.goals) > 1 for part in parts) else "reported"


def case(
    kind: str, source: Source, report: Report, changed: dict[int, Expected] | None = None
) -> Case:
    """A case with the answers that the parts give, some of them changed."""
    expected = truth(report, len(source.plan.goals.goals)) | (changed or {})
    return Case(kind, source.name, source.plan, report, expected)


def goal_parts(report: Report) -> list[Part]:
    """Parts that answer a goal of their own and say something."""
    return [part for part in report.parts if len(part.goals) == 1 and not part.is_empty]


def is_named(part: Part, titles: Sequence[str]) -> bool:
    """The part's heading has two words of four letters or more from its goal's wording."""
    words = {word.casefold().strip(",.") for word in part.title.split() if len(word) > 3}
    goal = {word.casefold().strip(",.") for word in titles[part.goals[0] - 1].split()}
    return len(words & goal) >= 2


def next_key(parts: Iterable[Part]) -> int:
    """A key that no part has."""
    return max(part.key for part in parts) + 1
