"""Indicators with their targets, outcomes and forecasts, from tables and from sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.extract.indicator_sentences import stated_indicators, target_phrase
from planparse.model.document import Outline
from planparse.model.facts import ColumnRole, Indicator, StatedNumber, Table, TypedTable
from planparse.model.place import Place
from planparse.profiles.indicators import IndicatorWords

VALUE_ROLES: tuple[ColumnRole, ...] = ("target", "outcome", "forecast", "budget", "deviation")
DEFINITION_COLUMNS = 2
"""In a wider table, a name with nothing beside it is a label over a group of rows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an indicator table."""

    name: str
    texts: Sequence[str]
    roles: Sequence[ColumnRole | None]
    numbers: Sequence[StatedNumber]
    """The numbers of the row's cells."""
    year: int | None
    """The document's year."""


def indicators(
    outline: Outline,
    tables: Sequence[Table],
    typed: Sequence[TypedTable],
    numbers: Sequence[StatedNumber],
    year: int | None,
    context: Context,
) -> tuple[Indicator, ...]:
    """The indicators of every indicator table, then those that only sentences state.

    Args:
        outline: the document.
        tables: its tables.
        typed: what their columns are, in the same order.
        numbers: its numbers.
        year: its year; of several columns of targets that of this year holds.
        context: the language.
    """
    found: list[Indicator] = []
    for table, kind in zip(tables, typed, strict=True):
        if "name" in kind.roles and _says_more(kind.roles):
            mine = [number for number in numbers if number.table == table.ordinal]
            found.extend(_rows(table, kind.roles, mine, year, context))
    found.extend(stated_indicators(outline, numbers, found, context))
    return tuple(
        indicator.model_copy(update={"ordinal": ordinal})
        for ordinal, indicator in enumerate(found, start=1)
    )


def _says_more(roles: Sequence[ColumnRole | None]) -> bool:
    """An indicator table says at least one thing of its indicators."""
    return any(role in roles for role in ("description", "status", *VALUE_ROLES))


def _rows(
    table: Table,
    roles: Sequence[ColumnRole | None],
    numbers: Sequence[StatedNumber],
    year: int | None,
    context: Context,
) -> Iterator[Indicator]:
    texts = table.grid.texts()
    column = roles.index("name")
    cells = {(cell.row, cell.column): cell for cell in table.grid.cells}
    by_row: dict[int | None, list[StatedNumber]] = {}
    for number in numbers:
        by_row.setdefault(number.row, []).append(number)
    for row in range(table.grid.header_row_count, table.grid.row_count):
        name = texts[row][column].strip()
        others = [text for c, text in enumerate(texts[row]) if c != column and text.strip()]
        if not name or (not others and len(roles) > DEFINITION_COLUMNS):
            continue
        cell = cells.get((row, column))
        place = cell.place if cell else table.place
        mine = Row(name, texts[row], roles, by_row.get(row, []), year)
        yield _indicator(mine, table, row, place, context)


def _indicator(row: Row, table: Table, number: int, place: Place, context: Context) -> Indicator:
    roles, numbers, texts = row.roles, row.numbers, row.texts
    value = {role: _value(role, row) for role in VALUE_ROLES}
    described = _text("description", roles, texts)
    if value["target"] is None and described:
        value["target"] = stated_target(described, numbers, context.profile.indicators)
    outcome = value["outcome"]
    printed = {role: number.raw if number else None for role, number in value.items()}
    return Indicator(
        ordinal=1,
        section=table.section,
        table=table.ordinal,
        row=number,
        place=place if place != Place() else table.place,
        name=row.name,
        description=described,
        target=value["target"],
        outcome=outcome,
        forecast=value["forecast"],
        budget=value["budget"],
        deviation=value["deviation"],
        target_text=printed["target"] or _text("target", roles, texts),
        outcome_text=printed["outcome"] or _text("outcome", roles, texts),
        forecast_text=printed["forecast"] or _text("forecast", roles, texts),
        status_raw=_text("status", roles, texts),
        unit=next((n.unit for n in value.values() if n is not None and n.unit), None),
        period=next((n.period for n in (outcome, *value.values()) if n and n.period), None),
        rule="indicator_table",
    )


def _text(role: ColumnRole, roles: Sequence[ColumnRole | None], texts: Sequence[str]) -> str | None:
    return next((texts[c].strip() or None for c, r in enumerate(roles) if r == role), None)


def _value(role: ColumnRole, row: Row) -> StatedNumber | None:
    """The number of a role: of the column for the document's year, else of the first one."""
    columns = [column for column, found in enumerate(row.roles) if found == role]
    numbers = [n for c in columns for n in row.numbers if n.column == c and n.value is not None]
    of_year = [n for n in numbers if n.period is not None and n.period == str(row.year)]
    return next(iter([*of_year, *numbers]), None)


def stated_target(
    text: str, numbers: Sequence[StatedNumber], words: IndicatorWords
) -> StatedNumber | None:
    """The number right after a word for target in a text, told among the text's own numbers."""
    pattern = target_phrase(words.stated_target)
    position = 0
    for number in numbers:
        start = text.find(number.raw, position)
        if start < 0:
            continue
        if number.value is not None and pattern.search(text[:start]):
            return number
        position = start + len(number.raw)
    return None
