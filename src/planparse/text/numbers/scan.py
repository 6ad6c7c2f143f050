"""Every number in running text, from left to right in one pass."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from planparse.profiles.profile import Profile
from planparse.text.numbers.amounts import Amount, read_amount
from planparse.text.numbers.classify import classify, ends_inside_word, follow
from planparse.text.numbers.codes import identifier, read_chapter, read_code, read_named
from planparse.text.numbers.contents import page_references
from planparse.text.numbers.context import counted_noun
from planparse.text.numbers.dates import read_date
from planparse.text.numbers.lexicon import Lexicon, lexicon_of
from planparse.text.numbers.months import read_month
from planparse.text.numbers.ordinals import read_digit_ordinal, read_word_ordinal
from planparse.text.numbers.periods import read_compact, read_named_period, read_numbered_span
from planparse.text.numbers.quantity import Inherited, Quantity
from planparse.text.numbers.ranges import (
    Backwards,
    Span,
    read_range,
    signed_by_word,
    span_of,
    unit_to_come,
)
from planparse.text.numbers.spelled import read_spelled
from planparse.text.numbers.whole import inherit

TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+)"
    r"|(?P<digits>[0-9][^\W_]*)"
    r"|(?P<word>[^\W\d_]{1,40}(?:-[^\W\d_]{1,12})?(?![^\W_]))"
    r"|(?P<other>[^\W_]+)"
)
"""One word, run of digits or address; every character is looked at a bounded number of times."""
CARDINAL = re.compile(r"[^\W\d_]+(?=-)")
LONGEST_DIGITS = 400
"""A longer run of digits and letters is no number."""

Found = Quantity | int | None
"""A quantity; an offset to go on from; or null, to go on after the token."""


def find_quantities(
    text: str, profile: Profile, inherited: Inherited | None = None
) -> list[Quantity]:
    """All numbers, dates and periods of a text, in order and without overlap.

    What is a number: digits, number words (but "en"/"ett" only where they count), months, parts
    of a year, and seasons with a year. What is none and yields nothing: dotted section numbers and
    list numbers at the start of a line, digits glued to letters ("COVID-19", "G20", "1e99"),
    addresses, digits of other scripts, bare seasons, "andra" in the sense of other. Road numbers,
    versions, statutes, telephones, numbers of tables, chapters and pages (the page column of a
    table of contents too) are quantities of the kind `identifier`, without a value.

    Args:
        text: running text; one line break may stand inside a number's phrase.
        profile: the language.
        inherited: unit and scale for numbers that have none, for texts that are table cells.
    """
    lexicon = lexicon_of(profile)
    pages = page_references(text, lexicon)
    found: list[Quantity] = []
    position = 0
    while token := TOKEN.search(text, position):
        position = token.end()
        if token.start() in pages:
            found.append(identifier(text, token.start(), token.end(), None))
            continue
        read = _read(text, token, lexicon, found[-1].end if found else 0)
        if isinstance(read, Quantity):
            read = follow(text, read, found[-1] if found else None, lexicon)
            found.append(inherit(read, inherited))
            position = read.end
        elif read is not None:
            position = max(position, read)
    return found


def _read(text: str, token: re.Match[str], lexicon: Lexicon, floor: int) -> Found:
    if token["digits"]:
        return _read_digits(text, token, lexicon, floor)
    if token["word"]:
        return _read_word(text, token, lexicon)
    if token["other"]:
        return read_compact(text, token.start(), lexicon)
    return None


def _read_word(text: str, word: re.Match[str], lexicon: Lexicon) -> Found:
    lower = word[0].lower()
    words = lexicon.words
    if lower in lexicon.number_starts:
        span = read_spelled(text, word, lexicon)
        return None if span is None else classify(text, span, lexicon)
    if lower in words.ordinals:
        return read_word_ordinal(text, word, lexicon)
    if lower in lexicon.spans:
        return read_numbered_span(text, word, lexicon)
    if lower in lexicon.named_periods:
        return read_named_period(text, word, lexicon)
    if lower[:3] in lexicon.month_starts:
        return read_month(text, word.start(), lexicon)
    return _read_joined(text, word, lexicon) if "-" in lower else None


def _read_joined(text: str, word: re.Match[str], lexicon: Lexicon) -> Found:
    """A cardinal with a unit of time behind its hyphen: "five-year"."""
    first = CARDINAL.match(text, word.start())
    value = lexicon.cardinals.get(first[0].lower()) if first else None
    if first is None or value is None:
        return None
    quantity = classify(text, Span(*first.span(), Decimal(value)), lexicon)
    return quantity if quantity.kind == "duration" else None


def _read_digits(text: str, token: re.Match[str], lexicon: Lexicon, floor: int) -> Found:
    start, end = token.span()
    if end - start > LONGEST_DIGITS and not token[0].isdecimal():
        return None
    if _joined_before(text, start):
        return end
    amount = read_amount(text, start, lexicon, floor)
    measured = amount is not None and amount.has_unit
    return (
        read_date(text, start, lexicon)
        or (None if measured else read_code(text, start))
        or read_digit_ordinal(text, start, lexicon)
        or (_read_number(text, token, amount, lexicon) if amount else None)
    )


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
        return _glued(text, span_of(text, amount), token, lexicon)
    spread = read_range(text, amount, lexicon)
    if isinstance(spread, Backwards):
        return identifier(text, amount.start, spread.end, None)
    if spread is not None:
        return classify(text, spread, lexicon)
    if not amount.has_unit:
        named = read_named(text, start, lexicon) or read_chapter(text, start)
        if named is not None:
            return named
        if amount.numeral.dotted and counted_noun(text, amount.end, lexicon) is None:
            return replace(identifier(text, amount.start, amount.end, None), doubts=amount.doubts)
        amount = replace(amount, unit=unit_to_come(text, amount, lexicon))
    return classify(text, signed_by_word(text, span_of(text, amount), lexicon), lexicon)


def _glued(text: str, span: Span, token: re.Match[str], lexicon: Lexicon) -> Found:
    """Digits with letters right behind: only a unit of time makes them a number ("24h")."""
    quantity = classify(text, span, lexicon)
    return quantity if quantity.kind == "duration" else token.end()
