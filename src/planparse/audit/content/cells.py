"""Cells of a table that tell how something went, by the heads and labels that they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from planparse.audit.content.frame import Frame
from planparse.audit.content.plan_words import PlanWords
from planparse.audit.content.sentences import YEAR, Sentences
from planparse.audit.progress import told
from planparse.context import Context
from planparse.model.grid import Grid, GridCell
from planparse.text.labels import LabelKind, is_label, parted
from planparse.text.picture_names import is_picture_name
from planparse.text.pipeline import sentences

CellKind = Literal["told", "rated", "other"]

MAX_NUMBER_WORDS = 4
"""Words of a cell that holds a number and its unit."""

MAX_CELL = 1600
"""Characters of a cell that are looked at; the first sentences of a comment say enough."""

LETTER = re.compile(r"[^\W\d_]")


class Cells:
    """Judges the cells of a report's tables."""

    def __init__(
        self, plan: PlanWords, said: Sentences, frame: Frame, context: Context, year: int | None
    ) -> None:
        self._plan = plan
        self._said = said
        self._frame = frame
        self._context = context
        self._year = year

    def in_rows(
        self, grid: Grid, first: int, last: int, column: int | None, is_form: bool
    ) -> Iterator[tuple[GridCell, CellKind]]:
        """Cells of a goal's rows with what each does; the goal's own cell is not among them.

        Args:
            grid: the table.
            first: the goal's row.
            last: last row that is about the goal.
            column: column of the cell that names the goal, None where it stands in no cell here.
            is_form: labels stand in the rows, not over the columns.
        """
        for cell in grid.cells:
            is_name = cell.row == first and column is not None and cell.column <= column
            if first <= cell.row <= last and cell.text.strip() and not is_name:
                beside = None if is_form else column
                yield cell, self._kind(cell, grid, beside, is_form)

    def in_table(self, grid: Grid) -> Iterator[tuple[GridCell, CellKind]]:
        """Cells of a table that stands below a goal's heading."""
        for cell in grid.cells:
            if cell.row >= grid.header_row_count and cell.text.strip():
                yield cell, self._kind(cell, grid, None, grid.header_row_count == 0)

    def _kind(self, cell: GridCell, grid: Grid, column: int | None, is_form: bool) -> CellKind:
        """What a cell does.

        Args:
            cell: a filled cell below the heads.
            grid: its table.
            column: column of the goals, where cells right of it are about them.
            is_form: labels stand first in the rows, not over the columns.
        """
        row = [c for c in grid.cells if c.row <= cell.row < c.row + c.row_span and c.text.strip()]
        is_first = all(other.column >= cell.column for other in row)
        is_alone = len(row) == 1
        if not is_alone and (is_first or (column is not None and cell.column < column)):
            return "other"
        label = self._label(cell, grid, None if is_alone else row[0].text, is_form)
        if label == "plan":
            return "other"
        if self._said.is_rating(cell.text.strip()) or is_picture_name(cell.text):
            return "rated"
        return self._tells(cell.text.strip(), label, is_alone)

    def _label(self, cell: GridCell, grid: Grid, first: str | None, is_form: bool) -> LabelKind:
        """What the label in a cell, before it or over it says of its text.

        `first` is the first cell of its row, None where it stands alone in it.
        """
        own, _ = parted(cell.text)
        if own is not None and (kind := self._frame.kind(own)) != "unknown":
            return kind
        if first is None:
            return "unknown"
        if is_form:
            return self._frame.kind(first) if is_label(first) else "unknown"
        head = _head(grid, cell.column)
        years = [int(year) for year in YEAR.findall(head)]
        if years and self._year is not None and max(years) < self._year:
            return "plan"
        return self._frame.kind(head)

    def _tells(self, text: str, label: LabelKind, is_alone: bool) -> CellKind:
        _, said = parted(text)
        words = said.split()
        has_digit = any(map(str.isdigit, said))
        if has_digit and len(words) <= MAX_NUMBER_WORDS:
            is_year = bool(YEAR.fullmatch(said.strip(" .")))
            is_new = label == "told" or not self._plan.has_cell(said)
            return "told" if is_new and not is_year and not is_alone else "other"
        if len(LETTER.findall(said)) < MIN_LETTERS:
            return "other"
        return self._tells_in_words(said, label)

    def _tells_in_words(self, text: str, label: LabelKind) -> CellKind:
        """A sentence of a column or label of comments; elsewhere one that says what was done."""
        profile = self._context.profile
        spans = sentences(text[:MAX_CELL], profile.language)
        kinds = [(text[a:b], self._said.kind(text[a:b])) for a, b in spans]
        tells = [sentence for sentence, kind in kinds if kind == "told"]
        if label != "told":
            found = [told(sentence, profile) for sentence in tells]
            tells = [one.cue or "" for one in found if one.progress is not None or one.is_denied]
        if tells:
            return "told"
        return "rated" if any(kind == "rated" for _, kind in kinds) else "other"


MIN_LETTERS = 4
"""Letters below which a cell without a number is a mark."""


def _head(grid: Grid, column: int) -> str:
    """The heads over a column, from the outermost."""
    heads = [
        cell.text
        for cell in grid.cells
        if cell.row < grid.header_row_count
        and cell.column <= column < cell.column + cell.column_span
    ]
    return " ".join(heads)
