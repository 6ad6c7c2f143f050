"""Order of heading styles, from what each pair of them shows.

Pairs may contradict each other: a letter's heading holds a numbered one, that one a date line, and
the date line is rarer than both. So the pairs are settled one by one, the best shown first, and one
that would close a circle is passed over (ranked pairs, Tideman 1987).
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planparse.outline.styles import StyleKey

CLEARLY_DEEPER = 0.5
"""Difference of two styles' mean levels on the contents page that orders them."""
RARER = 1.5
"""How many times more frequent a style is when frequency tells the part from the whole."""
FEWEST_MORE = 2
"""Headings by which the counts must differ as well: three against two is chance."""
MOST_LOOKS = 40
"""Looks of one size that are settled pair by pair; rarer ones are accidents, and the innermost."""


class StyleEvidence(NamedTuple):
    """What the headings of a document show about their styles."""

    holds: Counter[tuple[StyleKey, StyleKey]]
    """How often the first style is seen to hold the second."""
    listed: Mapping[StyleKey, float]
    """Mean level of a style's headings on the contents page, where it shows levels."""
    counts: Counter[StyleKey]
    first: Mapping[StyleKey, int]
    """Place of a style's first heading."""


class Pair(NamedTuple):
    """Two styles, one of them outside the other; the better shown pairs sort first."""

    kind: int
    """Ordinal of the kind of evidence that decides."""
    weight: float
    """Below zero; the further, the more the evidence says."""
    outer: StyleKey
    inner: StyleKey


def ranked(
    sequence: Sequence[StyleKey],
    holds: Counter[tuple[StyleKey, StyleKey]],
    listed: Mapping[StyleKey, float],
) -> list[list[StyleKey]]:
    """Ranks of one style each, the outermost first.

    Size decides; of one size the style that is seen to hold the other more often is the outer
    one, then the contents page's indents, weight and capitals decide, then the much rarer one is
    the outer (a whole has several parts), then the one that appears first.

    Args:
        sequence: the style of each heading in reading order.
        holds: how often the first style stands directly above the second one, or has it between
            two of its letters.
        listed: mean level of the styles' headings on the contents page, where it shows levels.
    """
    first = {key: place for place, key in reversed(list(enumerate(sequence)))}
    shown = StyleEvidence(holds, listed, Counter(sequence), first)
    by_size = sorted(first, key=lambda key: (-key.size, -shown.counts[key], first[key]))
    ranks: list[list[StyleKey]] = []
    for _, group in itertools.groupby(by_size, key=lambda key: key.size):
        keys = list(group)
        ranks += [[key] for key in (*_settled(keys[:MOST_LOOKS], shown), *keys[MOST_LOOKS:])]
    return ranks


def _settled(keys: Sequence[StyleKey], shown: StyleEvidence) -> list[StyleKey]:
    """Styles of one size, the outermost first."""
    inside: dict[StyleKey, set[StyleKey]] = {key: set() for key in keys}
    for pair in sorted(_pair(a, b, shown) for a, b in itertools.combinations(keys, 2)):
        if pair.outer in inside[pair.inner]:
            continue
        for key, inner in inside.items():
            if key == pair.outer or pair.outer in inner:
                inner |= {pair.inner, *inside[pair.inner]}
    return sorted(keys, key=lambda key: -len(inside[key]))


def _pair(a: StyleKey, b: StyleKey, shown: StyleEvidence) -> Pair:
    """The pair as the first kind of evidence sets it that says anything."""
    order = _counting(a) - _counting(b)
    verdicts = (
        shown.holds[b, a] - shown.holds[a, b],
        0 if {a.mark, b.mark} == {"item", ""} else order,
        _listed_outer(shown.listed, a, b),
        _heavier(b, a),
        order,
        _more(shown.counts[a], shown.counts[b]),
        shown.first[a] - shown.first[b],
    )
    kind, verdict = next((kind, verdict) for kind, verdict in enumerate(verdicts) if verdict)
    outer, inner = (a, b) if verdict < 0 else (b, a)
    return Pair(kind, -abs(verdict), outer, inner)


def _listed_outer(listed: Mapping[StyleKey, float], a: StyleKey, b: StyleKey) -> int:
    """-1 where the contents page sets the first clearly further out, 1 where the second."""
    if a not in listed or b not in listed or abs(listed[a] - listed[b]) < CLEARLY_DEEPER:
        return 0
    return 1 if listed[a] > listed[b] else -1


def _more(a: int, b: int) -> int:
    """Difference of two counts of headings, 0 where it may be chance."""
    return a - b if abs(a - b) >= max(FEWEST_MORE, (RARER - 1) * min(a, b)) else 0


def _counting(key: StyleKey) -> int:
    """Roman numbers count the outermost headings, small letters the innermost.

    What small letters count may have lighter headings without a count inside.
    """
    return {"chapter": -1, "item": 1}.get(key.mark, 0)


def _heavier(a: StyleKey, b: StyleKey) -> int:
    """Above zero where the first is set heavier; bold against capitals tells nothing."""
    if (a.bold - b.bold) * (a.capitals - b.capitals) < 0:
        return 0
    return _weight(a) - _weight(b)


def _weight(key: StyleKey) -> int:
    return 4 * key.bold + 2 * key.capitals - key.italic
