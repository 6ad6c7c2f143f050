"""Tables of numbers whose cells lie scattered over lines.

Text taken out of a PDF has a table's header on one line or two, and below it rows whose label and
numbers may stand on lines of their own. The number of columns that the header shows decides how a
row's numbers are told apart, not the blanks between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.layout.plain.chunks import NUMBERED, Chunk
from planparse.layout.plain.column_heads import is_header
from planparse.layout.plain.header_cells import header_cells
from planparse.model.grid import Grid, GridCell
from planparse.profiles.profile import Profile
from planparse.text.numbers import parse_row

MAX_LABEL = 90
"""Longer texts are sentences that end the table, not row labels."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as read: its texts by column, and the line that it starts on."""

    texts: tuple[str, ...]
    page: int
    line: int


def scattered_grid(
    heads: Sequence[str], header: Chunk, below: Sequence[Chunk], profile: Profile
) -> tuple[Grid, int] | None:
    """The grid under a header, and how many of the chunks below it belong to it."""
    rows: list[Row] = []
    used = 0
    label: Chunk | None = None
    for index, chunk in enumerate(below):
        if _ends_table(chunk, rows, profile):
            break
        row = _row(chunk, label, len(heads), profile)
        if row is not None:
            rows.extend(row)
            used, label = index + 1, None
        elif label is None and _may_be_label(chunk):
            label = chunk
        else:
            break
    if not rows:
        return None
    return _grid(heads, header, rows), used


def _ends_table(chunk: Chunk, rows: Sequence[Row], profile: Profile) -> bool:
    """The next table's header, or a numbered heading where the rows above have no numbers."""
    if is_header(" ".join(chunk.texts), profile.tables):
        return True
    return NUMBERED.match(chunk.first) is not None and not any(
        NUMBERED.match(row.texts[0]) for row in rows
    )


def _may_be_label(chunk: Chunk) -> bool:
    text = " ".join(chunk.texts)
    return len(text) <= MAX_LABEL and not text.endswith((".", "!", "?", ":"))


def _row(chunk: Chunk, label: Chunk | None, width: int, profile: Profile) -> list[Row] | None:
    """Rows of a chunk: one, or one a line where each line is a row of its own."""
    if label is None and len(chunk.lines) > 1:
        lines = [
            _texts(line.text.strip(), "", width, profile, chunk.page, line.number)
            for line in chunk.lines
        ]
        whole = [row for row in lines if row is not None]
        if len(whole) == len(lines):
            return whole
    start = label or chunk
    head = " ".join(label.texts) if label else ""
    one = _texts(" ".join(chunk.texts), head, width, profile, start.page, start.lines[0].number)
    return [one] if one else None


def _texts(text: str, label: str, width: int, profile: Profile, page: int, line: int) -> Row | None:
    """Split a printed row into its label and its numbers; None when it does not fit the header."""
    if not label:
        bare = _numbers(text, width, profile)
        if bare is not None:
            return Row(bare, page, line)
    words = text.split(" ")
    for cut in range(len(words) + 1):
        numbers = _numbers(" ".join(words[cut:]), width - 1, profile)
        if numbers is not None:
            head = " ".join([*label.split(), *words[:cut]])
            return Row((head, *numbers), page, line) if head else None
    return None


def _numbers(text: str, count: int, profile: Profile) -> tuple[str, ...] | None:
    """The printed numbers of a text that is nothing but `count` numbers."""
    if count < 1 or not text or not any(sign.isdigit() for sign in text):
        return None
    found = parse_row(text, profile, count)
    if found is None:
        return None
    rest = text
    for quantity in found:
        rest = rest.replace(quantity.raw, "", 1)
    return None if rest.strip() else tuple(quantity.raw for quantity in found)


def _grid(heads: Sequence[str], header: Chunk, rows: Sequence[Row]) -> Grid:
    cells = header_cells(heads, header)
    for number, row in enumerate(rows, start=1):
        cells.extend(
            GridCell(row=number, column=column, text=text, page=row.page, line=row.line)
            for column, text in enumerate(row.texts)
        )
    return Grid(
        row_count=len(rows) + 1,
        column_count=len(heads),
        header_row_count=1,
        cells=tuple(cells),
        method="scattered_numbers",
        confidence=0.9,
    )
