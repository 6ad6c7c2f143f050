"""Sets of titles that text stands between: items or bold lines, each with what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planparse.extract.goals.blocks import LONGEST_TITLE, is_bold, text_between
from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LEAST_IN_LIST, LEAST_LETTERS, has_letters
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.text.goal_labels import Naming, clean

SENTENCE_ENDS = (".", "!", "?", ":", ";", ",")

BOLD = "bold"

LONGEST_LEAD = 100
"""Characters of the longest line that announces such titles; a longer one is text."""


def spread_sets(plan: Plan) -> Iterator[CandidateSet]:
    """Each section's items of one mark, and its bold lines, where every one has text of its own."""
    for section in plan.sections:
        marks: dict[str, list[int]] = {}
        for index, block in enumerate(section.blocks):
            mark = _mark(block)
            if mark is not None:
                marks.setdefault(mark, []).append(index)
        for indices in marks.values():
            members = _members(section, indices) if len(indices) > 1 else []
            if members and all(member.text for member in members):
                yield _set(plan, section, members)


def _mark(block: Block) -> str | None:
    """What the items of one list begin with; None for what is no title."""
    if block.hidden or block.grid is not None:
        return None
    if block.kind == "list_item":
        return re.sub(r"\w+", "1", block.number or block.text[:1])
    return BOLD if block.kind == "paragraph" and is_bold(block) else None


def _parts(block: Block) -> tuple[str, str | None] | None:
    """The title of a block, with the text that its later lines are; None where it is text."""
    lines = [clean(line) for line in block.lines if line.strip()]
    if len(lines) > 1 and lines[1][:1].isupper() and not lines[0].endswith(SENTENCE_ENDS):
        return _shown(lines[0]), " ".join(lines[1:])
    title = _shown(clean(block.text))
    least = LEAST_IN_LIST if (block.number or "").strip(".)").isdigit() else LEAST_LETTERS
    fits = has_letters(title, least) and len(title) <= LONGEST_TITLE
    return (title, None) if fits and not title.endswith(SENTENCE_ENDS[3:]) else None


def _shown(text: str) -> str:
    return text.strip(" •●▪*–-.")


def _members(section: Section, indices: Sequence[int]) -> list[Member]:
    """The titles with the text up to the next one; none where one of them is no title."""
    members = []
    for index, stop in zip(indices, [*indices[1:], len(section.blocks)], strict=True):
        block = section.blocks[index]
        parts = _parts(block)
        if parts is None:
            return []
        below = [part for part in (parts[1], text_between(section, index, stop)) if part]
        member = Member(
            title=parts[0],
            place=block.place,
            order=(section.ordinal, index, 0),
            number=block.number if (block.number or "").isdigit() else None,
            inside=section.ordinal,
            text="\n".join(below) or None,
            bold=is_bold(block),
        )
        members.append(member)
    return members


def _set(plan: Plan, section: Section, members: Sequence[Member]) -> CandidateSet:
    announcer = _lead(plan, section, members[0].order[1]) or plan.title(section)
    return CandidateSet(
        form="list" if not members[0].bold else "paragraph",
        rule="spread",
        key=announcer,
        members=tuple(members),
        naming=Naming(),
        announced=plan.naming(announcer),
        announcer=announcer,
    )


def _lead(plan: Plan, section: Section, first: int) -> str | None:
    """The line right above the first title, where it says what the titles are."""
    above = clean(section.blocks[first - 1].text) if first else ""
    is_line = len(above) <= LONGEST_LEAD and (above.endswith(":") or not above.endswith("."))
    return above if is_line and plan.naming(above).kind is not None else None
