"""Numbers in words: "tre", "två hundra", "ett trettiotal", "en och en halv", "ett av tre"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from planparse.text.numbers.amounts import NO_UNIT
from planparse.text.numbers.context import words_before
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.numeral import BLANKS
from planparse.text.numbers.ranges import Span
from planparse.text.numbers.units import GAP, next_word, read_unit

REPEATED = re.compile(rf"[{BLANKS}]?\(([0-9]{{1,4}})\)")
"""The same number again in digits: "tre (3)"."""
DASH = re.compile(rf"[{BLANKS}]?[-\u2013\u2010\u2011][{BLANKS}]?")
WORD = re.compile(r"[^\W\d_]{1,40}(?:-[^\W\d_]{1,12})?(?![^\W_])")
HALF = Decimal("0.5")


def read_spelled(text: str, word: re.Match[str], lexicon: Lexicon) -> Span | None:
    """The number in words that starts with a word that has been found, or null."""
    lower = word[0].lower()
    if lower in lexicon.words.articles:
        return _after_article(text, word, lexicon)
    if lower in lexicon.words.weak_articles:
        return _after_weak_article(text, word, lexicon)
    first = _cardinal(text, word.start(), lexicon)
    if first is None:
        return None
    value, end = first
    following = next_word(text, end)
    if following and following[0] in lexicon.words.cardinal_not_before.get(lower, ()):
        return None
    half = _half(text, end, lexicon)
    if half is not None:
        return _with_unit(text, Span(word.start(), half, value + HALF), lexicon)
    high = _upper_end(text, word.start(), first, lexicon)
    if high is not None:
        return _with_unit(text, Span(word.start(), high[1], value, value_high=high[0]), lexicon)
    return _with_unit(text, Span(word.start(), _repeated(text, end, value), value), lexicon)


def _cardinal(text: str, position: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """Reads "tre", "tjugofem", "tre tusen två hundra", "one hundred and twenty"."""
    found = WORD.match(text, position)
    if found is None:
        return None
    word = found[0].lower()
    value = lexicon.cardinals.get(word, 1 if word in lexicon.words.articles else None)
    if value is None:
        return None
    thousands, rest, end = 0, value, found.end()
    while (word_and_end := _next_in_number(text, end, rest, lexicon)) is not None:
        word, end = word_and_end
        multiplier = _multiplier(word, lexicon)
        if multiplier == 1000:
            thousands, rest = rest * 1000, 0
        else:
            rest = rest * 100 if multiplier else rest + lexicon.cardinals[word]
    return Decimal(thousands + rest), end


def _next_in_number(
    text: str, position: int, rest: int, lexicon: Lexicon
) -> tuple[str, int] | None:
    """The next word of a number in words, if the part read so far lets it go on."""
    word = next_word(text, position)
    if word is None or position == word[1] - len(word[0]):
        return None
    multiplier = _multiplier(word[0], lexicon)
    if multiplier is not None:
        return word if 0 < rest < multiplier else None
    if word[0] in lexicon.words.and_words and rest and rest % 100 == 0:
        word = next_word(text, word[1]) or word
    added = lexicon.cardinals.get(word[0], 0)
    if rest == 0:
        return word if 0 < added < 1000 and _after_thousand(text, position, lexicon) else None
    fits = (
        0 < added < 100
        if rest % 100 == 0
        else 0 < added < 10 and rest % 100 >= 20 and rest % 10 == 0
    )
    return word if fits else None


def _after_thousand(text: str, position: int, lexicon: Lexicon) -> bool:
    """Whether a word for thousand ends here: what follows a lone zero is another number."""
    return text[max(0, position - 12) : position].lower().endswith(lexicon.words.thousands)


def _multiplier(word: str, lexicon: Lexicon) -> int | None:
    if word in lexicon.words.hundreds:
        return 100
    return 1000 if word in lexicon.words.thousands else None


def _after_article(text: str, article: re.Match[str], lexicon: Lexicon) -> Span | None:
    """Reads "en", "ett", "one" are numbers only in clear company."""
    start, end = article.span()
    word = next_word(text, end)
    half = _half(text, end, lexicon)
    if half is not None:
        return _with_unit(text, Span(start, half, Decimal(1) + HALF), lexicon)
    if (repeated := _repeated(text, end, Decimal(1))) != end:
        return Span(start, repeated, Decimal(1))
    high = _upper_end(text, start, (Decimal(1), end), lexicon)
    if high is not None:
        return _with_unit(text, Span(start, high[1], Decimal(1), value_high=high[0]), lexicon)
    if word is None:
        return None
    return _article_and_word(text, (start, end), word, lexicon)


def _after_weak_article(text: str, article: re.Match[str], lexicon: Lexicon) -> Span | None:
    word = next_word(text, article.end())
    if word is None:
        return None
    large = word[0] in lexicon.words.scale_words or _multiplier(word[0], lexicon) is not None
    if not (large or word[0] in lexicon.collectives):
        return None
    return _article_and_word(text, article.span(), word, lexicon)


def _article_and_word(
    text: str, article: tuple[int, int], word: tuple[str, int], lexicon: Lexicon
) -> Span | None:
    start, end = article
    collective = lexicon.collectives.get(word[0])
    if collective is not None:
        return Span(start, word[1], Decimal(collective), approximate=True)
    if word[0] in lexicon.words.halves:
        span = _with_unit(text, Span(start, word[1], HALF), lexicon)
        return span if span.unit is not NO_UNIT else None
    if word[0] in lexicon.words.of_words and _number_follows(text, word[1], lexicon):
        return Span(start, end, Decimal(1))
    if _multiplier(word[0], lexicon) is not None:
        value, grown_end = _cardinal(text, start, lexicon) or (Decimal(1), end)
        return _with_unit(text, Span(start, grown_end, value), lexicon)
    unit = read_unit(text, end, lexicon)
    return Span(start, unit[1], Decimal(1), unit[0]) if unit else None


def _number_follows(text: str, position: int, lexicon: Lexicon) -> bool:
    """Whether a number stands right behind: the whole of "ett av tre"."""
    gap = GAP.match(text, position)
    at = gap.end() if gap else position
    if at < len(text) and text[at] in "0123456789":
        return True
    word = next_word(text, position)
    return word is not None and word[0] in lexicon.cardinals


def _half(text: str, position: int, lexicon: Lexicon) -> int | None:
    """The offset after "och en halv"."""
    expected = (lexicon.words.and_words, lexicon.words.articles, lexicon.words.halves)
    for index, words in enumerate(expected):
        word = next_word(text, position)
        if word is None or (word[0] not in words and not (index == 1 and word[0] == "a")):
            return None
        position = word[1]
    return position


def _upper_end(
    text: str, start: int, first: tuple[Decimal, int], lexicon: Lexicon
) -> tuple[Decimal, int] | None:
    """The upper end of "två till tre", "ett eller två", "mellan tre och fem"."""
    value, end = first
    dash = DASH.match(text, end)
    if dash is not None:
        position = dash.end()
    else:
        before = words_before(text, start)[0]
        joins = (*lexicon.words.or_words, *lexicon.words.range_words)
        if before in lexicon.words.between_words:
            joins = lexicon.words.and_words
        elif before in lexicon.words.from_words:
            return None
        word = next_word(text, end)
        if word is None or word[0] not in joins:
            return None
        gap = GAP.match(text, word[1])
        position = gap.end() if gap else word[1]
    second = _cardinal(text, position, lexicon)
    return second if second is not None and second[0] > value else None


def _repeated(text: str, position: int, value: Decimal) -> int:
    found = REPEATED.match(text, position)
    return found.end() if found and Decimal(found[1]) == value else position


def _with_unit(text: str, span: Span, lexicon: Lexicon) -> Span:
    unit = read_unit(text, span.end, lexicon)
    return span if unit is None else replace(span, unit=unit[0], end=unit[1])
