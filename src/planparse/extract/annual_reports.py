"""Whether a report is of a whole year that has ended."""

from __future__ import annotations

import re

from planparse.model.document import Outline
from planparse.profiles.profile import Profile

OPENING_BLOCKS, OPENING_SECTIONS = 12, 3
"""Blocks of the cover and first headings in which a report says what it is."""


def is_annual_report(outline: Outline, profile: Profile) -> bool:
    """Whether the cover or the first headings call it an annual report, and no part of a year.

    Args:
        outline: the report's sections.
        profile: words for annual reports and for those of a part of the year.
    """
    front = [block.text for block in outline.front[:OPENING_BLOCKS]]
    titles = [section.title for section in outline.sections[:OPENING_SECTIONS]]
    opening = " ".join((*front, *titles)).casefold()
    words = profile.status
    return _names(opening, words.annual_reports) and not _names(opening, words.part_year_reports)


def _names(text: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}", text) for word in words)
