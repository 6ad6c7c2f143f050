"""Rows where no rule parts them: which lines begin a row and which go on with the one above."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk
from planparse.text.numeric import is_numeric

NEAR = 1.3
"""A line pitch above the tightest by this factor parts rows, in text without numbers."""
ANEW_SHARE = 0.6
"""Share of closely set lines that begin anew, from which each line is a row."""
FULL = 0.86
"""A label that reaches this share of its column's width broke for want of room."""
OVERLAP = 0.25
"""Lines that share more than this part of their height are one row set at two levels."""


@dataclass(slots=True)
class Line:
    """A line of a band with its chunks by column."""

    chunks: list[Chunk]
    columns: list[int]
    numeric: frozenset[int] = frozenset()
    """Columns of the table that hold numbers rather than words."""
    is_title: bool = False
    """A lone stretch over several columns: the title of the rows below it."""

    @property
    def top(self) -> float:
        """Highest top."""
        return min(c.top for c in self.chunks)

    @property
    def bottom(self) -> float:
        """Lowest bottom."""
        return max(c.bottom for c in self.chunks)

    @property
    def level(self) -> float:
        """Centre."""
        return (self.top + self.bottom) / 2

    def label(self) -> Chunk | None:
        """The chunk in the first column."""
        return self.chunks[0] if self.columns[0] == 0 else None

    def values(self) -> list[Chunk]:
        """The chunks beside the first column."""
        return [c for c, column in zip(self.chunks, self.columns, strict=True) if column > 0]

    def has_numbers(self) -> bool:
        """Whether a number stands in a column of numbers beside the first."""
        return any(
            column > 0 and column in self.numeric and is_numeric(c.text)
            for c, column in zip(self.chunks, self.columns, strict=True)
        )


def row_starts(
    lines: Sequence[Line], label_width: float, connectives: Collection[str]
) -> list[int]:
    """Indices of the lines that begin a row."""
    if not any(line.has_numbers() for line in lines):
        return _text_row_starts(lines, label_width, connectives)
    starts = [0]
    for i in range(1, len(lines)):
        row = lines[starts[-1] : i]
        after = lines[i + 1] if i + 1 < len(lines) else None
        if not _continues(row, lines[i], after, label_width, connectives):
            starts.append(i)
    return starts


def _continues(
    row: Sequence[Line],
    line: Line,
    after: Line | None,
    label_width: float,
    connectives: Collection[str],
) -> bool:
    """Whether a line goes on with the row above it."""
    last = row[-1]
    if line.is_title or last.is_title:
        return False
    shared = last.bottom - line.top
    if shared > OVERLAP * min(last.bottom - last.top, line.bottom - line.top) and not (
        last.values() and line.values() and last.label() and line.label()
    ):
        return True
    label = line.label()
    if label is None:
        filled = {c for part in row for c in part.columns}
        return not line.has_numbers() and set(line.columns) <= filled
    above = next((part.label() for part in reversed(row) if part.label()), None)
    if above is None:
        return False
    if line.values() and any(part.values() for part in row):
        return False
    return _label_goes_on(above, label, label_width, connectives) and _no_nearer(last, line, after)


def _no_nearer(last: Line, line: Line, after: Line | None) -> bool:
    """Whether the line is not set closer to what follows than to what stands above."""
    if after is None:
        return True
    return line.level - last.level <= NEAR * (after.level - line.level)


def _label_goes_on(
    above: Chunk, label: Chunk, label_width: float, connectives: Collection[str]
) -> bool:
    """Whether a label's wording or setting says that the line above is not its whole."""
    if above.bold != label.bold:
        return False
    text = label.text
    if text[0].islower() or text[0] in "(&/":
        return True
    words = above.text.split()
    if above.text[-1] in "-‐,/&" or words[-1].casefold() in connectives:
        return True
    return (
        above.x1 - above.x0 >= FULL * label_width
        and label.x0 >= above.x0 - 1.0
        and (len(text.split()) <= 2 or label.x0 > above.x0 + 2.0)
    )


def _begins_anew(line: Line) -> bool:
    """Whether each stretch of a line beside its label begins like a text of its own."""
    texts = [c.text for c in line.chunks]
    return len(texts) > 1 and line.label() is not None and not any(t[0].islower() for t in texts)


def _text_row_starts(
    lines: Sequence[Line], label_width: float, connectives: Collection[str]
) -> list[int]:
    """Rows of a table of words: by the wider gaps, else a row wherever the first column speaks."""
    pitches = [b.level - a.level for a, b in pairwise(lines)]
    if not pitches:
        return [0]
    tightest = min(p for p in pitches)
    tight = [line for line, p in zip(lines[1:], pitches, strict=True) if p < NEAR * tightest]
    anew = sum(_begins_anew(line) for line in tight)
    if max(pitches) >= NEAR * tightest and anew < ANEW_SHARE * len(tight):
        wide = (tightest + max(pitches)) / 2 if max(pitches) < 2 * tightest else NEAR * tightest
        return [0] + [i + 1 for i, p in enumerate(pitches) if p >= wide]
    starts = [0]
    for i in range(1, len(lines)):
        label, above = lines[i].label(), lines[i - 1].label()
        goes_on = label is None or (
            above is not None and _label_goes_on(above, label, label_width, connectives)
        )
        if not goes_on:
            starts.append(i)
    return starts
