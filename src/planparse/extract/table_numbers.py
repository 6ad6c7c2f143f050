"""Numbers of table cells, with unit, label, period and body from their row and column headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Literal

from planparse.context import Context
from planparse.extract.bodies import WITH_BODY, Body, body_of, first_body
from planparse.extract.cell_units import unit_beside
from planparse.extract.column_roles import column_role
from planparse.extract.head_periods import IN_HEADER, IN_ROW, named_period
from planparse.model.facts import ColumnRole, StatedNumber, Table, TypedTable
from planparse.model.grid import GridCell
from planparse.model.place import Place
from planparse.text.bodies import bodies_in
from planparse.text.numbers import (
    Inherited,
    Quantity,
    find_quantities,
    in_column,
    may_be_broken,
    parse_cell,
    stacked_lines,
    unit_of_heading,
)


def table_numbers(
    table: Table, typed: TypedTable, body: Body | None, context: Context
) -> Iterator[StatedNumber]:
    """Numbers of a table, row by row: whole cells first, else numbers within their text.

    A number without a unit of its own takes that of the nearest heading that states one: its
    column's, its row's, that over the row labels ("Investering (mnkr)"), then the caption or the
    paragraph right above the table. Its period and its body come from its column or its row.

    Args:
        table: the table.
        typed: what its rows and columns are.
        body: whose the table is if none of its own words say so.
        context: the language.
    """
    sheet = _Sheet(table, typed, body, context)
    rows = table.grid.texts()
    labels: dict[str, _Heading] = {}
    for cell in table.grid.cells:
        if not cell.text.strip():
            continue
        label = _row_label(rows[cell.row], cell, typed)
        if label not in labels:
            labels[label] = _Heading(label, "row", context)
        yield from sheet.numbers(cell, labels[label])


SIGNED: tuple[ColumnRole, ...] = ("deviation",)
"""Columns whose numbers tell a change, so that an arrow before them is a sign."""


class _Heading:
    """What the heading of a row or a column says of the numbers that it stands for."""

    def __init__(self, text: str, origin: Literal["header", "row"], context: Context) -> None:
        self.text = text
        self.unit: Inherited | None = (
            unit_of_heading(text, context.profile, origin) if text else None
        )
        self._origin = origin
        self._context = context

    @cached_property
    def period(self) -> str | None:
        """The period that it names, as printed."""
        kinds = IN_ROW if self._origin == "row" else IN_HEADER
        return named_period(self.text, kinds, self._context)

    @cached_property
    def body(self) -> Body | None:
        """The body that it names."""
        return first_body(self.text, "row" if self._origin == "row" else "column", self._context)


class _Sheet:
    """A table with what its columns and its caption say, read once."""

    def __init__(
        self, table: Table, typed: TypedTable, body: Body | None, context: Context
    ) -> None:
        self.table = table
        self.typed = typed
        self.context = context
        self.rows = table.grid.texts()
        self._columns: dict[int, list[str]] = {}
        self._mark = context.profile.numbers.decimal_mark
        self.heads = [_Heading(head, "header", context) for head in typed.heads]
        over = (self.heads[column].unit for column in typed.label_columns)
        self.unit = next(filter(None, over), None) or self._own_unit()
        self.body = first_body(table.caption, "caption", context) or body
        self._totals = frozenset(typed.total_rows)
        self._place = Place()

    def _own_unit(self) -> Inherited | None:
        """What the caption or the paragraph above says for the whole table."""
        table = self.table
        if table.unit_origin is not None:
            return Inherited(table.unit, table.unit_scale or 1, table.unit_kind, table.unit_origin)
        caption = table.caption
        return unit_of_heading(caption, self.context.profile, "caption") if caption else None

    def numbers(self, cell: GridCell, label: _Heading) -> Iterator[StatedNumber]:
        """A cell that is a number, else the numbers that its text speaks of."""
        is_head = cell.is_header or cell.row < self.table.grid.header_row_count
        if not is_head and cell.column not in self.typed.label_columns:
            unit = (
                unit_beside(self.rows[cell.row], cell.column + cell.column_span, self.context)
                or self.heads[cell.column].unit
                or label.unit
                or self.unit
            )
            if lines := self._stack(cell.text, label.text):
                yield from self._stacked(cell, lines, label, unit)
                return
            whole = parse_cell(cell.text, self.context.profile, unit)
            if whole is not None and self._points(cell.column, whole):
                yield self._of_head(replace(whole, kind="identifier", value=None, unit=None), cell)
                return
            if whole is not None:
                whole = in_column(whole, self._column(cell.column), self._mark)
                if whole.value is not None or whole.iso or whole.doubts:
                    yield self._stated(self._by_trend(whole, cell.column), cell, label)
                return
        for number in find_quantities(cell.text, self.context.profile):
            if is_head:
                yield self._of_head(number, cell)
            else:
                yield self._spoken(number, cell, label)

    def _stack(self, text: str, label: str) -> list[tuple[str, str]]:
        """(line, its label) of numbers above each other; none where they may be one number."""
        lines, labels = stacked_lines(text), label.split("\n")
        if lines and len(labels) == len(lines):
            return list(zip(lines, labels, strict=True))
        if may_be_broken(text.strip()):
            return []
        return [(line, label) for line in lines]

    def _stacked(
        self,
        cell: GridCell,
        lines: Sequence[tuple[str, str]],
        label: _Heading,
        unit: Inherited | None,
    ) -> Iterator[StatedNumber]:
        """The numbers of a cell's lines, each with the line of the row's label beside it."""
        for line, name in lines:
            number = parse_cell(line, self.context.profile, unit)
            if number is not None and (number.value is not None or number.iso or number.doubts):
                head = label if name == label.text else _Heading(name, "row", self.context)
                yield self._stated(self._by_trend(number, cell.column), cell, head)

    def _points(self, column: int, number: Quantity) -> bool:
        """Whether a column's numbers are those of notes or pages."""
        head = self.heads[column].text.casefold().strip(" .:")
        is_whole = number.value is not None and not number.value % 1
        return is_whole and head in self.context.profile.tables.note_heads

    def _column(self, column: int) -> list[str]:
        """Texts of a column below the header."""
        if column not in self._columns:
            body = self.rows[self.table.grid.header_row_count :]
            self._columns[column] = [row[column] for row in body]
        return self._columns[column]

    def _by_trend(self, number: Quantity, column: int) -> Quantity:
        """A number with what the arrow beside it says: its sign where it tells a change."""
        role = self.typed.roles[column]
        if "falling" not in number.doubts or number.value is None:
            return number
        if role is not None and role not in SIGNED:
            doubts = tuple(doubt for doubt in number.doubts if doubt != "falling")
            return replace(number, doubts=doubts)
        changes = self.context.profile.indicators.changes
        told = role in SIGNED or any(
            word in changes for word in self.heads[column].text.casefold().split()
        )
        if number.value < 0 or not told:
            return replace(number, value=None) if number.value > 0 else number
        return replace(number, value=-number.value)

    def _of_head(self, number: Quantity, cell: GridCell) -> StatedNumber:
        """A number of a heading, which is of no row and no column."""
        return self._fact(number, cell, self.body, label=number.label)

    def _spoken(self, number: Quantity, cell: GridCell, label: _Heading) -> StatedNumber:
        """A number in a cell's text: what its words say goes before what its column does."""
        profile = self.context.profile
        named = bodies_in(cell.text, profile.body_names)
        name = body_of(cell.text, number, named, profile.body_names) if named else None
        head = self.heads[cell.column]
        role = column_role(number.label, profile.indicators) if number.label else None
        return self._fact(
            number,
            cell,
            Body(name, "phrase") if name else self._owner(head, label),
            label=_joined(label.text, number.label or head.text),
            role=role or self.typed.roles[cell.column],
            period=head.period or label.period,
        )

    def _stated(self, number: Quantity, cell: GridCell, label: _Heading) -> StatedNumber:
        """A number that fills its cell."""
        head = self.heads[cell.column]
        return self._fact(
            number,
            cell,
            self._owner(head, label),
            label=_joined(label.text, head.text) or number.label,
            role=self.typed.roles[cell.column],
            period=head.period or label.period,
        )

    def _owner(self, head: _Heading, label: _Heading) -> Body | None:
        return head.body or label.body or self.body

    def _fact(
        self,
        number: Quantity,
        cell: GridCell,
        body: Body | None,
        *,
        label: str | None,
        role: ColumnRole | None = None,
        period: str | None = None,
    ) -> StatedNumber:
        owner = body if number.kind in WITH_BODY else None
        return StatedNumber(
            section=self.table.section,
            table=self.table.ordinal,
            row=cell.row,
            column=cell.column,
            place=self._place_of(cell),
            places=cell.places,
            raw=number.raw,
            kind=number.kind,
            value=number.value,
            value_high=number.value_high,
            unit=number.unit,
            scale=number.scale,
            approximate=number.approximate,
            comparator=number.comparator,
            iso=number.iso,
            label=label,
            role=role,
            period=period,
            body=owner.name if owner else None,
            body_from=owner.origin if owner else None,
            inherited_from=number.inherited_from,
            doubts=number.doubts,
            is_total=cell.row in self._totals or cell.column in self.typed.total_columns,
        )

    def _place_of(self, cell: GridCell) -> Place:
        """A cell's place; cells of one line of a text share theirs."""
        page, last = cell.page or self.table.place.page, self._place
        if cell.overflow or last.page != page or last.box != cell.box or last.line != cell.line:
            self._place = cell.place.model_copy(update={"page": page})
        return self._place


def _row_label(row: Sequence[str], cell: GridCell, typed: TypedTable) -> str:
    columns = typed.label_columns
    later = [column for column in typed.later_labels if column < cell.column]
    if later:
        return row[later[-1]]
    if len(columns) == 1:
        return row[columns[0]] if columns[0] != cell.column else ""
    texts = [row[column] for column in columns if column != cell.column]
    return " ".join(dict.fromkeys(text for text in texts if text))


def _joined(label: str, head: str) -> str | None:
    return f"{label} | {head}" if label and head else label or head or None
