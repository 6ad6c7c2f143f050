"""Values that plan and report give for one indicator and period, and that are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from planparse.audit.numbers.rounding import agree, amount, comparable, in_one_unit, step
from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.facts import Indicator, StatedNumber
from planparse.model.finding import Finding
from planparse.model.place import Place

Kind = Literal["target", "outcome", "forecast"]
KINDS: tuple[Kind, ...] = ("target", "outcome", "forecast")
YEAR = re.compile(r"(?:19|20)\d{2}")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class IndicatorSide:
    """What a document says of its indicators."""

    indicators: Sequence[Indicator]
    year: int | None


class Stated(NamedTuple):
    """A value of an indicator as a document gives it."""

    period: str
    """In a form that can be compared."""
    text: str
    number: StatedNumber | None
    direction: str | None
    record: Indicator

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return self.number.place if self.number else self.record.place


def changed_values(
    mine: Sequence[Indicator],
    others: Sequence[Indicator],
    plan: IndicatorSide,
    report: IndicatorSide,
    context: Context,
) -> Iterator[Finding]:
    """One finding for each kind of value and period that the two documents give otherwise.

    A body can print an indicator several times, with a value for each of its units: where any of
    the values is the same in both documents, nothing has changed.
    """
    for kind in KINDS:
        planned = stated_values(mine, kind, plan.year, context)
        reported = stated_values(others, kind, report.year, context)
        for period, first in planned.items():
            second = reported.get(period, [])
            if second and all(_differ(one, other) for one in first for other in second):
                yield _finding(kind, first[0], second[0])


def stated_values(
    records: Sequence[Indicator], kind: Kind, year: int | None, context: Context
) -> dict[str, list[Stated]]:
    """The values of one kind by period; a target without a period is for the document's year."""
    found: dict[str, list[Stated]] = {}
    for record in records:
        text: str | None = getattr(record, f"{kind}_text")
        number: StatedNumber | None = getattr(record, kind)
        if text is None or (number is None and (kind != "target" or record.direction is None)):
            continue
        printed = number.period if number is not None and kind == "target" else record.period
        period = period_key(printed, year if kind == "target" else None, context)
        if period is not None:
            direction = record.direction if kind == "target" else None
            found.setdefault(period, []).append(Stated(period, text, number, direction, record))
    return found


def period_key(printed: str | None, year: int | None, context: Context) -> str | None:
    """A period in a form that can be compared; None where it is not known."""
    if printed is None:
        return str(year) if year is not None else None
    years = YEAR.findall(printed)
    words = WORD.findall(printed.casefold())
    whole = context.profile.numbers.whole_year
    is_year = len(years) == 1 and all(word in whole for word in words)
    return years[0] if is_year else " ".join(printed.casefold().split())


def _differ(one: Stated, other: Stated) -> bool:
    if one.number is not None and other.number is not None:
        return comparable(one.number, other.number) and not is_one_value(one.number, other.number)
    both = one.direction is not None and other.direction is not None
    return both and one.direction != other.direction


def is_one_value(first: StatedNumber, second: StatedNumber) -> bool:
    """Whether two prints can be of one value: 91 and 91,2 are, 14,4 and 14,5 are not."""
    first, second = in_one_unit(first, second)
    if step(first) == step(second):
        return amount(first) == amount(second)
    return agree(first, second)


def _finding(kind: Kind, first: Stated, second: Stated) -> Finding:
    """The change, with both names where the documents call the indicator otherwise."""
    name, planned = second.record.name, first.record.name
    other = "" if name == planned else f" (there {planned!r})"
    at = f" for {second.record.period}" if kind != "target" and second.record.period else ""
    return Finding(
        code=f"{kind}_changed",
        severity="high" if kind == "target" else "medium",
        message=(
            f"The {kind} of {name!r}{at} is {second.text} in the report and {first.text} in "
            f"the plan{other}."
        ),
        compared=f"the {kind}s of the indicator of the same name and period",
        quote=Quote(text=f"{name} | {second.text}", place=second.place),
        plan_quote=Quote(text=f"{planned} | {first.text}", place=first.place),
        expected=first.text,
        found=second.text,
        expected_value=first.number.amount if first.number else None,
        found_value=second.number.amount if second.number else None,
        unit=next((n.unit for n in (second.number, first.number) if n and n.unit), None),
        section=second.record.section,
        table=second.record.table,
        rule=f"indicator_{kind}",
    )
