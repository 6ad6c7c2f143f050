"""The wording of a goal that stands below its label or below an area's name."""

from __future__ import annotations

from planparse.extract.goals.candidate import Member
from planparse.extract.goals.plan import Plan
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.text.goal_labels import clean, unquoted

LONGEST = 400
"""Characters of the longest wording; a longer paragraph is text about the goal."""

LEAST_LETTERS = 10
"""Fewer are a mark or a number."""

LEAST_IN_LIST = 3
"""Letters of the shortest goal beside others in one list or under running numbers ("Growth")."""


def has_letters(text: str, least: int = LEAST_LETTERS) -> bool:
    """Whether a text has at least so many letters."""
    return sum(map(str.isalpha, text)) >= least


def wording_below(plan: Plan, section: Section, only_quoted: bool = False) -> Member | None:
    """The goal that stands as the first paragraph below a label's heading, None where none does.

    Args:
        plan: the plan.
        section: the section of the label ("Delmål 1", "Målområde 2 – En trygg stad").
        only_quoted: only a paragraph in quotation marks is one.
    """
    block = next((b for b in section.blocks if b.text.strip() and not b.hidden), None)
    title = plan.title(section)
    label = plan.label(title)
    names_area = bool(label and label.rest)
    if names_area and label is not None and label.naming.kind != "areas":
        return None
    if block is None:
        return None if only_quoted or names_area else _heading_below(plan, section)
    quote = unquoted(block.text)
    if _is_list(section, block):
        return None
    wording = quote or _sentence(block)
    if wording is None or (quote is None and (only_quoted or (names_area and _more(section)))):
        return None
    owner, decided = plan.decided_by(section)
    return Member(
        title=wording,
        place=block.place,
        order=(section.ordinal, 0, 0),
        label=label.printed if label and label.number else None,
        number=label.number if label else None,
        section=section.ordinal,
        inside=section.ordinal,
        area=label.rest if label and label.rest else None,
        owner=owner,
        decided_by=decided,
        quoted=quote is not None,
    )


def _is_list(section: Section, first: Block) -> bool:
    """Whether a list begins there: no single item of it is the wording."""
    items = [b for b in section.blocks if b.kind == "list_item"]
    return first.kind == "list_item" and len(items) > 1


def _sentence(block: Block) -> str | None:
    """A paragraph or a list item that can be a goal's wording."""
    text = clean(block.text)
    if block.kind not in ("paragraph", "list_item") or len(text) > LONGEST or text.endswith(":"):
        return None
    return text if sum(map(str.isalpha, text)) >= LEAST_LETTERS else None


def _more(section: Section) -> bool:
    """Whether other text follows the first paragraph: then it is the beginning of a text."""
    return sum(bool(b.text.strip()) for b in section.blocks if b.kind == "paragraph") > 1


def _heading_below(plan: Plan, section: Section) -> Member | None:
    """A label as one heading with the wording as the next one, a level below."""
    children = plan.children.get(section.ordinal, [])
    if not children or plan.label(plan.title(section)) is None:
        return None
    child = children[0]
    title = plan.title(child)
    if sum(map(str.isalpha, title)) < LEAST_LETTERS or child.ordinal != section.ordinal + 1:
        return None
    label = plan.label(plan.title(section))
    return Member(
        title=title,
        place=child.heading.place,
        order=(section.ordinal, 0, 0),
        label=label.printed if label else None,
        number=label.number if label else None,
        section=child.ordinal,
        inside=section.ordinal,
    )
