"""Ordinals: "första fasen", "3:e", and the parts of a year that they open."""

from __future__ import annotations

import re
from decimal import Decimal

from planparse.text.numbers.context import words_before
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.periods import read_ordinal_span
from planparse.text.numbers.quantity import Quantity
from planparse.text.numbers.units import next_word

DIGITS = re.compile(r"([0-9]{1,3})(:?)([^\W\d_]{1,2})(?![^\W_])")


def read_word_ordinal(text: str, word: re.Match[str], lexicon: Lexicon) -> Quantity | None:
    """A period ("första kvartalet"), an ordinal ("första fasen"), or null ("andra regioner")."""
    ordinal = lexicon.words.ordinals[word[0].lower()]
    period = read_ordinal_span(text, word.start(), word.end(), ordinal, lexicon)
    if period is not None:
        return period
    noun = next_word(text, word.end())
    if noun is not None and noun[0] in lexicon.words.ordinal_nouns:
        return _ordinal(text, word.span(), ordinal, noun[0])
    if noun is not None and noun[0] in lexicon.number_starts:
        return None  # "the first six weeks": the six are counted
    if words_before(text, word.start())[0] not in lexicon.words.ordinal_before:
        return None
    return _ordinal(text, word.span(), ordinal, noun[0] if noun else None)


def read_digit_ordinal(text: str, position: int, lexicon: Lexicon) -> Quantity | None:
    """Reads "3:e", "1:a kvartalet", "2nd"."""
    found = DIGITS.match(text, position)
    if found is None or found[3].lower() not in lexicon.words.ordinal_suffixes:
        return None
    if (found[2] == ":") != lexicon.words.ordinal_colon:
        return None
    ordinal = int(found[1])
    period = read_ordinal_span(text, position, found.end(), ordinal, lexicon)
    if period is not None:
        return period
    noun = next_word(text, found.end())
    return _ordinal(text, found.span(), ordinal, noun[0] if noun else None)


def _ordinal(text: str, span: tuple[int, int], value: int, noun: str | None) -> Quantity:
    return Quantity(*span, text[span[0] : span[1]], "ordinal", value=Decimal(value), label=noun)
