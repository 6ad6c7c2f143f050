"""A profile's number words, indexed for look-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from planparse.profiles.numbers import NumberWords
from planparse.profiles.profile import Profile
from planparse.text.comparators import Comparators, by_length
from planparse.text.numbers.quantity import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """What a printed unit says; `unit` and `kind` are null after a bare "miljoner"."""

    unit: str | None
    scale: int
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The profile and its derived tables; built once per profile."""

    words: NumberWords
    stop_words: frozenset[str]
    units: dict[str, Unit]
    unit_starts: frozenset[str]
    """First words of units of two words ("percentage points")."""
    units_before: dict[str, Unit]
    cardinals: dict[str, int]
    """Numbers of one written word up to 999 and their thousands."""
    number_starts: frozenset[str]
    """Every word that may open a number in words."""
    collectives: dict[str, int]
    durations: dict[str, tuple[str, str]]
    """Form to unit and ISO pattern."""
    spans: dict[str, int]
    """Word to months."""
    span_letters: dict[str, int]
    months: dict[str, int]
    """Names and abbreviations."""
    approximate: frozenset[str]
    comparators: Comparators
    identifier_words: frozenset[str]
    not_counted: frozenset[str]
    contents_title: re.Pattern[str]
    """A line that is the title of a table of contents."""
    small_words: frozenset[str]
    """Words that neither open nor close the phrase which a number measures."""
    triggers: frozenset[str]
    """Every word that may open a number, a month or a period."""
    phrase_ends: frozenset[str]
    """Verbs and clause words between the phrase that a number measures and what is around it."""
    verbs: frozenset[str]
    """Finite verbs, after which a dash before a number is its sign."""
    named_periods: frozenset[str]
    """Seasons and words for a whole or a part of a year."""


def lexicon_of(profile: Profile) -> Lexicon:
    """The tables of a profile, from a cache that lives as long as the process."""
    known = _CACHE.get(id(profile))
    if known is None or known[0] is not profile:
        known = (profile, _build(profile))
        _CACHE[id(profile)] = known
    return known[1]


_CACHE: dict[int, tuple[Profile, Lexicon]] = {}
# Keyed by identity because hashing a profile walks all of its words; the stored profile keeps the
# identity from being given to another object.


def _build(profile: Profile) -> Lexicon:
    words = profile.numbers
    below_hundred = _below_hundred(words)
    cardinals = _compounds(words, below_hundred)
    starts = frozenset({*cardinals, *words.articles, *words.weak_articles})
    months = {**words.months, **words.month_abbreviations}
    units = {form: Unit(u.unit, u.scale, u.kind) for u in words.units for form in u.forms}
    spans = {form: span.months for span in words.spans for form in span.forms}
    named = frozenset({*words.seasons, *words.whole_year, *words.part_year})
    stop_words = frozenset(profile.outline.stop_words)
    approximate = frozenset(words.approximate_before)
    not_counted = frozenset({*words.not_counted, *profile.outline.finite_verbs})
    ends = frozenset({*words.clause_words, *profile.outline.finite_verbs})
    return Lexicon(
        words=words,
        stop_words=stop_words,
        units=units,
        unit_starts=frozenset(form.partition(" ")[0] for form in units if " " in form),
        units_before={
            form: Unit(unit.unit, unit.scale, unit.kind)
            for unit in words.units
            for form in unit.before
        },
        cardinals=cardinals,
        number_starts=starts,
        collectives=_collectives(words, below_hundred),
        durations={form: (d.unit, d.iso) for d in words.durations for form in d.forms},
        spans=spans,
        span_letters={letter: span.months for span in words.spans for letter in span.letters},
        months=months,
        approximate=approximate,
        comparators=by_length(profile.indicators.comparators),
        identifier_words=frozenset(words.identifier_words),
        not_counted=not_counted,
        contents_title=_line_of(profile.outline.contents_titles),
        small_words=frozenset({*stop_words, *not_counted, *approximate, *units, *ends}),
        phrase_ends=ends,
        verbs=frozenset(profile.outline.finite_verbs),
        named_periods=named,
        triggers=frozenset({*starts, *words.ordinals, *words.last_words, *spans, *named, *months}),
    )


def _line_of(titles: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, titles))
    return re.compile(
        rf"^[ \t]{{0,40}}(?:{either})[ \t.:\r]{{0,40}}$", re.IGNORECASE | re.MULTILINE
    )


def _below_hundred(words: NumberWords) -> dict[str, int]:
    """The profile's cardinals and the compounds of tens and units, with and without a hyphen."""
    tens = {word: value for word, value in words.cardinals.items() if 20 <= value <= 90}
    ones = {word: value for word, value in words.cardinals.items() if 1 <= value <= 9}
    ones.update(dict.fromkeys(words.articles, 1))
    compounds = {
        ten + join + one: tens[ten] + ones[one]
        for ten, one, join in product(tens, ones, ("", "-"))
        if tens[ten] % 10 == 0
    }
    return {**words.cardinals, **compounds}


def _compounds(words: NumberWords, below_hundred: dict[str, int]) -> dict[str, int]:
    """All numbers that can be written as one word: "tvåhundrafemtio", "tolvtusen"."""
    counts = {word: value for word, value in below_hundred.items() if 1 <= value <= 20}
    counts.update(dict.fromkeys(words.articles, 1))
    numbers = dict(below_hundred)
    rests = {**below_hundred, **dict.fromkeys(words.articles, 1)}
    for count, hundred in product(counts, words.hundreds):
        numbers[count + hundred] = counts[count] * 100
        for rest, value in rests.items():
            if value:
                numbers[count + hundred + rest] = counts[count] * 100 + value
    for (count, value), thousand in product(counts.items(), words.thousands):
        numbers[count + thousand] = value * 1000
    return numbers


def _collectives(words: NumberWords, below_hundred: dict[str, int]) -> dict[str, int]:
    """Rough numbers: "tiotal", "trettiotal", "hundratal", "tusental"."""
    stems = {word: value for word, value in below_hundred.items() if value >= 2}
    stems.update(dict.fromkeys(words.hundreds, 100))
    stems.update(dict.fromkeys(words.thousands, 1000))
    made = {
        stem + suffix: value
        for stem, value in stems.items()
        for suffix in words.collective_suffixes
    }
    return {**made, **words.collectives}
