"""Sets of paragraphs and lines that begin with a label: "Goal 3. Name. Sentence."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planparse.extract.goals.blocks import text_set, with_texts
from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.lists import ENDS, numbered_lines
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LEAST_LETTERS, LONGEST
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.text.fold import letters
from planparse.text.goal_labels import Label, Naming, clean, unquoted
from planparse.text.pipeline import sentences

NAME_WORDS = 5
"""Words of the longest name before a goal's sentence ("Data skills. Assess ..."); more are one."""

RUNNING = 3
"""Sentences from which a paragraph goes on with text after the goal that it begins with."""

AGAIN = 0.5
"""Share of the wordings that come again, begun alike: the plan states its goals a second time."""

PIECE = re.compile(
    r"(?:^|(?<=[.:;!?]\s)|(?<=\n))[•–*-]?\s*(?P<name>[^\W\d_]{3,})\s+(?P<number>\d{1,2})\s*[.:–-]\s"
)
"""A label with a number where a line or a sentence begins."""


def labelled_sets(plan: Plan) -> Iterator[CandidateSet]:
    """Paragraphs and lines of one label; where they state their goals twice, each time alone."""
    families: dict[str, list[Member]] = {}
    namings: dict[str, Naming] = {}
    for section in plan.sections:
        found = [
            (index, member, label)
            for index in range(len(section.blocks))
            for member, label in _members(plan, section, index)
        ]
        members = with_texts(section, [(index, member) for index, member, _ in found])
        for member, (_, _, label) in zip(members, found, strict=True):
            families.setdefault(label.key, []).append(member)
            namings[label.key] = label.naming
    for key, members in families.items():
        for one in _rounds(members):
            yield text_set(plan, "label", "labelled_paragraph", key, one, namings[key])


def _rounds(members: Sequence[Member]) -> list[list[Member]]:
    """The members, parted where their numbers begin again with the same names."""
    rounds = [[members[0]]]
    for before, member in pairwise(members):
        if _number(member) <= _number(before):
            rounds.append([])
        rounds[-1].append(member)
    names = [{_name(member) for member in one} for one in rounds]
    again = all(len(one & names[0]) > AGAIN * len(one) for one in names[1:])
    return rounds if again else [list(members)]


def _number(member: Member) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", member.number or ""))


def _name(member: Member) -> str:
    """Label and first words, which stay where a goal is stated again in other words."""
    return letters(" ".join(member.title.split()[:NAME_WORDS]))


def _members(plan: Plan, section: Section, index: int) -> Iterator[tuple[Member, Label]]:
    """The goals that a block states, each with its label."""
    block = section.blocks[index]
    if block.kind not in ("paragraph", "list_item", "caption") or block.grid is not None:
        return
    parts = _parts(block)
    if len(parts) == 1 and numbered_lines(block):
        return
    for row, part in enumerate(parts):
        label = plan.label(part.text[:LONGEST])
        if label is None or label.naming.kind in (None, "indicators"):
            continue
        member = _member(plan, section, (index, row), part, label)
        if member is not None:
            yield member, label


def _parts(block: Block) -> list[Block]:
    """A paragraph from one label with a number to the next, as blocks; else the paragraph."""
    text = "\n".join(block.lines) or block.text
    starts: list[re.Match[str]] = []
    for found in PIECE.finditer(text):
        if not starts or _follows(starts[-1], found):
            starts.append(found)
    if len(starts) < 2:
        return [block]
    stops = [*(found.start() for found in starts[1:]), len(text)]
    return [
        _part(block, text, found.start(), stop) for found, stop in zip(starts, stops, strict=True)
    ]


def _follows(last: re.Match[str], found: re.Match[str]) -> bool:
    same = last.group("name").casefold() == found.group("name").casefold()
    return same and int(found.group("number")) == int(last.group("number")) + 1


def _part(block: Block, text: str, start: int, stop: int) -> Block:
    at = block.place.line
    line = at + text.count("\n", 0, start) if at else None
    place = block.place.model_copy(update={"line": line})
    shown = " ".join(text[start:stop].split())
    return block.model_copy(update={"text": shown, "lines": (shown,), "place": place})


def _member(
    plan: Plan, section: Section, at: tuple[int, int], block: Block, label: Label
) -> Member | None:
    text, after = _wording(plan, block, label)
    stated: Block | None = block
    if label.rest:
        title = text.strip(f" •–-{ENDS}") if label.number else label.rest.strip(f" {ENDS}")
    else:
        stated = _next(section, at[0])
        title = clean(stated.text) if stated is not None else ""
        if label.number is None and not text.endswith(":"):
            return None
    title = unquoted(title) or title
    if stated is None or sum(map(str.isalpha, title)) < LEAST_LETTERS or len(title) > LONGEST:
        return None
    return Member(
        title=title,
        place=stated.place,
        order=(section.ordinal, *at),
        label=label.printed,
        number=label.number,
        inside=section.ordinal,
        text=after,
    )


def _wording(plan: Plan, block: Block, label: Label) -> tuple[str, str | None]:
    """A paragraph's goal, and the text that it goes on with.

    Of a running paragraph the first sentence is the goal, after a name of a few words the next
    one with it; a paragraph of two sentences is the goal as a whole.
    """
    text = clean(block.text)
    offset = text.find(label.rest) if label.number and label.rest else -1
    if offset < 0:
        return text, None
    spans = [(offset + a, offset + b) for a, b in sentences(text[offset:], plan.profile.language)]
    is_named = bool(spans) and len(text[slice(*spans[0])].split()) <= NAME_WORDS
    if len(spans) < RUNNING:
        return text, None
    stop = spans[1 if is_named else 0][1]
    return text[:stop], text[stop:].strip() or None


def _next(section: Section, index: int) -> Block | None:
    """The paragraph or the only list item below a label."""
    below = section.blocks[index + 1 : index + 3]
    if not below or below[0].kind not in ("paragraph", "list_item"):
        return None
    is_list = len(below) > 1 and below[0].kind == below[1].kind == "list_item"
    return None if is_list else below[0]
