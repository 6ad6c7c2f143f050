"""Plain text as a word processor saves it: tabs between cells, blank lines between paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from samples.generator.blocks import (
    LIGHTS,
    BarChart,
    Bullets,
    Cell,
    Document,
    Heading,
    Key,
    Light,
    Picture,
    Row,
    Table,
)
from samples.generator.labels import Labelled, caption_text, heading_text, labelled

CONTENTS_TITLE = {"sv": "Innehåll", "en": "Contents"}
CONTENTS_DEPTH = 2
"""Levels in the table of contents of a plan; deeper ones would fill a page of their own."""


def write_word_text(document: Document, pages: Mapping[str, int]) -> str:
    """The document's text; `pages` gives the page of each heading for the contents."""
    items = labelled(document)
    parts = [*document.title.split("\n"), document.body, CONTENTS_TITLE[document.language]]
    parts.append(
        "\n".join(
            f"{heading_text(item)}\t{pages[heading_text(item)]}"
            for item in items
            if isinstance(item.block, Heading) and item.block.level <= CONTENTS_DEPTH
        )
    )
    for item in items:
        parts.extend(_parts(item))
    return "\n\n".join(parts) + "\n"


def _parts(item: Labelled) -> list[str]:
    block = item.block
    if isinstance(block, Heading):
        return [heading_text(item)]
    if isinstance(block, Bullets):
        return ["\n".join(f"•\t{point}" for point in block.items)]
    if isinstance(block, Table):
        rows = "\n".join(_row(row) for row in block.rows)
        return [rows, caption_text(item)] if block.caption else [rows]
    if isinstance(block, Key):
        return [key_text(block)]
    if isinstance(block, BarChart | Picture):
        return [caption_text(item)]
    return [block.text]


def _row(row: Row) -> str:
    if isinstance(row[0], Cell) and row[0].columns == len(row):
        return row[0].text
    return "\t".join(cell_text(cell) for cell in row)


def cell_text(cell: str | Cell | Light | None) -> str:
    """What a plain text shows of a cell."""
    if isinstance(cell, Light):
        return LIGHTS[cell.colour].sign
    return cell.text if isinstance(cell, Cell) else cell or ""


def key_text(key: Key) -> str:
    """A legend on one line."""
    return "   ".join(f"{LIGHTS[light.colour].sign} {words}" for light, words in key.entries)
