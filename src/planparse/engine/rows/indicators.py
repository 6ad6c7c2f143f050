"""Records of indicators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planparse.model import ids
from planparse.model.facts import Goal, Indicator, StatedNumber
from planparse.model.records import IndicatorRecord
from planparse.model.records.place import place_columns


def indicator_rows(
    document_id: str, indicators: Sequence[Indicator], goals: Sequence[Goal]
) -> Iterator[IndicatorRecord]:
    """One row for each indicator, in reading order."""
    by_section = {goal.section: goal.ordinal for goal in goals if goal.section is not None}
    for one in indicators:
        goal = by_section.get(one.section) if one.section is not None else None
        yield IndicatorRecord(
            indicator_id=ids.indicator_id(document_id, one.ordinal),
            section_id=ids.section_id(document_id, one.section) if one.section else None,
            name=one.name,
            description=one.description,
            target=one.target_text,
            outcome=one.outcome_text,
            forecast=one.forecast_text,
            direction=one.direction,
            target_comparator=one.target_comparator,
            outcome_comparator=one.outcome_comparator,
            forecast_comparator=one.forecast_comparator,
            unit=one.unit,
            period=one.period,
            status_raw=one.status_raw,
            status=one.status,
            target_value=_value(one.target),
            outcome_value=_value(one.outcome),
            forecast_value=_value(one.forecast),
            goal_id=ids.goal_id(document_id, goal) if goal else None,
            table_id=ids.table_id(document_id, one.table) if one.table else None,
            row=one.row,
            document_id=document_id,
            rule=one.rule,
            confidence=one.confidence,
            **place_columns(one.place),
        )


def _value(number: StatedNumber | None) -> Decimal | None:
    return number.amount if number else None
