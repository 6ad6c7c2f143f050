"""Tables as their author tagged them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planparse.layout.stacked import wrapped_texts
from planparse.layout.tagged.content import Content, Piece, places, printed_lines
from planparse.layout.tagged.roles import CELLS, ROWS
from planparse.layout.tagged.untagged_cells import in_own_columns
from planparse.model.grid import Grid, GridCell
from planparse.model.place import Place
from planparse.model.raw import TagNode

METHOD = "tags"
WIDEST_SPAN = 63
"""Columns or rows that one cell may cover; Word allows no more columns."""

JoinText = Callable[[list[Piece]], str]


def table_rows(table: TagNode) -> Iterator[tuple[TagNode, bool]]:
    """The table's own rows and whether each stands in its head."""
    for child in table.children:
        if child.tag == "TR":
            yield child, False
        elif child.tag in ROWS or child.tag not in (*CELLS, "Caption", "Table"):
            is_head = child.tag == "THead"
            for row, inner in table_rows(child):
                yield row, is_head or inner


def row_cells(row: TagNode) -> list[TagNode]:
    """The cells of a row."""
    return [child for child in row.children if child.tag in CELLS]


def table_caption(table: TagNode) -> TagNode | None:
    """The caption that the author put inside the table."""
    return next((child for child in table.children if child.tag == "Caption"), None)


def is_box(table: TagNode) -> bool:
    """A frame or a letterhead made as a table: fewer than two rows, or than two columns."""
    widths = [len(row_cells(row)) for row, _ in table_rows(table)]
    return len(widths) < 2 or max(widths) < 2


def read_grid(table: TagNode, content: Content, join: JoinText) -> Grid:
    """The cells with their declared spans; positions that no cell covers become empty cells."""
    taken: dict[tuple[int, int], bool] = {}
    cells: list[GridCell] = []
    heads: list[bool] = []
    for index, (row, is_head) in enumerate(table_rows(table)):
        column = 0
        nodes = row_cells(row)
        texts = _texts([_once(content.pieces(node)) for node in nodes], join)
        for node, text in zip(nodes, texts, strict=True):
            while (index, column) in taken:
                column += 1
            cell = _cell(node, content, text, (index, column, is_head))
            cells.append(cell)
            for r in range(cell.row_span):
                for c in range(cell.column_span):
                    taken[index + r, column + c] = True
            column += cell.column_span
        heads.append(is_head or (bool(nodes) and all(node.tag == "TH" for node in nodes)))
    cells = in_own_columns(cells)
    covered = {
        (cell.row + r, cell.column + c)
        for cell in cells
        for r in range(cell.row_span)
        for c in range(cell.column_span)
    }
    row_count = max((row for row, _ in covered), default=-1) + 1
    column_count = max((column for _, column in covered), default=-1) + 1
    cells += [
        GridCell(row=row, column=column)
        for row in range(row_count)
        for column in range(column_count)
        if (row, column) not in covered
    ]
    return Grid(
        row_count=row_count,
        column_count=column_count,
        header_row_count=_leading(heads),
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        method=METHOD,
    )


def _texts(cells: list[list[Piece]], join: JoinText) -> list[str]:
    """Texts of a row's cells."""
    texts = [join(pieces) for pieces in cells]
    return wrapped_texts([printed_lines(pieces) for pieces in cells], texts)


def _cell(node: TagNode, content: Content, text: str, position: tuple[int, int, bool]) -> GridCell:
    row, column, is_head = position
    pieces = _once(content.pieces(node))
    where = places(pieces)
    first = where[0] if where else Place(page=node.page)
    return GridCell(
        row=row,
        column=column,
        row_span=min(node.row_span, WIDEST_SPAN),
        column_span=min(node.column_span, WIDEST_SPAN),
        text=text,
        is_header=is_head or node.tag == "TH",
        page=first.page,
        box=first.box,
        places=where if len(where) > 1 else (),
    )


def _once(pieces: list[Piece]) -> list[Piece]:
    """A cell's pieces without those that say the same again overleaf, as a repeated head does."""
    by_page: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_page.setdefault(piece.page, []).append(piece)
    if len(by_page) < 2:
        return pieces
    texts = {page: tuple(printed_lines(own)) for page, own in by_page.items()}
    first = next(iter(texts))
    return by_page[first] if len(set(texts.values())) == 1 else pieces


def _leading(heads: list[bool]) -> int:
    """Rows at the top that are all header; a table of header cells alone has none."""
    count = 0
    while count < len(heads) and heads[count]:
        count += 1
    return count if count < len(heads) else 0
