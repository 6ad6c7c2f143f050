"""Numbers in text and tables: their value, unit, scale, kind and what they measure."""

from planparse.text.numbers.cells import parse_cell
from planparse.text.numbers.quantity import Inherited, Quantity
from planparse.text.numbers.rows import parse_row
from planparse.text.numbers.scan import find_quantities

__all__ = ["Inherited", "Quantity", "find_quantities", "parse_cell", "parse_row"]
