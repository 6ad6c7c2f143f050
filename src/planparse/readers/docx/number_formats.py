"""Numbers as Word writes them in automatic numbering."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LONGEST_ROMAN = 4999
"""Beyond it Roman numbers have no common form; digits are written."""
_LETTERS = 26
_LONGEST_LETTERS = 780
"""Thirty times the alphabet, as far as Word goes."""


def formatted(value: int, number_format: str) -> str:
    """A counter in one of Word's number formats; empty for `none` and `bullet`."""
    if number_format in {"none", "bullet"}:
        return ""
    if number_format in {"lowerRoman", "upperRoman"}:
        text = _roman(value)
        return text.upper() if number_format == "upperRoman" else text
    if number_format in {"lowerLetter", "upperLetter"}:
        text = _letters(value)
        return text.upper() if number_format == "upperLetter" else text
    if number_format == "decimalZero":
        return f"{value:02d}"
    return str(value)


def _roman(value: int) -> str:
    if not 0 < value <= _LONGEST_ROMAN:
        return str(value)
    text = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            text += sign
            value -= worth
    return text


def _letters(value: int) -> str:
    """From a to z, then aa, bb: Word repeats the letter."""
    if not 0 < value <= _LONGEST_LETTERS:
        return str(value)
    return chr(ord("a") + (value - 1) % _LETTERS) * ((value - 1) // _LETTERS + 1)
