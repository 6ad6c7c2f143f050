"""Two amounts that are the ends of one range: "0-5 %", "mellan 3 och 5"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from planparse.text.numbers.amounts import NO_UNIT, Amount, read_amount
from planparse.text.numbers.context import words_before
from planparse.text.numbers.lexicon import Lexicon, Unit
from planparse.text.numbers.numeral import BLANKS, MINUS
from planparse.text.numbers.quantity import Doubt
from planparse.text.numbers.units import GAP, next_word

DASH = rf"[{re.escape(MINUS)}\u2014]"
JOINS = frozenset(MINUS + "\u2014" + BLANKS)
JOIN = re.compile(
    rf"(?:{DASH}[{BLANKS}]?|[{BLANKS}]{DASH}[{BLANKS}])(?P<sign>[-+\u2212\u2013]?)(?=[0-9$€£])"
)
"""A dash that joins: glued to the first number, or with a blank on both sides."""
LONGEST_WORD = 24
SIGN_WORD = re.compile(r"(?P<digit>[0-9%][ \u00a0]{1,2})?(?P<word>[^\W\d_]+)[\s\u00a0]{1,4}\Z")
"""A word right before a number, and whether a number stands before the word."""
CURRENCY = re.compile(r"[$€£]?[ ]?(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Span:
    """A number or a range of numbers, not yet told apart by kind."""

    start: int
    end: int
    value: Decimal | None
    unit: Unit = NO_UNIT
    value_high: Decimal | None = None
    doubts: tuple[Doubt, ...] = ()
    approximate: bool = False
    digits: str = ""
    """The bare digits when nothing else was printed: it may be a year."""


@dataclass(frozen=True, slots=True)
class Backwards:
    """Two joined numbers that do not rise: a score or a code, no range."""

    end: int


def span_of(text: str, amount: Amount, lexicon: Lexicon) -> Span:
    """An amount on its own; "från 5 till 10 procent" prints its unit only with the second."""
    bare = amount.numeral.plain and not amount.signed
    return Span(
        amount.start,
        amount.end,
        amount.value,
        amount.unit if amount.has_unit else _unit_to_come(text, amount, lexicon),
        doubts=amount.doubts,
        approximate="plus_minus" in amount.doubts,
        digits=text[amount.numeral.start : amount.numeral.end] if bare else "",
    )


def signed_by_word(text: str, span: Span, near: tuple[str, str], lexicon: Lexicon) -> Span:
    """Reads "minus 12 mnkr"; between two numbers the word subtracts and is no sign."""
    if span.value is None or near[0] not in lexicon.words.minus_words:
        return span
    sign = SIGN_WORD.search(text, max(0, span.start - LONGEST_WORD), span.start)
    if sign is None or sign["digit"]:
        return span
    return replace(span, start=sign.start("word"), value=-span.value, digits="")


def read_range(text: str, first: Amount, lexicon: Lexicon) -> Span | Backwards | None:
    """The range that an amount opens, or null if it stands alone."""
    dash = JOIN.match(text, first.end) if text[first.end : first.end + 1] in JOINS else None
    if dash is not None:
        currency = CURRENCY.match(text, dash.end())
        second = read_amount(text, currency.end() if currency else dash.end(), lexicon)
        return _joined(first, second, by_dash=True)
    position = _after_joining_word(text, first, lexicon)
    if position is None:
        return None
    joined = _joined(first, read_amount(text, position, lexicon), by_dash=False)
    return None if isinstance(joined, Backwards) else joined


def _unit_to_come(text: str, first: Amount, lexicon: Lexicon) -> Unit:
    position = _joining_word_end(text, first.end, lexicon)
    second = None if position is None else read_amount(text, position, lexicon)
    return NO_UNIT if second is None else second.unit


def _after_joining_word(text: str, first: Amount, lexicon: Lexicon) -> int | None:
    joined = _joining_word_end(text, first.end, lexicon)
    if joined is not None:
        before = words_before(text, first.start)[0]
        return None if before in lexicon.words.from_words else joined
    joined = _word_then_digit(text, first.end, lexicon.words.and_words)
    if joined is None or words_before(text, first.start)[0] not in lexicon.words.between_words:
        return None
    return joined


def _joining_word_end(text: str, position: int, lexicon: Lexicon) -> int | None:
    return _word_then_digit(text, position, lexicon.words.range_words)


def _word_then_digit(text: str, position: int, words: tuple[str, ...]) -> int | None:
    word = next_word(text, position)
    if word is None or word[0] not in words:
        return None
    gap = GAP.match(text, word[1])
    digit = gap.end() if gap else word[1]
    if digit == word[1] or digit >= len(text) or text[digit] not in "0123456789":
        return None
    return digit


def _joined(first: Amount, second: Amount | None, *, by_dash: bool) -> Span | Backwards | None:
    if second is None or first.value is None or second.value is None:
        return None
    unit = second.unit
    if first.has_unit and second.has_unit and first.unit != second.unit:
        return None
    if first.has_unit and not second.has_unit:
        unit = first.unit
    if not by_dash and first.has_unit and not second.has_unit:
        return None
    if first.value >= second.value:
        # "86,0 % - 85,0 %" and "10 - 5" are two cells of a row; only "5-2" is one code.
        tight = second.numeral.start - first.end == 1 and not first.has_unit
        return Backwards(second.end) if tight else None
    doubts = (*first.doubts, *(d for d in second.doubts if d not in first.doubts))
    return Span(first.start, second.end, first.value, unit, second.value, doubts)
