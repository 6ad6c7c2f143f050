"""Numbers of table cells, with unit, label and period from their row and column headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.context import Context
from planparse.model.facts import StatedNumber, Table, TypedTable
from planparse.model.grid import GridCell
from planparse.model.place import Place
from planparse.text.numbers import (
    Inherited,
    Origin,
    Quantity,
    find_quantities,
    parse_cell,
    unit_of_heading,
)

PERIODS = ("year", "year_range", "period", "date", "month")


def table_numbers(table: Table, typed: TypedTable, context: Context) -> Iterator[StatedNumber]:
    """Numbers of a table, row by row: whole cells first, else numbers within their text.

    A number without a unit of its own takes that of the nearest heading that states one: its
    column's, its row's, that over the row labels ("Investering (mnkr)"), then the caption or the
    paragraph right above the table.
    """
    rows = table.grid.texts()
    units = [_unit(head, "header", context) for head in typed.heads]
    whole = next((units[column] for column in typed.label_columns if units[column]), None)
    whole = whole or _of_table(table, context)
    by_label: dict[str, Inherited | None] = {}
    for cell in table.grid.cells:
        if not cell.text.strip():
            continue
        label = _row_label(rows[cell.row], cell, typed)
        if label not in by_label:
            by_label[label] = _unit(label, "row", context)
        inherited = units[cell.column] or by_label[label] or whole
        for quantity in _numbers(cell, inherited, table, typed, context):
            yield _stated(quantity, table, typed, cell, label, context)


def _of_table(table: Table, context: Context) -> Inherited | None:
    """What the caption or the paragraph above says for the whole table."""
    if table.unit_origin is None:
        return _unit(table.caption, "caption", context)
    return Inherited(table.unit, table.unit_scale or 1, table.unit_kind, table.unit_origin)


def _unit(text: str | None, origin: Origin, context: Context) -> Inherited | None:
    return unit_of_heading(text, context.profile, origin) if text else None


def _numbers(
    cell: GridCell,
    inherited: Inherited | None,
    table: Table,
    typed: TypedTable,
    context: Context,
) -> Sequence[Quantity]:
    """A cell that is a number, else the numbers that its text speaks of."""
    is_head = cell.is_header or cell.row < table.grid.header_row_count
    if not is_head and cell.column not in typed.label_columns:
        whole = parse_cell(cell.text, context.profile, inherited)
        if whole is not None:
            return [whole] if whole.value is not None or whole.iso else []
    return find_quantities(cell.text, context.profile)


def _row_label(row: Sequence[str], cell: GridCell, typed: TypedTable) -> str:
    texts = [row[column] for column in typed.label_columns if column != cell.column]
    return " ".join(dict.fromkeys(text for text in texts if text))


def _stated(
    quantity: Quantity,
    table: Table,
    typed: TypedTable,
    cell: GridCell,
    row_label: str,
    context: Context,
) -> StatedNumber:
    is_head = cell.is_header or cell.row < table.grid.header_row_count
    head = "" if is_head else typed.heads[cell.column]
    row_label = "" if is_head else row_label
    parts = [part for part in (row_label, head) if part]
    place = Place(page=cell.page or table.place.page, box=cell.box, line=cell.line)
    return StatedNumber(
        section=table.section,
        table=table.ordinal,
        row=cell.row,
        column=cell.column,
        place=place,
        raw=quantity.raw,
        kind=quantity.kind,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit,
        scale=quantity.scale,
        approximate=quantity.approximate,
        iso=quantity.iso,
        label=" | ".join(parts) or quantity.label,
        role=None if is_head else typed.roles[cell.column],
        period=_period(head, context),
        inherited_from=quantity.inherited_from,
        doubts=tuple(quantity.doubts),
        is_total=cell.row in typed.total_rows or cell.column in typed.total_columns,
    )


def _period(head: str, context: Context) -> str | None:
    """The period that a column heading names, as printed."""
    found = [q.raw for q in find_quantities(head, context.profile) if q.kind in PERIODS]
    return " ".join(found) or None
