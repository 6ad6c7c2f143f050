"""From the nodes of a structure tree to blocks, in the author's order."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from planparse.layout.tagged.content import (
    Content,
    Piece,
    joined_text,
    places,
    printed_lines,
    rounded_box,
    style_of,
)
from planparse.layout.tagged.roles import (
    DEFERRED,
    HEADINGS,
    INLINE,
    PARAGRAPH_KINDS,
    TRANSPARENT,
    heading_level,
)
from planparse.layout.tagged.run_on import parted, with_levels
from planparse.layout.tagged.tables import is_box, read_grid, table_caption
from planparse.model.block import Block, FigureBox
from planparse.model.place import Place
from planparse.model.raw import TagNode

_HANGS_ON_LABEL = HEADINGS | {"P"}
"""Tags that go on with a list item which has no text but its label."""


@dataclass(slots=True)
class _Draft:
    """A block whose text is being gathered."""

    tag: str
    pieces: list[Piece] = field(default_factory=list)
    waiting: list[TagNode] = field(default_factory=list)
    """Figures and notes inside the text; they follow it."""
    has_label_only: bool = False


class TreeWalk:
    """One walk over one tree.

    Args:
        content: what stands under the nodes.
        next_words: words after a suspended hyphen, from the profile.
        hyphenated: words that the document prints with a hyphen.
    """

    def __init__(
        self, content: Content, next_words: Collection[str], hyphenated: Collection[str]
    ) -> None:
        self._content = content
        self._next_words = next_words
        self._hyphenated = hyphenated
        self._level = 0
        self._open: _Draft | None = None
        self._blocks: list[Block] = []
        self._run_on: list[int] = []

    def blocks(self, root: TagNode) -> list[Block]:
        """All blocks below `root`."""
        self._visit(root)
        self._finish()
        return with_levels(self._blocks, self._run_on)

    def _visit(self, node: TagNode) -> None:
        tag = node.tag
        if tag in DEFERRED and self._open is not None:
            self._open.waiting.append(node)
        elif tag == "Table" and not is_box(node):
            self._table(node)
        elif tag == "Figure":
            self._figure(node)
        elif tag in TRANSPARENT or _is_inline(node):
            self._text(node)
        elif tag == "Lbl":
            self._label(node)
        elif tag == "TOCI":
            self._contents_line(node)
        else:
            self._block(node)

    def _block(self, node: TagNode) -> None:
        """A paragraph, heading or list item, or a container; its end closes what is open."""
        draft = self._open
        is_text = node.tag in PARAGRAPH_KINDS or node.tag in HEADINGS
        if draft is not None and draft.has_label_only and node.tag in _HANGS_ON_LABEL:
            if node.tag in HEADINGS:
                draft.tag = node.tag
        else:
            self._finish()
            self._open = _Draft(node.tag) if is_text else None
        self._text(node)
        self._finish()

    def _text(self, node: TagNode) -> None:
        """Own text of a node, and whatever stands inside it."""
        if node.actual_text is not None:
            self._add(self._content.pieces(node))
            return
        for key in node.mcids:
            self._add(self._content.at(key))
        self._children(node)

    def _children(self, node: TagNode) -> None:
        for child in node.children:
            self._visit(child)

    def _label(self, node: TagNode) -> None:
        pieces = self._content.pieces(node)
        is_first = self._open is not None and not self._open.pieces
        self._add(pieces)
        if is_first and pieces and self._open is not None and self._open.tag == "LI":
            self._open.has_label_only = True

    def _add(self, pieces: list[Piece]) -> None:
        if self._open is None or not self._open.pieces:
            pieces = [piece for piece in pieces if piece.text.strip()]
        if not pieces:
            return
        if self._open is None:
            self._open = _Draft("P")
        self._open.pieces += pieces
        self._open.has_label_only = False

    def _finish(self) -> None:
        """Close the open block, then what waited for its end."""
        draft, self._open = self._open, None
        if draft is None:
            return
        pieces, heading = parted(draft.pieces) if draft.tag == "P" else (draft.pieces, ())
        for part in (pieces, heading):
            text = self._join(part)
            if text:
                self._run_on += [len(self._blocks)] if part is heading else []
                self._blocks.append(self._text_block(draft.tag, text, part))
        for node in draft.waiting:
            self._visit(node)

    def _join(self, pieces: Sequence[Piece]) -> str:
        return joined_text(pieces, self._next_words, self._hyphenated)

    def _text_block(self, tag: str, text: str, pieces: Sequence[Piece]) -> Block:
        level = heading_level(tag, self._level)
        if level is not None and tag != "H":
            self._level = level
        where = places(pieces)
        return Block(
            kind="paragraph" if level else PARAGRAPH_KINDS.get(tag, "paragraph"),
            text=text,
            lines=tuple(printed_lines(pieces)),
            place=where[0],
            places=where if len(where) > 1 else (),
            style=style_of(pieces),
            declared_level=level,
            declared_role=tag,
        )

    def _contents_line(self, node: TagNode) -> None:
        """One line of a table of contents; a list nested in it has lines of its own."""
        self._finish()
        nested = [child for child in node.children if child.tag in ("TOC", "TOCI")]
        own = [child for child in node.children if child not in nested]
        pieces = self._content.pieces(TagNode("TOCI", node.page, node.mcids, own))
        text = self._join(pieces)
        if text:
            self._blocks.append(self._text_block("TOCI", text, pieces))
        for child in nested:
            self._visit(child)

    def _table(self, node: TagNode) -> None:
        self._finish()
        grid = read_grid(node, self._content, self._join)
        if not any(cell.text for cell in grid.cells):
            return
        caption = table_caption(node)
        title = self._content.pieces(caption) if caption is not None else []
        where = places(self._content.pieces(node))
        self._blocks.append(
            Block(
                kind="table",
                text=self._join(title),
                caption_places=places(title),
                place=where[0],
                places=where if len(where) > 1 else (),
                declared_role="Table",
                grid=grid,
            )
        )

    def _figure(self, node: TagNode) -> None:
        """The picture of a figure, or its declared box where it is drawn with lines."""
        self._finish()
        pieces = self._content.pieces(node)
        found = self._content.pictures(node)
        alt_text = " ".join((node.alt_text or "").split()) or None
        if found:
            page, picture = max(found, key=lambda item: item[1].box.width * item[1].box.height)
            figure = FigureBox(
                kind=picture.kind, digest=picture.digest, alt_text=alt_text, png=picture.png
            )
            place = Place(page=page, box=rounded_box(picture.box))
        else:
            where = places(pieces)
            box = node.box or (where[0].box if where else None)
            number = node.page or (where[0].page if where else None)
            if box is None or number is None:
                self._add(pieces)
                self._finish()
                return
            place = Place(page=number, box=rounded_box(box))
            digest = hashlib.blake2b(repr(place).encode(), digest_size=16).hexdigest()
            figure = FigureBox(kind="vector", digest=digest, alt_text=alt_text)
        self._blocks.append(
            Block(
                kind="figure",
                text=self._join(pieces),
                caption_places=places(pieces),
                place=place,
                declared_role="Figure",
                figure=figure,
            )
        )


def _is_inline(node: TagNode) -> bool:
    """It stands inside a line: also one that says nothing but what such ones inside it say."""
    if node.tag != "NonStruct":
        return node.tag in INLINE
    return all(child.tag in DEFERRED or _is_inline(child) for child in node.children)
