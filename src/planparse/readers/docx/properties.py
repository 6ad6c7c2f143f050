"""Formatting properties of runs and paragraphs as written, before inheritance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, TypeVar

from planparse.readers.docx.fills import AUTO, highlight, shading
from planparse.readers.docx.markup import (
    Element,
    attribute,
    child,
    children,
    integer,
    local,
    switched_on,
)

_TWIPS = 20.0
"""Twentieths of a point: Word's unit of length."""


@dataclass(frozen=True, slots=True)
class RunProps:
    """Character formatting; None where the element does not say."""

    style: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    vanish: bool | None = None
    strike: bool | None = None
    size: float | None = None
    colour: int | None = None
    """`AUTO` where Word is to choose it."""
    fill: int | None = None
    """Of a highlight; it lies over the shading."""
    shade: int | None = None
    font: str | None = None
    raised: str | None = None
    """`superscript`, `subscript` or `baseline`."""


@dataclass(frozen=True, slots=True)
class ParaProps:
    """Paragraph formatting; None where the element does not say."""

    style: str | None = None
    outline: int | None = None
    """0 to 8 for heading levels 1 to 9; 9 says body text outright."""
    num_id: str | None = None
    ilvl: int | None = None
    centred: bool | None = None
    left: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    bar: bool | None = None
    fill: int | None = None
    """Colour of its shading."""


Props = TypeVar("Props", RunProps, ParaProps)


@lru_cache(maxsize=4096)
def over(upper: Props, lower: Props) -> Props:
    """`upper` where it says something, else `lower`."""
    values = {
        field.name: _either(getattr(upper, field.name), getattr(lower, field.name))
        for field in fields(upper)
    }
    return type(upper)(**values)


def _either(first: Any, second: Any) -> Any:
    return second if first is None else first


_RUN_READERS: dict[str, tuple[str, Callable[[Element], Any]]] = {
    "rStyle": ("style", attribute),
    "b": ("bold", switched_on),
    "i": ("italic", switched_on),
    "vanish": ("vanish", switched_on),
    "strike": ("strike", switched_on),
    "dstrike": ("strike", switched_on),
    "sz": ("size", lambda node: _half_points(node)),
    "color": ("colour", lambda node: _colour(node)),
    "highlight": ("fill", highlight),
    "shd": ("shade", shading),
    "rFonts": ("font", lambda node: _font(node)),
    "vertAlign": ("raised", attribute),
    "position": ("raised", lambda node: _position(node)),
}


def run_props(element: Element | None) -> RunProps:
    """Properties of a `w:rPr`."""
    if element is None:
        return RunProps()
    found: dict[str, Any] = {}
    for node in element:
        reader = _RUN_READERS.get(local(node))
        if reader is not None:
            found[reader[0]] = reader[1](node)
    return RunProps(**found)


def para_props(element: Element | None) -> ParaProps:
    """Properties of a `w:pPr`."""
    if element is None:
        return ParaProps()
    found: dict[str, Any] = {}
    for node in element:
        reader = _PARA_READERS.get(local(node))
        if reader is not None:
            found.update(reader(node))
    return ParaProps(**found)


def _numbering(node: Element) -> dict[str, Any]:
    return {
        "num_id": attribute(child(node, "numId")),
        "ilvl": integer(child(node, "ilvl")),
    }


def _spacing(node: Element) -> dict[str, Any]:
    return {"before": _points(node, "before"), "after": _points(node, "after")}


def _indents(node: Element) -> dict[str, Any]:
    left = _points(node, "left")
    hanging = _points(node, "hanging")
    return {
        "left": left if left is not None else _points(node, "start"),
        "first": -hanging if hanging is not None else _points(node, "firstLine"),
    }


def _shading(node: Element) -> dict[str, Any]:
    fill = (attribute(node, "fill") or "auto").lower()
    bar = {"bar": True} if fill not in {"auto", "ffffff"} else {}
    return {**bar, "fill": shading(node)}


def _borders(node: Element) -> dict[str, Any]:
    sides = (side for name in ("left", "start") for side in children(node, name))
    drawn = any((attribute(side) or "none") not in {"none", "nil"} for side in sides)
    return {"bar": True} if drawn else {}


_PARA_READERS: dict[str, Callable[[Element], dict[str, Any]]] = {
    "pStyle": lambda node: {"style": attribute(node)},
    "outlineLvl": lambda node: {"outline": integer(node)},
    "numPr": _numbering,
    "jc": lambda node: {"centred": attribute(node) == "center"},
    "spacing": _spacing,
    "ind": _indents,
    "shd": _shading,
    "pBdr": _borders,
}


def _points(node: Element, name: str) -> float | None:
    value = integer(node, name)
    return None if value is None else value / _TWIPS


def _position(node: Element) -> str | None:
    """Text that is moved off its line by hand, told as if its style said so."""
    moved = integer(node) or 0
    return None if abs(moved) < LEAST_MOVE else ("superscript" if moved > 0 else "subscript")


LEAST_MOVE = 4
"""Half points; less adjusts a line and marks nothing."""


def _half_points(node: Element) -> float | None:
    value = integer(node)
    return None if value is None else value / 2


def _colour(node: Element) -> int:
    try:
        return int(attribute(node) or "", 16) & 0xFFFFFF
    except ValueError:
        return AUTO


def _font(node: Element) -> str | None:
    return attribute(node, "ascii") or attribute(node, "hAnsi") or attribute(node, "cs")
