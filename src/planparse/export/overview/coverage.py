"""Coverage by year as stacked bars: one row a year, its counts as text beside the drawing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planparse.export.report.matrix import ORDER
from planparse.export.words import Words
from planparse.model.records import CoverageByYearRecord

WIDTH = 100
"""The drawing is this many units wide; the page stretches it."""


@dataclass(frozen=True)
class Piece:
    """One status of a year's bar."""

    code: str
    word: str
    count: int
    x: float
    width: float


@dataclass(frozen=True)
class YearBar:
    """A body's answers of one year."""

    year: int
    pieces: list[Piece]
    told: str
    """The counts in words."""


def year_bars(words: Words, rows: Iterable[CoverageByYearRecord]) -> list[YearBar]:
    """The bars of one body, from its rows of the scope `body`."""
    return [_bar(words, row) for row in sorted(rows, key=lambda row: row.year)]


def _bar(words: Words, row: CoverageByYearRecord) -> YearBar:
    pieces: list[Piece] = []
    at = 0.0
    for status in reversed(ORDER):
        count = getattr(row, status)
        if count:
            width = WIDTH * count / row.pairs
            word = words.code("status", status)
            pieces.append(Piece(status, word, count, round(at, 2), round(width, 2)))
            at += width
    told = ", ".join(f"{words.number(piece.count)} {piece.word.lower()}" for piece in pieces)
    return YearBar(row.year, pieces, told or words("over_time.no_answers"))
