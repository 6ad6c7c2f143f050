"""Signs that a decoded text would not have had when it was written."""

from __future__ import annotations

import re

from planparse.model.raw import Doubt
from planparse.readers.plain.decoding import LOST

_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
"""Control characters of damage and of terminals; the end mark of DOS (0x1A) is none of them."""
_TWICE = re.compile("[\xc2\xc3][\x80-\xbf\u0152-\u0178\u2013-\u203a\u20ac\u2122]")
"""A letter of UTF-8 that was read as cp1252 and written again: two signs for one."""
_FEWEST_TWICE = 3
"""Fewer could be meant."""

_CONTROLS_FOUND = "holds control characters; each stands as a replacement character"
_ENCODED_TWICE = "has letters that stand as two signs each: an earlier copy was read in a wrong way"
_LOST_EARLIER = f"has signs that were lost before it came here; each stands as {LOST!r}"


def doubts_about(text: str) -> list[Doubt]:
    """What is wrong with the signs of a text that decoded without a fault."""
    found = []
    if _CONTROL.search(text):
        found.append(_doubt("control_characters", _CONTROLS_FOUND))
    if len(_TWICE.findall(text)) >= _FEWEST_TWICE:
        found.append(_doubt("encoded_twice", _ENCODED_TWICE))
    if LOST in text:
        found.append(_doubt("lost_signs", _LOST_EARLIER))
    return found


def _doubt(code: str, what: str) -> Doubt:
    message = f"The file {what}; ask for the original where it matters."
    return Doubt(code=code, severity="medium", message=message)
