"""The squares between all borders of a table, and the walls between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from planparse.layout.tables.edge import Edge

LEDGE = 4.5
"""Two edges closer than this are the two sides of one border."""


@dataclass(slots=True)
class Skeleton:
    """`xs` and `ys` bound the squares; walls stand right of and below each square."""

    xs: list[float]
    ys: list[float]
    right: list[list[bool]] = field(default_factory=list)
    below: list[list[bool]] = field(default_factory=list)
    soft: list[Edge] = field(default_factory=list)
    """The borders of columns that only the text shows."""
    header_bottom: float | None = None
    """y of the rule that closes the header, where one does."""
    method: str = "ruled"
    """The kind of evidence that the table stands on."""

    may_go_on: bool = False
    """Stands at its page's top with a rule under each row: perhaps the rest of a table."""

    @property
    def header_is_sure(self) -> bool:
        """Whether the rule below the header, or the numbers that begin there, prove a header."""
        return self.method in ("horizontal_rules", "aligned")

    @property
    def row_count(self) -> int:
        """Rows of squares."""
        return len(self.ys) - 1

    @property
    def column_count(self) -> int:
        """Columns of squares."""
        return len(self.xs) - 1
