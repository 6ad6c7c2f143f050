"""A file as read into a document of blocks, by whatever its format offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planparse.context import Context
from planparse.layout.line_numbers import without_line_numbers
from planparse.layout.marks import page_marks
from planparse.layout.placed_marks import with_marks
from planparse.layout.plain import plain_blocks
from planparse.layout.positioned import positioned_blocks
from planparse.layout.tagged import tagged_blocks
from planparse.layout.typed_contents import with_typed_contents
from planparse.layout.unit_rows import with_unit_row
from planparse.model.block import Block
from planparse.model.document import Document, RecognisedNumber
from planparse.model.mark import Mark
from planparse.model.page import Page
from planparse.model.place import Box, Place
from planparse.model.raw import Doubt, RawDocument


@dataclass(slots=True)
class Watch:
    """What passes by while the pages are being consumed."""

    count: int = 0
    without_text: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    hidden: list[Block] = field(default_factory=list)
    recognised: list[RecognisedNumber] = field(default_factory=list)

    def over(self, pages: Iterable[Page]) -> Iterator[Page]:
        """The same pages, counted, their signs kept."""
        for page in pages:
            self.count += 1
            if page.text_source == "none":
                self.without_text.append(page.number)
            self.marks += page_marks(page)
            self.hidden += _hidden(page)
            self.recognised += _recognised(page)
            yield page


def _hidden(page: Page) -> Iterator[Block]:
    """What no reader of a page sees, kept apart from all that it says."""
    for span in page.hidden:
        box = Box(span.x0, span.top, span.x1, span.bottom)
        place = Place(page=page.number, box=box)
        yield Block(kind="note", text=span.text.strip(), place=place, hidden=True)


def _recognised(page: Page) -> Iterator[RecognisedNumber]:
    """Words with digits that were read from the page's picture."""
    for span in page.spans:
        digits = "".join(filter(str.isdigit, span.text))
        if span.confidence is not None and digits:
            box = Box(span.x0, span.top, span.x1, span.bottom)
            place = Place(page=page.number, box=box)
            yield RecognisedNumber(digits=digits, place=place, confidence=span.confidence)


def lay_out(document_id: str, raw: RawDocument, context: Context) -> Document:
    """Blocks in reading order, with what was doubtful about them."""
    watch = Watch()
    blocks, structure, doubts = _blocks(raw, watch, context)
    blocks = tuple(with_unit_row(block, context) for block in blocks)
    return Document(
        document_id=document_id,
        media_type=raw.media_type,
        reader=raw.reader,
        page_count=raw.page_count,
        pages_without_text=tuple(watch.without_text),
        blocks=(*with_marks(blocks, watch.marks), *watch.hidden),
        bookmarks=tuple((mark.title, mark.level, mark.page) for mark in raw.bookmarks),
        title=raw.title,
        author=raw.author,
        language=raw.language,
        declared=raw.declared,
        structure=structure,
        recognised=tuple(watch.recognised),
        doubts=(*raw.doubts, *doubts),
    )


def _blocks(
    raw: RawDocument, watch: Watch, context: Context
) -> tuple[tuple[Block, ...], str, tuple[Doubt, ...]]:
    if raw.blocks:
        titles = context.profile.outline.contents_titles
        return with_typed_contents(raw.blocks, titles), "declared", ()
    pages = watch.over(raw.pages)
    if raw.media_type != "application/pdf":
        return plain_blocks(pages, context), "layout", ()
    return _pdf_blocks(raw, pages, context)


def _pdf_blocks(
    raw: RawDocument, pages: Iterable[Page], context: Context
) -> tuple[tuple[Block, ...], str, tuple[Doubt, ...]]:
    """The author's structure where it can be trusted, else the layout, with the reason."""
    doubts: tuple[Doubt, ...] = ()
    numbered: list[Doubt] = []
    pages = without_line_numbers(pages, numbered)
    if raw.tags is not None:
        pages = list(pages)
        declared, doubt = tagged_blocks(raw, pages, context)
        if declared is not None:
            return declared.blocks, "tags", (*declared.doubts, *numbered)
        doubts = (doubt,) if doubt else ()
    found = positioned_blocks(pages, context)
    return found.blocks, "layout", (*doubts, *found.doubts, *numbered)
