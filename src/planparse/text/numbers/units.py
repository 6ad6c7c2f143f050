"""Units beside a number: money, percent and their scales."""

from __future__ import annotations

import re

from planparse.text.numbers.lexicon import Lexicon, Unit
from planparse.text.numbers.numeral import BLANKS

GAP = re.compile(rf"[{BLANKS}\t]{{0,8}}(?:\r?\n[{BLANKS}\t]{{0,8}})?")
"""What may stand between a number and its unit: blanks and one line break."""
MARKS = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079₀₁₂₃₄₅₆₇₈₉"
"""Raised and lowered digits: the mark of a note, or a power behind a short unit ("m²")."""
WORD = re.compile(r"%-[^\W\d_]{1,20}|[^\W\d_]{1,40}|[%‰€$£]")
GAP_AND_WORD = re.compile(f"{GAP.pattern}({WORD.pattern})")
PRICE_MARK = re.compile(r"[:,][-\u2013\u2014](?![\w-])")
"""What stands for the currency behind a price ("500:-")."""
PRICE = frozenset(":,")
BEFORE = re.compile(r"(?:[^\W\d_]{0,4}[$€£]|(?<![^\W\d_])[^\W\d_]{2,5})[ \u00a0\u202f]?\Z")
BEFORE_IN_TWO = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{1,4}[ \u00a0\u202f][^\W\d_]{1,4}[ \u00a0\u202f]?\Z"
)
"""A currency and its scale apart, in either order ("SEK mn 412")."""
LOOK_BACK = 12
"""Longest sign or code before a number, with its blanks ("SEK mn ")."""


def next_word(text: str, position: int) -> tuple[str, int] | None:
    """The word or unit sign after a number, lower case, and the offset after it."""
    found = GAP_AND_WORD.match(text, position)
    return None if found is None else (found[1].lower(), found.end())


def past_marks(text: str, position: int) -> int:
    """The offset behind the marks of notes that stand at a position."""
    while position < len(text) and text[position] in MARKS:
        position += 1
    return position


def read_unit(text: str, position: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """The unit of money or percent after a number and the offset after it."""
    price = PRICE_MARK.match(text, position) if text[position : position + 1] in PRICE else None
    if price is not None and (known := lexicon.units.get(":-")) is not None:
        return known, price.end()
    word = next_word(text, position)
    if word is None:
        return None
    if word[0] in lexicon.unit_starts and (pair := _two_words(text, word, lexicon)):
        return pair
    scale = lexicon.words.scale_words.get(word[0])
    if scale is not None:
        return _scaled(text, word[1], scale, lexicon)
    unit = lexicon.units.get(word[0])
    if unit is None and (bare := word[0].rstrip(MARKS)) != word[0]:
        unit, word = lexicon.units.get(bare), (bare, word[1] - len(word[0]) + len(bare))
    if unit is None and word[0].startswith("%"):
        unit, word = lexicon.units.get("%"), (word[0], word[1] - len(word[0]) + 1)
    return None if unit is None else (unit, word[1])


def _two_words(text: str, first: tuple[str, int], lexicon: Lexicon) -> tuple[Unit, int] | None:
    second = next_word(text, first[1])
    if second is None:
        return None
    bare = second[0].rstrip(MARKS)
    unit = lexicon.units.get(f"{first[0]} {bare}")
    return None if unit is None else (unit, second[1] - len(second[0]) + len(bare))


def _scaled(text: str, position: int, scale: int, lexicon: Lexicon) -> tuple[Unit, int]:
    """Reads "miljoner kronor" and "mill. kroner"; a scale word may also stand alone."""
    word = next_word(text, position + text.startswith(".", position))
    bare = word[0].rstrip(MARKS) if word else ""
    unit = lexicon.units.get(bare)
    if word is None or unit is None or unit.kind != "money" or unit.scale != 1:
        return Unit(None, scale, None), position
    return Unit(unit.unit, scale, "money"), word[1] - len(word[0]) + len(bare)


def read_unit_before(text: str, position: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """The sign or code of a currency before a number and the offset where it starts."""
    if position == 0 or text[position - 1 : position].isdecimal():
        return None
    for pattern in (BEFORE_IN_TWO, BEFORE):
        found = pattern.search(text, max(0, position - LOOK_BACK), position)
        words = " ".join(found[0].lower().split()) if found else ""
        if found is not None and (unit := lexicon.units_before.get(words)) is not None:
            return unit, found.start()
    return None


def read_glued_scale(text: str, position: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The scale glued to a number that follows a currency sign ("$5.2m")."""
    word = WORD.match(text, position)
    scale = lexicon.words.glued_scales.get(word[0].lower()) if word else None
    return None if scale is None or word is None else (scale, word.end())
