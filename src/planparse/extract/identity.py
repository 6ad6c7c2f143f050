"""What a document is: its kind, title, body, year and period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planparse.context import Context
from planparse.extract.face import LONGEST_LINE, YEAR, Face, face_of, years_in
from planparse.extract.kind_told import titled_kind
from planparse.model.block import Block
from planparse.model.document import Document, Outline
from planparse.model.frozen import Frozen
from planparse.model.raw import Doubt
from planparse.model.records.codes import DocumentKind
from planparse.text.bodies import bodies_in
from planparse.text.fold import fold
from planparse.text.numbers import find_quantities

FILE_NAME = re.compile(
    r"\.(?:docx?|docm|pdf|txt|rtf|odt|indd|xlsx?|pptx?|html?)\s*$", re.IGNORECASE
)
NO_NAME = re.compile(r"@|://|\bwww\.|\d{4,}|^\W*\d|:$")
"""Addresses, numbers and labels, which are no names of bodies."""
LONGEST_NAME = 90
"""Characters; a longer line of a cover is a sentence."""

FEWEST_LETTERS = 4
"""A title has a word."""

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
    face = face_of(document, outline)
    lines = _lines(face, context)
    position, title = _title(document, face, lines, context)
    period = _period([title or "", *lines, *face.declared])
    year = _year(title, lines, face) or _counted(s.text for s in outline.sections[:SAMPLE_SECTIONS])
    told = [title or "", *lines, *_headings(outline), *_opening(outline)]
    return Identity(
        kind=kind or titled_kind([title or ""], context.profile.kinds) or _kind(told, context),
        title=title,
        organisation=_organisation(face, position, title, document.author, context),
        year=year,
        period_start=period and date(period[0], 1, 1),
        period_end=period and date(period[1], 12, 31),
    )


def identity_doubts(
    document: Document, outline: Outline, identity: Identity, context: Context
) -> Iterator[Doubt]:
    """That the year was told from running text alone: the wrong year picks the wrong column."""
    face = face_of(document, outline)
    if identity.year is not None and _year(identity.title, _lines(face, context), face) is None:
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


def _organisation(
    face: Face, position: int, title: str | None, declared: str | None, context: Context
) -> str | None:
    """The first line of the face that names a body, else the first that is no title or date.

    Where there is none: a body that the author, the title or a running header names. The author
    whom the file declares is often a person, who is none.
    """
    words = context.profile.body_names
    others = [block for index, block in enumerate(face.lines) if index != position]
    lines = [line for block in others if (line := _name(block, title, context)) is not None]
    named = next((line for line in lines if bodies_in(line, words)), None)
    if named or (lines and face.is_cover):
        return named or lines[0]
    for text in (declared or "", *face.declared):
        if bodies_in(text, words):
            return text
    told = (body.name for text in (title or "", *face.running) for body in bodies_in(text, words))
    return next(told, None)


def _name(block: Block, title: str | None, context: Context) -> str | None:
    """A line of a cover that can be a body's name."""
    line = _without_period(block, context).rpartition(": ")[2].strip()
    folded = fold(line)
    numbers = context.profile.bodies.number_words
    if line.endswith(".") or len(line) > LONGEST_NAME or NO_NAME.search(line):
        return None
    if folded.startswith(numbers) or block.text.casefold().startswith(numbers):
        return None
    is_other = not YEAR.search(line) and folded not in fold(title or "")
    return line if is_other and line[:1].isupper() else None


def _without_period(block: Block, context: Context) -> str:
    """A block's text; where its last line is a period alone ("January to April"), without it."""
    *above, last = block.lines or (block.text,)
    if not above or len(find_quantities(last, context.profile)) != 1:
        return block.text
    (found,) = find_quantities(last, context.profile)
    return " ".join(above) if found.raw.strip() == last.strip() else block.text


def _year(title: str | None, lines: Sequence[str], face: Face) -> int | None:
    """The title's year, else the cover's, the head's or the running header's."""
    named = years_in(title or "")
    if named is not None:
        return named[0]
    return _counted(lines) or _counted(face.declared) or _counted(face.running)


def _period(texts: Sequence[str]) -> tuple[int, int] | None:
    """First and last year where the title or the cover gives a range of them."""
    found = (years_in(text) for text in texts)
    return next((years for years in found if years and years[0] < years[1]), None)


def _counted(texts: Iterable[str]) -> int | None:
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
