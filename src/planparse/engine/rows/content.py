"""Records of tables, cells and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.engine.reading import Reading
from planparse.model import ids
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.facts import StatedNumber, Table
from planparse.model.grid import GridCell
from planparse.model.records import FigureRecord, Record, TableCellRecord, TableRecord
from planparse.model.records.decimals import measure
from planparse.model.records.place import place_columns
from planparse.text.numbers import MARKS, TREND_SIGNS

FIRST_NUMBER = re.compile(r"\d+[a-z]?")

BESIDE = re.compile(rf"^[({TREND_SIGNS}]+|[){TREND_SIGNS}*†‡{MARKS},–]+$")
"""What may stand around the number of a cell: brackets, trend signs, marks of notes."""


def table_rows(document_id: str, reading: Reading) -> tuple[list[Record], list[Record]]:
    """Rows of `tables` and of `table_cells`."""
    heads: list[Record] = []
    cells: list[Record] = []
    numbers = {
        (number.table, number.row, number.column): number
        for number in reading.numbers
        if number.table is not None and number.value is not None
    }
    for table in reading.tables:
        heads.append(_table(document_id, table))
        for cell in table.grid.cells:
            number = numbers.get((table.ordinal, cell.row, cell.column))
            whole = number if number and _is_whole(cell.text, number.raw) else None
            cells.append(_cell(document_id, table, cell, whole))
    return heads, cells


def _is_whole(text: str, raw: str) -> bool:
    """A cell's number is its value where only brackets, note marks and trend signs stand beside."""
    return BESIDE.sub("", "".join(text.split())) == BESIDE.sub("", "".join(raw.split()))


def _table(document_id: str, table: Table) -> TableRecord:
    pages = [cell.page for cell in table.grid.cells if cell.page is not None]
    return TableRecord(
        table_id=ids.table_id(document_id, table.ordinal),
        section_id=ids.section_id(document_id, table.section) if table.section else None,
        ordinal=table.ordinal,
        number=table.number,
        caption=table.caption,
        page_end=max(pages, default=table.place.page),
        row_count=table.grid.row_count,
        column_count=table.grid.column_count,
        header_row_count=table.grid.header_row_count,
        unit=table.unit,
        unit_scale=table.unit_scale,
        method=table.grid.method,
        document_id=document_id,
        rule=table.grid.method,
        confidence=min(table.confidence, table.grid.confidence),
        **place_columns(table.place, table.places),
    )


def _cell(
    document_id: str, table: Table, cell: GridCell, number: StatedNumber | None
) -> TableCellRecord:
    place = cell.place
    if place.page is None:
        place = place.model_copy(update={"page": table.place.page})
    return TableCellRecord(
        table_id=ids.table_id(document_id, table.ordinal),
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        is_header=cell.is_header or cell.row < table.grid.header_row_count,
        text=cell.text,
        value=number.amount if number else None,
        printed_value=measure(number.value)[0] if number else None,
        unit=number.unit if number else None,
        scale=number.scale if number else None,
        document_id=document_id,
        rule=table.grid.method,
        confidence=table.grid.confidence,
        **place_columns(place, cell.places),
    )


def figure_rows(document_id: str, outline: Outline) -> Iterator[FigureRecord]:
    """Rows of `figures`; decorations (logos, lines) are left out."""
    rooms: list[tuple[int | None, tuple[Block, ...]]] = [(None, outline.front)]
    rooms.extend((section.ordinal, section.blocks) for section in outline.sections)
    ordinal = 0
    for section, blocks in rooms:
        for block in blocks:
            if block.figure is None or block.figure.is_decoration:
                continue
            ordinal += 1
            number = FIRST_NUMBER.search(block.text)
            yield FigureRecord(
                figure_id=ids.figure_id(document_id, ordinal),
                section_id=ids.section_id(document_id, section) if section else None,
                ordinal=ordinal,
                number=number.group() if number else None,
                caption=block.text,
                kind=block.figure.kind,
                image=block.figure.png,
                alt_text=block.figure.alt_text,
                text="\n".join(block.lines) or None,
                document_id=document_id,
                rule="picture",
                confidence=block.confidence,
                **place_columns(block.place, block.places),
            )
