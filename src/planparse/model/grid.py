"""A table's cells as a grid with spans."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.mark import Mark
from planparse.model.place import Box, Place

FLAT_ROWS = "flat_rows"
"""Method of a grid whose rows were put together from lines of text without cells. Values whose
column cannot be told stand behind its last column, under no heading."""


class GridCell(Frozen):
    """One cell; rows and columns count from 0, a merged cell stands at its first row and column."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    text: str = ""
    """Text as printed, lines joined and line-end hyphens undone; empty for an empty cell."""
    is_header: bool = False
    page: int | None = None
    box: Box | None = None
    """Its frame, where it has one, else its text."""
    overflow: Box | None = None
    """Box of its text where that runs out of the frame; else null."""
    line: int | None = None
    places: tuple[Place, ...] = ()
    """All spots of a cell that goes on overleaf, the first one included; else empty."""
    marks: tuple[Mark, ...] = ()
    """Coloured signs drawn or printed in it, from left to right."""

    @property
    def place(self) -> Place:
        """Where it stands first, with all of its text there."""
        box = self.box.union(self.overflow) if self.box and self.overflow else self.box
        return Place(page=self.page, box=box, line=self.line)


class Grid(Frozen):
    """A whole table; every position is covered by exactly one cell, the empty ones too."""

    row_count: int
    column_count: int
    header_row_count: int = 0
    cells: tuple[GridCell, ...] = ()
    method: str
    """Rule that found the structure, e.g. `ruled`, `horizontal_rules`, `aligned`, `declared`."""
    confidence: float = 1.0

    def at(self, row: int, column: int) -> GridCell | None:
        """The cell that covers a position, merged cells included."""
        for cell in self.cells:
            if (
                cell.row <= row < cell.row + cell.row_span
                and cell.column <= column < cell.column + cell.column_span
            ):
                return cell
        return None

    def texts(self) -> list[list[str]]:
        """Rows of texts with merged cells repeated in every position that they cover."""
        rows = [[""] * self.column_count for _ in range(self.row_count)]
        for cell in self.cells:
            for row in range(cell.row, min(cell.row + cell.row_span, self.row_count)):
                for column in range(
                    cell.column, min(cell.column + cell.column_span, self.column_count)
                ):
                    rows[row][column] = cell.text
        return rows
