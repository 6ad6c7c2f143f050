"""A table as found on one page."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.model.grid import Grid
from planparse.model.place import Box


@dataclass(slots=True)
class TableOnPage:
    """One table, or one page's part of it."""

    box: Box
    grid: Grid
    span_ids: frozenset[int]
    """Indices in the page's spans that the table's cells hold."""
    column_edges: tuple[float, ...] = ()
    """x of the borders between and around the columns, in points."""
