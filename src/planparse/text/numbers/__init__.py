"""Numbers in text and tables: their value, unit, scale, kind and what they measure."""

from planparse.text.numbers.cells import parse_cell
from planparse.text.numbers.columns import Column, TypedColumns, type_columns
from planparse.text.numbers.context import phrase_after
from planparse.text.numbers.headings import (
    bare_unit,
    unit_of_heading,
    unit_of_sentence,
    unit_of_title,
)
from planparse.text.numbers.marks import in_column
from planparse.text.numbers.quantity import Inherited, Kind, Origin, Quantity
from planparse.text.numbers.rows import parse_row
from planparse.text.numbers.scan import find_quantities
from planparse.text.numbers.stacked import may_be_broken, stacked_lines
from planparse.text.numbers.trends import TREND_SIGNS
from planparse.text.numbers.units import MARKS

__all__ = [
    "MARKS",
    "TREND_SIGNS",
    "Column",
    "Inherited",
    "Kind",
    "Origin",
    "Quantity",
    "TypedColumns",
    "bare_unit",
    "find_quantities",
    "in_column",
    "may_be_broken",
    "parse_cell",
    "parse_row",
    "phrase_after",
    "stacked_lines",
    "type_columns",
    "unit_of_heading",
    "unit_of_sentence",
    "unit_of_title",
]
