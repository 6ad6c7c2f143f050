"""What Markdown declares: headings, pipe tables and list items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.model.block import Block
from planparse.model.grid import Grid, GridCell
from planparse.model.page import TextLine
from planparse.model.place import Place

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
DIVIDER = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")


def markdown_heading(line: TextLine, page: int) -> Block | None:
    """A `#` heading as a block with its declared level."""
    match = HEADING.match(line.text)
    if match is None:
        return None
    return Block(
        kind="paragraph",
        text=match.group(2),
        lines=(match.group(2),),
        place=Place(page=page, line=line.number),
        declared_level=len(match.group(1)),
        declared_role=match.group(1),
    )


def pipe_grid(lines: Sequence[TextLine], page: int) -> Grid | None:
    """The grid of a pipe table, or None where the second line is not a divider."""
    if len(lines) < 2 or "|" not in lines[0].text or not DIVIDER.match(lines[1].text):
        return None
    rows = [(line, _cells(line.text)) for line in (lines[0], *lines[2:])]
    width = max(len(texts) for _, texts in rows)
    cells = [
        GridCell(
            row=index,
            column=column,
            text=texts[column] if column < len(texts) else "",
            is_header=index == 0,
            page=page,
            line=line.number,
        )
        for index, (line, texts) in enumerate(rows)
        for column in range(width)
    ]
    return Grid(
        row_count=len(rows),
        column_count=width,
        header_row_count=1,
        cells=tuple(cells),
        method="declared",
    )


def _cells(text: str) -> list[str]:
    inner = text.strip().removeprefix("|").removesuffix("|")
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]
