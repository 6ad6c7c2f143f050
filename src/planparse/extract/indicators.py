"""Indicators with their targets, outcomes and forecasts, from tables and from sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from planparse.context import Context
from planparse.model.facts import ColumnRole, Indicator, StatedNumber, Table, TypedTable
from planparse.model.place import Place
from planparse.profiles.indicators import IndicatorWords

VALUE_ROLES: tuple[ColumnRole, ...] = ("target", "outcome", "forecast", "budget", "deviation")
DEFINITION_COLUMNS = 2
"""In a wider table, a name with nothing beside it is a label over a group of rows."""

AHEAD = 40
"""A target stands within this many characters of the word for it ("målvärde är 11,0")."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an indicator table."""

    name: str
    texts: Sequence[str]
    roles: Sequence[ColumnRole | None]
    numbers: Sequence[StatedNumber]
    """The numbers of the row's cells."""


def indicators(
    tables: Sequence[Table],
    typed: Sequence[TypedTable],
    numbers: Sequence[StatedNumber],
    context: Context,
) -> tuple[Indicator, ...]:
    """The indicators of every indicator table, in reading order."""
    found: list[Indicator] = []
    for table, kind in zip(tables, typed, strict=True):
        if "name" in kind.roles and _says_more(kind.roles):
            mine = [number for number in numbers if number.table == table.ordinal]
            found.extend(_rows(table, kind.roles, mine, context))
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
    context: Context,
) -> Iterator[Indicator]:
    texts = table.grid.texts()
    column = roles.index("name")
    cells = {(cell.row, cell.column): cell for cell in table.grid.cells}
    for row in range(table.grid.header_row_count, table.grid.row_count):
        name = texts[row][column].strip()
        others = [text for c, text in enumerate(texts[row]) if c != column and text.strip()]
        if not name or (not others and len(roles) > DEFINITION_COLUMNS):
            continue
        cell = cells.get((row, column))
        place = Place(page=cell.page, box=cell.box, line=cell.line) if cell else table.place
        mine = [number for number in numbers if number.row == row]
        yield _indicator(Row(name, texts[row], roles, mine), table, row, place, context)


def _indicator(row: Row, table: Table, number: int, place: Place, context: Context) -> Indicator:
    roles, numbers, texts = row.roles, row.numbers, row.texts
    value = {role: _value(role, roles, numbers) for role in VALUE_ROLES}
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


def _value(
    role: ColumnRole, roles: Sequence[ColumnRole | None], numbers: Sequence[StatedNumber]
) -> StatedNumber | None:
    """The number of the first column of a role; later ones are of other years."""
    columns = [column for column, found in enumerate(roles) if found == role]
    return next(
        (n for c in columns for n in numbers if n.column == c and n.value is not None), None
    )


def stated_target(
    text: str, numbers: Sequence[StatedNumber], words: IndicatorWords
) -> StatedNumber | None:
    """The number right after a word for target in a text, told among the text's own numbers."""
    match = _target_phrase(words.target).search(text)
    if match is None:
        return None
    return next((n for n in numbers if n.raw == match.group(1).strip()), None) or next(
        (n for n in numbers if n.raw in text[match.start(1) :] and n.value is not None), None
    )


@lru_cache
def _target_phrase(target: tuple[str, ...]) -> re.Pattern[str]:
    """A word for target, at most a few words, then a number that ends the sentence or not."""
    names = "|".join(map(re.escape, target))
    return re.compile(rf"(?:{names})\b[^.\d]{{0,{AHEAD}}}?(-?\d[\d\s.,]*\d|\d)", re.IGNORECASE)
