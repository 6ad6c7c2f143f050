"""What goals are made of: the terms of a text as its language knows them."""

from __future__ import annotations

from collections.abc import Iterable

from planparse.history.lineage.plans import Goal
from planparse.match.words import Words
from planparse.profiles.profile import Profile, profile_of


class Lexicon:
    """Lemmas, synonyms and light words of the languages that goals are written in."""

    def __init__(self) -> None:
        self._words: dict[str, Words] = {}

    def profile(self, language: str) -> Profile:
        """The profile of a language; that of the first one for a language without any."""
        return self._of(language).profile

    def terms(self, text: str, language: str) -> list[str]:
        """Lemmas, each synonym by its group's first word."""
        return self._of(language).terms(text)

    def light(self, goals: Iterable[Goal]) -> set[str]:
        """Terms that any goal in the goals' languages may be worded with."""
        return {
            term
            for language in {goal.language for goal in goals}
            for word in self.profile(language).lineage.light_words
            for term in self.terms(word, language)
        }

    def _of(self, language: str) -> Words:
        if language not in self._words:
            self._words[language] = Words(profile_of(language))
        return self._words[language]
