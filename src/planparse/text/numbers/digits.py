"""What a run of digits in running text is: date, code, ordinal, range or amount."""

from __future__ import annotations

import re
from dataclasses import replace

from planparse.text.numbers.amounts import Amount, read_amount
from planparse.text.numbers.classify import classify, ends_inside_word
from planparse.text.numbers.codes import (
    identifier,
    is_name,
    read_chapter,
    read_code,
    read_named,
)
from planparse.text.numbers.context import counted_noun, words_before
from planparse.text.numbers.dates import read_date
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.ordinals import read_digit_ordinal
from planparse.text.numbers.quantity import Quantity
from planparse.text.numbers.ranges import Backwards, Span, read_range, signed_by_word, span_of

LONGEST_DIGITS = 400
"""A longer run of digits and letters is no number."""

Found = Quantity | int | None
"""A quantity; an offset to go on from; or null, to go on after the token."""


def read_digits(text: str, token: re.Match[str], lexicon: Lexicon, floor: int) -> Found:
    """What a run of digits that has been found is, read together with its surroundings.

    `floor` is where the quantity before it ends.
    """
    start, end = token.span()
    if end - start > LONGEST_DIGITS and not token[0].isdecimal():
        return None
    if _joined_before(text, start):
        return end
    date = read_date(text, token.span(), lexicon)
    if date is not None:
        return date
    amount = read_amount(text, start, lexicon, floor)
    if amount is None:
        return None
    if not amount.has_unit:
        other = read_code(text, start) or read_digit_ordinal(text, start, lexicon)
        if other is not None:
            return other
    return _read_number(text, token, amount, lexicon)


def _joined_before(text: str, start: int) -> bool:
    """Whether a hyphen, a dot or a slash joins the digits to a word: "COVID-19"."""
    if start == 0:
        return False
    before = text[start - 1]
    if before in "_@\\":
        return True
    if before not in "-\u2010\u2011/" or start == 1:
        return False
    return text[start - 2].isalpha()


def _read_number(text: str, token: re.Match[str], amount: Amount, lexicon: Lexicon) -> Found:
    start = token.start()
    if ends_inside_word(text, amount.end) and amount.end < token.end():
        return _glued(text, span_of(text, amount, lexicon), token, lexicon)
    spread = read_range(text, amount, lexicon)
    if isinstance(spread, Backwards):
        return identifier(text, amount.start, spread.end, None)
    near = words_before(text, amount.start)
    if spread is not None:
        if spread.unit.kind is None and is_name(near, lexicon):
            return identifier(text, spread.start, spread.end, near[0])
        return classify(text, spread, lexicon)
    if not amount.has_unit:
        named = read_named(text, start, near, lexicon) or read_chapter(text, start)
        if named is not None:
            return named
        if amount.numeral.dotted and counted_noun(text, amount.end, lexicon) is None:
            return replace(identifier(text, amount.start, amount.end, None), doubts=amount.doubts)
    span = signed_by_word(text, span_of(text, amount, lexicon), near, lexicon)
    return classify(text, span, lexicon, near if span.start == amount.start else None)


def _glued(text: str, span: Span, token: re.Match[str], lexicon: Lexicon) -> Found:
    """Digits with letters right behind: only a unit of time makes them a number ("24h")."""
    quantity = classify(text, span, lexicon)
    return quantity if quantity.kind == "duration" else token.end()
