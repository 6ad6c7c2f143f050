"""The values that a line of a table ends with, told from the words of its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.layout.plain.flat.heads import PIECE
from planparse.profiles.profile import Profile
from planparse.text.numbers import parse_cell, parse_row

TOKEN = re.compile(r"\S+")
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
SIGNS = "<>\u2264\u2265~\u2248="
WITH_UNIT = re.compile(
    rf"(?P<sign>[{SIGNS}]{{0,2}})\s?(?P<number>[{DASHES}]?\d[\d .,\u00a0]*?)"
    r"\s?(?P<unit>[^\W\d_]\S{0,7})?"
)
"""A number with a sign before it or a unit behind it that the language does not know."""
UNITS = re.compile(rf"[{DASHES}]?\d[\d.,]*(?: \d{{3}})*\s?(?P<unit>[^\W\d_]\S{{0,7}})(?:\s|$)")
"""One of several numbers that the same unit parts ("1,4 CO2 1,6 CO2")."""
GROUP = re.compile(r"\d{3}")
OPEN = re.compile(rf"\S[{DASHES}]$|\($")
"""The end of words that go on with what follows: a hyphen or an open bracket."""
APART = 2
"""Blanks that part two cells; one blank may stand inside a number."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as printed; empty for a dash."""

    text: str
    start: int
    end: int
    is_squeezed: bool = False
    """No more than one blank parts it from the value before it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: words of a name, values, or both."""

    page: int
    number: int
    name: str
    cells: tuple[Cell, ...]
    opens: bool
    """An empty line stands above it."""


def line_of(text: str, page: int, number: int, opens: bool, width: int, profile: Profile) -> Line:
    """A line with the values that it ends with, at most as many as there are columns."""
    tokens = list(TOKEN.finditer(text))
    for index, token in enumerate(tokens):
        before = text[: token.start()]
        gap = len(before) - len(before.rstrip())
        free = index == 0 or gap >= APART
        if not free and not token[0].strip(DASHES):
            continue  # a dash between words is no sign of the number behind it
        cells = _cells(text, token.start(), width, profile)
        if cells is None or not 1 <= len(cells) <= width or not any(c.text for c in cells):
            continue
        if free or (len(cells) > 1 and cells[0].text and not OPEN.search(before.rstrip())):
            return Line(page, number, before.strip(), tuple(cells), opens)
    return Line(page, number, text.strip(), (), opens)


def _cells(text: str, start: int, width: int, profile: Profile) -> list[Cell] | None:
    """The cells of the rest of a line; None where it holds more than values."""
    pieces = [(m.start(), m[0]) for m in PIECE.finditer(text, start)]
    found: list[Cell] = []
    for at, piece in pieces:
        cells = _piece(piece, at, width, len(pieces) == 1, profile)
        if cells is None:
            return None
        found += cells
    return found


def _piece(piece: str, at: int, width: int, alone: bool, profile: Profile) -> list[Cell] | None:
    """The cells of words that single blanks part."""
    if not piece.strip(DASHES):
        return [Cell("", at, at + len(piece))]
    if alone and (split := _hundreds(piece, at, width)):
        return split
    if _is_one(piece, profile):
        return [Cell(piece, at, at + len(piece))]
    if (split := _by_unit(piece, at, width)) is not None:
        return split
    readings = [
        found
        for count in range(2, width + 1)
        if (found := _squeezed(piece, at, count, profile)) is not None
    ]
    return min(readings, key=_unevenness, default=None)


def _hundreds(piece: str, at: int, width: int) -> list[Cell] | None:
    """Groups of three digits, one for nearly each column, that could be one huge number."""
    groups = piece.split()
    if len(groups) < max(3, width - 1) or len(groups) > width:
        return None
    if not all(GROUP.fullmatch(group) for group in groups):
        return None
    return _placed(piece, at, groups)


def _by_unit(piece: str, at: int, width: int) -> list[Cell] | None:
    """Numbers that are parted by one unit."""
    found = list(UNITS.finditer(piece))
    units = {match["unit"].casefold() for match in found}
    whole = "".join(match[0] for match in found) == piece
    if not whole or len(units) != 1 or not 1 < len(found) <= width:
        return None
    return _placed(piece, at, [match[0].strip() for match in found])


def _is_one(piece: str, profile: Profile) -> bool:
    if piece.casefold() in {
        word for known in profile.indicators.directions.values() for word in known
    }:
        return True
    read = parse_cell(piece, profile)
    if read is not None and read.value is not None and "stray_space" not in read.doubts:
        return True
    match = WITH_UNIT.fullmatch(piece)
    if match is None or not (match["sign"] or match["unit"]):
        return False
    number = parse_cell(match["number"].strip(), profile)
    return number is not None and number.value is not None


def _squeezed(piece: str, at: int, count: int, profile: Profile) -> list[Cell] | None:
    """A number of cells that single blanks part."""
    found = parse_row(piece, profile, count)
    if found is None or any("stray_space" in quantity.doubts for quantity in found):
        return None
    rest = piece
    for quantity in found:
        rest = rest.replace(quantity.raw, "", 1)
    return None if rest.strip() else _placed(piece, at, [quantity.raw for quantity in found])


def _placed(piece: str, at: int, texts: Sequence[str]) -> list[Cell]:
    found: list[Cell] = []
    position = 0
    for text in texts:
        position = piece.index(text, position)
        shown = text if text.strip(DASHES) else ""
        found.append(Cell(shown, at + position, at + position + len(text), bool(found)))
        position += len(text)
    return found


def _unevenness(cells: Sequence[Cell]) -> tuple[int, int]:
    """Rows hold numbers of one size; of even readings that of most columns."""
    groups = [len(re.findall(r"\d+(?:[.,]\d+)*", cell.text)) for cell in cells]
    return max(groups) - min(groups), -len(cells)
