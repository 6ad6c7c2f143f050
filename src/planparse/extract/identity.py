"""What a document is: its kind, title, body, year and period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from planparse.context import Context
from planparse.model.document import Document, Outline
from planparse.model.frozen import Frozen
from planparse.model.records.codes import DocumentKind
from planparse.text.fold import fold

YEAR = re.compile(r"(?<![\d.,:/-])((?:19|20)\d{2})(?=/\d{2}(?!\d)|(?![\d.,:/-]\d|\d))")
"""A year, or the first one of "2025/26"."""
COVER_LINES = 12
"""A cover says what a document is within its first lines."""

OPENING = 200
"""Characters of a section's beginning that are read for the document's kind."""

SAMPLE_SECTIONS = 8
"""Sections that are read for the year when the cover does not give it."""


class Identity(Frozen):
    """What the cover and the first pages say; null where they do not."""

    kind: DocumentKind
    title: str | None = None
    organisation: str | None = None
    year: int | None = None
    period_start: date | None = None
    period_end: date | None = None


def identify(
    document: Document, outline: Outline, kind: DocumentKind | None, context: Context
) -> Identity:
    """Kind as asked for by the caller, else told from the words of the title."""
    cover = [block.text for block in outline.front if block.text.strip()][:COVER_LINES]
    title = _title(document, cover)
    year = _year([title or "", *cover]) or _year(s.text for s in outline.sections[:SAMPLE_SECTIONS])
    return Identity(
        kind=kind or _kind([title or "", *cover, *_headings(outline), *_opening(outline)], context),
        title=title,
        organisation=_organisation(cover, title, document),
        year=year,
    )


def _title(document: Document, cover: Sequence[str]) -> str | None:
    """The cover's first line with its year, else the title that the file declares."""
    if not cover:
        return document.title
    head = cover[0]
    if len(cover) > 1 and YEAR.fullmatch(cover[1].strip()) and not YEAR.search(head):
        return f"{head} {cover[1].strip()}"
    return head


def _organisation(cover: Sequence[str], title: str | None, document: Document) -> str | None:
    """The first line of the cover that is neither the title nor a date."""
    for line in cover[1:]:
        if not YEAR.search(line) and fold(line) not in fold(title or "") and line[:1].isupper():
            return line
    return document.author


def _year(texts: Iterable[str]) -> int | None:
    found: Counter[int] = Counter()
    for text in texts:
        found.update(int(match) for match in YEAR.findall(text))
    return min(found, key=lambda year: (-found[year], year)) if found else None


def _headings(outline: Outline) -> list[str]:
    return [section.title for section in outline.sections[:SAMPLE_SECTIONS]]


def _opening(outline: Outline) -> list[str]:
    """What the first sections begin with: a report without a cover says there what it is."""
    return [section.text[:OPENING] for section in outline.sections[:2] if section.text]


def _kind(texts: Sequence[str], context: Context) -> DocumentKind:
    """The first text with a word of a report or a plan decides; a report's word goes first."""
    words = context.profile.goals
    for text in texts:
        folded = fold(text)
        if any(word in folded for word in words.report_words):
            return "follow_up"
        if any(word in folded for word in words.plan_words):
            return "plan"
    return "other"
