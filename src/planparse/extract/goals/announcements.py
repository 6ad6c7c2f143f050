"""The words of a sentence that announce a list: what they call its members, and how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planparse.extract.commitments.grammar import Sentence
from planparse.extract.goals.enumeration import FEWEST
from planparse.extract.goals.plan import Plan
from planparse.text.goal_labels import Naming
from planparse.text.numbers import find_quantities

MOST_COUNTED = 12
"""Members of the longest list within a sentence."""

COUNTED_WITHIN = 4
"""Words from a number to what it counts ("four particularly important areas")."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """The word that announces a list: what it calls its members, and how many it says."""

    index: int
    """Its position among the sentence's tokens."""
    base: str
    naming: Naming
    count: int | None
    is_plural: bool


def announcements(plan: Plan, sentence: Sentence) -> Iterator[Announcement]:
    """The words of a sentence that may announce a list, those that are counted first."""
    counted = dict(_counted(plan, sentence))
    named = {i: naming for i in range(len(sentence)) if (naming := _naming(plan, sentence, i))}
    for index in sorted(named, key=lambda i: (i not in counted, i)):
        token = sentence.tokens[index]
        count = counted.get(index)
        is_plural = count is not None or _is_plural(plan, sentence, index)
        naming = named[index]
        if naming.kind == "areas" and count and _sets_priorities(plan, sentence):
            naming = Naming("weak", naming.owner)
        yield Announcement(index, token.lemma, naming, count, is_plural)


def _sets_priorities(plan: Plan, sentence: Sentence) -> bool:
    """Whether a sentence says of what it counts that the body has chosen it."""
    stems = plan.profile.goals.priority_stems
    return any(token.lower.startswith(stems) for token in sentence.tokens)


def _naming(plan: Plan, sentence: Sentence, index: int) -> Naming | None:
    token = sentence.tokens[index]
    found = plan.naming(token.text)
    if found.kind in ("goals", "weak", "areas"):
        return found
    return Naming("areas") if token.lemma in plan.profile.goals.announcing_words else None


def _counted(plan: Plan, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Positions of words that are counted, with their number."""
    for quantity in find_quantities(sentence.text, plan.profile):
        value = quantity.value
        before = sentence.text[: quantity.start].rstrip()
        named = quantity.label is not None and before.endswith(quantity.label)
        counts = quantity.kind == "count" or named  # "built around five pillars"
        if not counts or value is None or value not in range(FEWEST, MOST_COUNTED):
            continue
        behind = [i for i, t in enumerate(sentence.tokens) if t.start >= quantity.start]
        for index in behind[1 : 1 + COUNTED_WITHIN]:
            if _naming(plan, sentence, index) is not None:
                yield index, int(value)
                break


def _is_plural(plan: Plan, sentence: Sentence, index: int) -> bool:
    words, token = plan.profile.goals, sentence.tokens[index]
    inflected = token.lower != token.lemma and token.lower.endswith(words.plural_endings)
    before = range(max(0, index - COUNTED_WITHIN), index)
    return inflected or any(sentence.is_in(i, words.plural_determiners) for i in before)
