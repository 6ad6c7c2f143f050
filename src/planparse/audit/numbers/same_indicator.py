"""Indicators of two documents that are one: by name, else by a like name and a like value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from planparse.audit.numbers.changes import KINDS, IndicatorSide, is_one_value, stated_values
from planparse.audit.numbers.names import SAME_ITEM, match_names
from planparse.audit.numbers.rounding import comparable
from planparse.context import Context
from planparse.model.facts import Indicator, StatedNumber
from planparse.text.fold import bare_letters

SAME_INDICATOR = 0.7
"""Weighted F1 of an indicator's name printed twice; different ones of a body share less."""

ByName = Mapping[str, Sequence[Indicator]]


def by_name(indicators: Sequence[Indicator]) -> dict[str, list[Indicator]]:
    """The records of each indicator, in the order in which the document names them first."""
    names: dict[str, str] = {}
    found: dict[str, list[Indicator]] = {}
    for one in indicators:
        name = names.setdefault(bare_letters(one.name), one.name)
        found.setdefault(name, []).append(one)
    return found


def match_indicators(
    mine: ByName, others: ByName, plan: IndicatorSide, report: IndicatorSide, context: Context
) -> list[str | None]:
    """The report's name of each of the plan's indicators; None where it has none.

    A name that is only alike is of the same indicator where both documents state a value for one
    period, and it is the same.
    """
    names, given = list(mine), list(others)
    found: list[str | None] = [None] * len(names)
    first, second = [_defined(mine[name]) for name in names], [_defined(others[n]) for n in given]
    for at, index in enumerate(match_names(names, given, context, SAME_INDICATOR)):
        _take(found, at, index, given)
    for at, index in enumerate(match_names(first, second, context, SAME_INDICATOR)):
        _take(found, at, index, given)
    for at, index in enumerate(match_names(first, second, context, SAME_ITEM)):
        if index is not None:
            pair = mine[names[at]], others[given[index]]
            _take(found, at, index if _share_a_value(*pair, plan, report, context) else None, given)
    return found


def _defined(records: Sequence[Indicator]) -> str:
    """A name with its definition: one document may print as a name what the other defines."""
    return " ".join(filter(None, (records[0].name, records[0].description)))


def _take(found: list[str | None], at: int, index: int | None, given: Sequence[str]) -> None:
    """Give a name its partner, if neither has one yet."""
    if found[at] is None and index is not None and given[index] not in found:
        found[at] = given[index]


def _share_a_value(
    mine: Sequence[Indicator],
    others: Sequence[Indicator],
    plan: IndicatorSide,
    report: IndicatorSide,
    context: Context,
) -> bool:
    for kind in KINDS:
        planned = stated_values(mine, kind, plan.year, context)
        for period, reported in stated_values(others, kind, report.year, context).items():
            pairs = product(planned.get(period, []), reported)
            if any(_is_one_value(one.number, other.number) for one, other in pairs):
                return True
    return False


def _is_one_value(first: StatedNumber | None, second: StatedNumber | None) -> bool:
    """Whether both are the same number; nought is too common to be a sign."""
    if first is None or second is None or not first.value:
        return False
    return comparable(first, second) and is_one_value(first, second)
