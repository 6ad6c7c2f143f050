"""What a document is by its own words: a plan, a report, or neither for sure.

The title names it and its sentences look forward or back; only where both agree is it clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planparse.model.document import Outline
from planparse.model.records.codes import DocumentKind
from planparse.profiles.kinds import KindWords

WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 5
"""Words that look forward or back before their balance says anything."""

BALANCE = 1.5
"""Times as many on one side: plans have 2 to 12 of `ska` to one of `har`, reports the reverse."""

TITLES = 2
"""The title, and the cover's line or heading below it."""


def clear_kind(titles: Sequence[str], outline: Outline, words: KindWords) -> DocumentKind | None:
    """Plan or report where the title says so and the sentences do not say otherwise; else None."""
    named = titled_kind(titles, words)
    leaning = _leaning(_texts(outline), words)
    if named is None or (leaning is not None and leaning != named):
        return None
    return named


def titled_kind(titles: Sequence[str], words: KindWords) -> DocumentKind | None:
    """What the first title that names one says; None where one names both."""
    for title in titles[:TITLES]:
        found = WORD.findall(title.casefold())
        is_plan = any(word.endswith(words.plan_titles) for word in found)
        is_report = any(word.endswith(words.report_titles) for word in found)
        if is_plan != is_report:
            return "plan" if is_plan else "follow_up"
        if is_plan:
            return None
    return None


def _leaning(texts: Iterable[str], words: KindWords) -> DocumentKind | None:
    coming = done = 0
    for text in texts:
        for word in WORD.findall(text.casefold()):
            coming += word in words.coming_words
            done += word in words.done_words
    if coming + done < FEWEST_WORDS:
        return None
    if coming >= BALANCE * done:
        return "plan"
    return "follow_up" if done >= BALANCE * coming else None


def _texts(outline: Outline) -> Iterable[str]:
    for section in outline.sections:
        yield from (b.text for b in section.blocks if b.kind in ("paragraph", "list_item"))
