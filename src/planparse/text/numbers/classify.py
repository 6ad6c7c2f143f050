"""What kind of number a span is: money, percent, duration, ordinal, year or count."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from planparse.text.numbers.calendar import is_year
from planparse.text.numbers.context import (
    comparator_before,
    counted_noun,
    is_approximate,
    phrase_before,
    words_before,
)
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.quantity import Doubt, Kind, Quantity
from planparse.text.numbers.ranges import Span
from planparse.text.numbers.units import next_word, past_marks

TIME_WORD = re.compile(r"[-\u2010\u2011](?:[ \u00a0]*\r?\n[ \u00a0]*)?([^\W\d_]{1,30})")
"""A unit of time joined by a hyphen, which may stand at a line's end ("10-årsperiod")."""
SENTENCE = 200
"""Characters over which a counted noun is remembered."""
SENTENCE_END = re.compile(r"[.!?][\s]|\n[ \t\r]*\n|\t")
HYPHENS = frozenset("-\u2010\u2011")
SPACED_ROW = re.compile(r"[0-9]{3} [0-9]{3}|[0-9]{1,2} [0-9]{3} [0-9]{3}")
"""Groups that may as well be the numbers of a row, where no unit and no noun follows."""
PER = re.compile(r"/([^\W\d_]{2,30})")


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the words around a span make of it."""

    kind: Kind
    end: int
    unit: str | None = None
    iso: str | None = None
    label: str | None = None
    rough: bool = False
    doubts: tuple[Doubt, ...] = ()


def classify(
    text: str, span: Span, lexicon: Lexicon, near: tuple[str, str] | None = None
) -> Quantity:
    """The quantity that a span of text is, with its unit, label and approximation.

    Args:
        text: the whole text.
        span: the number, its sign and its unit.
        lexicon: the language.
        near: `words_before` the span, where they are known already.
    """
    near = words_before(text, span.start) if near is None else near
    rough = span.approximate or is_approximate(near, lexicon)
    kind = _kind_of(text, span, (near[0], rough), lexicon)
    counts = kind.kind not in ("year", "ordinal", "identifier")
    return Quantity(
        span.start,
        kind.end,
        text[span.start : kind.end],
        kind.kind,
        value=span.value if kind.kind != "identifier" else None,
        value_high=span.value_high if kind.kind != "identifier" else None,
        unit=kind.unit,
        scale=span.unit.scale,
        approximate=counts and (rough or kind.rough),
        comparator=comparator_before(text, span.start, kind.kind, lexicon),
        iso=kind.iso,
        label=kind.label,
        doubts=span.doubts + kind.doubts,
    )


def _kind_of(text: str, span: Span, near: tuple[str, bool], lexicon: Lexicon) -> _Kind:
    if span.value is None:
        return _Kind("identifier", span.end)
    if span.unit.kind is not None:
        return _measured(text, span, span.unit.kind, lexicon)
    if is_year(span.digits) and span.unit.scale == 1:
        # "cirka 2000 användare" counts; a bare "över 2030" is still a year.
        if not near[1] or counted_noun(text, span.end, lexicon) is None:
            return _Kind("year", span.end)
    elif (time := _duration(text, span, span.value, lexicon)) is not None:
        return time
    if near[0].endswith(lexicon.words.numbered_endings) and not span.value % 1:
        return _Kind("ordinal", span.end, label=near[0])
    return _count(text, span, lexicon)


def _measured(text: str, span: Span, kind: Kind, lexicon: Lexicon) -> _Kind:
    label = phrase_before(text, span.start, lexicon)
    per = _per(text, span.end, lexicon) if kind == "money" else None
    if per is None:
        return _Kind(kind, span.end, span.unit.unit, label=label)
    return _Kind(kind, per[1], f"{span.unit.unit}/{per[0]}", label=label)


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


def _duration(text: str, span: Span, value: Decimal, lexicon: Lexicon) -> _Kind | None:
    if text[span.end : span.end + 1] in HYPHENS:
        joined = TIME_WORD.match(text, span.end)
        word = (joined[1].lower(), joined.end()) if joined else None
    else:
        word = next_word(text, span.end)
    time = _unit_of_time(word[0], lexicon) if word else None
    if word is None or time is None:
        return None
    iso = time[1].format(f"{value * span.unit.scale:f}")
    if span.value_high is not None:
        iso = f"{iso}/{time[1].format(f'{span.value_high * span.unit.scale:f}')}"
    label = phrase_before(text, span.start, lexicon)
    return _Kind("duration", word[1], time[0], iso=iso, label=label)


def _unit_of_time(word: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The unit of "dagar" and of compounds like "årsperiod"."""
    known = lexicon.durations.get(word)
    if known is not None or not word.endswith(lexicon.words.duration_nouns):
        return known
    for noun in lexicon.words.duration_nouns:
        known = known or lexicon.durations.get(word.removesuffix(noun))
    return known


def _count(text: str, span: Span, lexicon: Lexicon) -> _Kind:
    end = _rough_end(text, span.end, lexicon)
    behind = past_marks(text, end)
    noun = counted_noun(text, behind, lexicon)
    word = next_word(text, behind)
    if word is not None and word[0] in lexicon.words.identifier_after:
        return _Kind("identifier", span.end, label=word[0])
    if noun is not None and end == span.end and (time := lexicon.durations.get(noun[0])):
        iso = (
            time[1].format(f"{span.value * span.unit.scale:f}") if span.value is not None else None
        )
        return _Kind("duration", span.end, time[0], iso=iso, label=noun[1])
    if noun is not None:
        return _Kind("count", end, noun[0], label=noun[1], rough=end > span.end)
    doubts: tuple[Doubt, ...] = ()
    if SPACED_ROW.match(text, span.start, span.end):
        doubts = ("ambiguous_grouping",)
    label = phrase_before(text, span.start, lexicon)
    return _Kind("count", end, label=label, rough=end > span.end, doubts=doubts)


def _rough_end(text: str, position: int, lexicon: Lexicon) -> int:
    """The offset after the ending of "ett 30-tal", else the same offset."""
    if text[position : position + 1] not in HYPHENS:
        return position
    ending = TIME_WORD.match(text, position)
    rough = ending is not None and ending[1].lower() in lexicon.words.collective_suffixes
    return ending.end() if ending is not None and rough else position


def follow(text: str, quantity: Quantity, before: Quantity | None, lexicon: Lexicon) -> Quantity:
    """Fills in what a number takes from the one before it.

    "Sida 3 av 16" and "tabell 1 och 2" make identifiers of 16 and 2; "7 500 medarbetare och
    ytterligare 2 000" gives the second number the noun that the first one counts.
    """
    if before is None or quantity.kind != "count" or quantity.unit is not None:
        return quantity
    between = text[before.end : quantity.start].strip().lower()
    if before.kind == "identifier" and _goes_on(before, between, lexicon):
        return replace(quantity, kind="identifier", value=None, label=before.label)
    if before.kind != "count" or before.unit is None or quantity.start - before.end > SENTENCE:
        return quantity
    if words_before(text, quantity.start)[0] not in lexicon.words.carry_words:
        return quantity
    if SENTENCE_END.search(text, before.end, quantity.start):
        return quantity
    return replace(quantity, unit=before.unit, label=before.label)


def part_of_whole(text: str, last: list[Quantity], lexicon: Lexicon) -> list[Quantity]:
    """Gives the part the noun of its whole: "två av de tre avtalen" counts agreements twice.

    Args:
        text: the whole text.
        last: its last two numbers, or fewer.
        lexicon: the language.
    """
    if len(last) < 2:
        return last
    part, whole = last
    counts = part.kind == whole.kind == "count" and part.unit is None and whole.unit is not None
    between = text[part.end : whole.start].lower().split()
    if not counts or not between or between[0] not in lexicon.words.of_words:
        return last
    if any(word not in lexicon.stop_words for word in between[1:]):
        return last
    return [replace(part, unit=whole.unit, label=whole.label), whole]


def _goes_on(before: Quantity, between: str, lexicon: Lexicon) -> bool:
    """Whether a number belongs to the identifier before it."""
    words = lexicon.words
    if between in words.of_words or (before.label and between in words.range_words):
        return True
    return before.label is not None and between in (",", *words.and_words, *words.or_words)


def ends_inside_word(text: str, position: int) -> bool:
    """Whether letters or digits go on at an offset, so that what ended there is a fragment."""
    return position < len(text) and (text[position].isalpha() or text[position].isdecimal())
