"""What a document is: its paper, kind, title, body, year and period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planparse.context import Context
from planparse.extract.identity.face import LONGEST_LINE, YEAR, Face, face_of, years_in
from planparse.extract.identity.first_page import FirstPage
from planparse.extract.identity.kind_told import titled_kind
from planparse.extract.identity.matter import matter
from planparse.extract.identity.organisation import HEADED, Sources, organisation
from planparse.extract.identity.paper import kind_of, paper_type, type_of
from planparse.model.block import Block
from planparse.model.document import Document, Outline
from planparse.model.frozen import Frozen
from planparse.model.raw import Doubt
from planparse.model.records.codes import DocumentKind, PaperType
from planparse.text.fold import fold
from planparse.text.numbers import find_quantities

FILE_NAME = re.compile(
    r"\.(?:docx?|docm|pdf|txt|rtf|odt|indd|xlsx?|pptx?|html?)\s*$", re.IGNORECASE
)
FEWEST_LETTERS = 4
"""A title has a word."""

OPENING = 200
"""Characters of a section's beginning that are read for the document's kind."""

SAMPLE_SECTIONS = 8
"""Sections that are read for the year when the cover does not give it."""


class Identity(Frozen):
    """What the cover and the first pages say; null where they do not."""

    kind: DocumentKind
    paper: PaperType = "other"
    title: str | None = None
    organisation: str | None = None
    year: int | None = None
    period_start: date | None = None
    period_end: date | None = None


def identify(
    document: Document, outline: Outline, kind: DocumentKind | None, context: Context
) -> Identity:
    """Kind as asked for by the caller, else told from the words of the title."""
    profile = context.profile
    face, page = face_of(document, outline), FirstPage(document, profile)
    lines = _lines(face, context)
    position, title = _title(document, face, lines, context)
    paper = paper_type(page, outline, title, document.page_count, profile)
    title = matter(page, paper, profile) or title
    told = kind or kind_of(paper) or _told_kind(title, lines, outline, context)
    period = None if paper in HEADED else _period([title or "", *lines, *face.declared])
    sources = Sources(
        face=face,
        page=page,
        paper=paper,
        title_position=position,
        title=title,
        declared=document.author,
    )
    return Identity(
        kind=told,
        paper=paper or type_of(told, title, profile),
        title=title,
        organisation=organisation(sources, context),
        year=_year(title, lines, face, _dated(page, paper)) or _counted_in(outline),
        period_start=period and date(period[0], 1, 1),
        period_end=period and date(period[1], 12, 31),
    )


def identity_doubts(
    document: Document, outline: Outline, identity: Identity, context: Context
) -> Iterator[Doubt]:
    """That the year was told from running text alone: the wrong year picks the wrong column."""
    face = face_of(document, outline)
    dated = _dated(FirstPage(document, context.profile), identity.paper)
    if (
        identity.year is not None
        and _year(identity.title, _lines(face, context), face, dated) is None
    ):
        yield Doubt(
            code="year_from_text",
            severity="low",
            message=f"neither title nor cover names its year; {identity.year} is the one that its "
            "text names most often",
        )


def _lines(face: Face, context: Context) -> list[str]:
    first = [_first_line(block, context) for block in face.lines[:1]]
    return first + [block.text for block in face.lines[1:]]


def _title(
    document: Document, face: Face, lines: Sequence[str], context: Context
) -> tuple[int, str | None]:
    """(its position among the lines, the title): the first line that says what the document is.

    Else a cover's first line with its year, the title that the file declares, or what the file
    declares of itself beside.
    """
    kinds = context.profile.kinds
    telling = [i for i, line in enumerate(lines) if _may_name(line) and titled_kind([line], kinds)]
    own = None if _is_placeholder(document.title or "", context) else document.title
    if telling:
        whole = _whole_title(lines, telling[0], context)
        return telling[0], own if own and titled_kind([own], kinds) and fold(whole) in fold(
            own
        ) else whole
    declared = [value for value in (*face.declared, *face.headings) if titled_kind([value], kinds)]
    if declared or (own and not face.is_cover):
        return -1, own or declared[0]
    if lines and _may_be_title(lines[0], face, context):
        return 0, _whole_title(lines, 0, context)
    return -1, own


def _may_be_title(line: str, face: Face, context: Context) -> bool:
    """The first line of a cover that is more than a date; of headings, one with a year."""
    found = find_quantities(line, context.profile)
    is_date = len(found) == 1 and found[0].raw.strip() == line.strip()
    return _may_name(line) and not is_date and (face.is_cover or years_in(line) is not None)


def _may_name(line: str) -> bool:
    """A line short enough for a title, and no sentence."""
    count = sum(sign.isalpha() for sign in YEAR.sub("", line))
    return count >= FEWEST_LETTERS and len(line) <= LONGEST_LINE and not line.rstrip().endswith(".")


def _whole_title(lines: Sequence[str], index: int, context: Context) -> str:
    """A title with the lines below that belong to it: its rest, or its year."""
    title = lines[index].strip()
    for line in lines[index + 1 :]:
        text = line.strip()
        is_open = title.split()[-1].casefold() in context.profile.outline.connectives
        is_year = years_in(title) is None and re.fullmatch(r"[\d\s–—/-]{4,11}", text) is not None
        if not (is_open or (is_year and years_in(text))):
            break
        title = f"{title} {text}"
    return title


def _first_line(block: Block, context: Context) -> str:
    """The cover's first line; of two texts set apart on it, the one that says what it is."""
    parts = block.lines[0].split("\t") if len(block.lines) == 1 else []
    telling = [part for part in parts if _kind([part], context) != "other"]
    return telling[0] if len(parts) > 1 and telling else block.text


def _is_placeholder(title: str, context: Context) -> bool:
    """A title that a program puts where nobody wrote one: "untitled", a file's name."""
    names = context.profile.goals.placeholder_titles
    return FILE_NAME.search(title) is not None or fold(title) in names


def _year(title: str | None, lines: Sequence[str], face: Face, dated: int | None) -> int | None:
    """A letter's own, else the title's, the cover's, the head's or the running header's."""
    named = years_in(title or "")
    if dated is not None or named is not None:
        return dated or (named and named[0])
    return _counted(lines) or _counted(face.declared) or _counted(face.running)


def _dated(page: FirstPage, paper: PaperType | None) -> int | None:
    """The year in which a letter or minutes were written; other papers can be printed whenever."""
    return page.dated.year if paper in HEADED and page.dated is not None else None


def _period(texts: Sequence[str]) -> tuple[int, int] | None:
    """First and last year where the title or the cover gives a range of them."""
    found = (years_in(text) for text in texts)
    return next((years for years in found if years and years[0] < years[1]), None)


def _counted(texts: Iterable[str]) -> int | None:
    found: Counter[int] = Counter()
    for text in texts:
        found.update(int(match) for match in YEAR.findall(text))
    return min(found, key=lambda year: (-found[year], year)) if found else None


def _counted_in(outline: Outline) -> int | None:
    return _counted(section.text for section in outline.sections[:SAMPLE_SECTIONS])


def _told_kind(
    title: str | None, lines: Sequence[str], outline: Outline, context: Context
) -> DocumentKind:
    titled = titled_kind([title or ""], context.profile.kinds)
    return titled or _kind([title or "", *lines, *_headings(outline), *_opening(outline)], context)


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
