"""A part of a page that may be a table."""

from __future__ import annotations

from dataclasses import dataclass, field

from planparse.layout.tables.edge import Edge
from planparse.model.place import Box

NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
MEET = 3.5
"""Edges that come this close to each other meet."""


@dataclass(slots=True)
class Region:
    """A part of the page that may be a table, with the edges in it."""

    horizontal: list[Edge] = field(default_factory=list)
    vertical: list[Edge] = field(default_factory=list)
    box: Box = NOWHERE
    headed: bool = False
    """Begins with a row set as a header."""
    header_bottom: float | None = None
    """y below the header, where it is known without a rule."""

    opens_page: bool = False
    """Nothing but a running header stands above it on its page."""

    @property
    def method(self) -> str:
        """The kind of evidence that the table stands on."""
        if len(self.horizontal) < 2:
            return "aligned"
        if not self.drawn:
            return "shaded"
        lattice = len([e for e in self.vertical if e.drawn]) >= 2 or self.inner_verticals
        return "ruled" if lattice else "horizontal_rules"

    @property
    def is_ruled(self) -> bool:
        """Whether drawn lines part columns."""
        return any(e.drawn for e in self.inner_verticals)

    @property
    def inner_verticals(self) -> list[Edge]:
        """Vertical edges that part columns."""
        return [e for e in self.vertical if self.box.x0 + MEET < e.at < self.box.x1 - MEET]

    @property
    def drawn(self) -> bool:
        """Whether lines were drawn, beside any shading."""
        return any(e.drawn for e in self.horizontal)

    def measured(self) -> Region:
        """The same with the box around its edges."""
        x0 = min([e.start for e in self.horizontal] + [e.at for e in self.vertical])
        x1 = max([e.end for e in self.horizontal] + [e.at for e in self.vertical])
        top = min([e.at for e in self.horizontal] + [e.start for e in self.vertical])
        bottom = max([e.at for e in self.horizontal] + [e.end for e in self.vertical])
        self.box = Box(x0, top, x1, bottom)
        return self
