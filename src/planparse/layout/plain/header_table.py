"""A table told by its header row, where blanks alone are left of its columns."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.layout.plain.chunks import NUMBERED, Chunk
from planparse.layout.plain.column_heads import headers_at, is_known_header
from planparse.layout.plain.matrix import is_goal_header, matrix_grid
from planparse.layout.plain.scattered import scattered_grid
from planparse.model.grid import Grid

AHEAD = 4
"""A header may be spread over this many chunks."""

SURE_COLUMNS = 3
"""Two columns alone could be any two capitalised words: their headings must be known."""


def header_table(chunks: Sequence[Chunk], index: int, context: Context) -> tuple[Grid, int] | None:
    """The table whose header begins at a chunk, and how many chunks it takes."""
    chunk = chunks[index]
    if NUMBERED.match(chunk.first):
        return None
    found = _table(chunks[index:], context)
    if found is not None or len(chunk.lines) == 1:
        return found
    lines = [Chunk((line,), chunk.page) for line in chunk.lines]
    inside = _table([*lines, *chunks[index + 1 :]], context)
    if inside is None or inside[1] < len(lines):
        return None
    return inside[0], inside[1] - len(lines) + 1


def _table(chunks: Sequence[Chunk], context: Context) -> tuple[Grid, int] | None:
    profile = context.profile
    texts = [" ".join(near.texts) for near in chunks[:AHEAD]]
    for heads, used in headers_at(texts, profile.tables):
        below = chunks[used:]
        if is_goal_header(heads, profile.goals):
            found = matrix_grid(heads, chunks[0], below, profile.goals, profile.outline)
        elif len(heads) >= SURE_COLUMNS or is_known_header(heads, profile.tables):
            found = scattered_grid(heads, chunks[0], below, profile)
        else:
            found = None
        if found is not None:
            return found[0], used + found[1]
    return None
