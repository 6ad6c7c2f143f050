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

AREA_LETTERS = 8
"""Letters of the shortest name of an area that is told in running text."""

TEXT = ("paragraph", "list_item")

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


def mention_of_area(goal: Goal, goals: Sequence[Goal], document: Document) -> Quote | None:
    """The first paragraph that speaks of the goal's area, where no other goal is in that area."""
    area = letters(goal.focus_area or "")
    shared = sum(letters(one.focus_area or "") == area for one in goals)
    if len(area) < AREA_LETTERS or shared != 1:
        return None
    for block in document.blocks:
        is_text = block.kind in TEXT and block.grid is None and not block.hidden
        if is_text and area in letters(block.text) and len(letters(block.text)) > len(area) * 2:
            return Quote(text=block.text, place=block.place)
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
