"""Where something stands in a document."""

from __future__ import annotations

from typing import NamedTuple

from planparse.model.frozen import Frozen


class Box(NamedTuple):
    """A rectangle on a page in points, origin at the top left of the page as displayed."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Horizontal extent in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Vertical extent in points."""
        return self.bottom - self.top

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )

    def overlap(self, other: Box) -> float:
        """Area in common, in square points; 0.0 where they do not meet."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0


class Place(Frozen):
    """A spot in a document: page and box where there is a layout, line in a text file."""

    page: int | None = None
    """1-based page, null where the format has none."""
    box: Box | None = None
    """Points, origin top left of the page as displayed; null where there is no layout."""
    line: int | None = None
    """1-based line, for text files."""
