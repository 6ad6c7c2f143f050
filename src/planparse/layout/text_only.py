"""A document as its bare lines, for files on which the layout fails."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.layout.document import Watch
from planparse.model.block import Block
from planparse.model.document import Document
from planparse.model.page import Page, Span
from planparse.model.place import Box, Place
from planparse.model.raw import RawDocument

_OVERLAP = 0.5
"""Share of a span's height that lies on a line for it to be part of the line."""
_CONFIDENCE = 0.5
"""Lines in the order of the file: right words in doubtful order."""


def lay_out_text(document_id: str, raw: RawDocument) -> Document:
    """One paragraph a line, in the order of the file; nothing is taken for furniture."""
    if raw.blocks:
        blocks, watch = raw.blocks, Watch()
    else:
        watch = Watch()
        blocks = tuple(block for page in watch.over(raw.pages) for block in _blocks(page))
    return Document(
        document_id=document_id,
        media_type=raw.media_type,
        reader=raw.reader,
        page_count=raw.page_count,
        pages_without_text=tuple(watch.without_text),
        blocks=blocks,
        title=raw.title,
        author=raw.author,
        language=raw.language,
        structure="layout",
        doubts=tuple(raw.doubts),
    )


def _blocks(page: Page) -> Iterator[Block]:
    for line in page.lines:
        if line.text.strip():
            place = Place(page=page.number, line=line.number)
            yield Block(kind="paragraph", text=line.text.strip(), place=place)
    run: list[Span] = []
    for span in page.spans:
        if run and not _same_line(run[-1], span):
            yield _paragraph(page.number, run)
            run = []
        run.append(span)
    if run:
        yield _paragraph(page.number, run)


def _same_line(before: Span, span: Span) -> bool:
    common = min(before.bottom, span.bottom) - max(before.top, span.top)
    height = min(before.bottom - before.top, span.bottom - span.top)
    return common >= _OVERLAP * height and span.x0 >= before.x0


def _paragraph(page: int, run: list[Span]) -> Block:
    box = Box(
        min(span.x0 for span in run),
        min(span.top for span in run),
        max(span.x1 for span in run),
        max(span.bottom for span in run),
    )
    text = " ".join(" ".join(span.text.split()) for span in run)
    return Block(
        kind="paragraph", text=text, place=Place(page=page, box=box), confidence=_CONFIDENCE
    )
