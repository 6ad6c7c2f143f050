"""A paragraph as a block: its kind, number, heading level and look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from planparse.model.block import Block, BlockKind
from planparse.model.block import Style as BlockStyle
from planparse.model.mark import Mark
from planparse.readers.docx.inline import Inline, InlineReader, Piece
from planparse.readers.docx.markup import Element, child
from planparse.readers.docx.numbering import Label, Numbering
from planparse.readers.docx.properties import ParaProps, over, para_props
from planparse.readers.docx.styles import Look, Style, StyleSheet, outline_level
from planparse.text.signs import SIGNS

StoryKind = Literal["body", "note", "comment", "furniture"]

_BETWEEN = re.compile(f"[{''.join(sorted(SIGNS))}]")
"""Signs part the text of a line into what stands before and after each."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a paragraph stands."""

    kind: StoryKind = "body"
    is_contents: bool = False

    def within_contents(self) -> Setting:
        """The same place, inside a table of contents."""
        return replace(self, is_contents=True)

    @property
    def block_kind(self) -> BlockKind:
        """Kind of a plain paragraph here."""
        if self.kind == "furniture":
            return "furniture"
        return "paragraph" if self.kind == "body" else "note"


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """The blocks of a paragraph (its shown text, then its hidden text) and what hangs in it."""

    blocks: list[Block]
    inline: Inline


class ParagraphReader:
    """Makes blocks of paragraphs; numbers are counted, so call it in reading order."""

    def __init__(
        self, styles: StyleSheet, numbering: Numbering, inline: InlineReader, left_margin: float
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inline = inline
        self._left_margin = left_margin

    def read(self, elements: list[Element], setting: Setting, hidden: bool) -> ReadParagraph:
        """Read a paragraph.

        Args:
            elements: the paragraph; several where a tracked change joined them. The last one's
                properties hold, as in Word.
            setting: where it stands.
            hidden: whether all of it is out of the reader's sight.
        """
        direct = para_props(child(elements[-1], "pPr"))
        style = self._styles.get(direct.style)
        inline = Inline()
        for element in elements:
            self._inline.read(element, style.run, hidden, inline)
        shown, unseen = inline.text(hidden=False), inline.text(hidden=True)
        is_gone = not shown.strip() and bool(unseen.strip())
        label = None if is_gone else self._numbering.label(direct, direct.style)
        blocks = []
        if shown.strip():
            blocks.append(self._block(inline, direct, style, label, setting))
        if unseen.strip():
            blocks.append(_hidden_block(unseen, direct, style, setting))
        return ReadParagraph(blocks, inline)

    def _block(
        self,
        inline: Inline,
        direct: ParaProps,
        style: Style,
        label: Label | None,
        setting: Setting,
    ) -> Block:
        level = _level(direct, style)
        kind = _kind(setting, style, inline, level, label)
        lines = _lines(inline.text(hidden=False))
        number = None
        if label is not None and (kind == "list_item" or not label.is_bullet):
            number = label.text
        return Block(
            kind=kind,
            text=" ".join(lines),
            lines=tuple(lines) if len(lines) > 1 else (),
            style=self._style(inline, over(direct, over(style.para, self._styles.para_defaults))),
            declared_level=level if kind == "paragraph" else None,
            declared_role=_role(setting, direct, style),
            number=number,
            hidden=setting.kind == "comment",
            lead=_lead([piece for piece in inline.pieces if not piece.hidden]),
            marks=tuple(_marks([piece for piece in inline.pieces if not piece.hidden])),
        )

    def _style(self, inline: Inline, para: ParaProps) -> BlockStyle:
        look = _dominant([piece for piece in inline.pieces if not piece.hidden])
        return BlockStyle(
            font=look.font,
            size=look.size,
            bold=look.bold,
            italic=look.italic,
            colour=look.colour,
            indent=max(self._left_margin + (para.left or 0.0) + (para.first or 0.0), 0.0),
            space_before=para.before,
            space_after=para.after,
            centred=bool(para.centred),
            bar=bool(para.bar),
        )


def _hidden_block(text: str, direct: ParaProps, style: Style, setting: Setting) -> Block:
    return Block(
        kind=setting.block_kind,
        text=" ".join(_lines(text)),
        declared_role=_role(setting, direct, style),
        hidden=True,
    )


def _role(setting: Setting, direct: ParaProps, style: Style) -> str | None:
    """The author's word for the paragraph: its style's name, where one was chosen."""
    if setting.kind == "comment":
        return "comment"
    return style.name if direct.style is not None else None


def _level(direct: ParaProps, style: Style) -> int | None:
    """Heading level; what the paragraph itself says goes before its style."""
    if direct.outline is not None:
        return outline_level(direct.outline)
    return style.level


def _kind(
    setting: Setting, style: Style, inline: Inline, level: int | None, label: Label | None
) -> BlockKind:
    if setting.kind != "body":
        return setting.block_kind
    if setting.is_contents or style.is_contents or (inline.is_contents and level is None):
        return "contents"
    if style.is_caption:
        return "caption"
    if label is not None and level is None:
        return "list_item"
    return "paragraph"


def _lines(text: str) -> list[str]:
    """Lines between manual breaks, trimmed; blank ones are dropped."""
    return [line for line in (part.strip() for part in text.split("\n")) if line]


def _marks(pieces: list[Piece]) -> Iterator[Mark]:
    """Signs of a paragraph with their colours and the text on either side, up to the next one."""
    signs = [(sign, piece.look.colour) for piece in pieces for sign in piece.text if sign in SIGNS]
    texts = _BETWEEN.split("".join(piece.text for piece in pieces))
    for at, (sign, colour) in enumerate(signs):
        lead, label = (" ".join(text.split()) or None for text in texts[at : at + 2])
        yield Mark(sign=sign, colour=colour, lead=lead, label=label)


def _lead(pieces: list[Piece]) -> str:
    """What stands in bold before text that is not."""
    bold = list(takewhile(lambda piece: piece.look.bold or not piece.text.strip(), pieces))
    goes_on = any(any(map(str.isalpha, piece.text)) for piece in pieces[len(bold) :])
    return " ".join("".join(piece.text for piece in bold).split()) if goes_on else ""


def _dominant(pieces: list[Piece]) -> Look:
    """Look of most of the characters, blanks not counted."""
    weights: Counter[Look] = Counter()
    for piece in pieces:
        weights[piece.look] += len(piece.text.strip())
    return weights.most_common(1)[0][0] if weights else Look()
