"""Indicators of the plan against those of its report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.audit.numbers.changes import IndicatorSide, changed_values
from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.names import match_names
from planparse.audit.numbers.same_indicator import SAME_INDICATOR, by_name, match_indicators
from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.document import Section
from planparse.model.facts import Indicator
from planparse.model.finding import Finding
from planparse.text.terms import terms

MIN_PART = 5
"""Shorter ends of words stand in too many compounds."""


@dataclass(frozen=True, slots=True)
class Report:
    """Where an indicator may stand beside the report's indicators."""

    ledgers: Sequence[Ledger]
    sections: Sequence[Section]


def indicator_findings(
    planned: IndicatorSide, reported: IndicatorSide, report: Report, context: Context
) -> Iterator[Finding]:
    """Values that the report changes, and indicators that it leaves out or half out."""
    mine, others = by_name(planned.indicators), by_name(reported.indicators)
    left_out: list[Finding] = []
    matched = match_indicators(mine, others, planned, reported, context)
    for name, other in zip(mine, matched, strict=True):
        first = mine[name][0]
        if other is not None:
            yield from changed_values(mine[name], others[other], planned, reported, context)
        elif not _has_place(first, report.ledgers, report.sections, context):
            left_out.append(_left_out(first, _echo(first, report.ledgers, context)))
    if len(left_out) == len(mine) > 1:
        yield _none_reported([records[0] for records in mine.values()])
    else:
        yield from left_out


def _none_reported(planned: Sequence[Indicator]) -> Finding:
    """One finding for a report without any of the plan's indicators."""
    names = ", ".join(repr(one.name) for one in planned)
    return Finding(
        code="indicators_not_reported",
        severity="medium",
        message=f"None of the plan's {len(planned)} indicators is reported: {names}.",
        compared="the indicators' names with the report's indicators, headings and row labels",
        plan_quote=Quote(text=planned[0].name, place=planned[0].place),
        expected=names,
        rule="indicator_name",
    )


def _has_place(
    mine: Indicator, ledgers: Sequence[Ledger], sections: Sequence[Section], context: Context
) -> bool:
    """A section with numbers, or a row of a table, that bears the indicator's name."""
    numbered = {ledger.table.section for ledger in ledgers}
    names = [section.title for section in sections if section.ordinal in numbered]
    names += [ledger.label(row) for ledger in ledgers for row in ledger.rows]
    return match_names([mine.name], names, context, SAME_INDICATOR)[0] is not None


def _echo(mine: Indicator, ledgers: Sequence[Ledger], context: Context) -> Quote | None:
    """A column that bears the last part of the indicator's name ("-resultat")."""
    wanted = terms(mine.name, context.profile)
    for ledger in ledgers:
        for column, head in enumerate(ledger.typed.heads):
            filled = [number for (_, c), number in ledger.numbers.items() if c == column]
            words = [word for word in terms(head, context.profile) if len(word) >= MIN_PART]
            if filled and any(w.endswith(word) and w != word for w in wanted for word in words):
                return Quote(text=f"{head} | {filled[0].raw}", place=filled[0].place)
    return None


def _left_out(mine: Indicator, echo: Quote | None) -> Finding:
    place = Quote(text=mine.name, place=mine.place)
    if echo is None:
        return Finding(
            code="indicator_not_reported",
            severity="medium",
            message=f"The plan's indicator {mine.name!r} is not reported.",
            compared="the indicator's name with the report's indicators, headings and row labels",
            plan_quote=place,
            expected=mine.name,
            expected_value=mine.target.amount if mine.target else None,
            unit=mine.unit,
            rule="indicator_name",
        )
    return Finding(
        code="indicator_partly_reported",
        severity="medium",
        message=(
            f"The plan's indicator {mine.name!r} has no row of its own in the report; only the "
            f"column {echo.text!r} comes near."
        ),
        compared="the indicator's name with the report's indicators, headings, rows and columns",
        quote=echo,
        plan_quote=place,
        expected=mine.name,
        found=echo.text,
        unit=mine.unit,
        rule="indicator_name",
    )
