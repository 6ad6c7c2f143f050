"""Blocks with a style, as the layout would hand them over, for tests of the outline."""

from __future__ import annotations

from planparse.model.block import Block, Style
from planparse.model.place import Place


def block(text: str, size: float = 11, page: int = 2, **style: object) -> Block:
    """A paragraph of one line, with space above it."""
    values = {"font": "Arial", "size": size, "space_before": 10.0, **style}
    return Block(
        kind="paragraph",
        text=text,
        lines=(text,),
        place=Place(page=page),
        style=Style.model_validate(values),
    )


def entry(text: str, indent: float) -> Block:
    """A line of a contents page."""
    style = Style(font="Arial", size=10, indent=indent)
    return Block(kind="contents", text=text, lines=(text,), place=Place(page=1), style=style)


def count(text: str, page: int) -> Block:
    """A page number in a running header or footer."""
    return Block(kind="furniture", text=text, lines=(text,), place=Place(page=page))
