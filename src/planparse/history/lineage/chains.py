"""Which goal goes on as which: decided for all years of an authority together.

A chain takes each goal once, and each goal has at most one that it goes on as. Among all sets of
chains the one is taken whose links have the greatest sum of evidence: a minimum path cover of the
goals in the order of their years, which is an assignment between every goal as the earlier and
every goal as the later one (Dilworth 1950, Fulkerson 1956). A link over a plan that lacks the
goal competes with the links through that plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from planparse.history.lineage.pairs import Pair
from planparse.match.assign import assign
from planparse.profiles.lineage import LineageRules

HIGHEST = 40.0
"""Above every sum of weights: scores of the assignment are in [0, 1]."""
Link = tuple[int, int]
"""Indices of the earlier and the later goal."""


def chains(
    pairs: Mapping[Link, Pair],
    rules: LineageRules,
    forced: Collection[Link] = (),
    forbidden: Collection[Link] = (),
) -> set[Link]:
    """The links of the best set of chains.

    Args:
        pairs: what may be linked.
        rules: thresholds.
        forced: links that a person has set; nothing else begins or ends there.
        forbidden: links that a person has refused.
    """
    begins, ends = {link[0] for link in forced}, {link[1] for link in forced}
    open_links = {
        link: pair.total / HIGHEST
        for link, pair in pairs.items()
        if pair.own >= rules.accept
        and link not in forbidden
        and link[0] not in begins
        and link[1] not in ends
    }
    found = set(forced)
    for component in _components(open_links):
        found |= _assigned(component, open_links, rules.accept / HIGHEST)
    return found


def _components(links: Iterable[Link]) -> list[list[Link]]:
    """Links that share an earlier or a later goal, directly or by others: they compete."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    ordered = sorted(links)
    for first, second in ordered:
        parent[root(("from", first))] = root(("to", second))
    groups: defaultdict[tuple[str, int], list[Link]] = defaultdict(list)
    for link in ordered:
        groups[root(("from", link[0]))].append(link)
    return list(groups.values())


def _assigned(component: list[Link], scores: Mapping[Link, float], none: float) -> set[Link]:
    if len(component) == 1:
        return set(component)
    firsts = sorted({link[0] for link in component})
    seconds = sorted({link[1] for link in component})
    table = [[scores.get((first, second), 0.0) for second in seconds] for first in firsts]
    columns = assign(table, none)
    return {
        (firsts[row], seconds[column]) for row, column in enumerate(columns) if column is not None
    }
