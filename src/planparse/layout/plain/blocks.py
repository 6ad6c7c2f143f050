"""Chunks of lines into blocks: tables first, then contents, captions, lists and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from planparse.context import Context
from planparse.layout.plain.chunks import (
    BULLET,
    MISREAD_NUMBER,
    NUMBERED,
    SENTENCE_END,
    Chunk,
    chunks_of,
)
from planparse.layout.plain.contents import contents_indices
from planparse.layout.plain.flat import flat_tables
from planparse.layout.plain.furniture import Spot, paged, running_lines
from planparse.layout.plain.header_table import header_table
from planparse.layout.plain.labels import label_lines, labelled
from planparse.layout.plain.markdown import markdown_heading, pipe_grid
from planparse.layout.plain.numbered import freed
from planparse.layout.plain.tab_table import is_tab_table, tab_grid
from planparse.model.block import Block
from planparse.model.grid import Grid
from planparse.model.page import Page
from planparse.model.place import Place
from planparse.profiles.outline import OutlineWords
from planparse.text.hyphen import join_lines
from planparse.text.listed import listed_entries

CAPTION = r"^(?:{words})\s+\d+[a-z]?\b[.:]?"
SPACES = re.compile(r"[ \u00a0]{2,}")
"""Wide gaps of set text, which part no words of a sentence."""

MAX_RUN_IN = 70
"""A sub-heading that stands right above its paragraph is a short line."""

NUMBER_LENGTH = 40
"""Characters that hold a heading's number and the beginning of its first word."""

HEADING_LINES = 2
"""Lines of a heading; a blank line between them is a stray one."""

WRAP_SHARE = 0.85
"""A line shorter than this share of the text's width, with room for the next word, ended early."""


def plain_blocks(pages: Iterable[Page], context: Context) -> tuple[Block, ...]:
    """Blocks of a text file in reading order; `Place.line` is the first line of each."""
    cut = paged(pages, context.profile.outline)
    running = running_lines(cut, context.profile.outline)
    chunks = chunks_of(cut, running, context.profile.outline.contents_titles)
    width = _width(chunks)
    labels = label_lines(chunks, width)
    chunks, contents = _with_headings_free(chunks, context.profile.outline)
    chunks, contents, flat = flat_tables(chunks, contents, context)
    caption = re.compile(CAPTION.format(words="|".join(_caption_words(context))), re.IGNORECASE)
    blocks: list[Block] = []
    index = 0
    while index < len(chunks):
        chunk = chunks[index]
        if index in contents:
            blocks.extend(_contents(chunk))
            index += 1
            continue
        own = flat.get(index)
        table = (own, 1) if own else _table_at(chunks, index, caption, context)
        if table is not None:
            grid, used = table
            blocks.append(
                Block(kind="table", place=chunk.place, grid=grid, confidence=grid.confidence)
            )
            index += used
            continue
        blocks.extend(_text_blocks(chunk, width, labels, caption, context))
        index += 1
    found = [*_joined(blocks, context), *_furniture(cut, running)]
    return tuple(sorted(found, key=lambda block: block.place.line or 0))


def _with_headings_free(
    chunks: Sequence[Chunk], words: OutlineWords
) -> tuple[list[Chunk], set[int]]:
    """The chunks with numbered headings on their own, and which of them are contents pages."""
    contents = contents_indices(chunks, words)
    listed = listed_entries(text for index in sorted(contents) for text in chunks[index].texts)
    found: list[Chunk] = []
    places: set[int] = set()
    for index, chunk in enumerate(chunks):
        if index in contents:
            places.add(len(found))
            found.append(chunk)
        else:
            found += freed(chunk, listed)
    return found, places


def _furniture(pages: Iterable[Page], running: set[Spot]) -> Iterator[Block]:
    for page in pages:
        for line in page.lines:
            if (page.number, line.number) in running:
                place = Place(page=page.number, line=line.number)
                yield Block(kind="furniture", text=line.text.strip(), place=place)


def _caption_words(context: Context) -> tuple[str, ...]:
    words = context.profile.outline
    return tuple(re.escape(word) for word in (*words.table_captions, *words.figure_captions))


def _width(chunks: Sequence[Chunk]) -> int:
    """Width of the text in characters: what nine in ten lines of long paragraphs stay below."""
    lengths = sorted(
        len(line) for chunk in chunks if len(chunk.lines) > 2 for line in chunk.texts[:-1]
    )
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _contents(chunk: Chunk) -> Iterator[Block]:
    for line in chunk.lines:
        place = chunk.place.model_copy(update={"line": line.number})
        yield Block(kind="contents", text=line.text.strip(), place=place)


def _table_at(
    chunks: Sequence[Chunk], index: int, caption: re.Pattern[str], context: Context
) -> tuple[Grid, int] | None:
    """A table that begins at a chunk, and over how many chunks it goes."""
    chunk = chunks[index]
    if is_tab_table(chunk.lines):
        return tab_grid(chunk.lines, chunk.page), 1
    pipes = pipe_grid(chunk.lines, chunk.page, context.profile.outline.suspended_hyphen_next)
    if pipes is not None:
        return pipes, 1
    if caption.match(chunk.first):
        return None
    return header_table(chunks, index, context)


def _text_blocks(
    chunk: Chunk, width: int, labels: Collection[str], caption: re.Pattern[str], context: Context
) -> Iterator[Block]:
    heading = markdown_heading(chunk.lines[0], chunk.page)
    if heading is not None:
        yield heading
        return
    for piece in labelled(chunk, labels, context.profile.outline):
        for part in _run_in_parts(piece, width, context.profile.outline.connectives):
            yield _block(part, caption, context)


def _run_in_parts(chunk: Chunk, width: int, connectives: Collection[str]) -> Iterator[Chunk]:
    """A short first line parted from the paragraph below it, and so wherever a sentence ended."""
    texts = chunk.texts
    start = 0
    for index in range(len(texts) - 1):
        if index and (index == start or not texts[index - 1].endswith(".")):
            continue
        if _is_run_in(texts[index], texts[index + 1], width, connectives):
            if start < index:
                yield Chunk(chunk.lines[start:index], chunk.page, chunk.empty_before)
            yield Chunk(chunk.lines[index : index + 1], chunk.page)
            start = index + 1
    yield Chunk(chunk.lines[start:], chunk.page)


def _is_run_in(first: str, second: str, width: int, connectives: Collection[str]) -> bool:
    """A short line that ended early above another sentence's beginning."""
    if not width or (first.split()[-1].casefold() in connectives and not NUMBERED.match(first)):
        return False
    room = len(first) + 1 + len(second.split()[0]) <= width * WRAP_SHARE
    starts = first[:1].isupper() and second[:1].isupper() and not BULLET.match(first)
    plain = not first.endswith((*SENTENCE_END, ",", "-")) and len(first) <= MAX_RUN_IN
    return room and (starts or NUMBERED.match(first) is not None) and second[:1].isupper() and plain


def _block(chunk: Chunk, caption: re.Pattern[str], context: Context) -> Block:
    words = context.profile.outline.suspended_hyphen_next
    bullet = BULLET.match(chunk.lines[0].text)
    texts = list(chunk.texts)
    number = None
    if bullet:
        texts[0] = chunk.lines[0].text[bullet.end() :].strip()
        number = bullet.group().strip()
    text = SPACES.sub(" ", join_lines(texts, words))
    is_caption = caption.match(text) is not None and len(chunk.lines) <= 3
    return Block(
        kind="list_item" if bullet else "caption" if is_caption else "paragraph",
        text=text,
        lines=chunk.texts,
        place=chunk.place,
        lead=chunk.lines[0].lead,
        line_leads=_line_leads(chunk),
        number=number,
    )


def _line_leads(chunk: Chunk) -> tuple[str, ...]:
    found = tuple(line.lead for line in chunk.lines)
    return found if any(found[1:]) else ()


def _joined(blocks: Sequence[Block], context: Context) -> Iterator[Block]:
    """Join a paragraph that a page break or a stray blank line has cut in two."""
    words = context.profile.outline.suspended_hyphen_next
    above: Block | None = None
    for block in blocks:
        if above is not None and _is_cut(above, block):
            above = above.model_copy(
                update={
                    "text": join_lines((above.text, block.text), words),
                    "lines": (*above.lines, *block.lines),
                    "places": (*(above.places or (above.place,)), block.place),
                }
            )
            continue
        if above is not None:
            yield above
        above = block
    if above is not None:
        yield above


def _is_cut(above: Block, below: Block) -> bool:
    """The upper part ends within a sentence and the lower one begins with a small letter."""
    kinds = above.kind in ("paragraph", "list_item") and below.kind == "paragraph"
    undeclared = above.declared_level is None and below.declared_level is None
    within = not above.text.endswith(SENTENCE_END)
    is_heading = MISREAD_NUMBER.match(below.text) is not None
    if is_heading or _is_paragraph_below(above, below):
        return False
    return kinds and undeclared and within and below.text[:1].islower()


def _is_paragraph_below(above: Block, below: Block) -> bool:
    """A numbered heading stands above lines of text whose first letter a scan has lost."""
    if len(above.lines) > HEADING_LINES or len(below.lines) < 2:
        return False
    return MISREAD_NUMBER.match(above.text[:NUMBER_LENGTH]) is not None
