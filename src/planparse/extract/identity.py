"""What a document is: its kind, title, body, year and period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from planparse.context import Context
from planparse.model.block import Block
from planparse.model.document import Document, Outline
from planparse.model.frozen import Frozen
from planparse.model.records.codes import DocumentKind
from planparse.text.bodies import bodies_in
from planparse.text.fold import fold
from planparse.text.numbers import find_quantities

YEAR = re.compile(r"(?<![\d.,:/-])((?:19|20)\d{2})(?=/\d{2}(?!\d)|(?![\d.,:/-]\d|\d))")
"""A year, or the first one of "2025/26"."""
FILE_NAME = re.compile(r"\.(?:docx?|docm|pdf|txt|rtf|odt|indd|xlsx?|pptx?)\s*$", re.IGNORECASE)
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
    front = [block for block in outline.front if block.text.strip()][:COVER_LINES]
    cover = [_first_line(block, context) for block in front[:1]]
    cover += [block.text for block in front[1:]]
    title = _title(document, cover, context)
    year = _year([title or "", *cover]) or _year(s.text for s in outline.sections[:SAMPLE_SECTIONS])
    return Identity(
        kind=kind or _kind([title or "", *cover, *_headings(outline), *_opening(outline)], context),
        title=title,
        organisation=_organisation(front, title, document.author, context),
        year=year,
    )


def _title(document: Document, cover: Sequence[str], context: Context) -> str | None:
    """The cover's first line with its year, else the title that the file declares."""
    if not cover:
        return None if _is_placeholder(document.title or "", context) else document.title
    head = cover[0]
    if len(cover) > 1 and YEAR.fullmatch(cover[1].strip()) and not YEAR.search(head):
        return f"{head} {cover[1].strip()}"
    return head


def _first_line(block: Block, context: Context) -> str:
    """The cover's first line; of two texts set apart on it, the one that says what it is."""
    parts = block.lines[0].split("\t") if len(block.lines) == 1 else []
    telling = [part for part in parts if _kind([part], context) != "other"]
    return telling[0] if len(parts) > 1 and telling else block.text


def _is_placeholder(title: str, context: Context) -> bool:
    """A title that a program puts where nobody wrote one: "untitled", a file's name."""
    names = context.profile.goals.placeholder_titles
    return FILE_NAME.search(title) is not None or fold(title) in names


def _organisation(
    front: Sequence[Block], title: str | None, declared: str | None, context: Context
) -> str | None:
    """The first line of the cover that is neither the title nor a date; else a body that is named.

    The author whom the file declares is often a person, who is none.
    """
    for block in front[1:]:
        line = _without_period(block, context).rpartition(": ")[2]
        if line.endswith("."):
            continue  # a sentence
        if not YEAR.search(line) and fold(line) not in fold(title or "") and line[:1].isupper():
            return line
    words = context.profile.body_names
    if declared and bodies_in(declared, words):
        return declared
    return next((body.name for body in bodies_in(title or "", words)), None)


def _without_period(block: Block, context: Context) -> str:
    """A block's text; where its last line is a period alone ("January to April"), without it."""
    *above, last = block.lines or (block.text,)
    if not above or len(find_quantities(last, context.profile)) != 1:
        return block.text
    (found,) = find_quantities(last, context.profile)
    return " ".join(above) if found.raw.strip() == last.strip() else block.text


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
