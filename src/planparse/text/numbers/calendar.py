"""Dates, months and parts of a year in their normal form (ISO 8601, seasons as in 8601-2)."""

from __future__ import annotations

from calendar import monthrange

LEAP_YEAR = 2024
"""29 February exists when no year is said."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Bare numbers of four digits between these are years."""


def is_year(digits: str) -> bool:
    """Whether a run of digits is a year of this age."""
    return len(digits) == 4 and digits.isdecimal() and FIRST_YEAR <= int(digits) <= LAST_YEAR


def date_iso(day: int, month: int, year: int | None) -> str | None:
    """2025-09-30, or --09-30 without a year; null for a day that does not exist."""
    if not 1 <= month <= 12:
        return None
    if not 1 <= day <= monthrange(year or LEAP_YEAR, month)[1]:
        return None
    return f"{year}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def month_iso(month: int, year: int | None) -> str:
    """2025-04, or --04 without a year."""
    return f"{year}-{month:02}" if year else f"--{month:02}"


def span_iso(length: int, ordinal: int, year: int | None) -> str | None:
    """The months of the nth part of a year, 2025-01/2025-03; null if there is no such part."""
    if not 1 <= ordinal <= 12 // length:
        return None
    last = length * ordinal
    return f"{month_iso(last - length + 1, year)}/{month_iso(last, year)}"


def end_year(first: int, printed: str) -> int | None:
    """The second year of "2026-35" or "2026-2037"; null if it does not come after the first."""
    year = int(printed) if len(printed) == 4 else first // 100 * 100 + int(printed)
    if len(printed) == 2 and year <= first and printed == "00":
        year += 100
    return year if first < year <= LAST_YEAR else None
