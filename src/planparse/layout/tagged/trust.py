"""When an author's structure tree is evidence, and when it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from planparse.layout.tagged.content import Key
from planparse.layout.tagged.roles import HEADINGS
from planparse.model.page import Page
from planparse.model.raw import TagNode

LEAST_COVERAGE = 0.6
"""Share of the document's characters that the tree must hold."""
PAGE_COVERAGE = 0.25
"""A page below this share is laid out by its looks instead."""
PAGE_CHARACTERS = 40
"""Fewer characters outside the tree are furniture and say nothing."""
MOST_IN_HEADINGS = 0.5
"""A tree that makes a heading of more than this share of the text is a mistake."""
PAGES_PER_HEADING = 25
"""Longer stretches without any heading are no outline."""
DEEPEST = 100
"""Levels of nesting; deeper trees are damaged or hostile."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a tree, or what it covers."""

    reason: str | None = None
    """In words; None for a tree that can be used."""
    keys: frozenset[Key] = frozenset()
    """The content that the tree holds."""
    untagged_pages: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Survey:
    keys: set[Key] = field(default_factory=set)
    heading_keys: set[Key] = field(default_factory=set)
    headings: int = 0
    is_too_deep: bool = False


def judge(root: TagNode, pages: Sequence[Page]) -> Verdict:
    """Compare a tree with the text on the pages."""
    survey = _survey(root)
    if survey.is_too_deep:
        return Verdict(f"it is nested deeper than {DEEPEST} levels")
    every: Counter[int] = Counter()
    tagged: Counter[int] = Counter()
    in_headings = 0
    for page in pages:
        for span in page.spans:
            count = len(span.text)
            every[page.number] += count
            key = (page.number, -1 if span.mcid is None else span.mcid)
            tagged[page.number] += count * (key in survey.keys)
            in_headings += count * (key in survey.heading_keys)
    reason = _reason(survey, tagged.total(), every.total(), in_headings, len(pages))
    if reason is not None:
        return Verdict(reason)
    untagged = frozenset(
        page.number
        for page in pages
        if every[page.number] - tagged[page.number] > PAGE_CHARACTERS
        and tagged[page.number] < PAGE_COVERAGE * every[page.number]
    )
    return Verdict(None, frozenset(survey.keys), untagged)


def _reason(
    survey: _Survey, tagged: int, every: int, in_headings: int, page_count: int
) -> str | None:
    if not tagged:
        return "it holds no text"
    if tagged < LEAST_COVERAGE * every:
        return f"it covers only {tagged / every:.0%} of the text"
    if survey.headings == 0:
        return "it is flat, without any heading"
    if survey.headings * PAGES_PER_HEADING < page_count:
        return f"it is nearly flat, {survey.headings} headings on {page_count} pages"
    if in_headings > MOST_IN_HEADINGS * tagged:
        return f"it makes headings of {in_headings / tagged:.0%} of the text"
    return None


def _survey(root: TagNode) -> _Survey:
    """Walk the whole tree once, without recursion."""
    survey = _Survey()
    stack: list[tuple[TagNode, int, bool]] = [(root, 0, False)]
    while stack:
        node, depth, in_heading = stack.pop()
        if depth > DEEPEST:
            survey.is_too_deep = True
            return survey
        is_heading = node.tag in HEADINGS
        survey.headings += is_heading
        survey.keys.update(node.mcids)
        if is_heading or in_heading:
            survey.heading_keys.update(node.mcids)
        stack += [(child, depth + 1, is_heading or in_heading) for child in node.children]
    return survey
