"""Values as cells of spreadsheets, in which text never becomes a formula.

Excel and LibreOffice run what begins like a formula, also out of a CSV file. Such a text gets an
apostrophe before it, and so does a text that has that apostrophe already: taking one away from
what matches gives back every text as it was. Printed numbers such as `-12 500` begin with a sign
and stay as they are.
"""

from __future__ import annotations

import datetime
import json
import re
from decimal import Decimal

_FORMULA = re.compile(
    "[\\s'\"]*[=+\\-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}]"
)
_BLANK_START = re.compile("[\t\r\n]")
_NUMBER = re.compile(r"[-+]?[0-9][0-9 \N{NO-BREAK SPACE}.,]*%?")
GUARD = "'"

Cell = str | int | float | bool | Decimal | datetime.date | None


def cell(value: object) -> Cell:
    """A column's value as a cell: text guarded, lists and structs as JSON, pictures left out."""
    if value is None or isinstance(value, bytes):
        return None
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool | int | float | Decimal | datetime.date):
        return value
    return guarded(json.dumps(value, ensure_ascii=False, default=str)) if value else None


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return GUARD + text if _is_risky(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith(GUARD) and _is_risky(text[1:]) else text


def _is_risky(text: str) -> bool:
    """Judged without the apostrophes before it, so that one more or less changes nothing."""
    core = text.lstrip(GUARD)
    if _NUMBER.fullmatch(core):
        return False
    return bool(_FORMULA.match(core) or _BLANK_START.match(core))
