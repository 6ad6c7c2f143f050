"""Indicators by year as small line charts: outcomes, targets, and breaks between segments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planparse.export.words import Words
from planparse.model.records import SeriesRecord

WIDTH, HEIGHT = 560, 170
LEFT, RIGHT, TOP, BOTTOM = 96, 96, 12, 26
"""Room for the marks of the axes."""
LEAST_POINTS = 2
"""Fewer values are no line."""
MOST_LINES = 24
HEADROOM = Decimal("0.12")
DASH = 14
"""Length of a target's dash."""


@dataclass(frozen=True)
class Dot:
    """An outcome."""

    x: float
    y: float
    is_interim: bool
    told: str


@dataclass(frozen=True)
class Mark:
    """A year or a value on an axis, a target, or a break."""

    at: float
    label: str
    x: float = 0


@dataclass(frozen=True)
class Row:
    """A value as text."""

    period: str
    kind: str
    value: str
    note: str


@dataclass(frozen=True)
class LineChart:
    """One series of a body."""

    name: str
    label: str
    paths: list[str]
    """Points of each segment's line, `x,y x,y`."""
    dots: list[Dot]
    targets: list[Mark]
    breaks: list[Mark]
    years: list[Mark]
    values: list[Mark]
    rows: list[Row]


def line_charts(words: Words, rows: Iterable[SeriesRecord]) -> tuple[list[LineChart], int]:
    """Charts of one body's indicators, and how many series there is no room for."""
    by_series: dict[str, list[SeriesRecord]] = {}
    for row in rows:
        if row.subject == "indicator":
            by_series.setdefault(row.series_id, []).append(row)
    shown = [chart for found in by_series.values() if (chart := _chart(words, found))]
    return shown[:MOST_LINES], max(0, len(shown) - MOST_LINES)


def _chart(words: Words, rows: Sequence[SeriesRecord]) -> LineChart | None:
    own = [r for r in rows if r.is_latest and r.value is not None and r.period_end]
    own = [r for r in own if r.kind in ("outcome", "target") and r.span != "years"]
    if len({r.period for r in own}) < LEAST_POINTS:
        return None
    scale = _Scale(own)
    outcomes = [r for r in own if r.kind == "outcome"]
    years = range(scale.first.year, scale.last.year + 1)
    name = rows[-1].name_last
    return LineChart(
        name=name,
        label=words("over_time.chart_of", name=name, from_=years[0], to=years[-1]),
        paths=_paths(scale, outcomes),
        dots=[
            Dot(scale.x(r), scale.y(r), r.span != "year", f"{r.period}: {_told(words, r)}")
            for r in outcomes
        ],
        targets=[
            Mark(scale.y(r), f"{r.period}: {_told(words, r)}", scale.x(r) - DASH / 2)
            for r in own
            if r.kind == "target"
        ],
        breaks=_breaks(words, scale, rows),
        years=[Mark(scale.day(date(year, 12, 31)), str(year)) for year in years],
        values=scale.marks(words),
        rows=[_row(words, r, rows) for r in own],
    )


class _Scale:
    """Days and values as units of the drawing; each segment has a scale of its own."""

    def __init__(self, rows: Sequence[SeriesRecord]) -> None:
        ends = [row.period_end for row in rows if row.period_end]
        self.first = date(min(ends).year, 1, 1)
        self.last = date(max(ends).year, 12, 31)
        self._ranges: dict[int, tuple[Decimal, Decimal]] = {}
        for row in rows:
            value = row.value or Decimal(0)
            low, high = self._ranges.get(row.segment, (value, value))
            self._ranges[row.segment] = min(low, value), max(high, value)

    def marks(self, words: Words) -> list[Mark]:
        """Least and greatest value: of the first segment at the left, of the last at the right."""
        segments = sorted({min(self._ranges), max(self._ranges)})
        return [
            Mark(self._height(value, segment), words.number(_plain(value)), side)
            for segment, side in zip(segments, (LEFT - 6, WIDTH - RIGHT + 6), strict=False)
            for value in sorted(set(self._ranges[segment]))
        ]

    def day(self, day: date) -> float:
        """Horizontal place of a day."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + DASH + share * (WIDTH - LEFT - RIGHT - 2 * DASH), 1)

    def _height(self, value: Decimal, segment: int) -> float:
        low, high = self._ranges[segment]
        room = (high - low) * HEADROOM or abs(high) * HEADROOM or Decimal(1)
        share = float((value - low + room) / (high - low + 2 * room))
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)

    def x(self, row: SeriesRecord) -> float:
        """Horizontal place of a value: the end of its period."""
        return self.day(row.period_end or self.first)

    def y(self, row: SeriesRecord) -> float:
        """Vertical place of a value."""
        return self._height(row.value or Decimal(0), row.segment)


def _paths(scale: _Scale, outcomes: Iterable[SeriesRecord]) -> list[str]:
    """One line a segment through the years' results; parts of a year are not on it."""
    segments: dict[int, list[str]] = {}
    for row in outcomes:
        if row.span == "year":
            segments.setdefault(row.segment, []).append(f"{scale.x(row)},{scale.y(row)}")
    return [" ".join(points) for points in segments.values() if len(points) > 1]


def _breaks(words: Words, scale: _Scale, rows: Iterable[SeriesRecord]) -> list[Mark]:
    """At the beginning of the first year that is told under the new definition or unit."""
    found: dict[int, SeriesRecord] = {}
    for row in rows:
        if row.break_kind and row.period_start and row.segment not in found:
            found[row.segment] = row
    return [
        Mark(
            scale.day(max(scale.first, row.period_start)),
            _break(words, row),
        )
        for row in found.values()
        if row.period_start
    ]


def _break(words: Words, row: SeriesRecord) -> str:
    return words(f"over_time.break_{row.break_kind}", reason=row.break_reason or "")


def _told(words: Words, row: SeriesRecord) -> str:
    kind = "interim" if row.kind == "outcome" and row.span != "year" else row.kind
    return f"{words(f'over_time.{kind}')} {_value(words, row)}"


def _value(words: Words, row: SeriesRecord) -> str:
    shown = words.number(_plain(row.value)) if row.value is not None else row.raw
    return f"{shown} {row.unit}" if row.unit else shown


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _row(words: Words, row: SeriesRecord, rows: Iterable[SeriesRecord]) -> Row:
    kind = words(f"over_time.{row.kind}")
    first = next(
        (
            other
            for other in rows
            if row.revision > 1
            and (other.kind, other.period, other.segment) == (row.kind, row.period, row.segment)
        ),
        None,
    )
    notes = []
    if first is not None:
        notes.append(words("over_time.revised", first=_value(words, first)))
    if row.break_kind:
        notes.append(_break(words, row))
    return Row(row.period or "", kind, _value(words, row), "; ".join(notes))
