"""Which part of which year a document covers."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planparse.history.face import Face
from planparse.model.records.codes import PeriodKind
from planparse.profiles.bodies import PeriodName

EDGE = "#"
"""In a profile's word: no letter or digit may stand there."""


class Period(NamedTuple):
    """`2025-T1` from the first of January to the last of April."""

    code: str | None
    kind: PeriodKind
    start: date | None
    end: date | None


UNKNOWN = Period(None, "unknown", None, None)


def period_of(face: Face) -> Period:
    """The period by the title, the cover and the first sections, in that order.

    A plan that names no part of the year is for the whole of it; a report that names none could
    be any of the year's, and is `unknown`.
    """
    document = face.document
    if document.year is None:
        return UNKNOWN
    names = face.profile.bodies.periods
    if document.kind == "plan":
        return _period(document.year, next((n for n in names if n.kind == "year"), None))
    if document.period_start and document.period_end:
        months = (document.period_start.month, document.period_end.month)
        found = next((n for n in names if (n.first_month, n.last_month) == months), None)
    else:
        found = _named(face.titles, names) or _named(face.openings, names)
    return _period(document.year, found)


def _named(texts: Sequence[str], names: Sequence[PeriodName]) -> PeriodName | None:
    """The period that the first text with any names first; the longer word of two there."""
    for text in texts:
        hits = [
            (match.start(), -len(match[0]), order, name)
            for order, name in enumerate(names)
            if (match := _pattern(name.words).search(text.casefold()))
        ]
        if hits:
            return min(hits)[-1]
    return None


def _period(year: int, name: PeriodName | None) -> Period:
    if name is None:
        return Period(str(year), "unknown", None, None)
    end = date(year, name.last_month, monthrange(year, name.last_month)[1])
    code = f"{year}-{name.code}" if name.code else str(year)
    return Period(code, name.kind, date(year, name.first_month, 1), end)


@lru_cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    found = [
        re.escape(word.strip(EDGE)).join(
            (r"(?<![^\W_])" if word.startswith(EDGE) else "", r"(?![^\W_])" * word.endswith(EDGE))
        )
        for word in words
    ]
    return re.compile("|".join(found) or "(?!)")
