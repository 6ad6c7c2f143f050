"""Whether a report names a goal outside a section of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.context import Context
from planparse.match.agreement import agreement
from planparse.match.strings import string_ratio
from planparse.match.weights import Weights, weigh
from planparse.model.coverage import Quote
from planparse.model.document import Document
from planparse.model.facts import Goal
from planparse.model.place import Place
from planparse.text.fold import letters
from planparse.text.terms import terms

NAMED = 0.8
"""Share of a goal's information that one paragraph or cell must hold to name it."""

PRINTED = 0.85
"""Character ratio of a goal's wording with a poor scan of it; two goals of one plan stay below."""

MIN_TERMS = 3
"""A shorter text cannot name a goal."""

ASIDE = ("furniture", "contents")


def mention(
    goal: Goal, goals: Sequence[Goal], document: Document, context: Context
) -> Quote | None:
    """The first paragraph or cell that names a goal, or None.

    A text names a goal when it holds most of the goal's information and more of it than of any
    other goal.
    """
    wanted = [terms(one.title, context.profile) for one in goals]
    weights = weigh(wanted)
    titles = [letters(one.title) for one in goals]
    own = goal.ordinal - 1
    for text, place in _texts(document):
        if len(text) <= 3:
            continue
        given = terms(text, context.profile)
        if _names(own, given, wanted, weights) or _is_printed(text, titles, own):
            return Quote(text=text, place=place)
    return None


def _is_printed(text: str, titles: Sequence[str], own: int) -> bool:
    """The text is the goal's wording with letters misread, and no other goal's."""
    plain = letters(text)
    if not titles[own] or abs(len(plain) - len(titles[own])) > (1 - PRINTED) * len(titles[own]):
        return False
    ratios = [string_ratio(plain, title) for title in titles]
    return ratios[own] >= PRINTED and ratios[own] == max(ratios)


def _names(
    own: int, given: Sequence[str], wanted: Sequence[Sequence[str]], weights: Weights
) -> bool:
    if len(given) < MIN_TERMS:
        return False
    recall = agreement(wanted[own], given, weights).recall
    if recall < NAMED:
        return False
    return all(
        agreement(other, given, weights).recall <= recall
        for index, other in enumerate(wanted)
        if index != own
    )


def _texts(document: Document) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        if block.kind in ASIDE or block.hidden:
            continue
        if block.grid is None:
            yield block.text, block.place
            continue
        for cell in block.grid.cells:
            place = cell.place
            yield cell.text, place if place != Place() else block.place
