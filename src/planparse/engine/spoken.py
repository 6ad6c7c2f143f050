"""The language of a document and of its parts, and what follows where it has no profile.

A number means nothing without a language: "1,250" is a thousand in one and one and a quarter in
another. So a document whose language has no profile gives its structure and no numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from planparse.model.block import Block
from planparse.model.document import Document, Outline, Section
from planparse.model.facts import StatedNumber
from planparse.model.page import Page
from planparse.model.raw import Doubt
from planparse.profiles.profile import LANGUAGES, foreign, load
from planparse.text.language import language_of, other_language, told_by_terms

TELLING_WORDS = 400
"""Words of running text that settle with which profile the layout begins."""

ASIDE = ("furniture", "contents")

Numbers = Callable[[str], Sequence[StatedNumber]]
"""All numbers of a document, read as in a language."""


def has_profile(language: str | None) -> bool:
    """Whether numbers and words of the language can be read."""
    return language in LANGUAGES


def document_language(document: Document, declared: str | None) -> str | None:
    """The language of all that a document says, its covers and running lines aside."""
    texts = list(_texts(document.blocks))
    told = language_of(texts, declared)
    if told is not None:
        return told
    cells = [cell for block in document.blocks if block.grid for cell in _cells(block)]
    return language_of([*texts, *cells], declared) or told_by_terms([*texts, *cells])


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    yield from (b.text for b in blocks if b.kind not in ASIDE and not b.hidden and b.text)


def _cells(block: Block) -> Iterator[str]:
    return (text for row in block.grid.texts() for text in row) if block.grid else iter(())


def telling_pages(pages: Iterator[Page]) -> list[Page]:
    """The first pages, as many as hold so much text that the language can be told from them."""
    found: list[Page] = []
    words = 0
    while words < TELLING_WORDS and (page := next(pages, None)) is not None:
        found.append(page)
        words += sum(len(text.split()) for text in page_texts([page]))
    return found


def page_texts(pages: Iterable[Page]) -> Iterator[str]:
    """Texts of lines and spans of pages."""
    for page in pages:
        yield from (line.text for line in page.lines)
        yield from (span.text for span in page.spans)


def other_parts(outline: Outline, language: str) -> dict[int, str]:
    """Sections (by ordinal) that are clearly in another language than their document."""
    found = ((s.ordinal, other_language(_said(s), language)) for s in outline.sections)
    return {ordinal: other for ordinal, other in found if other is not None}


def _said(section: Section) -> list[str]:
    return [section.title, *_texts(section.blocks)]


def numbers_by_part(
    usual: str, parts: Mapping[int, str], numbers: Numbers
) -> tuple[StatedNumber, ...]:
    """A document's numbers, those of a part in another language read as that one writes them."""
    own = numbers(usual)
    if not parts:
        return tuple(own)
    read = {other: numbers(other) for other in set(parts.values()) if has_profile(other)}
    read[usual] = own
    by_section: dict[int, list[StatedNumber]] = {}
    for language, found in read.items():
        for number in found:
            if number.section and parts.get(number.section, usual) == language:
                by_section.setdefault(number.section, []).append(number)
    outside = [number for number in own if not number.section]
    return (*outside, *(number for _, found in sorted(by_section.items()) for number in found))


def language_doubts(
    language: str | None, parts: Mapping[int, str], outline: Outline
) -> Iterator[Doubt]:
    """What a reader should know of the language that a document was read in."""
    known = ", ".join(load(name).locale.name for name in LANGUAGES)
    if language is None:
        yield Doubt(
            code="language_unknown",
            severity="high",
            message=f"its language could not be told: no number was read; there are: {known}",
        )
    elif not has_profile(language):
        yield Doubt(
            code="language_unsupported",
            severity="high",
            message=f"it is in {foreign()[language].name}, so that no number was read; "
            f"there are: {known}",
        )
    for other in dict.fromkeys(parts.values()):
        sections = [s for s in outline.sections if parts.get(s.ordinal) == other]
        yield _part_doubt(other, sections)


def _part_doubt(other: str, sections: Sequence[Section]) -> Doubt:
    first = sections[0]
    if has_profile(other):
        told = f"are in {load(other).locale.name}, and their numbers were read so"
    else:
        told = f"are in {foreign()[other].name}, and their numbers were not read"
    return Doubt(
        code="language_mixed",
        severity="low" if has_profile(other) else "medium",
        message=f"{len(sections)} of its sections (the first: {first.title!r}) {told}",
        page=first.heading.place.page,
    )
