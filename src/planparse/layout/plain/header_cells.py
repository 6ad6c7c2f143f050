"""The first row of a grid that was told by its header."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.layout.plain.chunks import Chunk
from planparse.model.grid import GridCell


def header_cells(heads: Sequence[str], header: Chunk) -> list[GridCell]:
    """A header cell for each column heading, all of them on the header's line."""
    return [
        GridCell(
            row=0,
            column=column,
            text=text,
            is_header=True,
            page=header.page,
            line=header.lines[0].number,
        )
        for column, text in enumerate(heads)
    ]
