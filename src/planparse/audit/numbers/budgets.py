"""Budget lines of the plan against those of its report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.names import match_names
from planparse.audit.numbers.prints import with_unit
from planparse.audit.numbers.rounding import agree, comparable
from planparse.context import Context
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding

MIN_SHARED = 2
"""Two tables are of one budget when this many of their items have the same name."""

YEAR = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class Item:
    """A budget line."""

    ledger: Ledger
    row: int
    number: StatedNumber

    @property
    def name(self) -> str:
        """What the line is called."""
        return self.ledger.label(self.row)

    @property
    def is_total(self) -> bool:
        """It sums up other lines."""
        return self.row in self.ledger.typed.total_rows


def budget_findings(
    plan: Sequence[Ledger], report: Sequence[Ledger], year: int | None, context: Context
) -> Iterator[Finding]:
    """Lines that differ, that are new in the report, and that are gone from it."""
    for ledger in report:
        reported = [item for row in ledger.rows if (item := _reported(ledger, row))]
        best: tuple[int, list[Item], list[int | None]] = (0, [], [])
        for other in plan:
            planned = [item for row in other.rows if (item := _planned(other, row, year))]
            matched = match_names([i.name for i in reported], [i.name for i in planned], context)
            count = sum(index is not None for index in matched)
            if count > best[0]:
                best = (count, planned, matched)
        if best[0] >= MIN_SHARED:
            _match_totals(reported, best[1], best[2])
            yield from _compare(reported, best[1], best[2])


def _match_totals(
    reported: Sequence[Item], planned: Sequence[Item], matched: list[int | None]
) -> None:
    """Pair the last lines of two tables of one budget where both sum up what is above them."""
    first, second = reported[-1], planned[-1]
    last = len(planned) - 1
    if first.is_total and second.is_total and matched[-1] is None and last not in matched:
        matched[-1] = last


def _reported(ledger: Ledger, row: int) -> Item | None:
    number = ledger.of_role(row, "budget")
    return Item(ledger, row, number) if number and ledger.label(row) else None


def _planned(ledger: Ledger, row: int, year: int | None) -> Item | None:
    """The plan's number for the report's year, else the only one of the row."""
    mine = {column: number for (at, column), number in ledger.numbers.items() if at == row}
    if not ledger.label(row):
        return None
    dated = {c: YEAR.findall(ledger.typed.heads[c]) for c in mine}
    of_year = [mine[c] for c, years in dated.items() if year is not None and str(year) in years]
    if of_year:
        return Item(ledger, row, of_year[0])
    if len(mine) == 1 and not any(dated.values()):
        return Item(ledger, row, next(iter(mine.values())))
    return None


def _compare(
    reported: Sequence[Item], planned: Sequence[Item], matched: Sequence[int | None]
) -> Iterator[Finding]:
    for item, index in zip(reported, matched, strict=True):
        if index is None:
            if not item.is_total:
                yield _new(item)
            continue
        other = planned[index]
        both = comparable(item.number, other.number) and item.is_total == other.is_total
        if both and not agree(item.number, other.number, signs=False):
            yield _differs(item, other)
    for index, other in enumerate(planned):
        if index not in matched and not other.is_total:
            yield _gone(other, reported[0])


def _differs(item: Item, other: Item) -> Finding:
    named = "it is" if item.name == other.name else f"{other.name!r} has"
    return Finding(
        code="budget_differs",
        severity="medium",
        message=(
            f"The budget of {item.name!r} is {with_unit(item.number)} in the report; in the plan "
            f"{named} {with_unit(other.number)}."
        ),
        compared="the report's budget column with the plan's number of the same year and name",
        quote=item.ledger.quote(item.row),
        plan_quote=other.ledger.quote(other.row),
        expected=other.number.raw,
        found=item.number.raw,
        expected_value=other.number.value,
        found_value=item.number.value,
        unit=item.number.unit or other.number.unit,
        section=item.ledger.table.section,
        table=item.ledger.table.ordinal,
        rule="budget_line",
    )


def _new(item: Item) -> Finding:
    return Finding(
        code="budget_item_new",
        severity="low",
        message=f"{item.name!r} stands in the report's budget table and not in the plan's.",
        compared="the names of the report's budget lines with those of the plan's table",
        quote=item.ledger.quote(item.row),
        found=item.name,
        found_value=item.number.value,
        unit=item.number.unit,
        section=item.ledger.table.section,
        table=item.ledger.table.ordinal,
        rule="budget_line",
    )


def _gone(other: Item, near: Item) -> Finding:
    return Finding(
        code="budget_item_gone",
        severity="low",
        message=f"{other.name!r} stands in the plan's budget table and not in the report's.",
        compared="the names of the plan's budget lines with those of the report's table",
        quote=near.ledger.quote(near.row),
        plan_quote=other.ledger.quote(other.row),
        expected=other.name,
        expected_value=other.number.value,
        unit=other.number.unit,
        section=near.ledger.table.section,
        table=near.ledger.table.ordinal,
        rule="budget_line",
    )
