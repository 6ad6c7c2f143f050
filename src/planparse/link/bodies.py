"""Agreement of a section's text with what the plan says under a goal."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.document import Section
from planparse.model.facts import Goal
from planparse.profiles.profile import Profile
from planparse.text.similarity import Weights, cosine, vector, weigh
from planparse.text.terms import counts, terms

LEAST = 0.02
"""Cosine that any two texts of one body of government reach; smaller ones are taken as this."""


class BodyAgreement:
    """Cosines of tf-idf vectors between goals' texts and sections' bodies.

    The weights come from goals and sections together, so that words of every section ("regionen",
    "arbetet") count for little.
    """

    def __init__(self, goals: Sequence[Goal], bodies: Sequence[str], profile: Profile) -> None:
        goal_terms = [terms(f"{g.title}\n{g.title}\n{g.text or ''}", profile) for g in goals]
        body_terms = [terms(body, profile) for body in bodies]
        weights = weigh([*goal_terms, *body_terms])
        goal_vectors = [_vector(words, weights) for words in goal_terms]
        self._terms = [set(words) for words in goal_terms], [set(words) for words in body_terms]
        self._values = [
            [cosine(goal, body) for goal in goal_vectors]
            for body in (_vector(words, weights) for words in body_terms)
        ]

    def value(self, goal: int, body: int) -> float:
        """Cosine of a goal's text with a section's body, both by index."""
        return self._values[body][goal]

    def shared(self, goal: int, body: int) -> int:
        """How many different terms of the goal's text the body holds."""
        goals, bodies = self._terms
        return len(goals[goal] & bodies[body])

    def lead(self, goal: int, body: int) -> float:
        """By what factor the body speaks more of this goal than of any other; 0 without words."""
        own = self._values[body][goal]
        others = (value for index, value in enumerate(self._values[body]) if index != goal)
        return own / max(max(others, default=0.0), LEAST)


def _vector(words: Sequence[str], weights: Weights) -> dict[str, float]:
    return vector(counts(words), weights)


def bodies_of(sections: Sequence[Section]) -> list[str]:
    """Text of each section together with the sections below it and their tables."""
    own = [_own_text(section) for section in sections]
    whole = list(own)
    for index in range(len(sections) - 1, -1, -1):
        parent = sections[index].parent
        if parent is not None:
            below = f"{sections[index].title}\n{whole[index]}"
            whole[parent - 1] = f"{whole[parent - 1]}\n{below}"
    return whole


def _own_text(section: Section) -> str:
    cells = [cell.text for block in section.blocks if block.grid for cell in block.grid.cells]
    return "\n".join([section.text, *cells])
