"""Digits off the line, written as such: a note's mark or a power is no digit of a number."""

from __future__ import annotations

import re

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
MARK = re.compile(r"\s*[(\[]?[0-9]{1,3}(?:\s?[,;–-]\s?[0-9]{1,3}){0,5}[)\]]?\s*")
"""What marks a note: "1", "1)", "1, 2"."""


def off_line(text: str, how: str, before: str) -> str:
    """A stretch of text that stands raised (`superscript`) or lowered behind another.

    Lowered digits stay as they are behind letters, where they belong to the word ("CO2").
    """
    if how == "superscript":
        return raised(text)
    if MARK.fullmatch(text) is None or not before.rstrip()[-1:].isdecimal():
        return text
    return text.strip().translate(LOWERED)


def raised(text: str) -> str:
    """A raised stretch, its digits as raised ones; words that stand raised stay as they are."""
    return text.translate(RAISED) if MARK.fullmatch(text) is not None else text
