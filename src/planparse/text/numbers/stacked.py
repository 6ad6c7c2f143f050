"""Numbers that stand above each other in one cell of a table."""

from __future__ import annotations

import re

from planparse.text.numbers.numeral import BLANKS, SIGNS
from planparse.text.numeric import is_numeric

_BROKEN = re.compile(
    rf"[{re.escape(SIGNS)}]?[0-9]{{1,3}}(?:[{BLANKS}][0-9]{{3}})*"
    rf"(?:\s*\n[0-9]{{3}}(?:[{BLANKS}][0-9]{{3}})*)+(?:[.,][0-9]{{1,4}})?"
)
"""Lines of a cell that are one number broken between its groups, or several numbers."""


def may_be_broken(text: str, span: tuple[int, int] | None = None) -> bool:
    """Whether the lines of a cell may be one number, so that no value is sure."""
    return _BROKEN.fullmatch(text, *(span or (0, len(text)))) is not None


def stacked_lines(text: str) -> tuple[str, ...]:
    """The lines of a cell each of which has the look of a number; empty where one has not."""
    if "\n" not in text:
        return ()
    lines = tuple(line.strip() for line in text.split("\n") if line.strip())
    return lines if len(lines) > 1 and all(map(is_numeric, lines)) else ()
