"""The words that carry an undertaking, and how much each says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from planparse.match.weights import weigh
from planparse.profiles.profile import Profile, load
from planparse.text.compounds import compound_lemma
from planparse.text.terms import PARTED, WORD

LEADING = 3
"""An undertaking's first words name the thing; the later ones say where, with whom and when."""

DETAIL = 0.5
"""Weight of a word behind the leading ones."""

VERB = 0.4
"""Weight of the verb: what is done is said in many words, to what in one."""

NUMBER = 0.3
"""Weight of a number: a report has its own."""

LEAST_WORD = 3
"""Shorter words are units and the like, unless they are abbreviations."""

LEAST_CUT = 5
"""From this length on a final vowel is inflection that the dictionary forms disagree about."""

SPREAD = 0.5
"""Share of the sections with a text from which a word in them is the whole report's."""

LEAST_SECTIONS = 4
"""A word in fewer sections is not everywhere, however short the report."""

NAME = 1.5
"""A name stands for one thing, however often the report speaks of it."""

RARE = 0.8
"""Share of the greatest weight from which a word is rare: in 300 sentences, one that stands in
three of them at most."""

LONG = 9
"""A word this long is a compound that names one thing; alone, it carries an undertaking."""


@dataclass(frozen=True, slots=True)
class Key:
    """A word of an undertaking."""

    key: str
    """Form in which it is looked for."""
    printed: str
    rarity: float = 1.0
    """How rare it is among the report's sentences."""
    weight: float = 1.0
    """Its rarity, less behind the leading words, more for a name."""
    is_rare: bool = False
    """Hardly any sentence of the report holds it."""
    is_name: bool = False
    """A proper name or an abbreviation: it stands for one thing only."""
    is_detail: bool = False
    """It stands in a phrase behind the thing: where, with whom, of what kind."""
    is_object: bool = False
    """It says what the thing is done to ("care *of the injured*")."""
    is_place: bool = False
    """A name right behind a preposition: where it is done, and much else as well."""
    is_verb: bool = False
    """The verb that opens the undertaking."""

    @property
    def is_thing(self) -> bool:
        """Neither the verb nor a number: it has to be spoken of."""
        return not self.is_verb and not self.key.isdigit()


def keys(text: str, profile: Profile, opens_with_verb: bool = False) -> tuple[Key, ...]:
    """The informative words of a text in order, each once; bodies and set words left out."""
    found: dict[str, Key] = {}
    things = 0
    is_detail = is_object = False
    before = ""
    for match in WORD.finditer(text):
        whole = match.group()
        follows = before.casefold() in profile.undertakings.prepositions
        if follows:
            is_object = before.casefold() in profile.undertakings.object_prepositions
        before = whole
        is_detail = is_detail or (things > 0 and _opens_phrase(text, match.end(), whole, profile))
        for word in PARTED.split(whole):
            is_name = match.start() > 0 and word[:1].isupper()
            key = key_of(word.casefold(), profile.language)
            if not key or key in found or (len(word) < LEAST_WORD and not is_name):
                continue
            is_verb = opens_with_verb and match.start() == 0
            found[key] = Key(
                key=key,
                printed=word,
                is_name=is_name,
                is_detail=is_detail,
                is_object=is_detail and is_object,
                is_place=is_name and follows,
                is_verb=is_verb,
            )
            things += found[key].is_thing
    return tuple(found.values())


def _opens_phrase(text: str, end: int, word: str, profile: Profile) -> bool:
    """Whether a preposition opens a phrase here, and no infinitive follows it."""
    words = profile.undertakings
    if word.casefold() not in words.prepositions:
        return False
    following = WORD.search(text, end)
    return following is None or following.group().casefold() not in words.infinitive_marks


@lru_cache(maxsize=65_536)
def key_of(word: str, language: str) -> str:
    """The form in which a lower-case word is looked for, empty for a word that says nothing."""
    profile = load(language)
    words = profile.undertakings
    if len(word) < 2 or word in profile.outline.stop_words or word.endswith(words.actors):
        return ""
    if word in words.prepositions or word in words.adverbs or word in words.particles:
        return ""
    lemma = compound_lemma(word, language)
    if lemma in words.weak_terms or word in words.weak_terms:
        return ""
    return lemma[:-1] if len(lemma) >= LEAST_CUT and lemma[-1] in "ae" else lemma


class Rarity:
    """How rare each key is among the sentences of a report, and how far it is spread."""

    def __init__(self, sentences: Iterable[tuple[int, Collection[str]]]) -> None:
        """Count keys.

        Args:
            sentences: (ordinal of the section, keys) of each sentence.
        """
        said = list(sentences)
        self._weights = weigh([found for _, found in said])
        self._sections: defaultdict[str, set[int]] = defaultdict(set)
        for section, found in said:
            for key in found:
                self._sections[key].add(section)
        self._spread = max(LEAST_SECTIONS, SPREAD * len({section for section, _ in said}))

    def weight(self, key: str) -> float:
        """How much a key says; one that stands in no sentence, as much as one in a single one."""
        return self._weights.of(key)

    @property
    def greatest(self) -> float:
        """Weight of a key that stands in no sentence."""
        return self._weights.unseen

    def is_everywhere(self, key: str) -> bool:
        """Whether so many sections hold the key that it is evidence of none: the region's name."""
        return len(self._sections.get(key, ())) > self._spread


def weighed(found: Iterable[Key], rarity: Rarity) -> tuple[Key, ...]:
    """The keys with their weights, the leading ones in full; words of the whole report go."""
    telling = [key for key in found if not rarity.is_everywhere(key.key)]
    things = [key.key for key in telling if key.is_thing and not key.is_detail]
    return tuple(_weighed(key, key.key in things[:LEADING], rarity) for key in telling)


def _weighed(key: Key, leads: bool, rarity: Rarity) -> Key:
    own = rarity.weight(key.key)
    share = 1.0 if leads else DETAIL
    if key.is_verb:
        share = VERB
    elif not key.is_thing:
        share = NUMBER
    elif key.is_name:
        share *= NAME
    is_rare = own >= RARE * rarity.greatest
    return replace(key, rarity=own, weight=own * share, is_rare=is_rare)
