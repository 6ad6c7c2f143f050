"""Sentences of a report that are the plan's own."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.audit.spoken import Spoken
from planparse.match.strings import string_ratio
from planparse.text.fold import fold

SAME = 0.9
"""Character similarity from which a sentence is a copy with a word or a letter changed."""

LEAST_TERMS = 4
"""Sentences with fewer informative words are alike by chance."""

SHARED = 0.6
"""Share of terms in common below which two sentences need no closer look."""


def copied(report: Sequence[Spoken], plan: Sequence[Spoken]) -> dict[int, int]:
    """Position of a report's sentence to that of the plan's sentence that it copies."""
    by_term: dict[str, list[int]] = {}
    for index, sentence in enumerate(plan):
        for term in sentence.terms:
            by_term.setdefault(term, []).append(index)
    found: dict[int, int] = {}
    for index, sentence in enumerate(report):
        if len(sentence.terms) >= LEAST_TERMS:
            source = _source(sentence, plan, by_term)
            if source is not None:
                found[index] = source
    return found


def _source(sentence: Spoken, plan: Sequence[Spoken], by_term: dict[str, list[int]]) -> int | None:
    shared: dict[int, int] = {}
    for term in sentence.terms:
        for index in by_term.get(term, ()):
            shared[index] = shared.get(index, 0) + 1
    for index in sorted(shared, key=lambda i: (-shared[i], i)):
        if shared[index] < SHARED * max(len(sentence.terms), len(plan[index].terms)):
            continue
        if string_ratio(fold(sentence.text), fold(plan[index].text)) >= SAME:
            return index
    return None
