"""The text and pictures that belong to the nodes of a structure tree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from planparse.layout.lines import BLANK_GAP, BOLD_SHARE, SAME_LINE, overlap
from planparse.layout.markers import with_number_apart
from planparse.model.block import Style
from planparse.model.page import Page, Picture, Span
from planparse.model.place import Box, Place
from planparse.model.raw import TagNode
from planparse.text.hyphen import join_lines

BACK_STEP = 2.0
"""Font sizes by which text may go back to the left and still be on the same line."""

Key = tuple[int, int]
"""Page number and marked-content id."""


@dataclass(slots=True)
class Piece:
    """A span as the author wants it read."""

    page: int
    span: Span
    text: str


class Content:
    """Looks up what stands under a node, and remembers what was asked for."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._spans: defaultdict[Key, list[Span]] = defaultdict(list)
        self._pictures: defaultdict[Key, list[Picture]] = defaultdict(list)
        for page in pages:
            for span in page.spans:
                if span.mcid is not None:
                    self._spans[page.number, span.mcid].append(span)
            for picture in page.pictures:
                if picture.mcid is not None:
                    self._pictures[page.number, picture.mcid].append(picture)

    def at(self, key: Key) -> list[Piece]:
        """What one marked-content id holds."""
        return [Piece(key[0], span, span.text) for span in self._spans.get(key, ())]

    def keys(self) -> set[Key]:
        """Every page and marked-content id that holds text."""
        return set(self._spans)

    def pieces(self, node: TagNode) -> list[Piece]:
        """All text below a node in the author's order, replacement texts in place."""
        own = [piece for key in node.mcids for piece in self.at(key)]
        for child in node.children:
            own += self.pieces(child)
        if node.actual_text is not None and own:
            return [Piece(own[0].page, own[0].span, node.actual_text)]
        return own

    def pictures(self, node: TagNode) -> list[tuple[int, Picture]]:
        """Pictures anywhere below a node, with their pages."""
        found = [(key[0], picture) for key in node.mcids for picture in self._pictures.get(key, ())]
        for child in node.children:
            found += self.pictures(child)
        return found


def printed_lines(pieces: Sequence[Piece]) -> list[str]:
    """Texts of the lines that pieces stand on."""
    lines: list[str] = []
    last: Piece | None = None
    for piece in pieces:
        if last is not None and _on_one_line(last, piece):
            gap = piece.span.x0 - last.span.x1
            is_apart = gap > BLANK_GAP * piece.span.size and not lines[-1].endswith(" ")
            lines[-1] += " " + piece.text if is_apart else piece.text
        else:
            lines.append(piece.text)
        last = piece
    return [with_number_apart(" ".join(line.split())) for line in lines if line.strip()]


def begins_line(last: Piece, piece: Piece) -> bool:
    """A piece stands on another line than the one before it."""
    return not _on_one_line(last, piece)


def _on_one_line(last: Piece, piece: Piece) -> bool:
    first, second = last.span, piece.span
    if last.page != piece.page:
        return False
    if piece.span is last.span:
        return True
    if not (first.upright and second.upright):
        return False
    if overlap(first.top, first.bottom, second.top, second.bottom) < SAME_LINE:
        return False
    return second.x0 >= first.x1 - BACK_STEP * first.size


def joined_text(
    pieces: Sequence[Piece], next_words: Collection[str], hyphenated: Collection[str]
) -> str:
    """Running text of pieces, line-end hyphens undone."""
    return " ".join(join_lines(printed_lines(pieces), next_words, hyphenated).split())


def places(pieces: Iterable[Piece]) -> tuple[Place, ...]:
    """One place for each page that pieces stand on, in their order."""
    boxes: dict[int, Box] = {}
    for piece in pieces:
        span = piece.span
        box = Box(span.x0, span.top, span.x1, span.bottom)
        boxes[piece.page] = boxes[piece.page].union(box) if piece.page in boxes else box
    return tuple(Place(page=page, box=rounded_box(box)) for page, box in boxes.items())


def rounded_box(box: Box) -> Box:
    """A box to a hundredth of a point."""
    return Box(*(round(value, 2) for value in box))


def style_of(pieces: Sequence[Piece]) -> Style:
    """The dominant font and size, weighted by characters."""
    weights: Counter[tuple[str, float, int]] = Counter()
    letters = bold = italic = 0
    for piece in pieces:
        span, count = piece.span, len(piece.text.strip())
        weights[span.font, span.size, span.colour] += count
        letters += count
        bold += count * span.bold
        italic += count * span.italic
    font, size, colour = weights.most_common(1)[0][0]
    return Style(
        font=font,
        size=size,
        bold=bool(letters) and bold >= BOLD_SHARE * letters,
        italic=bool(letters) and italic >= BOLD_SHARE * letters,
        colour=colour,
        indent=round(pieces[0].span.x0, 2),
    )
