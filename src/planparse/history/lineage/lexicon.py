"""What goals are made of: the terms of a text as its language knows them."""

from __future__ import annotations

from collections.abc import Iterable

from planparse.history.lineage.plans import Goal
from planparse.profiles.profile import LANGUAGES, Profile, load
from planparse.text.terms import terms


class Lexicon:
    """Lemmas, synonyms and light words of the languages that goals are written in."""

    def __init__(self) -> None:
        self._profiles: dict[str, Profile] = {}
        self._same: dict[str, dict[str, str]] = {}

    def profile(self, language: str) -> Profile:
        """The profile of a language; that of the first one for a language without any."""
        if language not in self._profiles:
            self._profiles[language] = load(language if language in LANGUAGES else LANGUAGES[0])
        return self._profiles[language]

    def terms(self, text: str, language: str) -> list[str]:
        """Lemmas, each synonym by its group's first word."""
        profile = self.profile(language)
        if language not in self._same:
            groups = profile.linking.synonyms
            self._same[language] = {word: group[0] for group in groups for word in group}
        same = self._same[language]
        return [same.get(term, term) for term in terms(text, profile)]

    def light(self, goals: Iterable[Goal]) -> set[str]:
        """Terms that any goal in the goals' languages may be worded with."""
        return {
            term
            for language in {goal.language for goal in goals}
            for word in self.profile(language).lineage.light_words
            for term in self.terms(word, language)
        }
