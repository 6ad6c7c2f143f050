"""From the plans of an archive to the history of their goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planparse.history.lineage.branches import branches
from planparse.history.lineage.chains import Link, chains
from planparse.history.lineage.decided import decided, unapplied
from planparse.history.lineage.pairs import Comparison, Pair
from planparse.history.lineage.plans import Archive
from planparse.history.lineage.rows import Linked, chain_rows, lineage_rows
from planparse.model.lineage import LineageDecision
from planparse.model.records import GoalChainRecord, GoalLineageRecord
from planparse.profiles.lineage import LineageRules


@dataclass(slots=True)
class Lineage:
    """Rows of `goal_lineage` and `goal_chains`."""

    rows: list[GoalLineageRecord] = field(default_factory=list)
    chains: list[GoalChainRecord] = field(default_factory=list)
    unapplied: list[LineageDecision] = field(default_factory=list)
    """Decisions about goals that no plan in force has any more."""


def lineage(
    archives: Mapping[str, Archive],
    rules: LineageRules,
    decisions: Sequence[LineageDecision] = (),
) -> Lineage:
    """What became of every goal, authority by authority.

    Args:
        archives: plans in force with their goals, by authority.
        rules: weights and thresholds.
        decisions: of people, in the order in which they were made.
    """
    found = Lineage()
    applied: set[LineageDecision] = set()
    for _, archive in sorted(archives.items()):
        linked = _linked(archive, rules, decisions)
        applied |= linked.decided.applied
        found.rows += lineage_rows(linked)
        found.chains += chain_rows(linked)
    found.unapplied = unapplied(decisions, applied)
    return found


def _linked(archive: Archive, rules: LineageRules, decisions: Sequence[LineageDecision]) -> Linked:
    comparison = Comparison(archive, rules)
    pairs = comparison.pairs()
    said = decided(archive.goals, decisions)
    forbidden = said.forbidden(pairs)
    main = chains(pairs, rules, said.main_links(pairs), forbidden)
    extra = branches(comparison, pairs, main, forbidden)
    links: set[Link] = main | extra.splits | extra.mergers | set(said.linked)
    return Linked(archive, rules, said, _with_set(comparison, pairs, links), links, main)


def _with_set(
    comparison: Comparison, pairs: Mapping[Link, Pair], links: set[Link]
) -> dict[Link, Pair]:
    """The pairs, those among them that only a person has linked."""
    return {**{link: comparison.pair(*link) for link in links if link not in pairs}, **pairs}
