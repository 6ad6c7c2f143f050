"""Text on tagged pages that the author's tree leaves out: running lines, and what was forgotten."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from planparse.layout.lines import SAME_LINE, overlap
from planparse.layout.tagged.content import (
    Key,
    Piece,
    joined_text,
    places,
    printed_lines,
    style_of,
)
from planparse.model.block import Block, BlockKind, FigureBox
from planparse.model.page import Page, Picture
from planparse.model.place import Place

MARGIN = 0.12
"""Share of the page's height, at the top and at the bottom, where running lines stand."""
REPEATED = 3
"""Pages on which a line must stand to be a running line anywhere on the page."""
LARGE_PICTURE = 0.05
"""Share of the page from which a picture that the author did not tag is still worth a figure."""
PARAGRAPH_GAP = 0.8
"""Gap between two lines of one paragraph, in font sizes."""
_DIGITS = re.compile(r"\d+")


def leftover_blocks(
    pages: Sequence[Page],
    keys: Collection[Key],
    next_words: Collection[str],
    hyphenated: Collection[str],
) -> Iterator[Block]:
    """Furniture, untagged paragraphs and untagged pictures, page by page.

    Args:
        pages: pages that the tree covers.
        keys: content that the tree holds.
        next_words: words after a suspended hyphen, from the profile.
        hyphenated: words that the document prints with a hyphen.
    """
    rests = [(page, _lines(page, keys)) for page in pages]
    repeats = _Repeats()
    for page, lines in rests:
        repeats.count(page, lines)
    for page, lines in rests:
        for pieces, kind in _grouped(page, lines, repeats):
            yield _block(pieces, kind, next_words, hyphenated)
        for picture in page.pictures:
            if picture.mcid is None or (page.number, picture.mcid) not in keys:
                yield _figure(picture, page, len(repeats.pictures[picture.digest]))


@dataclass(slots=True)
class _Repeats:
    """The pages on which a line or a picture stands."""

    lines: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    pictures: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def count(self, page: Page, lines: Iterable[Sequence[Piece]]) -> None:
        for line in lines:
            self.lines[_folded(line)].add(page.number)
        for picture in page.pictures:
            self.pictures[picture.digest].add(page.number)


def _grouped(
    page: Page, lines: Iterable[list[Piece]], repeats: _Repeats
) -> Iterator[tuple[list[Piece], BlockKind]]:
    """Running lines one by one, other lines as paragraphs."""
    body: list[Piece] = []
    for line in lines:
        if _is_running(line, page, len(repeats.lines[_folded(line)])):
            yield line, "furniture"
            continue
        if body and not _goes_on(body[-1], line[0]):
            yield body, "paragraph"
            body = []
        body += line
    if body:
        yield body, "paragraph"


def _lines(page: Page, keys: Collection[Key]) -> list[list[Piece]]:
    """The page's spans outside the tree, line by line."""
    lines: list[list[Piece]] = []
    for span in page.spans:
        if (span.mcid is not None and (page.number, span.mcid) in keys) or span.text.isspace():
            continue
        piece = Piece(page.number, span, span.text)
        last = lines[-1][-1].span if lines else None
        if last is not None and overlap(last.top, last.bottom, span.top, span.bottom) >= SAME_LINE:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _folded(line: Sequence[Piece]) -> str:
    return _DIGITS.sub("0", " ".join(piece.text.strip() for piece in line))


def _is_running(line: Sequence[Piece], page: Page, repeats: int) -> bool:
    top, bottom = line[0].span.top, line[0].span.bottom
    in_margin = bottom <= MARGIN * page.height or top >= (1 - MARGIN) * page.height
    return in_margin or repeats >= REPEATED or not line[0].span.upright


def _goes_on(last: Piece, piece: Piece) -> bool:
    first, second = last.span, piece.span
    gap = second.top - first.bottom
    return -first.size <= gap <= PARAGRAPH_GAP * first.size and first.bold == second.bold


def _block(
    pieces: list[Piece], kind: BlockKind, next_words: Collection[str], hyphenated: Collection[str]
) -> Block:
    return Block(
        kind=kind,
        text=joined_text(pieces, next_words, hyphenated),
        lines=tuple(printed_lines(pieces)),
        place=places(pieces)[0],
        style=style_of(pieces),
    )


def _figure(picture: Picture, page: Page, pages: int) -> Block:
    share = picture.box.width * picture.box.height / (page.width * page.height)
    figure = FigureBox(
        kind=picture.kind,
        digest=picture.digest,
        png=picture.png,
        is_decoration=picture.is_artifact or pages >= REPEATED or share < LARGE_PICTURE,
    )
    return Block(kind="figure", place=Place(page=page.number, box=picture.box), figure=figure)
