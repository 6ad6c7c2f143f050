"""Indicators of the plan against those of its report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.names import match_names
from planparse.audit.numbers.rounding import agree, comparable
from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.document import Section
from planparse.model.facts import Indicator
from planparse.model.finding import Finding
from planparse.text.terms import terms

SAME_INDICATOR = 0.7
"""Weighted F1 of an indicator's name printed twice; different ones of a body share less."""

MIN_PART = 5
"""Shorter ends of words stand in too many compounds."""


def indicator_findings(
    planned: Sequence[Indicator],
    reported: Sequence[Indicator],
    ledgers: Sequence[Ledger],
    sections: Sequence[Section],
    context: Context,
) -> Iterator[Finding]:
    """Targets that were changed, and indicators that the report leaves out or half out."""
    matched = match_names(
        [one.name for one in planned], [one.name for one in reported], context, SAME_INDICATOR
    )
    left_out: list[Finding] = []
    for mine, index in zip(planned, matched, strict=True):
        if index is not None:
            yield from _target(mine, reported[index])
        elif not _has_place(mine, ledgers, sections, context):
            left_out.append(_left_out(mine, _echo(mine, ledgers, context)))
    if len(left_out) == len(planned) > 1:
        yield _none_reported(planned)
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


def _target(mine: Indicator, other: Indicator) -> Iterator[Finding]:
    first, second = mine.target, other.target
    if first and second and comparable(first, second) and not agree(first, second):
        yield Finding(
            code="target_changed",
            severity="high",
            message=(
                f"The target of {other.name!r} is {second.raw} in the report and {first.raw} in "
                "the plan."
            ),
            compared="the targets of the indicator of the same name",
            quote=Quote(text=f"{other.name} | {second.raw}", place=second.place),
            plan_quote=Quote(text=f"{mine.name} | {first.raw}", place=first.place),
            expected=first.raw,
            found=second.raw,
            expected_value=first.value,
            found_value=second.value,
            unit=second.unit or first.unit,
            section=other.section,
            table=other.table,
            rule="indicator_target",
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
            expected_value=mine.target.value if mine.target else None,
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
