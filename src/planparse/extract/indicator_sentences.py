"""Indicators that sentences state ("målvärdet är 11,0") under a heading with their name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from planparse.context import Context
from planparse.model.document import Outline, Section
from planparse.model.facts import Indicator, StatedNumber
from planparse.text.fold import letters
from planparse.text.terms import terms

AHEAD = 40
"""A target stands within this many characters of the word for it ("målvärde är 11,0")."""

KINDS = ("money", "percent", "count")


def stated_indicators(
    outline: Outline,
    numbers: Sequence[StatedNumber],
    known: Sequence[Indicator],
    context: Context,
) -> Iterator[Indicator]:
    """One indicator for each section whose text states a target, if no table has it already.

    Its name is the section's heading; its outcome the number that the text gives for a phrase
    with a word of that name.
    """
    names = {letters(indicator.name) for indicator in known}
    by_section: dict[int, list[StatedNumber]] = {}
    for number in numbers:
        if number.section is not None and number.block is not None and number.kind in KINDS:
            by_section.setdefault(number.section, []).append(number)
    for section in outline.sections:
        mine = by_section.get(section.ordinal, [])
        if not mine or letters(section.title) in names:
            continue
        target = _target(section, mine, context)
        if target is None:
            continue
        outcome = _outcome(section, mine, target, context)
        if outcome is not None or _names_section(target, section, context):
            names.add(letters(section.title))
            yield _indicator(section, target, outcome)


def _names_section(target: StatedNumber, section: Section, context: Context) -> bool:
    """Whether the target's paragraph speaks of what the heading names.

    "The target is 80 percent" below a heading of another thing states a target of that paragraph's
    subject, whose name is not known: it is no indicator called like the section.
    """
    assert target.block is not None
    named = set(terms(section.title, context.profile))
    return bool(named) and named <= set(terms(section.blocks[target.block].text, context.profile))


def _target(
    section: Section, numbers: Sequence[StatedNumber], context: Context
) -> StatedNumber | None:
    """The number right after a word for target."""
    pattern = target_phrase(context.profile.indicators.stated_target)
    for number in numbers:
        assert number.block is not None
        assert number.offset is not None
        end = number.offset
        before = section.blocks[number.block].text[max(0, end - 2 * AHEAD) : end]
        if number.value is not None and pattern.search(before):
            return number
    return None


def _outcome(
    section: Section, numbers: Sequence[StatedNumber], target: StatedNumber, context: Context
) -> StatedNumber | None:
    """The first number of the target's unit that the text gives for what the heading names."""
    named = set(terms(section.title, context.profile))
    for number in numbers:
        same = number.value is not None and number.unit == target.unit and number.role is None
        if same and number.label and named <= set(terms(number.label, context.profile)):
            return number
    return None


def _indicator(section: Section, target: StatedNumber, outcome: StatedNumber | None) -> Indicator:
    return Indicator(
        ordinal=1,
        section=section.ordinal,
        place=target.place,
        name=section.title,
        target=target,
        outcome=outcome,
        target_text=target.raw,
        outcome_text=outcome.raw if outcome else None,
        unit=target.unit,
        period=outcome.period if outcome else None,
        rule="indicator_sentence",
        confidence=0.7,
    )


@lru_cache
def target_phrase(words: tuple[str, ...]) -> re.Pattern[str]:
    """A word for target and at most a few words, up to the number at the end of the text."""
    names = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?:{names})\b[^.;:!?\d]{{0,{AHEAD}}}\Z", re.IGNORECASE)
