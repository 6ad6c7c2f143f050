"""What Markdown declares: headings, pipe tables and list items."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planparse.layout.stacked import broken_texts
from planparse.model.block import Block
from planparse.model.grid import Grid, GridCell
from planparse.model.page import TextLine
from planparse.model.place import Place
from planparse.text.hyphen import join_lines

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
SPACES = re.compile(r"\s+")
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
BROKEN_WORD = re.compile(r"(?<=[^\W\d_]{6})\s*<br\s*/?>\s*(?=[b-df-hj-np-tv-xz]\b)", re.IGNORECASE)
"""A narrow column head broken before its word's last letter; no word is a lone consonant."""
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
DIVIDER = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")


def markdown_heading(line: TextLine, page: int) -> Block | None:
    """A `#` heading as a block with its declared level."""
    match = HEADING.match(line.text)
    if match is None:
        return None
    return Block(
        kind="paragraph",
        text=SPACES.sub(" ", match.group(2)),
        lines=(match.group(2),),
        place=Place(page=page, line=line.number),
        declared_level=len(match.group(1)),
        declared_role=match.group(1),
    )


def pipe_grid(
    lines: Sequence[TextLine], page: int, next_words: Collection[str] = ()
) -> Grid | None:
    """The grid of a pipe table, or None where the second line is not a divider."""
    if len(lines) < 2 or "|" not in lines[0].text or not DIVIDER.match(lines[1].text):
        return None
    head = BROKEN_WORD.sub("", lines[0].text)
    rows = [(lines[0], _cells(head, next_words))]
    rows += [(line, _cells(line.text, next_words)) for line in lines[2:]]
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


def _cells(text: str, next_words: Collection[str]) -> list[str]:
    """Texts of a row's cells; a line break inside one is undone as in a paragraph."""
    inner = text.strip().removeprefix("|").removesuffix("|")
    cells = [ESCAPE.sub(r"\1", cell.strip()) for cell in re.split(r"(?<!\\)\|", inner)]
    lines = [BREAK.split(cell) for cell in cells]
    return broken_texts(lines, lambda broken: join_lines(broken, next_words))
