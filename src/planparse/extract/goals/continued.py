"""Members of a numbered family that stand as paragraphs: headings that no layout told."""

from __future__ import annotations

from dataclasses import replace

from planparse.extract.goals.blocks import numbered_title, text_between
from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.plan import Plan

LONGEST_WAY = 60
"""Blocks below a heading among which the next number of its family is looked for."""


def continued(candidates: CandidateSet, plan: Plan) -> CandidateSet:
    """A family of numbered headings with the titles between them that are no headings.

    "7. ..." and "9. ..." are headings, and below the seventh a paragraph begins with "8.": a full
    stop at its end, a page's foot or its type kept it from being one.
    """
    if candidates.form != "heading":
        return candidates
    taken = {(member.number, _chapter(member, plan)) for member in candidates.members}
    found: list[Member] = []
    for index, member in enumerate(candidates.members):
        found.append(member)
        after = candidates.members[index + 1 : index + 2]
        wanted = _next_number(member)
        if wanted and not (after and after[0].number == wanted):
            more = _titles_below(member, wanted, plan)
            found.extend(one for one in more if (one.number, one.inside) not in taken)
    return replace(candidates, members=tuple(found))


def _chapter(member: Member, plan: Plan) -> int | None:
    section = plan.section(member.section)
    return section.parent if section else member.inside


def _next_number(member: Member) -> str | None:
    """The number that comes after a member's own; None where it has no plain one."""
    if (
        member.section is None
        or not (member.number or "").isdigit()
        or member.label != member.number
    ):
        return None
    return str(int(member.number or 0) + 1)


def _titles_below(member: Member, wanted: str, plan: Plan) -> list[Member]:
    """Titles in a member's own section that go on with its numbers."""
    section = plan.section(member.section)
    found: list[Member] = []
    for index in range(min(len(section.blocks), LONGEST_WAY) if section else 0):
        assert section is not None
        title = numbered_title(plan, section, index)
        if title is not None and title.number == wanted:
            text = text_between(section, index, len(section.blocks))
            found.append(replace(title, text=text, inside=section.parent))
            wanted = str(int(wanted) + 1)
    return found
