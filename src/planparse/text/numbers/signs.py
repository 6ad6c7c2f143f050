"""The sign before a number: glued to it, parted by a blank that does not break, or lost."""

from __future__ import annotations

from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.numeral import BLANKS, LONG_DASHES, MINUS, SIGNS

SURE_MINUS = "\u2212\ufe63\uff0d"
"""Signs that are a minus and nothing else, also with a blank behind them."""
LOST_SIGN = "\ufffd"
"""What a reader hands over where a glyph without a known character stood before digits."""
BOXES = "\u25a0\u25a1\u25af"
"""What is printed for a character that the font lacks; glued to digits no bullet stands."""
ALL_SIGNS = frozenset(SIGNS + "\u00b1" + LOST_SIGN)
OPENERS = frozenset("([{\"'”“’«»=:;/|<>≤≥~≈*$€£\t\r\n\v\f") | frozenset(BLANKS)
"""What may stand before a sign; after anything else a hyphen joins."""
LINE_ENDS = frozenset("\n\r\v\f\t")
NO_BREAK = frozenset(BLANKS) - {" "}


def sign_start(text: str, position: int, lexicon: Lexicon, floor: int) -> int | None:
    """The offset of the sign of a number whose first sign or digit stands at a position.

    A sign is glued to the number, or stands before a blank that does not break. A true minus may
    have any blank behind it, and a hyphen or dash too where a verb or a colon calls for the number
    right before it ("blev - 325 tkr"); elsewhere such a dash parts two phrases, opens a list item
    or joins two numbers.

    Args:
        text: the whole text.
        position: where the number or its currency begins.
        lexicon: the language.
        floor: where the number before this one ends.
    """
    at = position - 1
    if at < floor:
        return None
    if text[at] in ALL_SIGNS or text[at] in BOXES:
        return at if _is_opened(text, at) else None
    at -= 1
    if at < floor or text[at + 1] not in BLANKS or text[at] not in ALL_SIGNS:
        return None
    if not _is_opened(text, at) or (floor and not text[floor:at].strip(BLANKS)):
        return None
    if text[at] in SURE_MINUS or text[at] == LOST_SIGN:
        return at
    called = _is_called_for(text, at, lexicon)
    return at if called or (text[at + 1] in NO_BREAK and _is_inside(text, at)) else None


def _is_opened(text: str, at: int) -> bool:
    if at == 0 or text[at - 1] in OPENERS:
        return True
    return text[at - 1] in MINUS and text[at] not in LONG_DASHES


def _is_inside(text: str, at: int) -> bool:
    """Whether words stand before the sign on its line: a dash that begins it marks a list item."""
    before = text[:at].rstrip(BLANKS)
    return bool(before) and before[-1] not in LINE_ENDS


def _is_called_for(text: str, at: int, lexicon: Lexicon) -> bool:
    before = text[max(0, at - LOOK_BACK) : at].rstrip(BLANKS)
    if before.endswith(":"):
        return True
    words = before.split()
    return bool(words) and words[-1].lower() in lexicon.verbs


LOOK_BACK = 40
"""Characters looked at for the word before a sign."""
