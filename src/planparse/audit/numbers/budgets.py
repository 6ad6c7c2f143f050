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

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
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
        reported = [item for row in ledger.rows if (item := _reported(ledger, row, year, context))]
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


def _reported(ledger: Ledger, row: int, year: int | None, context: Context) -> Item | None:
    """The report's number for the whole year: "Budget jan-apr" is no year's budget."""
    if not ledger.label(row):
        return None
    for column, role in enumerate(ledger.typed.roles):
        number = ledger.numbers.get((row, column))
        if role != "budget" or number is None:
            continue
        if _is_of_year(ledger.typed.heads[column], number.period, year, context):
            return Item(ledger, row, number)
    return None


def _is_of_year(head: str, period: str | None, year: int | None, context: Context) -> bool:
    words = WORD.findall(head.casefold())
    if any(word in context.profile.indicators.part_of_year for word in words):
        return False
    if period is None:
        return True
    years = YEAR.findall(period)
    if years and (year is None or str(year) not in years):
        return False
    whole = context.profile.numbers.whole_year
    return bool(YEAR.fullmatch(period)) or any(w in whole for w in WORD.findall(period.casefold()))


def _planned(ledger: Ledger, row: int, year: int | None) -> Item | None:
    """The plan's number for the report's year, else the only one of the row.

    Of several columns of the year the one of the budget counts, and one that says that it holds
    something else (outcomes, deviations) never does.
    """
    mine = {c: n for c, n in ledger.row(row).items() if ledger.typed.roles[c] in (None, "budget")}
    if not ledger.label(row):
        return None
    dated = {c: YEAR.findall(ledger.typed.heads[c]) for c in mine}
    of_year = [c for c, years in dated.items() if year is not None and str(year) in years]
    budgets = [c for c in of_year or mine if ledger.typed.roles[c] == "budget"]
    if of_year:
        return Item(ledger, row, mine[(budgets or of_year)[0]])
    if len(budgets) == 1 and not dated[budgets[0]]:
        return Item(ledger, row, mine[budgets[0]])
    if len(mine) == 1 and not any(dated.values()):
        return Item(ledger, row, next(iter(mine.values())))
    return None


def _compare(
    reported: Sequence[Item], planned: Sequence[Item], matched: Sequence[int | None]
) -> Iterator[Finding]:
    pairs = [
        (item, planned[index])
        for item, index in zip(reported, matched, strict=True)
        if index is not None
    ]
    judged = [(item, other) for item, other in pairs if _can_compare(item, other)]
    agreed = [pair for pair in judged if agree(pair[0].number, pair[1].number, signs=False)]
    if judged and not agreed:
        yield _none_agrees(judged)
        return
    for item, other in judged:
        if not agree(item.number, other.number, signs=False):
            yield _differs(item, other)
    for item, index in zip(reported, matched, strict=True):
        if index is None and not item.is_total:
            yield _new(item)
    known = set(matched)
    for index, other in enumerate(planned):
        if index not in known and not other.is_total:
            yield _gone(other, reported[0])


def _can_compare(item: Item, other: Item) -> bool:
    return comparable(item.number, other.number) and item.is_total == other.is_total


def _none_agrees(pairs: Sequence[tuple[Item, Item]]) -> Finding:
    """One finding for tables that share names and no number: their scope may be another."""
    item, other = pairs[0]
    return _differs(item, other).model_copy(
        update={
            "code": "budgets_differ",
            "message": (
                f"None of the {len(pairs)} lines that the report's budget table shares with the "
                f"plan's has the plan's number; {item.name!r} is {with_unit(item.number)} in the "
                f"report and {with_unit(other.number)} in the plan."
            ),
            "compared": (
                "the report's budget column with the plan's numbers of the same year and name"
            ),
        }
    )


def _differs(item: Item, other: Item) -> Finding:
    what = "The budget's total" if item.is_total else "The budget of"
    named = "it is" if item.name == other.name else f"{other.name!r} has"
    return Finding(
        code="budget_differs",
        severity="medium",
        message=(
            f"{what} {item.name!r} is {with_unit(item.number)} in the report; in the plan "
            f"{named} {with_unit(other.number)}."
        ),
        compared="the report's budget column with the plan's number of the same year and name",
        quote=item.ledger.quote(item.row),
        plan_quote=other.ledger.quote(other.row),
        expected=other.number.raw,
        found=item.number.raw,
        expected_value=other.number.amount,
        found_value=item.number.amount,
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
        found_value=item.number.amount,
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
        expected_value=other.number.amount,
        unit=other.number.unit,
        section=near.ledger.table.section,
        table=near.ledger.table.ordinal,
        rule="budget_line",
    )
