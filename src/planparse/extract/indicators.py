"""Indicators with their targets, outcomes and forecasts, from tables and from sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.extract.indicator_names import bare_name, is_note, parted_name
from planparse.extract.indicator_periods import Cell, Moment, current, moments
from planparse.extract.indicator_sentences import stated_indicators, target_phrase
from planparse.extract.indicator_tables import Given, IndicatorTable, Setting, indicator_table
from planparse.extract.target_words import comparator_of, direction_of
from planparse.model.document import Outline
from planparse.model.facts import ColumnRole, Indicator, StatedNumber, Table, TypedTable
from planparse.model.grid import FLAT_ROWS
from planparse.model.place import Place
from planparse.profiles.indicators import IndicatorWords

DEFINITION_COLUMNS = 2
"""In a wider table, a name with nothing beside it is a label over a group of rows."""
NOTHING = " \t-\u2010\u2011\u2012\u2013\u2014\u2212.\u2026"
"""Signs of a cell that holds no value: blanks, dashes, dots."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an indicator table."""

    table: IndicatorTable
    index: int
    name: str
    rest: str | None
    """What follows the name in its cell, where that could be parted."""
    texts: Sequence[str]
    place: Place
    numbers: Sequence[StatedNumber]
    """The numbers of the row's cells."""


def indicators(
    outline: Outline,
    tables: Sequence[Table],
    typed: Sequence[TypedTable],
    numbers: Sequence[StatedNumber],
    setting: Setting,
) -> tuple[Indicator, ...]:
    """The indicators of every indicator table, then those that only sentences state.

    A row gives one for each period that it has a value for.

    Args:
        outline: the document.
        tables: its tables.
        typed: what their columns are, in the same order.
        numbers: its numbers.
        setting: its year, kind and language.
    """
    found: list[Indicator] = []
    for table, kind in zip(tables, typed, strict=True):
        known = indicator_table(table, kind, _over(table, outline), setting)
        if known is not None:
            mine = [number for number in numbers if number.table == table.ordinal]
            for row in _rows(known, mine):
                found.extend(_of_row(row, setting))
    found.extend(stated_indicators(outline, numbers, found, setting.context))
    return tuple(
        indicator.model_copy(update={"ordinal": ordinal})
        for ordinal, indicator in enumerate(found, start=1)
    )


def _over(table: Table, outline: Outline) -> str:
    """The table's caption and the title of its section."""
    title = outline.sections[table.section - 1].title if table.section else ""
    return f"{table.caption or ''} {title}"


def _rows(known: IndicatorTable, numbers: Sequence[StatedNumber]) -> Iterator[Row]:
    table, column = known.table, known.name
    texts = table.grid.texts()
    cells = {(cell.row, cell.column): cell for cell in table.grid.cells}
    by_row: dict[int | None, list[StatedNumber]] = {}
    for number in numbers:
        by_row.setdefault(number.row, []).append(number)
    for row in range(table.grid.header_row_count, table.grid.row_count):
        name, rest = bare_name(texts[row][column]), None
        if table.grid.method == FLAT_ROWS:
            name, rest = parted_name(name)
        others = [text for c, text in enumerate(texts[row]) if c != column and text.strip()]
        is_label = not others and len(known.roles) > DEFINITION_COLUMNS
        if not name or is_label or (is_note(texts[row][column]) and not others):
            continue
        cell = cells.get((row, column))
        place = cell.place if cell else table.place
        place = place if place != Place() else table.place
        yield Row(known, row, name, rest, texts[row], place, by_row.get(row, []))


def _of_row(row: Row, setting: Setting) -> Iterator[Indicator]:
    """An indicator for each period; one without values where the row has none."""
    words = setting.context.profile.indicators
    cells = [cell for given in row.table.values if (cell := _cell(row, given))]
    described = _text("description", row)
    if described and not any(cell.given.role == "target" for cell in cells):
        stated = stated_target(described, row.numbers, words)
        if stated is not None:
            cells.append(Cell(Given(-1, "target", None), stated.raw, stated))
    found = moments(cells, setting.year)
    judged = current(found, setting.year)
    for moment in found or [Moment(_only_period(row))]:
        one = _indicator(row, moment, described or row.rest, words)
        if judged is None or moment is judged:
            one = one.model_copy(update={"status_raw": _text("status", row)})
        yield one


def _only_period(row: Row) -> str | None:
    """The period of a row without values, where its table is of one."""
    periods = {given.period for given in row.table.values}
    return periods.pop() if len(periods) == 1 else None


def _indicator(row: Row, moment: Moment, described: str | None, words: IndicatorWords) -> Indicator:
    table = row.table.table
    number = {role: cell.number for role, cell in moment.cells.items()}
    text = {role: cell.text for role, cell in moment.cells.items()}
    return Indicator(
        ordinal=1,
        section=table.section,
        table=table.ordinal,
        row=row.index,
        place=row.place,
        name=f"{row.name}, {moment.of}" if moment.of else row.name,
        description=described,
        target=number.get("target"),
        outcome=number.get("outcome"),
        forecast=number.get("forecast"),
        budget=number.get("budget"),
        deviation=number.get("deviation"),
        target_text=text.get("target"),
        outcome_text=text.get("outcome"),
        forecast_text=text.get("forecast"),
        direction=direction_of(text.get("target"), words),
        target_comparator=comparator_of(text.get("target"), words),
        outcome_comparator=comparator_of(text.get("outcome"), words),
        forecast_comparator=comparator_of(text.get("forecast"), words),
        unit=next((n.unit for n in number.values() if n is not None and n.unit), None),
        period=moment.period,
        rule="indicator_table",
        confidence=moment.confidence,
    )


def _text(role: ColumnRole, row: Row) -> str | None:
    roles = row.table.roles
    return next((row.texts[c].strip() or None for c, r in enumerate(roles) if r == role), None)


def _cell(row: Row, given: Given) -> Cell | None:
    """What a row holds in a column of values; None for nothing."""
    text = bare_name(row.texts[given.column])
    if not text.strip(NOTHING):
        return None
    mine = (n for n in row.numbers if n.column == given.column and n.value is not None)
    return Cell(given, text, next(mine, None))


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
