"""Sets from lists: of items, and of the numbered lines of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LEAST_LETTERS
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.model.place import Place
from planparse.text.goal_labels import clean

LONGEST_ITEM = 250
"""Characters of the longest goal in a list; a longer item is a paragraph about something."""

ENDS = ".,;:"

LINE = re.compile(r"^\s*(?P<number>\d{1,2})[.)]\s+(?P<text>\S.*)$")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its text, number and place."""

    text: str
    number: str | None
    place: Place


def list_sets(plan: Plan) -> Iterator[CandidateSet]:
    """Each run of list items, and all runs together that one line or heading announces."""
    alike: dict[str, list[CandidateSet]] = {}
    for section in plan.sections:
        for start, items in _runs(section):
            found = _list(plan, section, start, items)
            if found is not None:
                yield found
                alike.setdefault((found.announcer or "").casefold(), []).append(found)
    for announcer, sets in alike.items():
        if announcer and len(sets) > 1:
            members = tuple(member for one in sets for member in one.members)
            yield replace(sets[0], members=members, rule="lists")


def _runs(section: Section) -> Iterator[tuple[int, list[Item]]]:
    run: list[Item] = []
    for index, block in enumerate(section.blocks):
        if block.kind == "list_item":
            run.append(Item(block.text, block.number, block.place))
            continue
        if run:
            yield index - len(run), run
            run = []
        lines = _numbered_lines(block)
        if lines:
            yield index, lines
    if run:
        yield len(section.blocks) - len(run), run


def _numbered_lines(block: Block) -> list[Item]:
    """The items of a paragraph whose lines are numbered 1, 2, 3; else none."""
    items: list[Item] = []
    for index, line in enumerate(block.lines if block.kind == "paragraph" else ()):
        found = LINE.match(line)
        if found is not None and int(found.group("number")) == len(items) + 1:
            at = block.place.line
            place = block.place.model_copy(update={"line": at + index if at else None})
            items.append(Item(found.group("text"), found.group("number"), place))
        elif items and found is None:
            items[-1] = replace(items[-1], text=f"{items[-1].text} {line.strip()}")
        else:
            return []
    return items if len(items) > 1 else []


def _list(plan: Plan, section: Section, start: int, items: Sequence[Item]) -> CandidateSet | None:
    texts = [clean(item.text).strip(f" •–-{ENDS}") for item in items]
    if any(sum(map(str.isalpha, t)) < LEAST_LETTERS or len(t) > LONGEST_ITEM for t in texts):
        return None
    above = section.blocks[start - 1] if start else None
    lead = clean(above.text) if above is not None and above.text else ""
    announcer = lead if _announces(plan, lead) else plan.title(section)
    members = tuple(
        Member(
            title=text,
            place=item.place,
            order=(section.ordinal, start + index, 0),
            number=item.number,
            inside=section.ordinal,
        )
        for index, (item, text) in enumerate(zip(items, texts, strict=True))
    )
    return CandidateSet(
        form="list",
        rule="list",
        key=announcer,
        members=members,
        announced=plan.naming(announcer),
        announcer=announcer,
    )


def _announces(plan: Plan, lead: str) -> bool:
    """A line above a list that names what the items are; "the agencies will:" goes on in them."""
    named = plan.naming(lead).kind is not None
    return lead.endswith(":") and named and not goes_on(plan, lead)


def goes_on(plan: Plan, lead: str) -> bool:
    """Whether a line's sentence goes on in the items below it, with what the body will do."""
    words = lead.rstrip(": ").casefold().split()
    return lead.endswith(":") and bool(words) and words[-1] in plan.profile.goals.modal_verbs
