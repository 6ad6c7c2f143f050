"""What is looked at in a set that a sentence lists; the levels are weighed like all others."""

from __future__ import annotations

from planparse.extract.goals.candidate import CandidateSet
from planparse.extract.goals.plan import Plan
from planparse.text.terms import terms

SUMS_UP = 0.8
"""Share of the members that a title names when it sums them up."""

HALF = 0.5
"""Share of a thing's terms that a heading has which is about it."""

LONG = 30
"""Sections of a document that has headings, lists or tables for its goals, where it states any; a
sentence further down tells of others' goals ("the directive has two goals: ...")."""

OPENING = 5
"""Sections at the beginning of such a document, where it may say of itself what it is for."""


def listed(candidates: CandidateSet, plan: Plan) -> str:
    """How a sentence lists them, as many as it says or without a number."""
    if candidates.listing is None:
        return "in_no_sentence"
    room = candidates.members[0].inside or 0
    is_deep = len(plan.sections) > LONG and room > OPENING
    return "deep_in_a_long_text" if is_deep else candidates.listing


def lists_verbs(candidates: CandidateSet) -> bool:
    """Whether a sentence lists what is to be done."""
    return candidates.listing in ("verbs", "counted_verbs")


def taken_up(candidates: CandidateSet, plan: Plan) -> str:
    """Whether the document goes on with a heading for each thing that a sentence lists."""
    if candidates.listing is None:
        return "not_asked"
    headings = {s.ordinal: set(terms(s.title, plan.profile)) for s in plan.sections[1:]}
    for member in candidates.members:
        wanted = set(terms(member.title, plan.profile))
        own = [o for o, said in headings.items() if len(wanted & said) >= HALF * len(wanted)]
        if not own or not wanted:
            return "not_all"
        del headings[own[0]]
    return "all"


def in_title(candidates: CandidateSet, plan: Plan) -> str:
    """Whether the document's title names the first word of each thing that a sentence lists."""
    if candidates.listing is None or not plan.sections:
        return "not_asked"
    said = set(terms(plan.sections[0].title, plan.profile))
    named = [
        not said.isdisjoint(terms(member.title, plan.profile)[:1]) for member in candidates.members
    ]
    return "most" if sum(named) >= SUMS_UP * len(named) else "few"
