"""Marks for numbers: what a careful reader would note about each number of a document."""

from __future__ import annotations

from dataclasses import dataclass, replace

MILLION = 1_000_000
THOUSAND = 1_000


@dataclass(frozen=True)
class Mark:
    """One number as printed and what it means, in the order of the text.

    `value` is the number as printed (not multiplied by `scale`), `iso` the normal form of dates
    and periods: `--03-29` is a day without a year, `--04` a month, `--01/--04` January to April.
    """

    raw: str
    kind: str
    value: str | None = None
    value_high: str | None = None
    unit: str | None = None
    scale: int = 1
    iso: str | None = None
    approximate: bool = False
    optional: bool = False
    """To find it or not to find it is both right: articles, fractions and seasons in words."""


def about(mark: Mark) -> Mark:
    """The text says that the number is not exact, or is a bound."""
    return replace(mark, approximate=True)


def maybe(mark: Mark) -> Mark:
    """A number that a reader may leave out."""
    return replace(mark, optional=True)


def mnkr(raw: str, value: str, high: str | None = None) -> Mark:
    """An amount in millions of kronor."""
    return Mark(raw, "money", value, high, "kr", MILLION)


def tkr(raw: str, value: str) -> Mark:
    """An amount in thousands of kronor."""
    return Mark(raw, "money", value, None, "kr", THOUSAND)


def row_mnkr(*raws: str) -> tuple[Mark, ...]:
    """Cells of a row whose unit stands in the caption or the head."""
    return tuple(mnkr(raw, plain(raw)) for raw in raws)


def percent(raw: str, value: str) -> Mark:
    """A share."""
    return Mark(raw, "percent", value, None, "%")


def count(raw: str, value: str | None, unit: str | None = None) -> Mark:
    """Things counted or measured."""
    return Mark(raw, "count", value, None, unit)


def counts(unit: str, *raws: str) -> tuple[Mark, ...]:
    """Cells of a row that count the same things."""
    return tuple(count(raw, plain(raw), unit) for raw in raws)


def year(raw: str) -> Mark:
    """A year."""
    return Mark(raw, "year", raw)


def years(*raws: str) -> tuple[Mark, ...]:
    """Years in a row of heads."""
    return tuple(year(raw) for raw in raws)


def date(raw: str, iso: str) -> Mark:
    """A day."""
    return Mark(raw, "date", iso=iso)


def month(raw: str, number: int) -> Mark:
    """A month without a year."""
    return Mark(raw, "month", iso=f"--{number:02}")


def period(raw: str, iso: str | None = None) -> Mark:
    """A stretch of the calendar."""
    return Mark(raw, "period", iso=iso)


def duration(raw: str, value: str, unit: str) -> Mark:
    """A length of time."""
    return Mark(raw, "duration", value, None, unit)


def ordinal(raw: str, value: str) -> Mark:
    """A place in an order."""
    return Mark(raw, "ordinal", value)


def identifier(raw: str) -> Mark:
    """A number that names and does not measure."""
    return Mark(raw, "identifier")


def plain(raw: str) -> str:
    """A number as Swedish tables print it, in plain decimal form."""
    return raw.replace(" ", "").replace(",", ".")
