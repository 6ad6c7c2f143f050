"""From the plans of an authority to the history of their goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass

from planparse.history.lineage.branches import branches
from planparse.history.lineage.chains import Link, chains
from planparse.history.lineage.decided import decided
from planparse.history.lineage.pairs import GoalComparison, Pair
from planparse.history.lineage.plans import Archive
from planparse.history.lineage.rows import Linked, chain_rows, lineage_rows
from planparse.model.lineage import LineageDecision
from planparse.model.records import GoalChainRecord, GoalLineageRecord
from planparse.profiles.lineage import LineageRules


@dataclass(frozen=True)
class Lineage:
    """Rows of `goal_lineage` and `goal_chains` of one authority."""

    rows: list[GoalLineageRecord]
    chains: list[GoalChainRecord]
    applied: set[LineageDecision]
    """Decisions about goals that are among them."""


def lineage(
    archives: MutableMapping[str, Archive],
    rules: LineageRules,
    decisions: Sequence[LineageDecision] = (),
) -> Iterator[Lineage]:
    """What became of every goal, one authority at a time.

    Args:
        archives: plans in force with their goals, by authority; each is taken out when its turn
            comes, so that its goals need not stay in memory.
        rules: weights and thresholds.
        decisions: of people, in the order in which they were made.
    """
    for authority in sorted(archives):
        linked = _linked(archives.pop(authority), rules, decisions)
        yield Lineage(lineage_rows(linked), chain_rows(linked), linked.decided.applied)


def _linked(archive: Archive, rules: LineageRules, decisions: Sequence[LineageDecision]) -> Linked:
    comparison = GoalComparison(archive, rules)
    pairs = comparison.pairs()
    said = decided(archive.goals, decisions)
    forbidden = said.forbidden(pairs)
    main = chains(pairs, rules, said.main_links(pairs), forbidden)
    extra = branches(comparison, pairs, main, forbidden)
    links: set[Link] = main | extra.splits | extra.mergers | set(said.linked)
    return Linked(archive, rules, said, _with_set(comparison, pairs, links), links, main)


def _with_set(
    comparison: GoalComparison, pairs: Mapping[Link, Pair], links: set[Link]
) -> dict[Link, Pair]:
    """The pairs, those among them that only a person has linked."""
    return {**{link: comparison.pair(*link) for link in links if link not in pairs}, **pairs}
