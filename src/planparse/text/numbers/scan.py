"""Every number in running text, from left to right in one pass."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from planparse.profiles.profile import Profile
from planparse.text.numbers.classify import classify, follow, part_of_whole
from planparse.text.numbers.codes import identifier
from planparse.text.numbers.contents import page_references
from planparse.text.numbers.digits import Found, read_digits
from planparse.text.numbers.lexicon import Lexicon, lexicon_of
from planparse.text.numbers.months import read_month
from planparse.text.numbers.ordinals import read_word_ordinal
from planparse.text.numbers.periods import (
    read_compact,
    read_last_span,
    read_named_period,
    read_numbered_span,
)
from planparse.text.numbers.quantity import Inherited, Quantity
from planparse.text.numbers.ranges import Span
from planparse.text.numbers.side_by_side import unfused
from planparse.text.numbers.spelled import read_spelled
from planparse.text.numbers.whole import inherit

TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+)"
    r"|(?P<digits>[0-9][^\W_]*)"
    r"|(?P<word>[^\W\d_]{1,40}(?:-[^\W\d_]{1,12})?(?![^\W_]))"
    r"|(?P<other>[^\W_]+)"
)
"""One word, run of digits or address; every character is looked at a bounded number of times."""
MOST_READS = 50_000
"""Candidates read in one text, 2 to 4 seconds of work; a page of a report has about 30."""
LONGEST_RAW = 40
CARDINAL = re.compile(r"[^\W\d_]+(?=-)")


def find_quantities(
    text: str, profile: Profile, inherited: Inherited | None = None
) -> list[Quantity]:
    """All numbers, dates and periods of a text, in order and without overlap.

    What is a number: digits, number words (but "en"/"ett" only where they count), months, parts
    of a year, and seasons with a year. What is none and yields nothing: dotted section numbers and
    list numbers at the start of a line, digits glued to letters ("COVID-19", "G20", "1e99"),
    addresses, digits of other scripts, bare seasons, "andra" in the sense of other. Road numbers,
    versions, statutes, telephones, numbers of tables, chapters and pages (the page column of a
    table of contents too) are quantities of the kind `identifier`, without a value. A text with
    more than `MOST_READS` candidates is read so far; its last quantity has the doubt `too_many`.

    Args:
        text: running text; one line break may stand inside a number's phrase.
        profile: the language.
        inherited: unit and scale for numbers that have none, for texts that are table cells.
    """
    lexicon = lexicon_of(profile)
    pages = page_references(text, lexicon)
    found: list[Quantity] = []
    position = reads = 0
    while token := TOKEN.search(text, position):
        position = token.end()
        if token.lastgroup == "word" and not _opens_number(token[0].lower(), lexicon):
            continue
        reads += 1
        if reads > MOST_READS:
            return _stopped(text, found, token)
        if token.start() in pages:
            read: Found = identifier(text, token.start(), token.end(), None)
        else:
            read = _read(text, token, lexicon, found[-1].end if found else 0)
        if isinstance(read, Quantity):
            read = follow(text, read, found[-1] if found else None, lexicon)
            found.append(inherit(read, inherited))
            found[-2:] = part_of_whole(text, found[-2:], lexicon)
            position = read.end
        elif read is not None:
            position = max(position, read)
    return unfused(text, found)


def _stopped(text: str, found: list[Quantity], token: re.Match[str]) -> list[Quantity]:
    """Ends with the number that was not read any more, so that the rest is not lost in silence."""
    last = identifier(text, token.start(), min(token.end(), token.start() + LONGEST_RAW), None)
    return [*found, replace(last, doubts=("too_many",))]


def _opens_number(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.triggers or "-" in word


def _read(text: str, token: re.Match[str], lexicon: Lexicon, floor: int) -> Found:
    if token["digits"]:
        return read_digits(text, token, lexicon, floor)
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
    if lower in words.last_words:
        return read_last_span(text, word.start(), word.end(), lexicon)
    if lower in lexicon.spans:
        return read_numbered_span(text, word, lexicon)
    if lower in lexicon.named_periods:
        return read_named_period(text, word, lexicon)
    if lower in lexicon.months or lower.partition("-")[0] in lexicon.months:
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
