"""Sets from running text: numbered and bold titles, run-in titles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.leads import lead_of
from planparse.extract.goals.lists import goes_on
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LEAST_IN_LIST, LEAST_LETTERS, has_letters
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.model.records.codes import GoalForm
from planparse.text.goal_labels import Naming, clean

LONGEST_TITLE = 180
"""Characters of the longest title that stands as a paragraph."""

LEAST_TITLE = 3
"""Words of the shortest title before a run-in text; fewer are a label ("Note.")."""

MOST_TITLE = 25

NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?P<title>\S.*)$", re.DOTALL)
LETTERED = re.compile(
    r"^(?P<letter>[a-h])\)\s+(?P<title>\S.*?[.!?]|\S.*$)(?=\s+[A-ZÅÄÖ]|\s*$)(?P<text>.*)$",
    re.DOTALL,
)
RUN_IN = re.compile(r"^[•\-–*\s]*(?P<title>[^.:]{8,180})[.:]\s+(?P<text>\S.{30,})$", re.DOTALL)

Reader = Callable[[Plan, Section, int], Member | None]
"""What a block of a section is as a goal, None where it has not the form."""


def block_sets(plan: Plan) -> Iterator[CandidateSet]:
    """All sets that paragraphs give."""
    yield from _titles(plan, "numbered_title", numbered_title)
    yield from _titles(plan, "bold_title", _bold_title)
    yield from _titles(plan, "run_in", _run_in)
    yield from _titles(plan, "lead", _lead_title)


def _led_in(plan: Plan, section: Section, index: int) -> bool:
    """Whether the last line before an item that ends in a colon goes on in it."""
    leads = (clean(b.text) for b in section.blocks[:index][::-1] if b.text.rstrip().endswith(":"))
    return goes_on(plan, next(leads, ""))


def _titles(plan: Plan, rule: str, reader: Reader) -> Iterator[CandidateSet]:
    """Titles of one form in sections of one level under one heading, with the text below each."""
    families: dict[tuple[int, int | None], list[Member]] = {}
    for section in plan.sections:
        found = [
            (index, member)
            for index in range(len(section.blocks))
            if (member := reader(plan, section, index))
        ]
        members = with_texts(section, found)
        if members and all(member.text for member in members):
            families.setdefault((section.level, section.parent), []).extend(members)
    for members in families.values():
        yield text_set(plan, "paragraph", rule, "", members, Naming())


def with_texts(section: Section, found: Sequence[tuple[int, Member]]) -> list[Member]:
    """Members with what stands below each of them, up to the next one."""
    stops = [*(index for index, _ in found[1:]), len(section.blocks)][: len(found)]
    return [
        replace(member, text=_joined(member.text, text_between(section, index, stop)))
        for (index, member), stop in zip(found, stops, strict=True)
    ]


def _joined(own: str | None, below: str | None) -> str | None:
    return "\n".join(part for part in (own, below) if part) or None


def text_between(section: Section, start: int, stop: int) -> str | None:
    """What stands in a section between two of its blocks."""
    texts = (block.text for block in section.blocks[start + 1 : stop] if not block.hidden)
    return "\n".join(text for text in texts if text.strip()) or None


def numbered_title(plan: Plan, section: Section, index: int) -> Member | None:
    """A paragraph that is a title with a number before it ("3. Reform the archive")."""
    del plan
    block = section.blocks[index]
    text = f"{block.number} {block.text}" if block.number else block.text
    found = NUMBERED.match(clean(text))
    titled = found is not None and _is_title(block, found.group("title"), LEAST_IN_LIST)
    if found is not None and titled and not _more_lines(block):
        return _title_member(section, index, found.group("title").strip(), found.group("number"))
    return _first_line(section, index) or _first_sentence(section, index)


def _first_sentence(section: Section, index: int) -> Member | None:
    """The first sentence of a lettered paragraph ("a) Build a toolkit. It will ...")."""
    block = section.blocks[index]
    found = LETTERED.match(clean(block.text))
    if found is None or not _is_title(block, found.group("title")):
        return None
    member = _title_member(section, index, found.group("title"), found.group("letter"))
    return replace(member, text=found.group("text").strip() or None)


def _first_line(section: Section, index: int) -> Member | None:
    """A numbered title as the first line of a paragraph whose text begins on the next line."""
    block = section.blocks[index]
    found = NUMBERED.match(clean(block.lines[0])) if len(block.lines) > 1 else None
    rest = " ".join(map(clean, block.lines[1:]))
    if found is None or not rest[:1].isupper() or not _is_title(block, found.group("title")):
        return None
    member = _title_member(section, index, found.group("title").strip(), found.group("number"))
    return replace(member, text=rest)


def _more_lines(block: Block) -> bool:
    """Whether a paragraph goes on with a sentence of its own after its first line."""
    first = block.lines[0].rstrip() if block.lines else ""
    return len(block.lines) > 1 and first.endswith((".", "!", "?")) and block.kind == "paragraph"


def _bold_title(plan: Plan, section: Section, index: int) -> Member | None:
    del plan
    block = section.blocks[index]
    shown = clean(block.text)
    if not is_bold(block) or NUMBERED.match(shown) or not _is_title(block, shown):
        return None
    return _title_member(section, index, shown)


def is_bold(block: Block) -> bool:
    """Whether the whole block is set bold."""
    text = block.text.strip()
    marked = text.startswith(("**", "__")) and clean(text) == text.strip("*_ ")
    return marked or bool(block.style and block.style.bold)


def _lead_title(plan: Plan, section: Section, index: int) -> Member | None:
    """A title in bold or with a link that the text of its paragraph goes on after."""
    block = section.blocks[index]
    lead = lead_of(plan, block) if block.kind == "paragraph" else None
    if lead is None:
        return None
    return replace(_title_member(section, index, lead.title, lead.number), text=lead.text)


def _run_in(plan: Plan, section: Section, index: int) -> Member | None:
    """A title that the text of its paragraph or item goes on after ("Better roads. We ...")."""
    block = section.blocks[index]
    found = RUN_IN.match(clean(block.text)) if block.kind == "list_item" else None
    if found is None or not LEAST_TITLE <= len(found.group("title").split()) <= MOST_TITLE:
        return None
    member = _title_member(section, index, found.group("title").strip())
    led_in = _led_in(plan, section, index)
    return replace(member, text=found.group("text"), led_in=led_in)


def _is_title(block: Block, text: str, least: int = LEAST_LETTERS) -> bool:
    if block.kind not in ("paragraph", "list_item") or block.hidden:
        return False
    fits = len(text) <= LONGEST_TITLE and has_letters(text, least)
    return fits and not text.rstrip().endswith((":", ";", ","))


def _title_member(section: Section, index: int, title: str, number: str | None = None) -> Member:
    return Member(
        title=title,
        place=section.blocks[index].place,
        order=(section.ordinal, index, 0),
        label=number,
        number=number,
        inside=section.ordinal,
        bold=is_bold(section.blocks[index]),
    )


def text_set(
    plan: Plan, form: GoalForm, rule: str, key: str, members: Sequence[Member], named: Naming
) -> CandidateSet:
    """Members that stand in text as one set, with the heading that announces them."""
    announcer, distance = announcer_of(plan, members)
    return CandidateSet(
        form=form,
        rule=rule,
        key=key,
        members=tuple(members),
        naming=named,
        announced=plan.naming(announcer),
        announcer=announcer,
        distance=distance,
    )


def announcer_of(plan: Plan, members: Sequence[Member]) -> tuple[str | None, int]:
    """The nearest heading over all members that names a kind of thing, and how far it is."""
    rooms = {member.inside for member in members if member.inside}
    chains = [[plan.section(room), *plan.ancestors(room)] for room in rooms]
    for distance, section in enumerate(chains[0] if chains else (), start=1):
        if section is not None and all(section in chain for chain in chains):
            title = plan.title(section)
            if plan.naming(title).kind is not None:
                return title, distance
    return None, 1
