"""A printed row of numbers whose columns have been lost, split again by units and groups."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from planparse.profiles.profile import Profile
from planparse.text.numbers.amounts import Amount
from planparse.text.numbers.lexicon import Lexicon, lexicon_of
from planparse.text.numbers.numeral import BLANKS, MINUS
from planparse.text.numbers.quantity import Inherited, Quantity
from planparse.text.numbers.whole import cell_amount, cell_quantity

MOST_CHARACTERS = 1000
MOST_COLUMNS = 64
"""Longer lines and wider tables are refused; honest rows stay far below."""
MOST_WORDS = 8
"""Longest cell in words: a sign, four groups and "miljoner kronor" are seven."""
WORD = re.compile(rf"[^{BLANKS}\t\r\n]+")
DASHES = MINUS + "\u2014"


@dataclass(frozen=True, slots=True)
class _Cell:
    """One way to read a cell at an offset; `amount` is null for a dash."""

    start: int
    end: int
    amount: Amount | None
    groups: int
    """Groups of digits in the number; a measure of how even a reading is."""


_Reading = tuple[_Cell, ...]


def parse_row(
    text: str, profile: Profile, columns: int, inherited: Inherited | None = None
) -> list[Quantity] | None:
    """Reads a line of exactly `columns` numbers, or null when no reading has that many.

    Units and decimals part numbers; blanks part or group them, and the column count decides:
    "116 125 125 125" is two numbers of two columns. Where several readings have the right count,
    the most even one is given and every number carries the doubt `ambiguous_columns`. A dash
    alone is an empty column: no value, doubt `empty`.
    """
    if not 1 <= columns <= MOST_COLUMNS or len(text) > MOST_CHARACTERS:
        return None
    readings = _readings(text, columns, lexicon_of(profile))
    if not readings:
        return None
    best = min(readings, key=_unevenness)
    quantities = [_quantity(text, cell, inherited) for cell in best]
    if len(readings) == 1:
        return quantities
    return [replace(q, doubts=(*q.doubts, "ambiguous_columns")) for q in quantities]


def _readings(text: str, columns: int, lexicon: Lexicon) -> tuple[_Reading, ...]:
    """Readings with the right number of columns, at least two where there are several."""
    words = [word.span() for word in WORD.finditer(text)]

    @cache
    def cells_at(first: int) -> list[tuple[_Cell, int]]:
        spans = [(words[first][0], end) for _, end in words[first : first + MOST_WORDS]]
        cells = [_cell(text, span, lexicon) for span in spans]
        return [(cell, first + count) for count, cell in enumerate(cells, 1) if cell is not None]

    @cache
    def readings_from(first: int, left: int) -> tuple[_Reading, ...]:
        if first == len(words) or left == 0:
            return ((),) if first == len(words) and left == 0 else ()
        found = [
            (cell, *rest)
            for cell, following in cells_at(first)
            for rest in readings_from(following, left - 1)
        ]
        return _kept(found)

    return readings_from(0, columns)


def _kept(readings: list[_Reading]) -> tuple[_Reading, ...]:
    """Two readings of each size of numbers: what comes before decides which size is even."""
    by_size: dict[tuple[int, int], list[_Reading]] = {}
    for reading in readings:
        same = by_size.setdefault(_sizes(reading), [])
        if len(same) < 2:
            same.append(reading)
    return tuple(reading for same in by_size.values() for reading in same)


def _sizes(reading: _Reading) -> tuple[int, int]:
    groups = [cell.groups for cell in reading if cell.amount is not None]
    return (min(groups), max(groups)) if groups else (0, 0)


def _cell(text: str, span: tuple[int, int], lexicon: Lexicon) -> _Cell | None:
    """A stretch of the row as one cell: a dash alone, or one whole amount."""
    if span[1] - span[0] == 1 and text[span[0]] in DASHES:
        return _Cell(*span, None, 0)
    amount = cell_amount(text, span, lexicon)
    if amount is None or amount.value is None:
        return None
    numeral = text[amount.numeral.start : amount.numeral.end]
    return _Cell(*span, amount, len(WORD.findall(numeral)))


def _unevenness(reading: _Reading) -> tuple[int, int]:
    """Rows hold numbers of one size: the spread of their groups, then mixed units."""
    least, most = _sizes(reading)
    units = {cell.amount.unit for cell in reading if cell.amount is not None}
    return (most - least, len(units))


def _quantity(text: str, cell: _Cell, inherited: Inherited | None) -> Quantity:
    if cell.amount is not None:
        return cell_quantity(text, cell.amount, inherited)
    return Quantity(cell.start, cell.end, text[cell.start : cell.end], "count", doubts=("empty",))
