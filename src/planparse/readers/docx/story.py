"""A story of a Word file (body, header, note, text box) as blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.readers.docx.doubts import Doubts
from planparse.readers.docx.fields import Fields
from planparse.readers.docx.inline import InlineReader, chosen
from planparse.readers.docx.markup import Element, W, attribute, child, local, switched_on
from planparse.readers.docx.notes import Note, Notes
from planparse.readers.docx.numbering import Numbering
from planparse.readers.docx.package import Package, Relation
from planparse.readers.docx.paragraphs import ParagraphReader, Setting
from planparse.readers.docx.pictures import figures, read_drawing
from planparse.readers.docx.styles import StyleSheet
from planparse.readers.docx.tables import TableReader
from planparse.readers.red_numbers import is_red_number

_MAX_DEPTH = 16
"""Tables and text boxes inside each other; deeper ones are read as plain text."""

_NO_CONTENT = frozenset({
    "sectPr", "pPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "tblPr", "tblGrid", "tcPr", "trPr",
    "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart",
    "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd", "tblPrEx",
})  # fmt: skip
_ELSEWHERE = {"altChunk": "alt_chunk", "subDoc": "subdocument"}
_CONTENTS_GALLERY = "Table of Contents"


@dataclass(slots=True)
class Source:
    """What every story of one file draws on."""

    package: Package
    styles: StyleSheet
    numbering: Numbering
    limits: Limits
    doubts: Doubts
    notes: Notes
    left_margin: float = 0.0
    """Points from the page's left edge to the text."""
    characters: int = 0

    @property
    def is_full(self) -> bool:
        """Whether the text read so far has reached `limits.document_characters`."""
        return self.characters > self.limits.document_characters


@dataclass(frozen=True, slots=True)
class _Item:
    """A block-level element and the circumstances that it stands in."""

    element: Element
    is_contents: bool
    hidden: bool


@dataclass(slots=True)
class Story:
    """Reads the content of one part."""

    source: Source
    part: str
    setting: Setting
    fields: Fields
    paragraphs: ParagraphReader = field(init=False)
    tables: TableReader = field(init=False)

    def __post_init__(self) -> None:
        inline = InlineReader(self.source.styles, self.fields, self.source.doubts)
        self.paragraphs = ParagraphReader(
            self.source.styles, self.source.numbering, inline, self.source.left_margin
        )
        self.tables = TableReader(
            self.blocks,
            self.setting.kind,
            self.source.limits.column_span,
            self.source.styles,
            self.source.doubts,
        )

    @property
    def relations(self) -> dict[str, Relation]:
        """Relations of the story's part."""
        return self.source.package.relations(self.part)

    def blocks(self, container: Element, depth: int = 0, hidden: bool = False) -> list[Block]:
        """Content of an element that holds paragraphs and tables."""
        made: list[Block] = []
        waiting: list[_Item] = []
        for item in _items(container, hidden, self.source.doubts):
            if self.source.is_full:
                return made
            name = local(item.element)
            if name in {"p", "r"}:
                waiting.append(item)
                if not _mark_is_gone(item.element):
                    made += self._paragraph(waiting, depth)
                    waiting = []
                continue
            made += self._paragraph(waiting, depth)
            waiting = []
            if name == "tbl":
                made += self._table(item, depth)
            else:
                self._note_elsewhere(name)
        return made + self._paragraph(waiting, depth)

    def _table(self, item: _Item, depth: int) -> list[Block]:
        if depth >= _MAX_DEPTH:
            self.source.doubts.count(
                "nested_too_deep",
                "medium",
                f"tables nested more than {_MAX_DEPTH} deep, read as plain text",
            )
            return self._plain(item.element, item.hidden)
        return self.tables.read(item.element, depth, item.hidden)

    def _plain(self, element: Element, hidden: bool) -> list[Block]:
        """Paragraphs of anything, whatever they stand in."""
        made: list[Block] = []
        for paragraph in element.iter(f"{W}p"):
            made += self.paragraphs.read([paragraph], self.setting, hidden).blocks
        return made

    def _paragraph(self, items: list[_Item], depth: int) -> list[Block]:
        """A paragraph, joined with those whose marks a tracked change took away."""
        if not items:
            return []
        last = items[-1]
        setting = self.setting.within_contents() if last.is_contents else self.setting
        read = self.paragraphs.read([item.element for item in items], setting, last.hidden)
        for piece in read.inline.pieces:
            if not piece.hidden and is_red_number(piece.text, piece.look.colour):
                self.source.doubts.red(piece.text)
        self.source.characters += sum(len(block.text) for block in read.blocks)
        made = list(read.blocks)
        for element, hidden in read.inline.anchored:
            made += self._anchored(element, hidden, depth)
        for reference in read.inline.notes:
            note = self.source.notes.take(reference)
            made += note_blocks(self.source, note) if note is not None else []
        return made

    def _anchored(self, element: Element, hidden: bool, depth: int) -> list[Block]:
        """Figures and text boxes that hang in a paragraph."""
        drawing = read_drawing(element)
        made = [
            Block(kind="figure", text=text, figure=figure, hidden=hidden)
            for figure, text in figures(self.source.package, self.relations, drawing)
        ]
        if self.setting.kind == "furniture":
            made = [_as_decoration(block) for block in made]
        made += [
            Block(kind=self.setting.block_kind, text=words, hidden=hidden)
            for words in drawing.words
        ]
        for box in drawing.boxes:
            made += self._box(box, depth, hidden)
        return made

    def _box(self, box: Element, depth: int, hidden: bool) -> list[Block]:
        if depth >= _MAX_DEPTH:
            return self._plain(box, hidden)
        return self.blocks(box, depth + 1, hidden)

    def _note_elsewhere(self, name: str) -> None:
        self.source.doubts.count(
            _ELSEWHERE[name],
            "high",
            "pieces of the document that are stored in another format or file and were not read "
            "(open it in Word and save it anew)",
        )


def note_blocks(source: Source, note: Note) -> list[Block]:
    """A note's content, its number at the first paragraph."""
    blocks = Story(source, note.part, Setting(note.kind), note.fields).blocks(note.element)
    if blocks and note.number is not None:
        blocks[0] = blocks[0].model_copy(update={"number": note.number})
    return blocks


def loose_notes(source: Source) -> list[Block]:
    """Notes that hang nowhere, as hidden text; comments are hidden anyway."""
    made: list[Block] = []
    for note in source.notes.rest():
        made += [block.model_copy(update={"hidden": True}) for block in note_blocks(source, note)]
        if note.kind != "comment":
            source.doubts.count(
                "unreferenced_note", "low", "notes that hang nowhere, kept as hidden text"
            )
    return made


def _items(container: Element, hidden: bool, doubts: Doubts) -> Iterator[_Item]:
    """Paragraphs and tables below an element, whatever wraps them."""
    stack = [_Item(node, False, hidden) for node in reversed(container)]
    while stack:
        item = stack.pop()
        name = local(item.element)
        if name in {"p", "r", "tbl"} or name in _ELSEWHERE:
            yield item
        elif name not in _NO_CONTENT:
            is_contents, out_of_sight = item.is_contents, item.hidden
            if name == "sdt":
                is_contents = is_contents or _is_contents_control(item.element)
                out_of_sight = out_of_sight or _shows_prompt(item.element, doubts)
            elif not len(item.element) and not str(item.element.tag).startswith(W):
                doubts.count("unknown_element", "low", "elements of no known kind, left out")
            below = chosen(item.element) if name == "AlternateContent" else list(item.element)
            stack += [_Item(node, is_contents, out_of_sight) for node in reversed(below)]


def _is_contents_control(sdt: Element) -> bool:
    gallery = child(child(child(sdt, "sdtPr"), "docPartObj"), "docPartGallery")
    return attribute(gallery) == _CONTENTS_GALLERY


def _shows_prompt(sdt: Element, doubts: Doubts) -> bool:
    prompt = child(child(sdt, "sdtPr"), "showingPlcHdr")
    if prompt is None or not switched_on(prompt):
        return False
    doubts.count(
        "placeholder", "low", "content controls that nobody filled in; their prompts are hidden"
    )
    return True


def _mark_is_gone(paragraph: Element) -> bool:
    """Whether a tracked change deletes the paragraph's end, which joins it to the next."""
    mark = child(child(paragraph, "pPr"), "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _as_decoration(block: Block) -> Block:
    figure = block.figure
    if figure is None:
        return block
    return block.model_copy(update={"figure": figure.model_copy(update={"is_decoration": True})})
