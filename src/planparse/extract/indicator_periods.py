"""The cells of an indicator's row, sorted by the period that each is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from planparse.extract.indicator_tables import SURE, Given
from planparse.model.facts import ColumnRole, StatedNumber

YEAR = re.compile(r"(?:19|20)\d{2}")
INHERITED = 0.8
"""Confidence of a record whose period is the document's and stands in no heading."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell of a column of values."""

    given: Given
    text: str
    number: StatedNumber | None
    """The number that it holds; None for words."""


@dataclass(slots=True)
class Moment:
    """What a row says for one period."""

    period: str | None
    of: str | None = None
    cells: dict[ColumnRole, Cell] = field(default_factory=dict)
    confidence: float = SURE

    @property
    def year(self) -> int:
        """The newest year of its period, 0 where it names none."""
        return max(map(int, YEAR.findall(self.period or "")), default=0)


def moments(cells: Sequence[Cell], year: int | None) -> list[Moment]:
    """The periods that a row has values for, in the order of its columns.

    A column without a period joins the document's year. An undated target never joins an earlier
    year's outcome: it gets the document's year, or no period, a moment of its own.

    Args:
        cells: the row's filled cells from left to right.
        year: the document's year.
    """
    found: list[Moment] = []
    undated: list[Cell] = []
    for cell in cells:
        given = cell.given
        if given.period is None and given.of is None:
            undated.append(cell)
            continue
        moment = next(
            (m for m in found if (m.period, m.of) == (given.period, given.of)
             and given.role not in m.cells), None
        )  # fmt: skip
        if moment is None:
            moment = Moment(given.period, given.of)
            found.append(moment)
        _put(moment, cell)
    dated = list(found)
    for cell in undated:
        _put(_home(cell, dated, found, year), cell)
    return found


def _put(moment: Moment, cell: Cell) -> None:
    moment.cells[cell.given.role] = cell
    moment.confidence = min(moment.confidence, cell.given.confidence)


def _home(cell: Cell, dated: Sequence[Moment], found: list[Moment], year: int | None) -> Moment:
    """Where an undated cell belongs."""
    role = cell.given.role
    free = [moment for moment in found if role not in moment.cells]
    own = [m for m in free if m.period is None or (year is not None and str(year) in m.period)]
    if own:
        return own[0]
    months = [moment for moment in free if moment.year == 0]
    if months and (role != "outcome" or len(dated) == 1):
        return months[-1]
    if len(dated) == 1 and free and (year is None or role == "outcome"):
        return free[0]
    is_open = bool(dated) and year is not None and role != "outcome"
    home = Moment(str(year) if is_open else None, confidence=INHERITED if is_open else SURE)
    found.append(home)
    return home


def current(found: Sequence[Moment], year: int | None) -> Moment | None:
    """The moment that a judgement of the row is about: the document's year, else the newest."""
    of_year = [m for m in found if m.period is None or str(year) in m.period]
    told = [m for m in found if "outcome" in m.cells]
    return max(of_year or told or found, key=lambda m: m.year, default=None)
