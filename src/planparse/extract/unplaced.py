"""Doubts about values of tables whose column could not be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.model.facts import Table
from planparse.model.grid import FLAT_ROWS
from planparse.model.raw import Doubt

SHOWN = 60
"""Characters of a row's name in a message."""


def unplaced_doubts(tables: Sequence[Table]) -> Iterator[Doubt]:
    """One doubt for each row whose values stand behind the last column of a flat table."""
    for table in tables:
        grid = table.grid
        if grid.method != FLAT_ROWS:
            continue
        rows = grid.texts()
        if rows[0][-1]:
            continue
        for row, texts in enumerate(rows[1:], start=1):
            if texts[-1]:
                cell = grid.at(row, grid.column_count - 1)
                yield Doubt(
                    code="values_not_placed",
                    severity="low",
                    message=f"the values {texts[-1]!r} of {texts[0][:SHOWN]!r} have lost their "
                    f"columns: there are {grid.column_count - 2}, and no sign which are empty",
                    page=cell.page if cell else table.place.page,
                )
