"""Pictures, charts, diagrams and text boxes of a drawing."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from PIL import Image

from planparse.model.block import FigureBox
from planparse.readers.docx.inline import chosen
from planparse.readers.docx.markup import Element, R, integer, local
from planparse.readers.docx.package import Package, Relation

_MEDIA_BYTES = 64 * 1024 * 1024
"""Largest picture that is unpacked."""
_MAX_PIXELS = 4_000_000
"""Pictures that are not PNG are turned into it up to this size; a larger one takes seconds."""
_PNG = b"\x89PNG\r\n\x1a\n"
_VECTOR_PARTS = (".emf", ".wmf", ".svg", ".svgz")
_TINY = 180_000
"""English Metric Units, 0.5 cm: a line or an ornament, not a picture."""


@dataclass(slots=True)
class Drawing:
    """What one drawing holds, in its order."""

    pictures: list[str] = field(default_factory=list)
    """Relation ids of raster or vector picture parts."""
    charts: list[str] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)
    """Relation ids of the data of diagrams."""
    boxes: list[Element] = field(default_factory=list)
    """Contents of text boxes."""
    words: list[str] = field(default_factory=list)
    """Text set as a shape of its own (WordArt)."""
    alt_text: str | None = None
    is_decoration: bool = False


def read_drawing(element: Element) -> Drawing:
    """Take a drawing apart; alternatives are taken once, text boxes are not looked into."""
    found = Drawing()
    for node in _walk(element):
        _sort(node, found)
    return found


def _walk(element: Element) -> Iterator[Element]:
    stack = [element]
    while stack:
        node = stack.pop()
        yield node
        name = local(node)
        if name != "txbxContent":
            below = chosen(node) if name == "AlternateContent" else list(node)
            stack.extend(reversed(below))


_REFERENCES: dict[str, tuple[str, tuple[str, ...]]] = {
    "blip": ("pictures", (f"{R}embed", f"{R}link")),
    "imagedata": ("pictures", (f"{R}id",)),
    "chart": ("charts", (f"{R}id",)),
    "relIds": ("diagrams", (f"{R}dm",)),
    "textpath": ("words", ("string",)),
}
"""By element: what its attribute adds to, the first attribute that is there counting."""


def _sort(node: Element, found: Drawing) -> None:
    name = local(node)
    if name in _REFERENCES:
        where, attributes = _REFERENCES[name]
        value = next((node.get(key) for key in attributes if node.get(key)), None)
        _keep(getattr(found, where), (value or "").strip())
    elif name == "txbxContent":
        found.boxes.append(node)
    elif name in {"docPr", "shape", "rect"}:
        words = node.get("descr") or node.get("title") or node.get("alt")
        found.alt_text = found.alt_text or words
    elif name == "decorative":
        found.is_decoration = found.is_decoration or node.get("val") in {"1", "true"}
    elif name == "extent":
        found.is_decoration = found.is_decoration or _is_tiny(node)


def _keep(where: list[str], value: str) -> None:
    if value and value not in where:
        where.append(value)


def _is_tiny(extent: Element) -> bool:
    sides = [integer(extent, side) for side in ("cx", "cy")]
    return any(side is not None and side < _TINY for side in sides)


def figures(
    package: Package, relations: dict[str, Relation], drawing: Drawing
) -> list[tuple[FigureBox, str]]:
    """Figures of a drawing, each with the title of a chart or the text of a diagram."""
    made: list[tuple[FigureBox, str]] = []
    for key in drawing.pictures:
        relation = relations.get(key)
        if relation is not None and not relation.external:
            made.append((_picture(package, relation.target, drawing), ""))
    for keys, read_text in ((drawing.charts, _chart_title), (drawing.diagrams, _diagram_text)):
        for key in keys:
            relation = relations.get(key)
            if relation is not None and not relation.external:
                text = read_text(package, relation.target)
                made.append((_part_figure(package, relation.target, drawing), text))
    return made


def _picture(package: Package, part: str, drawing: Drawing) -> FigureBox:
    data, identity = package.media(part, _MEDIA_BYTES)
    return FigureBox(
        kind="vector" if part.lower().endswith(_VECTOR_PARTS) else "raster",
        digest=_digest(data or identity.encode()),
        alt_text=drawing.alt_text,
        png=_as_png(data) if data else None,
        is_decoration=drawing.is_decoration,
    )


def _part_figure(package: Package, part: str, drawing: Drawing) -> FigureBox:
    data, identity = package.media(part, _MEDIA_BYTES)
    return FigureBox(
        kind="vector",
        digest=_digest(data or identity.encode()),
        alt_text=drawing.alt_text,
        is_decoration=drawing.is_decoration,
    )


def _chart_title(package: Package, part: str) -> str:
    """Title of a chart, in one line."""
    root = package.root(part, "low")
    title = next(root.iter("{*}title"), None) if root is not None else None
    if title is None:
        return ""
    return " ".join("".join(leaf.text or "" for leaf in title.iter("{*}t")).split())


def _diagram_text(package: Package, part: str) -> str:
    """Texts of a diagram's nodes, one a line."""
    root = package.root(part)
    if root is None:
        return ""
    texts = []
    for node in root.iter("{*}pt"):
        text = "".join(leaf.text or "" for leaf in node.iter("{*}t")).strip()
        if text and node.get("type", "node") == "node":
            texts.append(text)
    return "\n".join(texts)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _as_png(data: bytes) -> bytes | None:
    """The picture as PNG; None for a format that cannot be drawn here, and for giants."""
    if data.startswith(_PNG):
        return data
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > _MAX_PIXELS:
                return None
            target = io.BytesIO()
            image.convert("RGB").save(target, "PNG")
            return target.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
