"""Small coloured signs: traffic lights, arrows, filled squares."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.place import Place


class Mark(Frozen):
    """A sign whose colour may say how a goal goes, drawn on the page or set in a font."""

    sign: str
    """Its form as one Unicode sign: `●`, `■`, `▲`, `↑`; hollow ones `○`, `□`."""
    colour: int
    """Fill colour as 0xRRGGBB, white for a hollow sign."""
    lead: str | None = None
    """Text to its left on its line, from the mark before it on."""
    label: str | None = None
    """Text to its right on its line, up to the next mark."""
    place: Place = Place()
