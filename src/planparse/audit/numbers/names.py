"""Items of two tables matched by their names."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.match.agreement import agreement
from planparse.match.assign import assign
from planparse.match.weights import weigh
from planparse.text.fold import bare_letters
from planparse.text.terms import terms

SAME_ITEM = 0.45
"""Weighted F1 from which two names are of one item: unlike items of a table share nothing."""

CONTAINED = 0.8
"""Score of a name that stands whole within the other ("FVIS" in "The programme, FVIS")."""

MOST_PAIRS = 40_000
"""Pairs of names compared word by word, about a second; two budgets of 200 lines each. Of larger
tables only names of the same letters are matched."""


def match_names(
    first: Sequence[str], second: Sequence[str], context: Context, bound: float = SAME_ITEM
) -> list[int | None]:
    """Index in `second` of each name of `first`, one to one; None where there is none."""
    if not first or not second:
        return [None] * len(first)
    if len(first) * len(second) > MOST_PAIRS:
        return _same_letters(first, second)
    one = [terms(name, context.profile) for name in first]
    other = [terms(name, context.profile) for name in second]
    weights = weigh([*one, *other])
    scores = []
    for name, wanted in zip(first, one, strict=True):
        row = []
        for near, given in zip(second, other, strict=True):
            shared = agreement(wanted, given, weights)
            whole = max(shared.recall, shared.precision) > 0.99
            score = 1.0 if bare_letters(name) == bare_letters(near) else shared.f1
            row.append(max(score, CONTAINED if whole and wanted and given else 0.0))
        scores.append(row)
    return assign(scores, bound)


def _same_letters(first: Sequence[str], second: Sequence[str]) -> list[int | None]:
    """Index of the name of the same letters, marks aside; each is given once."""
    by_letters: dict[str, list[int]] = {}
    for index in range(len(second) - 1, -1, -1):
        by_letters.setdefault(bare_letters(second[index]), []).append(index)
    found: list[int | None] = []
    for name in first:
        same = by_letters.get(bare_letters(name))
        found.append(same.pop() if same else None)
    return found
