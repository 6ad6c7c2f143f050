"""Sets from lists: of items, and of the numbered lines of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.leads import Lead, lead_in, name_above, of_most
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LEAST_IN_LIST, has_letters
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.model.place import Place
from planparse.text.goal_labels import Naming, clean
from planparse.text.pipeline import sentences

LONGEST_ITEM = 250
"""Characters of the longest goal in a list; a longer item is a paragraph about something."""

ENDS = ".,;:"

LINE = re.compile(r"^\s*(?:[^\W\d_]+\s+)?(?P<number>\d{1,2})[.):]\s+(?P<text>\S.*)$")

AREAS = 3
"""Sections with hardly more than a list each before they are areas with their goals."""


MOST_TEXTS = 3
"""Paragraphs beside such a list: reasons for it; more of them are a text with a list in it."""


LEAST_PARAGRAPHS = 3
"""Paragraphs of a sentence each before they are a list; two may be text."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its text, number and place."""

    text: str
    number: str | None
    place: Place
    beginning: str = ""
    """What bold type or a link sets apart at its beginning."""
    lead: Lead | None = None
    """The title that it begins with, where most items of its list have one."""


def list_sets(plan: Plan) -> Iterator[CandidateSet]:
    """Each run of list items, and all runs together that one line or heading announces."""
    alike: dict[str, list[CandidateSet]] = {}
    for section in plan.sections:
        for start, items in _runs(plan, section):
            found = _list(plan, section, start, items)
            if found is not None:
                yield found
                alike.setdefault((found.announcer or "").casefold(), []).append(found)
    lists = [one for sets in alike.values() for one in sets]
    yield from _in_areas(plan, lists)
    for announcer, sets in (*alike.items(), *_under_goals(plan, lists)):
        if announcer and len(sets) > 1:
            members = tuple(member for one in sets for member in one.members)
            yield replace(sets[0], members=members, rule="lists")


def _under_goals(
    plan: Plan, lists: Sequence[CandidateSet]
) -> Iterator[tuple[str, list[CandidateSet]]]:
    """The lists below a heading about goals that lines of their own announce as goals, too."""
    rooms: dict[int, list[CandidateSet]] = {}
    for one in lists:
        inside = one.members[0].inside
        if inside is not None and one.announced.kind == "goals":
            rooms.setdefault(inside, []).append(one)
    for room, sets in rooms.items():
        section = plan.section(room)
        title = plan.title(section) if section is not None else ""
        if plan.naming(title).kind == "goals" and len({one.announcer for one in sets}) > 1:
            yield title, sets


def _in_areas(plan: Plan, sets: Sequence[CandidateSet]) -> Iterator[CandidateSet]:
    """The lists of sections beside each other that are hardly more than a list each."""
    rooms: dict[int | None, list[CandidateSet]] = {}
    for one in sets:
        section = plan.section(one.members[0].inside)
        if section is not None and _is_its_list(plan, section, one):
            rooms.setdefault(section.parent, []).append(one)
    for parent, inside in rooms.items():
        sections = {one.members[0].inside for one in inside}
        above = plan.section(parent)
        if len(sections) < AREAS or len(sections) < len(plan.children.get(parent, ())) / 2:
            continue
        title = plan.title(above) if above else None
        yield replace(
            inside[0],
            rule="lists_in_areas",
            key=title or "",
            members=tuple(member for one in inside for member in one.members),
            announcer=title,
            announced=plan.naming(title),
            distance=2,
        )


def _is_its_list(plan: Plan, section: Section, found: CandidateSet) -> bool:
    """Whether a list is what a section consists of, a few sentences at most beside it."""
    others = [b for b in section.blocks if b.kind != "list_item" and (b.text.strip() or b.grid)]
    told = all(b.kind == "paragraph" and b.text.rstrip().endswith((".", ":")) for b in others)
    alone = told and len(others) <= MOST_TEXTS
    return alone and not plan.children.get(section.ordinal) and found.rule in ("list", "leads")


def _runs(plan: Plan, section: Section) -> Iterator[tuple[int, list[Item]]]:
    run: list[Block] = []
    for index, block in enumerate(section.blocks):
        if block.kind == "list_item":
            run.append(block)
            continue
        if run:
            yield index - len(run), _items(plan, run)
            run = []
        lines = _with_leads(plan, _numbered_lines(block)) or named_paragraphs(section.blocks, index)
        if lines:
            yield index, lines
        elif _announces(plan, clean(block.text)):
            told = _sentences_below(plan, section, index)
            if told:
                yield index + 1, told
    if run:
        yield len(section.blocks) - len(run), _items(plan, run)


def named_paragraphs(blocks: Sequence[Block], start: int) -> list[Item]:
    """Numbered paragraphs from one on that have a name on their first line and text below it."""
    found: list[Item] = []
    for block in blocks[start:]:
        lead = name_above(block)
        if lead is None or lead.number != str(len(found) + 1):
            break
        found.append(Item(lead.title, lead.number, block.place, lead=lead))
    return found if len(found) >= LEAST_PARAGRAPHS else []


def _sentences_below(plan: Plan, section: Section, lead: int) -> list[Item]:
    """Paragraphs of one sentence each below a line that announces goals: a list without marks.

    A sentence that speaks of goals, or a longer paragraph, is the text that goes on after them.
    """
    if plan.lead_naming(clean(section.blocks[lead].text)).kind != "goals":
        return []
    found: list[Item] = []
    for block in section.blocks[lead + 1 :]:
        text = clean(block.text)
        is_one = block.kind == "paragraph" and not block.grid and text.endswith(".")
        if not is_one or len(text) > LONGEST_ITEM or plan.naming(text).kind == "goals":
            break
        if len(sentences(text, plan.profile.language)) != 1 or plan.label(text):
            break
        found.append(Item(block.text, None, block.place))
    return found if len(found) >= LEAST_PARAGRAPHS else []


def _items(plan: Plan, run: Sequence[Block]) -> list[Item]:
    items = [Item(block.text, block.number, block.place, block.lead) for block in run]
    return _with_leads(plan, items)


def _with_leads(plan: Plan, items: Sequence[Item]) -> list[Item]:
    """Items with their titles, where most begin with one that is set apart."""
    leads = of_most([lead_in(plan, item.text, item.beginning) for item in items])
    return [
        replace(item, text=lead.title, lead=lead) if lead else item
        for item, lead in zip(items, leads, strict=True)
    ]


def _numbered_lines(block: Block) -> list[Item]:
    """The items of a paragraph whose lines are numbered 1, 2, 3; else none."""
    items: list[Item] = []
    for index, line in enumerate(block.lines if block.kind == "paragraph" else ()):
        found = LINE.match(line)
        if found is not None and int(found.group("number")) == len(items) + 1:
            at = block.place.line
            place = block.place.model_copy(update={"line": at + index if at else None})
            beginning = "".join(block.line_leads[index : index + 1])
            items.append(Item(_shown(found), found.group("number"), place, beginning))
        elif items and found is None:
            items[-1] = replace(items[-1], text=f"{items[-1].text} {line.strip()}")
        else:
            return []
    return items if len(items) > 1 else []


def _shown(line: re.Match[str]) -> str:
    """A numbered line without a bare number; a label stays ("Mål 1. ...")."""
    return line.group("text") if line.group().lstrip()[:1].isdigit() else line.group().strip()


def numbered_lines(block: Block) -> bool:
    """Whether a paragraph is a list, a line an item."""
    return bool(_numbered_lines(block))


def _list(plan: Plan, section: Section, start: int, items: Sequence[Item]) -> CandidateSet | None:
    texts = [clean(item.text).strip(f" •–-{ENDS}") for item in items]
    if not _are_wordings(items, texts):
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
            text=item.lead.text if item.lead else None,
            led_in=goes_on(plan, lead),
        )
        for index, (item, text) in enumerate(zip(items, texts, strict=True))
    )
    return CandidateSet(
        form="list",
        rule="leads" if any(item.lead for item in items) else "list",
        key=announcer,
        members=members,
        naming=_shared(plan, texts),
        announced=plan.lead_naming(announcer),
        announcer=announcer,
    )


def _are_wordings(items: Sequence[Item], texts: Sequence[str]) -> bool:
    """Whether items are wordings, some of them of a word; where all are short, they are marks."""
    fit = all(has_letters(text, LEAST_IN_LIST) and len(text) <= LONGEST_ITEM for text in texts)
    long = sum(
        item.lead is not None or has_letters(t) for item, t in zip(items, texts, strict=True)
    )
    return fit and long * 2 >= len(texts)


def _shared(plan: Plan, texts: Sequence[str]) -> Naming:
    """What the labels of all items say, where they all have one label."""
    labels = [plan.label(text) for text in texts]
    first = labels[0]
    same = first is not None and all(one and one.key == first.key for one in labels)
    return first.naming if first is not None and same else Naming()


def _announces(plan: Plan, lead: str) -> bool:
    """A line above a list that names what the items are; "the agencies will:" goes on in them."""
    named = plan.lead_naming(lead).kind is not None
    return lead.endswith(":") and named and not goes_on(plan, lead)


def goes_on(plan: Plan, lead: str) -> bool:
    """Whether a line's sentence goes on in the items below it, with what the body will do."""
    words = lead.rstrip(": ").casefold().split()
    return lead.endswith(":") and bool(words) and words[-1] in plan.profile.goals.modal_verbs
