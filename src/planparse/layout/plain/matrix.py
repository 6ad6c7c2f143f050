"""A matrix of goals whose cells lie scattered over lines, one chunk a cell.

The columns are a hierarchy: an area holds parent goals, a parent goal holds the body's own goals.
Cells come in reading order, a merged parent only once, so that the cells between two goals tell by
their number which levels begin anew. A goal is told by its wording (a modal verb near its start).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from planparse.layout.plain.chunks import MARKED_HEADING, MISREAD_NUMBER, NUMBERED, Chunk
from planparse.layout.plain.header_cells import header_cells
from planparse.model.grid import Grid, GridCell
from planparse.profiles.goals import GoalWords
from planparse.profiles.outline import OutlineWords
from planparse.text.goal_wording import is_worded_as_goal
from planparse.text.hyphen import join_lines

MAX_CELL = 220
"""Longer chunks are paragraphs below the table."""

MIN_GOALS = 2
"""One cell alone does not show a hierarchy."""

START_WORDS = 3
MIN_ALIKE = 2
"""A cell that begins with the same three words as two direct parents of goals is one of them: it
has no goal, and the trace of its empty cell was lost."""


@dataclass(slots=True)
class Cells:
    """Cells placed so far and the row that is being filled."""

    width: int
    placed: list[tuple[int, int, str, Chunk | None]] = field(default_factory=list)
    row: int = 0

    def put_row(self, parents: Sequence[tuple[str, Chunk]], own: tuple[str, Chunk | None]) -> None:
        """Add a row with the parents that begin at it, right-aligned before the last column."""
        self.row += 1
        start = self.width - 1 - len(parents)
        for offset, (text, chunk) in enumerate(parents):
            self.placed.append((self.row, start + offset, text, chunk))
        self.placed.append((self.row, self.width - 1, own[0], own[1]))


def is_goal_header(heads: Sequence[str], words: GoalWords) -> bool:
    """A header whose last column is a goal and one before it an area or somebody else's goal."""
    folded = [head.casefold() for head in heads]
    has_goal = any(word in folded[-1] for word in words.goal_words)
    above = (*words.area_words, *words.parent_owner_words, *words.goal_words)
    return has_goal and any(word in head for head in folded[:-1] for word in above)


def matrix_grid(
    heads: Sequence[str],
    header: Chunk,
    below: Sequence[Chunk],
    goal_words: GoalWords,
    outline_words: OutlineWords,
) -> tuple[Grid, int] | None:
    """The grid under a goal header, and how many of the chunks below it belong to it."""
    members = _members(below)
    texts = [join_lines(chunk.texts, outline_words.suspended_hyphen_next) for chunk in members]
    goals = [index for index, text in enumerate(texts) if is_worded_as_goal(text, goal_words)]
    if len(goals) < MIN_GOALS:
        return None
    end = _end(below, len(members), goals[-1] + 1, len(heads))
    cells = _place(members[:end], texts, set(goals), heads)
    return _grid(heads, header, cells), end


def _end(below: Sequence[Chunk], members: int, end: int, width: int) -> int:
    """Where the cells end: below the last goal, or below the trace of an empty cell after it."""
    for index in range(end + 1, min(members + 1, len(below))):
        if below[index].empty_before and index - end < width:
            end = index
    return end


def _members(below: Sequence[Chunk]) -> list[Chunk]:
    """Chunks that can be cells: until a numbered heading or a paragraph."""
    members: list[Chunk] = []
    for chunk in below:
        text = " ".join(chunk.texts)
        if _is_heading(chunk) or len(text) > MAX_CELL or text.endswith((".", ":")):
            break
        members.append(chunk)
    return members


def _is_heading(chunk: Chunk) -> bool:
    """A heading ends the matrix: numbered, also with a misread sign, or marked."""
    signs = (NUMBERED, MISREAD_NUMBER, MARKED_HEADING)
    return any(sign.match(chunk.first) for sign in signs)


def _place(
    members: Sequence[Chunk], texts: Sequence[str], goals: set[int], heads: Sequence[str]
) -> Cells:
    repeated = " ".join(heads)
    cells = Cells(len(heads))
    inner = _inner_starts(texts, goals, len(members))
    parents: list[tuple[str, Chunk]] = []
    for index, chunk in enumerate(members):
        if chunk.empty_before and parents:
            _put(cells, parents, ("", None), inner)
            parents = []
        if index in goals:
            _put(cells, parents, (texts[index], chunk), inner)
            parents = []
        elif texts[index] != repeated:
            parents.append((texts[index], chunk))
    if parents:
        _put(cells, parents, ("", None), inner)
    return cells


def _put(
    cells: Cells,
    parents: Sequence[tuple[str, Chunk]],
    own: tuple[str, Chunk | None],
    inner: Counter[str],
) -> None:
    """Add the row of a cell, and one row each for parents above it that have no goal."""
    surplus = max(0, len(parents) - (cells.width - 1))
    if not surplus and len(parents) > 1 and inner[_start(parents[0][0])] >= MIN_ALIKE:
        surplus = 1
    for parent in parents[:surplus]:
        cells.put_row([parent], ("", None))
    cells.put_row(parents[surplus:], own)


def _inner_starts(texts: Sequence[str], goals: set[int], count: int) -> Counter[str]:
    """How often the goals' direct parents begin alike; a start that outer cells share counts 0."""
    inner: Counter[str] = Counter()
    outer: Counter[str] = Counter()
    for index in range(count):
        if index in goals:
            continue
        stands_last = index + 1 in goals
        stands_first = index == 0 or index - 1 in goals
        if stands_last:
            inner[_start(texts[index])] += 1
        elif stands_first:
            outer[_start(texts[index])] += 1
    for start, number in outer.items():
        if number > 1:
            inner[start] = 0
    return inner


def _start(text: str) -> str:
    return " ".join(text.casefold().split()[:START_WORDS])


def _grid(heads: Sequence[str], header: Chunk, cells: Cells) -> Grid:
    rows = cells.row + 1
    starts = sorted({(row, column) for row, column, _, _ in cells.placed})
    found = header_cells(heads, header)
    for row, column, text, chunk in cells.placed:
        below = [r for r, c in starts if c == column and r > row]
        found.append(
            GridCell(
                row=row,
                column=column,
                row_span=(below[0] if below else rows) - row,
                text=text,
                page=chunk.page if chunk else None,
                line=chunk.lines[0].number if chunk else None,
            )
        )
    found.sort(key=lambda cell: (cell.row, cell.column))
    return Grid(
        row_count=rows,
        column_count=len(heads),
        header_row_count=1,
        cells=tuple(found),
        method="scattered_hierarchy",
        confidence=0.9,
    )
