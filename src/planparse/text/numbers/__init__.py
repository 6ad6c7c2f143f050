"""Numbers in text and tables: their value, unit, scale, kind and what they measure."""

from planparse.text.numbers.cells import parse_cell
from planparse.text.numbers.columns import Column, TypedColumns, type_columns
from planparse.text.numbers.context import phrase_after
from planparse.text.numbers.headings import unit_of_heading, unit_of_sentence
from planparse.text.numbers.quantity import Inherited, Kind, Origin, Quantity
from planparse.text.numbers.rows import parse_row
from planparse.text.numbers.scan import find_quantities

__all__ = [
    "Column",
    "Inherited",
    "Kind",
    "Origin",
    "Quantity",
    "TypedColumns",
    "find_quantities",
    "parse_cell",
    "parse_row",
    "phrase_after",
    "type_columns",
    "unit_of_heading",
    "unit_of_sentence",
]
