"""How a language writes numbers, units and periods."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from planparse.model.frozen import Frozen

DecimalMark = Literal[",", "."]


class UnitWords(Frozen):
    """One unit and all the ways that it is written."""

    unit: str
    """Normal form, as the records carry it ("kr", "%", "procentenheter")."""
    scale: int = 1
    """What one printed unit is worth: 1000 for tkr, 1000000 for mnkr."""
    kind: Literal["money", "percent", "count"]
    forms: tuple[str, ...]
    """Lower-case words, abbreviations or signs after the number."""
    before: tuple[str, ...] = ()
    """Signs or codes that stand before the number ("$", "SEK")."""


class SpanWords(Frozen):
    """Part of a year that is counted within the year ("kvartal", 3 months, 4 a year)."""

    months: int = Field(ge=1, le=12)
    forms: tuple[str, ...]
    """Words before or after the number ("kvartal 1", "första kvartalet")."""
    letters: tuple[str, ...] = ()
    """Lower-case prefixes glued to the number ("q" of "Q1")."""


class DurationWords(Frozen):
    """One unit of time."""

    unit: str
    """Normal form in the records ("dagar")."""
    iso: str
    """ISO 8601 duration with `{}` for the number ("P{}D")."""
    forms: tuple[str, ...]


class NumberWords(Frozen):
    """All words are lower case; matching folds case."""

    decimal_mark: DecimalMark
    """The other of comma and dot may group thousands."""
    blank_groups_in_text: bool
    """Whether a plain blank groups thousands in running text; in a table cell it always does."""
    minus_words: tuple[str, ...]
    """Signs written as words."""
    range_words: tuple[str, ...]
    """Words between the ends of a range ("till")."""
    between_words: tuple[str, ...]
    """Words that open a range whose ends are joined by `and_words` ("mellan 3 och 5")."""
    from_words: tuple[str, ...]
    """Words that make two ends a change and no range ("från 5 till 10")."""
    and_words: tuple[str, ...]
    or_words: tuple[str, ...]
    of_words: tuple[str, ...]
    """Joins a part to its whole: "ett av tre"."""
    approximate_before: tuple[str, ...]
    """Words or signs right before a number that make it approximate; at most two words."""
    units: tuple[UnitWords, ...]
    scale_words: dict[str, int]
    """Powers of ten that stand between the number and its unit ("miljoner")."""
    glued_scales: dict[str, int]
    """Letters glued to a number that has its currency before it ("$5.2m"); may be empty."""
    per_words: tuple[str, ...]
    """Words after a unit that relate it to a noun ("per invånare")."""
    articles: tuple[str, ...]
    """Words for one that are also articles: a number only in clear company."""
    weak_articles: tuple[str, ...]
    """Words for one that count only before a power of ten or a rough number ("a dozen")."""
    halves: tuple[str, ...]
    """The half in "en och en halv"."""
    cardinals: dict[str, int]
    """Numbers in words up to 99; their compounds are composed in code."""
    cardinal_not_before: dict[str, tuple[str, ...]]
    """Next words that show that a cardinal's homograph is meant ("sex och")."""
    hundreds: tuple[str, ...]
    thousands: tuple[str, ...]
    collective_suffixes: tuple[str, ...]
    """Endings that make a cardinal a rough number ("trettiotal")."""
    collectives: dict[str, int]
    """Rough numbers with words of their own ("dussin")."""
    ordinals: dict[str, int]
    ordinal_nouns: tuple[str, ...]
    """Nouns that ordinals count; before others an ordinal is no number ("andra regioner")."""
    ordinal_before: tuple[str, ...]
    """Words of the singular before an ordinal that counts whatever follows ("den andra delen")."""
    ordinal_suffixes: tuple[str, ...]
    """Letters that make digits an ordinal ("3:e"), without the joining mark."""
    ordinal_colon: bool
    """Whether a colon joins digits and letters ("3:e"), or nothing does ("3rd")."""
    numbered_endings: tuple[str, ...]
    """Endings of nouns before a number that orders them ("uppföljningsrapport 1", "fas två")."""
    identifier_words: tuple[str, ...]
    """Words before a number that names and does not measure ("väg 940", "tabell 3")."""
    identifier_after: tuple[str, ...]
    """Nouns after a number that they name and that does not count them ("5 kap.")."""
    months: dict[str, int]
    """Names of months."""
    month_abbreviations: dict[str, int]
    """Without a dot; a month only beside a day, a year or another month."""
    homograph_months: tuple[str, ...]
    """Months whose names are common words ("may"): treated as abbreviations."""
    month_before_day: bool
    """Whether "March 29" is a date."""
    date_words: tuple[str, ...]
    """Small words between a day and its month ("av", "of"); may be empty."""
    spans: tuple[SpanWords, ...]
    rolling: tuple[str, ...]
    """Prefixes of a rolling period in months ("r" of "R12")."""
    seasons: dict[str, int]
    """Season words; the value is the season's number of ISO 8601-2 (21 spring to 24 winter)."""
    last_words: tuple[str, ...]
    """Words that open the last part of a year ("sista kvartalet"); may be empty."""
    whole_year: tuple[str, ...]
    """Words for the whole of a year ("helår")."""
    this_period: tuple[str, ...]
    """Words that point to the document's own period ("perioden")."""
    part_year: tuple[str, ...]
    """Words for an interim period whose length is not said ("delår")."""
    decade_suffixes: tuple[str, ...]
    """What makes a year a decade ("1990-talet")."""
    durations: tuple[DurationWords, ...]
    duration_nouns: tuple[str, ...]
    """Nouns compounded with a unit of time ("10-årsperiod")."""
    adjective_endings: tuple[str, ...]
    """Endings of words that may stand between a number and the noun that it counts."""
    noun_endings: tuple[str, ...]
    """Endings that make a noun of a word which `adjective_endings` would take."""
    adjectives: tuple[str, ...]
    """Adjectives that both lists get wrong."""
    not_counted: tuple[str, ...]
    """Words after a number that are no counted noun: verbs, adverbs, prepositions."""
    carry_words: tuple[str, ...]
    """Words before a number that counts what the number before it counted ("ytterligare")."""
    verb_endings: tuple[str, ...]
    """Endings of verbs that may follow a number without its noun ("väntas")."""
    heading_words: tuple[str, ...]
    """Words that may stand beside the unit in a caption or column heading ("belopp i")."""
    plain_heads: tuple[str, ...]
    """Words of a heading over plain numbers, which take no unit from the caption ("antal")."""
    clause_words: tuple[str, ...]
    """Conjunctions and verbs that end the phrase which a number measures ("som", "uppgår")."""
