"""What the words of a sentence are, as far as endings and the profile tell.

There is no part-of-speech model for Swedish to build on: an infinitive is known by its ending and
by being its own dictionary form, a finite verb by its ending and by having an infinitive as its
dictionary form. The rest (prepositions, adverbs, coordinators) are closed lists of the profile.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from planparse.profiles.profile import Profile
from planparse.text.dictionary import is_known
from planparse.text.pipeline import lemma
from planparse.text.tokens import Token, tokens

LEAST_INFINITIVE = 3
"""Shorter infinitives are listed in the profile."""

LEAST_STEM = 6
"""A listed infinitive of this length ends compounds too ("vidareutveckla")."""


class Sentence:
    """A sentence's tokens with what is known of each; positions are indices of `tokens`."""

    def __init__(self, text: str, profile: Profile) -> None:
        self.text = text
        self.words = profile.undertakings
        self.language = profile.language
        self.tokens: list[Token] = tokens(text, profile.language)

    def __len__(self) -> int:
        return len(self.tokens)

    def lower(self, index: int) -> str:
        """The lower-case token, empty outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def is_in(self, index: int, words: Collection[str]) -> bool:
        """Whether a token is one of some words."""
        return self.lower(index) in words

    def phrase_at(self, index: int, phrases: Collection[str]) -> int:
        """Number of tokens of the longest phrase that begins here, 0 without one."""
        best = 0
        for phrase in phrases:
            parts = phrase.split()
            if len(parts) > best and all(self.lower(index + k) == p for k, p in enumerate(parts)):
                best = len(parts)
        return best

    @cached_property
    def infinitives(self) -> frozenset[int]:
        """Positions of infinitives, passive ones included."""
        return frozenset(i for i in range(len(self)) if self._is_infinitive(self.tokens[i]))

    @cached_property
    def finites(self) -> frozenset[int]:
        """Positions of finite verbs."""
        return frozenset(i for i in range(len(self)) if self._is_finite(self.tokens[i]))

    def is_passive(self, index: int) -> bool:
        """Whether an infinitive is a passive one: it needs no object after it."""
        ending = self.words.passive_ending
        return bool(ending) and self.lower(index).endswith(ending)

    def is_adverb(self, index: int) -> bool:
        """Whether a token can stand between a modal or a coordinator and its infinitive."""
        word = self.lower(index)
        return word in self.words.adverbs or word.endswith(self.words.adverb_endings)

    def is_coordinator(self, index: int) -> bool:
        """Whether a token joins members; one after a suspended hyphen joins word parts."""
        return self.is_in(index, self.words.coordinators) and not self.lower(index - 1).endswith(
            "-"
        )

    def _is_infinitive(self, token: Token) -> bool:
        word = token.lower
        if token.start and token.text[:1].isupper():
            return False
        if self._is_active(word):
            return True
        ending = self.words.passive_ending
        if not ending or not word.endswith(ending):
            return False
        return token.lemma == word[: -len(ending)] and self._is_active(word[: -len(ending)])

    def _is_active(self, word: str) -> bool:
        words = self.words
        if word in words.not_infinitives or word in words.prepositions:
            return False
        if word in words.infinitives:
            return True
        if any(len(v) >= LEAST_STEM and word.endswith(v) for v in words.infinitives):
            return bool(words.infinitive_endings)
        if len(word) < LEAST_INFINITIVE or not word.endswith(words.infinitive_endings):
            return False
        return is_known(word, self.language) and lemma(word, self.language) == word

    def _is_finite(self, token: Token) -> bool:
        if token.lower in self.words.finite_verbs:
            return True
        if token.lemma == token.lower or len(token.lower) < LEAST_INFINITIVE:
            return False
        if not token.lower.endswith(self.words.present_endings):
            return False
        return self._is_active(token.lemma)
