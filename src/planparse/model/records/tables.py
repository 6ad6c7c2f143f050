"""Rows about tables, figures and the numbers stated in a document."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from planparse.model.records.codes import (
    BodyOrigin,
    ColumnRole,
    Comparator,
    FigureKind,
    QuantityKind,
)
from planparse.model.records.decimals import Measured
from planparse.model.records.place import Placed
from planparse.model.records.record import Measures


class TableRecord(Placed):
    """A table, joined over pages."""

    table_id: str = Field(description="`<first 12 of document_id>/t03`")
    section_id: str | None = Field(default=None, description="Section that it stands in")
    ordinal: int = Field(ge=1, description="1-based position in reading order")
    number: str | None = Field(
        default=None, description="Number in its caption, as printed: `3` of `Tabell 3`"
    )
    caption: str | None = Field(default=None, description="Caption as printed")
    page_end: int | None = Field(default=None, ge=1, description="1-based page of its last row")
    row_count: int = Field(ge=0, description="Rows, the header's included")
    column_count: int = Field(ge=0, description="Columns")
    header_row_count: int = Field(ge=0, description="Rows at the top that name the columns")
    unit: str | None = Field(
        default=None,
        description="Unit stated over the whole table, in its common form; its cells inherit it",
    )
    unit_scale: int | None = Field(
        default=None,
        description="Scale stated with that unit: 1000 for tkr, 1000000 for mnkr; null without",
    )
    method: str = Field(
        description="How its structure was found: `ruled`, `aligned`, `declared`..."
    )


class TableCellRecord(Placed, Measures):
    """A cell; a merged one stands at its first row and column."""

    table_id: str = Field(description="Table that it belongs to")
    row: int = Field(ge=0, description="Row from 0, the header's rows included")
    column: int = Field(ge=0, description="Column from 0")
    row_span: int = Field(default=1, ge=1, description="Rows that it covers")
    column_span: int = Field(default=1, ge=1, description="Columns that it covers")
    is_header: bool = Field(default=False, description="It names rows or columns")
    text: str | None = Field(
        default=None, description="Text as printed, lines joined; null for an empty cell"
    )
    value: Measured | None = Field(
        default=None,
        description="Its number in `unit`, the scale multiplied out: 589900000 for 589.9 mnkr; "
        "null where the text is not a number",
    )
    printed_value: Measured | None = Field(
        default=None, description="The number as printed, before `scale`: 589.9 of 589.9 mnkr"
    )
    unit: str | None = Field(
        default=None, description="Unit of the value: its own, its column's or its table's"
    )
    scale: int | None = Field(
        default=None,
        description="What `printed_value` was multiplied by to be `value`: 1000 for tkr, 1000000 "
        "for mnkr; null without a value",
    )


class FigureRecord(Placed):
    """A picture or chart."""

    figure_id: str = Field(description="`<first 12 of document_id>/f02`")
    section_id: str | None = Field(default=None, description="Section that it stands in")
    ordinal: int = Field(ge=1, description="1-based position in reading order")
    number: str | None = Field(
        default=None, description="Number in its caption, as printed: `2` of `Diagram 2`"
    )
    caption: str | None = Field(default=None, description="Caption as printed")
    kind: FigureKind = Field(
        description="`raster` (an image) or `vector` (drawn by the document, as charts are)"
    )
    image: bytes | None = Field(
        default=None, description="The picture as PNG; null where it was not kept"
    )
    alt_text: str | None = Field(
        default=None, description="Description that the author gave for it"
    )
    text: str | None = Field(
        default=None,
        description="Text inside a drawn chart (its values, titles and legend), a stretch a line; "
        "null without any",
    )


class QuantityRecord(Placed, Measures):
    """A number, date or period stated in text or in a table."""

    quantity_id: str = Field(description="`<first 12 of document_id>/q0012`")
    section_id: str | None = Field(default=None, description="Section that it stands in")
    table_id: str | None = Field(
        default=None, description="Table that it stands in; null for running text"
    )
    row: int | None = Field(default=None, ge=0, description="Row of that table, from 0")
    column: int | None = Field(default=None, ge=0, description="Column of that table, from 0")
    raw: str = Field(description="The number with its sign and unit, as printed")
    value: Measured | None = Field(
        default=None,
        description="The number in `unit`, its scale multiplied out: 589900000 for 589.9 mnkr; "
        "the lower end of a range",
    )
    value_high: Measured | None = Field(
        default=None,
        description="Upper end of a range in `unit` like `value`; null for a single number",
    )
    printed_value: Measured | None = Field(
        default=None, description="`value` as printed, before `scale`: 589.9 of 589.9 mnkr"
    )
    unit: str | None = Field(
        default=None, description="Unit in its common form: `kr`, `%`, `procentenheter`..."
    )
    scale: int | None = Field(
        default=None,
        description="What `printed_value` was multiplied by to be `value`: 1000 for tkr, 1000000 "
        "for mnkr; null without a value",
    )
    kind: QuantityKind = Field(description="What sort of number it is")
    label: str | None = Field(
        default=None, description="What it measures: row and column heading, or words beside it"
    )
    approximate: bool = Field(
        default=False, description="The text says that it is not exact: about, nearly, circa"
    )
    comparator: Comparator | None = Field(
        default=None,
        description="What stands before it and says how it is to be compared: `at_least` (at least,"
        " ≥), `above` (more than, >), `at_most`, `below`, `about`; null where nothing does",
    )
    period_start: date | None = Field(
        default=None, description="First day of a date, month, year or period"
    )
    period_end: date | None = Field(
        default=None, description="Last day of a date, month, year or period"
    )
    iso: str | None = Field(
        default=None,
        description="Normal form of a date or period: `2025-09-30`, `--03-29` without a year, "
        "`2025-01/2025-04`, `P10Y`",
    )
    period: str | None = Field(
        default=None,
        description="Period that the number is for, as its heading or its sentence prints it",
    )
    body: str | None = Field(
        default=None,
        description="Organisation or unit that the number is of, by the name that is printed; null "
        "where neither its words nor its headings nor the cover name one",
    )
    body_from: BodyOrigin | None = Field(
        default=None,
        description="What names that body: `phrase` (the sentence), `row`, `column`, `caption`, "
        "`section` (the nearest heading that names one) or `document` (its cover)",
    )
    inherited_from: str | None = Field(
        default=None,
        description="Where unit or scale came from when they do not stand beside the number: "
        "`header` (the column's), `row`, `caption`, `text` (the paragraph above the table)",
    )
    role: ColumnRole | None = Field(
        default=None,
        description="What its column's heading or the words beside it make it: `budget`, "
        "`outcome`, `target`...; null where they do not tell",
    )
    is_total: bool = Field(
        default=False, description="It stands in a row or a column that sums up others"
    )
