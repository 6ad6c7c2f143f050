"""A straight edge of a table's skeleton."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Edge:
    """A straight edge: at `at` across, from `start` to `end` along; points."""

    at: float
    start: float
    end: float
    drawn: bool = True
    """False for the border of a shaded area, which is weaker evidence than a line."""

    soft: bool = False
    """True where only the text's own columns suggest the edge."""

    @property
    def length(self) -> float:
        """Extent along the edge in points."""
        return self.end - self.start
