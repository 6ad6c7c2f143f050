"""What kind of number a span is: money, percent, duration, ordinal, year or count."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from planparse.text.numbers.calendar import is_year
from planparse.text.numbers.context import (
    counted_noun,
    is_approximate,
    phrase_before,
    words_before,
)
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.quantity import Quantity
from planparse.text.numbers.ranges import Span
from planparse.text.numbers.units import GAP, next_word

TIME_WORD = re.compile(r"[-\u2010\u2011]?(?:[ \u00a0]*\r?\n[ \u00a0]*)?([^\W\d_]{1,30})")
"""A unit of time joined by a hyphen, which may stand at a line's end ("10-årsperiod")."""
SENTENCE = 200
"""Characters over which a counted noun is remembered."""
SENTENCE_END = re.compile(r"[.!?][\s]|\n[ \t\r]*\n|\t")
HYPHENS = ("-", "\u2010", "\u2011")
SPACED_ROW = re.compile(r"[0-9]{3} [0-9]{3}|[0-9]{1,2} [0-9]{3} [0-9]{3}")
"""Groups that may as well be the numbers of a row, where no unit and no noun follows."""
PER = re.compile(r"/([^\W\d_]{2,30})")


def classify(text: str, span: Span, lexicon: Lexicon) -> Quantity:
    """The quantity that a span of text is, with its unit, label and approximation."""
    quantity = Quantity(
        span.start,
        span.end,
        text[span.start : span.end],
        "count",
        value=span.value,
        value_high=span.value_high,
        unit=span.unit.unit,
        scale=span.unit.scale,
        approximate=span.approximate or is_approximate(text, span.start, lexicon),
        doubts=span.doubts,
    )
    if span.value is None:
        return replace(quantity, kind="identifier", approximate=False)
    if span.unit.kind in ("money", "percent"):
        return _measured(text, replace(quantity, kind=span.unit.kind), lexicon)
    return (
        _year(text, quantity, span, lexicon)
        or _duration(text, quantity, lexicon)
        or _ordinal(text, quantity, lexicon)
        or _count(text, quantity, lexicon)
    )


def _measured(text: str, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    label = phrase_before(text, quantity.start, lexicon)
    unit = quantity.unit
    if quantity.kind == "money" and (per := _per(text, quantity.end, lexicon)):
        unit, end = f"{quantity.unit}/{per[0]}", per[1]
        quantity = replace(quantity, end=end, raw=text[quantity.start : end])
    return replace(quantity, unit=unit, label=label)


def _per(text: str, position: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """What an amount of money is for each of: "kr/invånare", "kronor per invånare"."""
    slash = PER.match(text, position)
    if slash is not None:
        return slash[1].lower(), slash.end()
    word = next_word(text, position)
    if word is None or word[0] not in lexicon.words.per_words:
        return None
    noun = next_word(text, word[1])
    return noun if noun and noun[0].isalpha() else None


def _year(text: str, quantity: Quantity, span: Span, lexicon: Lexicon) -> Quantity | None:
    """Four bare digits are a year, but "cirka 2000 användare" counts."""
    if not is_year(span.digits) or span.unit.scale != 1:
        return None
    if quantity.approximate and counted_noun(text, span.end, lexicon) is not None:
        return None
    return replace(quantity, kind="year", approximate=False)


def _duration(text: str, quantity: Quantity, lexicon: Lexicon) -> Quantity | None:
    word = next_word(text, quantity.end)
    joined = TIME_WORD.match(text, quantity.end)
    if joined is not None and (word is None or joined[0].startswith(HYPHENS)):
        word = joined[1].lower(), joined.end()
    if word is None or quantity.value is None:
        return None
    time = _unit_of_time(word[0], lexicon)
    if time is None:
        return None
    high = f"/{time[1].format(quantity.value_high)}" if quantity.value_high is not None else ""
    amount = quantity.value * quantity.scale
    return replace(
        quantity,
        kind="duration",
        end=word[1],
        raw=text[quantity.start : word[1]],
        unit=time[0],
        iso=time[1].format(_plain(amount)) + high,
        label=phrase_before(text, quantity.start, lexicon),
    )


def _unit_of_time(word: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The unit of "dagar" and of compounds like "årsperiod"."""
    known = lexicon.durations.get(word)
    if known is not None:
        return known
    for noun in lexicon.words.duration_nouns:
        if word.endswith(noun):
            return lexicon.durations.get(word.removesuffix(noun))
    return None


def _ordinal(text: str, quantity: Quantity, lexicon: Lexicon) -> Quantity | None:
    """A number after "fas", "etapp", "rapport" orders and does not count."""
    if quantity.unit is not None or quantity.value is None or quantity.value % 1:
        return None
    before = words_before(text, quantity.start)[0]
    if not before.endswith(lexicon.words.numbered_endings):
        return None
    return replace(quantity, kind="ordinal", label=before, approximate=False)


def _count(text: str, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    if quantity.unit is not None:
        return replace(quantity, label=phrase_before(text, quantity.start, lexicon))
    quantity = _roughly(text, quantity, lexicon)
    noun = counted_noun(text, quantity.end, lexicon)
    if noun is not None:
        return replace(quantity, unit=noun[0], label=noun[1])
    doubts = quantity.doubts
    if SPACED_ROW.match(quantity.raw):
        doubts = (*doubts, "ambiguous_grouping")
    return replace(quantity, label=phrase_before(text, quantity.start, lexicon), doubts=doubts)


def _roughly(text: str, quantity: Quantity, lexicon: Lexicon) -> Quantity:
    """Takes in the ending of "ett 30-tal"."""
    ending = TIME_WORD.match(text, quantity.end)
    if ending is None or ending[1].lower() not in lexicon.words.collective_suffixes:
        return quantity
    if not ending[0].startswith(HYPHENS):
        return quantity
    end = ending.end()
    return replace(quantity, end=end, raw=text[quantity.start : end], approximate=True)


def follow(text: str, quantity: Quantity, before: Quantity | None, lexicon: Lexicon) -> Quantity:
    """Fills in what a number takes from the one before it.

    "Sida 3 av 16" makes an identifier of 16; "7 500 medarbetare och ytterligare 2 000" gives the
    second number the noun that the first one counts.
    """
    if before is None or quantity.kind != "count" or quantity.unit is not None:
        return quantity
    between = text[before.end : quantity.start]
    if before.kind == "identifier" and between.strip().lower() in lexicon.words.of_words:
        return replace(quantity, kind="identifier", value=None, label=before.label)
    if before.kind != "count" or before.unit is None or quantity.start - before.end > SENTENCE:
        return quantity
    if words_before(text, quantity.start)[0] not in lexicon.words.carry_words:
        return quantity
    if SENTENCE_END.search(text, before.end, quantity.start):
        return quantity
    return replace(quantity, unit=before.unit, label=before.label)


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def ends_inside_word(text: str, position: int) -> bool:
    """Whether letters or digits go on at an offset, so that what ended there is a fragment."""
    return position < len(text) and (text[position].isalpha() or text[position].isdecimal())


def gap_end(text: str, position: int) -> int:
    """The offset after the blanks and at most one line break at a position."""
    gap = GAP.match(text, position)
    return gap.end() if gap else position
