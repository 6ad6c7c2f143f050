"""Tables of Word files as grids in which every position is covered once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from planparse.model.block import Block
from planparse.model.grid import Grid, GridCell
from planparse.readers.docx.doubts import Doubts
from planparse.readers.docx.inline import chosen
from planparse.readers.docx.markup import Element, attribute, child, integer, local
from planparse.readers.docx.paragraphs import StoryKind
from planparse.readers.docx.styles import StyleSheet, on
from planparse.text.header_look import FEWEST_ROWS, is_header_by_look

_MAX_POSITIONS = 100_000
"""Rows times columns; a table of 2,000 rows and 50 columns is beyond any printed document."""
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
_CELL_KINDS: dict[StoryKind, frozenset[str]] = {
    "body": frozenset({"paragraph", "list_item", "caption", "contents"}),
    "note": frozenset({"note"}),
    "comment": frozenset({"note"}),
    "furniture": frozenset({"furniture"}),
}
"""Blocks that are a cell's text, by the story that the table stands in."""

ReadBlocks = Callable[[Element, int, bool], list[Block]]


@dataclass(slots=True)
class _Cell:
    """A cell while the table is being laid out."""

    row: int
    column: int
    width: int
    blocks: list[Block]
    is_header: bool
    height: int = 1


@dataclass(slots=True)
class _Layout:
    """Cells of a table and which of them reach down into the next row."""

    cells: list[_Cell] = field(default_factory=list)
    reaching: dict[int, _Cell] = field(default_factory=dict)
    """By first column: the cell above that a vertical merge can go on from."""
    rows: int = 0
    columns: int = 0
    header_rows: int = 0
    beside: list[Block] = field(default_factory=list)
    """Content of cells that a merge covers up, which no reader sees."""


class TableReader:
    """Reads tables of one story.

    Args:
        read_blocks: reads what a cell holds, given its element, depth and whether it is hidden.
        story: kind of the story.
        most_columns: columns that a cell may span.
        styles: the file's styles; a table's may set its first row apart.
        doubts: where to report.
    """

    def __init__(
        self,
        read_blocks: ReadBlocks,
        story: StoryKind,
        most_columns: int,
        styles: StyleSheet,
        doubts: Doubts,
    ) -> None:
        self._read_blocks = read_blocks
        self._styles = styles
        self._story = story
        self._most_columns = most_columns
        self._doubts = doubts

    def read(self, table: Element, depth: int, hidden: bool) -> list[Block]:
        """The table, then what stood in its cells and is not text: tables, figures, notes.

        A table of a single cell is a box around text, and a table whose cells hold headings with
        text below them is a page's layout: both are read as the text that they are.
        """
        layout = self._lay_out(table, depth, hidden)
        if not layout.cells:
            return []
        if not layout.header_rows and self._opens_with_header(table, layout):
            layout.header_rows = 1
            for cell in layout.cells:
                cell.is_header = cell.row == 0
        if len(layout.cells) == 1 or self._story == "comment" or self._is_page_layout(layout):
            return [block for cell in layout.cells for block in cell.blocks] + layout.beside
        inside = [block for cell in layout.cells for block in cell.blocks]
        extra = [block for block in inside if not self._is_cell_text(block)]
        if self._story == "furniture":
            return self._rows(layout) + extra
        outer = Block(kind="table", grid=self._grid(layout), hidden=hidden)
        return [outer, *extra, *layout.beside]

    def _is_page_layout(self, layout: _Layout) -> bool:
        if not any(self._has_section(cell.blocks) for cell in layout.cells):
            return False
        self._doubts.count(
            "layout_table", "low", "tables that hold headings with text, read as text"
        )
        return True

    def _lay_out(self, table: Element, depth: int, hidden: bool) -> _Layout:
        layout = _Layout()
        for row in _parts(table, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                continue
            if layout.rows * max(layout.columns, 1) >= _MAX_POSITIONS:
                self._doubts.once(
                    "table_cut",
                    "high",
                    f"a table has more than {_MAX_POSITIONS:,} cells; its other rows are left out",
                )
                break
            self._row(row, properties, layout, depth, hidden)
        return layout

    def _row(
        self, row: Element, properties: Element | None, layout: _Layout, depth: int, hidden: bool
    ) -> None:
        is_header = on(child(properties, "tblHeader")) and layout.header_rows == layout.rows
        column = self._span(child(properties, "gridBefore"), least=0)
        reached: dict[int, _Cell] = {}
        for element in _parts(row, "tc"):
            tcpr = child(element, "tcPr")
            if child(tcpr, "cellDel") is not None:
                continue
            width = self._span(child(tcpr, "gridSpan"), least=1)
            blocks = self._read_blocks(element, depth + 1, hidden)
            cell = self._merged(tcpr, layout, column, width)
            if cell is None:
                cell = _Cell(layout.rows, column, width, blocks, is_header)
                layout.cells.append(cell)
            else:
                cell.height += 1
                layout.beside += [_out_of_sight(block) for block in blocks]
            if child(tcpr, "vMerge") is not None:
                reached[column] = cell
            column += width
        layout.reaching = reached
        layout.rows += 1
        layout.header_rows += is_header
        layout.columns = max(layout.columns, column)

    def _merged(
        self, tcpr: Element | None, layout: _Layout, column: int, width: int
    ) -> _Cell | None:
        """The cell above that this one continues; None for a cell of its own."""
        merge = child(tcpr, "vMerge")
        if merge is None or attribute(merge) == "restart":
            return None
        above = layout.reaching.get(column)
        if above is not None and above.width == width:
            return above
        self._doubts.count(
            "merge_without_start",
            "low",
            "merged cells without a cell to go on from, read as cells of their own",
        )
        return None

    def _span(self, element: Element | None, least: int) -> int:
        value = integer(element)
        if value is None and (attribute(element) or "").isdecimal():
            value = self._most_columns + 1  # too long a number to be read as one
        width = max(value or least, least)
        most = self._most_columns
        if width <= most:
            return width
        self._doubts.count(
            "column_span", "medium", f"cells that claim more than {most} columns, cut to {most}"
        )
        return most

    def _is_cell_text(self, block: Block) -> bool:
        """Whether a block of a cell is part of the cell's text and nothing else."""
        return block.kind in _CELL_KINDS[self._story] and not block.hidden

    def _has_section(self, blocks: list[Block]) -> bool:
        """Whether a heading stands over other text in the same cell."""
        heading = next((at for at, block in enumerate(blocks) if block.declared_level), None)
        return heading is not None and any(
            block.declared_level is None and self._is_cell_text(block)
            for block in blocks[heading + 1 :]
        )

    def _opens_with_header(self, table: Element, layout: _Layout) -> bool:
        """Whether the first row is a header by its look, where the author declared none."""
        rows: list[list[_Cell]] = [[] for _ in range(layout.rows)]
        for cell in layout.cells:
            rows[cell.row].append(cell)
        if len(rows) < FEWEST_ROWS or any(cell.height > 1 for cell in rows[0]):
            return False
        return is_header_by_look(
            [[self._cell_text(cell.blocks) for cell in row] for row in rows],
            [[self._is_bold(cell) for cell in row] for row in rows],
            is_styled=self._styles.styles_first_row(child(table, "tblPr")),
        )

    def _is_bold(self, cell: _Cell) -> bool:
        texts = [b for b in cell.blocks if self._is_cell_text(b) and b.text]
        return bool(texts) and all(b.style is not None and b.style.bold for b in texts)

    def _cell_text(self, blocks: list[Block]) -> str:
        """Text of a cell as printed: paragraphs and rows of inner tables one a line."""
        lines: list[str] = []
        for block in blocks:
            if block.hidden:
                continue
            if block.kind == "table" and block.grid is not None:
                lines += ["\t".join(row).strip() for row in block.grid.texts()]
            elif self._is_cell_text(block):
                body = "\n".join(block.lines) or block.text
                lines.append(f"{block.number} {body}" if block.number else body)
        return "\n".join(line for line in lines if line)

    def _grid(self, layout: _Layout) -> Grid:
        """All positions covered: short rows are filled up with empty cells."""
        cells = [
            GridCell(
                row=cell.row,
                column=cell.column,
                row_span=cell.height,
                column_span=cell.width,
                text=self._cell_text(cell.blocks),
                is_header=cell.is_header,
                marks=tuple(
                    mark
                    for block in cell.blocks
                    if self._is_cell_text(block)
                    for mark in block.marks
                ),
            )
            for cell in layout.cells
        ]
        covered = {
            (row, column)
            for cell in layout.cells
            for row in range(cell.row, cell.row + cell.height)
            for column in range(cell.column, cell.column + cell.width)
        }
        cells += [
            GridCell(row=row, column=column, is_header=row < layout.header_rows)
            for row in range(layout.rows)
            for column in range(layout.columns)
            if (row, column) not in covered
        ]
        return Grid(
            row_count=layout.rows,
            column_count=layout.columns,
            header_row_count=layout.header_rows,
            cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
            method="declared",
        )

    def _rows(self, layout: _Layout) -> list[Block]:
        """A table of a header or footer: it only places text, so each row is a line."""
        made = []
        for row in range(layout.rows):
            texts = [self._cell_text(cell.blocks) for cell in layout.cells if cell.row == row]
            line = "\t".join(" ".join(text.split("\n")) for text in texts if text)
            if line:
                made.append(Block(kind="furniture", text=line))
        return made


def _parts(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, whatever wraps them."""
    stack = list(reversed(element))
    while stack:
        node = stack.pop()
        found = local(node)
        if found == name:
            yield node
        elif found == "AlternateContent":
            stack += reversed(chosen(node))
        elif found in _WRAPPERS:
            stack += reversed(node)


def _out_of_sight(block: Block) -> Block:
    return block.model_copy(update={"hidden": True})
