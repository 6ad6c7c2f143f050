"""Section numbers and caption labels, given once and used by every writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samples.generator.blocks import BarChart, Block, Document, Heading, Picture, Table

TABLE_WORD = {"sv": "Tabell", "en": "Table"}
FIGURE_WORD = {"sv": "Figur", "en": "Figure"}


@dataclass(frozen=True)
class Labelled:
    """A block with its number: `2.2.1` for a heading, `Tabell 1` for a caption, else None."""

    block: Block
    label: str | None = None


def labelled(document: Document) -> tuple[Labelled, ...]:
    """Every block with its label, in reading order."""
    return tuple(_walk(document))


def _walk(document: Document) -> Iterator[Labelled]:
    numbers: list[int] = []
    tables = figures = 0
    for block in document.blocks:
        label = None
        if isinstance(block, Heading) and block.numbered:
            numbers = _next_number(numbers, block.level)
            label = ".".join(map(str, numbers))
        elif isinstance(block, Table) and block.caption:
            tables += 1
            label = f"{TABLE_WORD[document.language]} {tables}"
        elif isinstance(block, BarChart | Picture):
            figures += 1
            label = f"{FIGURE_WORD[document.language]} {figures}"
        yield Labelled(block, label)


def _next_number(numbers: list[int], level: int) -> list[int]:
    padded = (numbers + [0] * level)[:level]
    return [*padded[:-1], padded[-1] + 1]


def heading_text(item: Labelled) -> str:
    """A heading as printed, its number in front."""
    assert isinstance(item.block, Heading)
    return f"{item.label} {item.block.title}" if item.label else item.block.title


def caption_text(item: Labelled) -> str:
    """A caption as printed, its label in front."""
    assert isinstance(item.block, Table | BarChart | Picture)
    return f"{item.label} {item.block.caption}"
