"""Beginnings of paragraphs and items that bold type or a link sets apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.extract.goals.plan import Plan
from planparse.model.block import Block
from planparse.text.goal_labels import clean

SIGNS = ".:;,–—-!?("
"""One of them ends such a beginning or follows it; else it only stresses words of a sentence."""

OUTER = f" •●○▪*{SIGNS}"

NUMBER = re.compile(r"(\d{1,2})[.)]\s+")

LEAST_LETTERS = 3
"""Letters of the shortest name that such a beginning gives."""

LONGEST = 180
"""Characters of the longest; more are a sentence in bold."""

LEAST_TEXT = 20
"""Letters of what follows at least: a shorter rest is a value or a name."""

MOST = 0.8
"""Share of a list's items that begin so before their beginnings are what the list is of."""


SHORT = 0.75
"""Share of the longest line below, up to which a first line is a name; wrapped lines fill .9."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What a text begins with, and the rest of it."""

    title: str
    text: str
    number: str | None = None
    """What stands before it ("2. **Better roads.** ...")."""


def lead_of(plan: Plan, block: Block) -> Lead | None:
    """The title that a paragraph or an item begins with; None where none is set apart.

    A label ("**Goal 3:** ...") is no title: the text behind it is.
    """
    if block.kind not in ("paragraph", "list_item") or block.hidden:
        return None
    return lead_in(plan, block.text, block.lead)


def lead_in(plan: Plan, text: str, beginning: str) -> Lead | None:
    """The title that a text begins with, where its beginning is set apart and can be one."""
    shown, lead = clean(text).lstrip(OUTER), clean(beginning).lstrip(OUTER)
    numbered = NUMBER.match(shown)
    number = numbered.group(1) if numbered and not lead.startswith(numbered.group()) else None
    shown = shown[numbered.end() :] if numbered and number else shown
    if not lead or not shown.startswith(lead):
        return None
    rest = shown[len(lead) :].strip()
    title = lead.rstrip(" .:;,–—-")
    label = plan.label(lead)
    parted = lead.endswith(tuple(SIGNS)) or rest.startswith(tuple(SIGNS))
    fits = _letters(title) >= LEAST_LETTERS and len(title) <= LONGEST
    if not (parted and fits and _letters(rest) >= LEAST_TEXT) or (label and not label.rest):
        return None
    return Lead(title, rest.lstrip(" .:;,–—-"), number)


def name_above(block: Block) -> Lead | None:
    """The name on the first line of a numbered paragraph that has its text on the lines below.

    A paragraph that was set in lines fills its first one; a name leaves it half empty.
    """
    if block.kind != "paragraph" or len(block.lines) < 2:
        return None
    first, *below = (line.strip() for line in block.lines)
    numbered = NUMBER.match(first)
    if numbered is None or not below[0][:1].isupper():
        return None
    title, text = first[numbered.end() :].strip(), " ".join(below)
    is_short = len(first) <= SHORT * max(map(len, below)) and not title.endswith(tuple(SIGNS))
    fits = _letters(title) >= LEAST_LETTERS and _letters(text) >= LEAST_TEXT
    return Lead(title, text, numbered.group(1)) if is_short and fits else None


def of_most(found: Sequence[Lead | None]) -> list[Lead | None]:
    """The titles of a list's items, where most items begin with one; else none of any."""
    is_list = sum(lead is not None for lead in found) >= MOST * len(found)
    return list(found) if is_list else [None] * len(found)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
