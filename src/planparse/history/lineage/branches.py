"""Goals that became several, and goals that became one.

The chains give each goal one way on. A goal that is left over in the next plan may be another part
of an earlier goal, and one that is left over in the earlier plan may have gone into a later one.
For that, wording alone must say so: the parts' information is the whole's, and together they hold
more of it than one of them does; a text that only resembles is no part. Where both have a text,
that of a part has something in common with the whole's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from planparse.history.lineage.chains import Link
from planparse.history.lineage.pairs import GoalComparison, Pair
from planparse.history.lineage.wordings import PART_HELD, Wording

OWN = 0.5
"""Share of a part's information that the other parts do not have."""
WHOLE_HELD = 0.6
"""Share of the whole's information that all parts together hold."""
KEPT_HELD = 0.4
"""Share of a part's information that the whole has, where a chain has linked them anyway."""
PARTS = 3
"""Goals that one becomes at most; more is a plan made anew."""


@dataclass(frozen=True, slots=True)
class Branches:
    """Links of splits and mergers, those of the chains that they begin with among them."""

    splits: frozenset[Link] = frozenset()
    mergers: frozenset[Link] = frozenset()


def branches(
    comparison: GoalComparison,
    pairs: Mapping[Link, Pair],
    links: Collection[Link],
    forbidden: Collection[Link] = (),
) -> Branches:
    """Splits and mergers beside the chains.

    Args:
        comparison: the goals.
        pairs: every pair worth comparing.
        links: the chains.
        forbidden: links that a person has refused.
    """
    begins, ends = {link[0] for link in links}, {link[1] for link in links}
    near = [
        pair
        for link, pair in pairs.items()
        if link not in forbidden
        and pair.total >= comparison.rules.branch
        and pair.level("gap") == "next"
        and pair.level("body") == "same"
        and pair.level("text") != "other"
    ]
    split = _several(comparison, near, links, ends, is_split=True)
    merged = _several(comparison, near, links, begins, is_split=False)
    return Branches(frozenset(split), frozenset(merged - split))


def _several(
    comparison: GoalComparison,
    near: Sequence[Pair],
    links: Collection[Link],
    taken: Collection[int],
    *,
    is_split: bool,
) -> set[Link]:
    """Links between a whole and its parts; parts that a chain has taken belong there."""
    goals = comparison.archive.goals
    parts: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for pair in near:
        whole, part = (pair.first, pair.second) if is_split else (pair.second, pair.first)
        own = (pair.first, pair.second) in links
        if own or part not in taken:
            parts[whole, goals[part].year].add(part)
    found: set[Link] = set()
    for (whole, _), candidates in sorted(parts.items()):
        own_links = {(whole, p) if is_split else (p, whole) for p in candidates} & set(links)
        kept = {part for link in own_links for part in link if part != whole}
        group = _best_group(comparison, whole, kept, candidates - kept)
        found |= {(whole, part) if is_split else (part, whole) for part in group}
    return found


def _best_group(
    comparison: GoalComparison, whole: int, kept: set[int], others: set[int]
) -> tuple[int, ...]:
    """The most parts, at least two, that hold the whole between them; empty where none do.

    Of as many parts those are taken that hold most of it.
    """
    for size in range(PARTS, 1, -1):
        extras = combinations(sorted(others), size - len(kept)) if size > len(kept) else ()
        groups = ((*sorted(kept), *extra) for extra in extras)
        shares = {group: _share_held(comparison, whole, group, kept) for group in groups}
        best = max(shares, key=shares.__getitem__, default=())
        if best and shares[best] >= WHOLE_HELD:
            return best
    return ()


def _share_held(
    comparison: GoalComparison, whole: int, group: Sequence[int], kept: Collection[int]
) -> float:
    """How much of the whole the parts hold; nothing where one says nothing of its own."""
    words = comparison.words
    own = _wording(comparison, whole)
    parts = [_wording(comparison, part) for part in group]
    bounds = [KEPT_HELD if part in kept else PART_HELD for part in group]
    held = [words.held(part.terms, own.terms) for part in parts]
    if any(share < bound for share, bound in zip(held, bounds, strict=True)):
        return 0.0
    together = words.held(own.terms, [term for part in parts for term in part.terms])
    shared = [
        words.held(part.terms, [t for i, p in enumerate(parts) if i != index for t in p.terms])
        for index, part in enumerate(parts)
    ]
    return together if max(shared) <= 1 - OWN else 0.0


def _wording(comparison: GoalComparison, goal: int) -> Wording:
    return comparison.words.of(comparison.archive.goals[goal])[0]
