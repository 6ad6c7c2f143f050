"""The terms of a text as its language knows them: lemmas, those of like meaning made one."""

from __future__ import annotations

from planparse.profiles.profile import Profile
from planparse.text.terms import terms


class Words:
    """What a language makes of the words of a text."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        groups = profile.linking.synonyms
        self._same = {word: group[0] for group in groups for word in group if word}

    def terms(self, text: str) -> list[str]:
        """Lemmas of a text, stop words left out, each synonym by its group's first word."""
        return [self._same.get(term, term) for term in terms(text, self.profile)]
