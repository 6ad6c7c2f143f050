"""Numbers over several lines of one cell: one that its narrow column broke, or several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.layout.tables.chunks import Chunk
from planparse.text.numeric import is_numeric

GROUP = re.compile(r"[0-9]{3}(?:[ \u00a0][0-9]{3})*(?:[,.][0-9]+)?(?:[ \u00a0]?[%)-])?")
"""What a broken number goes on with: whole groups of three."""
LONE_SIGN = re.compile(r"[-+\u2010-\u2015\u2212(]")
OPEN_END = re.compile(r".*[0-9][,.]|[-+\u2010-\u2015\u2212]?[0-9]{1,3}(?:[ \u00a0][0-9]{3})*")
"""What a broken number may begin with: up to three digits and groups, or a decimal mark."""
BLANK = 0.25
"""Width of a blank in font sizes."""
PADDING = 2.0
"""Points that a cell keeps free on both sides together, at the least."""


def may_go_on(lines: Sequence[str]) -> bool:
    """Whether lines one above the other read as one number that was broken between its groups."""
    if len(lines) < 2 or not all(is_numeric(line) for line in lines):
        return False
    if LONE_SIGN.fullmatch(lines[0]) is not None:
        return len(lines) == 2 or may_go_on(lines[1:])
    begins = OPEN_END.fullmatch(lines[0]) is not None
    return begins and all(GROUP.fullmatch(line) is not None for line in lines[1:])


def is_broken_number(lines: Sequence[Chunk], width: float) -> bool:
    """Whether lines one above the other are surely one number.

    They go on as a number does, and the column has no room for all of them on one line, or one of
    them is no number by itself ("000", a sign alone).

    Args:
        lines: the cell's lines, one stretch each.
        width: points between the column's borders.
    """
    texts = [line.text for line in lines]
    if not may_go_on(texts):
        return False
    if LONE_SIGN.fullmatch(texts[0]) is not None or any(t.startswith("00") for t in texts[1:]):
        return True
    blanks = BLANK * lines[0].size * (len(lines) - 1)
    return sum(line.x1 - line.x0 for line in lines) + blanks > width - PADDING


def are_stacked(lines: Sequence[str]) -> bool:
    """Whether lines of a cell are numbers each, so that they must not be read as one."""
    return len(lines) > 1 and all(
        is_numeric(line) and any(c.isdigit() for c in line) for line in lines
    )
