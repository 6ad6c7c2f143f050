"""What a sentence says that its number is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.model.document import Section
from planparse.model.facts import StatedNumber
from planparse.profiles.indicators import IndicatorWords
from planparse.text.terms import terms

STOP = re.compile(r"[.!?]\s+")
"""A sentence ends here if a capital follows; abbreviations go on in small letters or digits."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LONGEST = 600
"""A longer sentence is a list without stops; what stands this far off is of other things."""

TIMES = ("year", "year_range", "month", "date")


@dataclass(frozen=True, slots=True)
class Subject:
    """The sentence of a number and what it names."""

    sentence: str
    terms: frozenset[str]
    """Terms of the sentence; for a target those of the section's heading too."""
    is_whole: bool
    """Nothing stands before the number but what it is: "The outcome of the period is 5"."""


def subject_of(
    number: StatedNumber,
    section: Section,
    beside: Sequence[StatedNumber],
    year: int | None,
    context: Context,
) -> Subject | None:
    """The subject of a number of a section's text; None where it is of another time.

    Args:
        number: a number with its block and offset.
        section: the section that it stands in.
        beside: all numbers of that block.
        year: the document's year.
        context: the language.
    """
    assert number.block is not None
    assert number.offset is not None
    text = section.blocks[number.block].text
    start, end = _sentence(text, number.offset)
    sentence = text[start:end].strip()
    before = text[start : number.offset]
    words = context.profile.indicators
    told = [word.casefold() for word in WORD.findall(before)]
    if any(word in words.comparing for word in told):
        return None
    if told and told[-1] in words.changing:
        return None
    if _other_time(beside, (start, end), year):
        return None
    named = terms(sentence, context.profile)
    if number.role == "target":
        named += terms(section.title, context.profile)
    return Subject(sentence, frozenset(named), _is_bare(before, context))


def _sentence(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the sentence around an offset."""
    nearest = max(0, offset - LONGEST)
    ends = [m.end() for m in STOP.finditer(text, nearest, offset + LONGEST) if _opens(text, m)]
    start = max((end for end in ends if end <= offset), default=nearest)
    return start, min(
        (end for end in ends if end > offset), default=min(len(text), start + LONGEST)
    )


def _opens(text: str, stop: re.Match[str]) -> bool:
    return text[stop.end() : stop.end() + 1].isupper()


def _other_time(beside: Sequence[StatedNumber], span: tuple[int, int], year: int | None) -> bool:
    """Whether the sentence names a month, a day, or a year that is not the document's."""
    return any(
        other.kind in TIMES and (other.kind != "year" or other.value != year)
        for other in beside
        if other.offset is not None and span[0] <= other.offset < span[1]
    )


def _is_bare(before: str, context: Context) -> bool:
    """Whether only a role, words for the whole, periods and small words lead to the number."""
    profile = context.profile
    indicators = profile.indicators
    small = {*profile.outline.stop_words, *profile.outline.finite_verbs, *indicators.whole}
    small.update(profile.numbers.months, profile.numbers.clause_words)
    content = [word for word in WORD.findall(before.casefold()) if word not in small]
    return bool(content) and all(role_word(word, indicators) for word in content)


def role_word(word: str, words: IndicatorWords) -> bool:
    """Whether a lower-case word says what kind of amount a number is: "årsbudget"."""
    roles = (
        *words.budget,
        *words.forecast,
        *words.outcome,
        *words.deviation,
        *words.target,
    )
    return any(word == role or (len(role) > 4 and word.endswith(role)) for role in roles)
