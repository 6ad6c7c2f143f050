"""What the words that a sentence has in common with an undertaking amount to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from planparse.audit.commitments.evidence import Evidence
from planparse.audit.commitments.keys import LONG, Key
from planparse.audit.commitments.kinship import is_kind_of_work
from planparse.model.records.codes import CommitmentStatus
from planparse.profiles.undertakings import UndertakingWords

MOST = 0.6
"""Share of an undertaking's information from which a sentence speaks of it."""

MUCH = 0.42
"""Share that is enough where several of its words stand together."""

SEVERAL = 3

SOME = 0.27
"""Share from which a sentence speaks of part of it."""

HALF = 0.5
"""Share that is enough for a part where a single word carries it."""

ELSEWHERE_MOST = 0.75
"""Share that a sentence outside the goal's sections needs."""

NEARLY_ALL = 0.8
"""Share of an undertaking's information in a goal's section from which it is told there, where one
sentence holds most of it."""


def status_of(
    best: Evidence | None, title: Collection[str], words: UndertakingWords
) -> CommitmentStatus | None:
    """`reported`, `partly`, or None where the evidence is not enough for either.

    A single word of the goal's title is no evidence: the goal's whole section speaks of it.
    """
    if best is None or not best.carrying:
        return None
    if len(best.found) == 1 and best.lacking and best.found[0].key in title:
        return None
    names_it = any(len(key.key) >= LONG for key in best.carrying)
    if not best.is_own:
        joint = len(best.carrying) > 1 and (names_it or len(best.found) >= SEVERAL)
        return "partly" if joint and best.agreement >= ELSEWHERE_MOST else None
    if _is_reported(best, names_it) or _is_its_thing_told(best, words):
        return "reported"
    several = names_it or len(best.found) > 1
    if (best.agreement >= SOME and several) or best.agreement >= HALF:
        return "partly"
    return None


def _is_reported(best: Evidence, names_it: bool) -> bool:
    lacking = sum(key.is_thing for key in best.lacking)
    if best.agreement >= MOST and lacking < sum(key.is_thing for key in best.found):
        return names_it or len(best.found) > 1
    return best.agreement >= MUCH and len(best.found) >= SEVERAL


def _is_its_thing_told(best: Evidence, words: UndertakingWords) -> bool:
    """The sentence speaks of the thing itself, though not of where, with whom and when.

    A plan or an analysis is another one where it is about another thing: what it is about counts
    as its place and time do not. So may a thing be that a report speaks of often; and where a
    number is aimed at, the report has to have it.
    """
    things = [key for key in best.found if key.is_thing and not key.is_detail]
    named = [key for key in best.carrying if len(key.key) >= LONG and key in things]
    if best.things < MOST or any(key.key.isdigit() for key in best.lacking):
        return False
    if not (len(things) > 1 or any(key.is_rare for key in named)):
        return False
    return any(not is_kind_of_work(key.key, words) for key in named)


def is_told_over_section(best: Evidence, spread: Collection[Key], wanted: Sequence[Key]) -> bool:
    """One sentence holds most of an undertaking, and the goal's section nearly all."""
    total = sum(key.weight for key in wanted)
    held = sum(key.weight for key in wanted if key in spread or key in best.found)
    is_most = best.agreement >= MOST and len(best.found) > 1
    return best.is_own and is_most and held >= NEARLY_ALL * total


def is_spread(spread: Collection[Key], wanted: Sequence[Key], title: Collection[str]) -> bool:
    """Whether a goal's section holds most of an undertaking, though no sentence much of it."""
    total = sum(key.weight for key in wanted)
    held = sum(key.weight for key in spread)
    own = [key for key in spread if key.is_thing and key.key not in title]
    return held >= MUCH * total and len(own) >= SEVERAL
