"""The unit that a caption, a column heading or a title gives to numbers without one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from planparse.profiles.profile import Profile
from planparse.text.numbers.calendar import is_year
from planparse.text.numbers.lexicon import Lexicon, Unit, lexicon_of
from planparse.text.numbers.quantity import Inherited, Origin
from planparse.text.numbers.units import MARKS

WORD = re.compile(r"%-[^\W\d_]{1,20}|[^\W\d_]{1,40}|[%‰€$£]|[0-9]+|[(),;:./]")
LONGEST_UNIT = 30
SCALED = 2
"""Words of a unit with its scale apart ("miljoner kronor")."""
LONGEST_HEADING = 500
"""A longer text is prose; its units belong to numbers of its own."""

MIN_HEADING_WORDS = 2
"""Words beside a unit in a sentence that is about the print ("redovisas i"); "i" alone is not."""
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A unit in a heading; the later of two equally placed ones wins."""

    unit: Unit
    weight: int
    """3 in parentheses, 2 after "i" or a comma, 1 at the end or alone, 0 elsewhere."""


def unit_of_heading(text: str, profile: Profile, origin: Origin = "header") -> Inherited | None:
    """Unit and scale that a heading states: "redovisas i mnkr", "Andel (%)", "$ in thousands".

    A unit right after a number ("12 mnkr till vägar") belongs to that number. A scale without a
    currency ("in thousands") is inherited without a unit.

    Args:
        text: a caption, a column heading or a title.
        profile: the language.
        origin: where the text stands; goes to `Inherited.origin`.

    Returns:
        What numbers below inherit, or null if the heading names no unit.
    """
    if len(text) > LONGEST_HEADING:
        return None
    lexicon = lexicon_of(profile)
    mentions = _mentions(text, lexicon)
    named = [mention for mention in mentions if mention.unit.unit is not None]
    scales = [mention for mention in mentions if mention.unit.unit is None and mention.weight]
    if not named and not scales:
        return Inherited(None, 1, "count", origin) if _counts(text, lexicon) else None
    if not named:
        return Inherited(None, scales[-1].unit.scale, None, origin)
    best = max(reversed(named), key=lambda mention: mention.weight).unit
    scale = best.scale
    if best.kind == "money" and scale == 1 and scales:
        scale = scales[-1].unit.scale
    return Inherited(best.unit, scale, best.kind, origin)


def bare_unit(text: str, profile: Profile) -> Inherited | None:
    """The unit that a text is and says nothing else, perhaps in brackets: "mnkr", "(tkr)"."""
    lexicon = lexicon_of(profile)
    words = " ".join(text.lower().split()).strip("()[].:*").rstrip(MARKS)
    if words in lexicon.words.plain_heads:
        return Inherited(None, 1, "count")
    unit = lexicon.units.get(words)
    if unit is not None and unit.unit is not None:
        return Inherited(unit.unit, unit.scale, unit.kind)
    found = unit_of_heading(text, profile) if len(words) <= LONGEST_UNIT else None
    told = lexicon.words.scale_words
    parts = words.split()
    is_scaled = len(parts) == SCALED and parts[0] in told and parts[1] in lexicon.units
    return found if is_scaled else None


def _counts(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading says that numbers below it are plain, whatever the caption's unit is."""
    words = lexicon.words.plain_heads
    return any(word.lower() in words for word in WORD.findall(text))


def unit_of_title(text: str, profile: Profile) -> Inherited | None:
    """The unit that a heading gives to the tables below it: "Resultaträkning (tkr)".

    It counts only in brackets, after a comma or after a word such as "i": elsewhere in a heading a
    unit is what the section is about.
    """
    lexicon = lexicon_of(profile)
    stated = [m for m in _mentions(text, lexicon) if m.weight > 1 and m.unit.unit is not None]
    return unit_of_heading(text, profile, "title") if stated else None


def unit_of_sentence(text: str, profile: Profile) -> Inherited | None:
    """The unit that a sentence above a table gives to it ("Tabellen redovisas i mnkr").

    Only a sentence about the print counts: it has no number of its own and at least two words
    of those that stand beside a unit. The first such sentence of the text holds.
    """
    lexicon = lexicon_of(profile)
    for sentence in SENTENCE_END.split(text[:LONGEST_HEADING]):
        words = [word.lower() for word in WORD.findall(sentence)]
        about_print = sum(word in lexicon.words.heading_words for word in words)
        if about_print < MIN_HEADING_WORDS or any(word.isdecimal() for word in words):
            continue
        if any(mention.weight > 1 for mention in _mentions(sentence, lexicon)):
            return unit_of_heading(sentence, profile, "text")
    return None


def _mentions(text: str, lexicon: Lexicon) -> list[_Mention]:
    words = [word.lower() for word in WORD.findall(text)]
    mentions: list[_Mention] = []
    inside = False
    for index, word in enumerate(words):
        inside = word == "(" or (inside and word != ")")
        before = words[index - 1] if index else ""
        unit = _unit(words, index, lexicon)
        if unit is None or (before.isdecimal() and not is_year(before)):
            continue
        if before in lexicon.words.per_words:
            continue  # "utsläpp per ton" is no amount of tonnes
        rate = _rate(words, index, unit, lexicon)
        last = index == len(words) - 1 or words[index + 1] in ".)" or rate is not unit
        mentions.append(_Mention(rate, _weight(inside, before, last, lexicon)))
    return mentions


def _rate(words: list[str], index: int, unit: Unit, lexicon: Lexicon) -> Unit:
    """What an amount of money is for each of ("kr/inv", "kronor per invånare"): not plain money."""
    joint, noun = [*words[index + 1 : index + 3], "", ""][:2]
    other = lexicon.units.get(noun)
    is_share = other is not None and other.kind == "percent"
    if joint != "/" and joint not in lexicon.words.per_words:
        return unit
    if unit.kind != "money" or not noun.isalpha() or is_share:
        return unit
    return replace(unit, unit=f"{unit.unit}/{noun}")


def _unit(words: list[str], index: int, lexicon: Lexicon) -> Unit | None:
    word = words[index]
    if word not in lexicon.units:
        word = word.rstrip(MARKS) or word
    if word in lexicon.unit_starts and index + 1 < len(words):
        pair = lexicon.units.get(f"{word} {words[index + 1]}")
        if pair is not None:
            return pair
    scale = lexicon.words.scale_words.get(word)
    if scale is not None:
        return Unit(None, scale, None)
    before = lexicon.words.scale_words.get(words[index - 1]) if index else None
    unit = lexicon.units.get(word)
    if before is not None and unit is not None and unit.kind == "money" and unit.scale == 1:
        return replace(unit, scale=before)
    return lexicon.units.get(word) or lexicon.units_before.get(word)


def _weight(inside: bool, before: str, last: bool, lexicon: Lexicon) -> int:
    if inside:
        return 3
    if before in lexicon.words.heading_words or before in (",", ":"):
        return 2
    return 1 if last or not before else 0
