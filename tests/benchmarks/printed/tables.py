"""Tables of the benchmark, with their units where the setting wants them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.benchmarks.printed.figures import Figures
from tests.benchmarks.printed.setting import Setting, common_units
from tests.benchmarks.printed.sheet import Cell, Heading, Line, Paragraph, Run, Table, plain
from tests.benchmarks.printed.words import PHRASES, Unit

ROWS = (4, 7)
LONG = 34
"""Rows of a table that goes on overleaf."""
STRUCK = 0.3
"""Share of the cells in which an old number stands before the new one."""
SCALED_PLACES = ("above", "note", "header with year")
"""Places that only units of money are stated in."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers."""

    head: str
    period: str | None


def add_table(figures: Figures, names: list[str], number: int) -> None:
    """A table with what stands around it."""
    setting, parts = figures.setting, figures.sheet.parts
    phrases = PHRASES[setting.language]
    unit = _table_unit(figures)
    place = setting.unit_place
    title = f"{phrases.costs} {'AB'[number % 2]}" if number > 1 else phrases.costs
    if place == "heading":
        parts.append(Heading(f"{title} ({unit.form})", 2))
    elif number > 1:
        parts.append(Heading(title, 2))
    if place == "caption":
        word = "Tabell" if setting.language == "sv" else "Table"
        parts.append(Paragraph((Run(f"{word} {number}. {phrases.costs}, {unit.form}"),), "caption"))
    if place == "above":
        parts.append(Paragraph((Run(phrases.in_unit.format(unit=unit.form)),)))
    parts.append(_table(figures, names, unit))
    if place == "note":
        parts.append(Paragraph((Run(phrases.in_unit.format(unit=unit.form)),), "note"))


def _table_unit(figures: Figures) -> Unit:
    setting = figures.setting
    if setting.unit_place in SCALED_PLACES and setting.unit.kind != "money":
        units = [unit for unit in common_units(setting.language) if unit.kind == "money"]
        return figures.chance.choice(units)
    return setting.unit


def _table(figures: Figures, names: list[str], unit: Unit) -> Table:
    setting, chance = figures.setting, figures.chance
    columns = _columns(setting)
    phrases = PHRASES[setting.language]
    header = [phrases.head]
    if setting.unit_place == "column":
        header.append(chance.choice((phrases.unit_head, "")))
    if _has_year_column(setting):
        header.append(phrases.year_head)
    words = tuple(range(1 + (setting.unit_place == "column")))
    header += [_headed(column, setting, unit) for column in columns]
    count = LONG if setting.broken else chance.randint(*ROWS)
    rows = [_row(figures, names, columns, unit) for _ in range(count)]
    sums: tuple[int, ...] = ()
    if setting.rules == "sums":
        sums = (len(rows) // 2, len(rows))
        for at in (sums[0], sums[1]):
            total = f"{phrases.total} {names.pop().lower()}"
            rows.insert(at, _row(figures, [total], columns, unit))
    return Table(
        header=tuple(header),
        rows=tuple(rows),
        rules=setting.rules,
        sums=sums,
        words=words,
        tight=setting.tight,
        wraps=setting.wraps,
        repeats_header=setting.repeats_header,
        header_look=setting.header_look,
    )


def _has_year_column(setting: Setting) -> bool:
    return setting.columns == "year column" and setting.unit_place != "header with year"


def _columns(setting: Setting) -> list[Column]:
    phrases = PHRASES[setting.language]
    if setting.unit_place == "header with year":
        return [Column(year, year) for year in ("2024", "2025")]
    if setting.columns == "roles":
        return [
            Column(f"{phrases.budget} 2025", "2025"),
            Column(f"{phrases.outcome} 2025", "2025"),
        ]
    if setting.columns == "months":
        month = phrases.months[0]
        return [
            Column(f"{phrases.outcome} {month} {year}", f"{month} {year}") for year in (2024, 2025)
        ]
    if setting.columns == "year column":
        return [Column(phrases.outcome, None)]
    return [Column(str(year), str(year)) for year in (2023, 2024, 2025)]


def _headed(column: Column, setting: Setting, unit: Unit) -> str:
    if setting.unit_place == "header with year":
        return f"{unit.form} {column.head}"
    return f"{column.head} ({unit.form})" if setting.unit_place == "header" else column.head


def _row(figures: Figures, names: list[str], columns: list[Column], unit: Unit) -> tuple[Cell, ...]:
    """A row of its own label; of two, one above the other, where lines are stacked."""
    setting, chance = figures.setting, figures.chance
    if setting.unit_place == "column":
        unit = chance.choice(common_units(setting.language))
    stack = [names.pop() for _ in range(2 if setting.stacked and len(names) > 1 else 1)]
    cells: list[Cell] = [tuple(_label(figures, label, unit) for label in stack)]
    if setting.unit_place == "column":
        cells.append(plain(unit.form))
    year = str(chance.choice((2023, 2024, 2025)))
    if _has_year_column(setting):
        cells.append(plain(year))
    for column in columns:
        own = column if column.period else replace(column, period=year)
        cells.append(tuple(_entry(figures, label, own, unit) for label in stack))
    return tuple(cells)


def _label(figures: Figures, label: str, unit: Unit) -> Line:
    setting = figures.setting
    runs = [Run(label)]
    if setting.mark and setting.mark_at == "label" and figures.chance.random() < 0.5:
        runs.append(Run(str(figures.chance.randint(1, 4)), setting.mark))
    if setting.unit_place == "label":
        runs.append(Run(f" ({unit.form})"))
    return tuple(runs)


def _entry(figures: Figures, label: str, column: Column, unit: Unit) -> Line:
    setting = figures.setting
    with_unit = setting.unit_place == "cell"
    old: Line = ()
    if setting.struck and figures.chance.random() < STRUCK:
        old = figures.number(
            label,
            column.period,
            head=column.head,
            in_table=True,
            unit=unit,
            with_unit=with_unit,
            fate="kept_apart",
            face=setting.struck,
        )
        old = (*old, Run(" "))
    new = figures.number(
        label, column.period, head=column.head, in_table=True, unit=unit, with_unit=with_unit
    )
    return (*old, *new)
