"""A document before it has a format: paragraphs and tables of styled runs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from tests.benchmarks.printed.truth import Truth

Face = Literal[
    "plain",
    "raised",
    "lowered",
    "struck",
    "red",
    "unmapped",
    "white",
    "layer",
    "undrawn",
    "clipped",
    "covered",
    "tiny",
    "clear",
    "deleted",
    "vanished",
    "comment",
]
"""How a run is set. `unmapped`: a byte that the font has no glyph for. From `white` on, nobody who
looks at the page sees it: white on white, on a layer that is off, text of mode 3, outside the
clipping path, under a white box, a hundredth of a point in size, transparent, a tracked deletion,
hidden text of Word, a comment of Markdown."""

HIDDEN: tuple[Face, ...] = (
    "white",
    "layer",
    "undrawn",
    "clipped",
    "covered",
    "tiny",
    "clear",
    "deleted",
    "vanished",
    "comment",
)


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one face; `key` where it is a number of the truth."""

    text: str
    face: Face = "plain"
    key: int | None = None


Line = tuple[Run, ...]
Cell = tuple[Line, ...]
"""Lines one above the other."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Line
    kind: Literal["text", "caption", "note"] = "text"


Rules = Literal["all", "rows", "none", "sums"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first column heads the rows, the others hold numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    rules: Rules = "all"
    sums: tuple[int, ...] = ()
    """Rows that sum up those above them."""
    words: tuple[int, ...] = (0,)
    """Columns of words, set from the left."""
    tight: bool = False
    wraps: bool = False
    """Cells are so narrow that numbers break at their blanks."""
    repeats_header: bool = False
    header_look: Literal["declared", "bold", "style", "undeclared"] = "declared"


Part = Heading | Paragraph | Table


@dataclass(slots=True)
class Sheet:
    """A document and its truth."""

    name: str
    language: str
    traits: tuple[str, ...]
    is_scan: bool = False
    """Its words may be misread; its numbers may not."""
    parts: list[Part] = field(default_factory=list)
    truths: list[Truth] = field(default_factory=list)
    line_numbers: bool = False
    """Every line of text is numbered at the margin."""


def plain(text: str) -> Cell:
    """A cell of one line."""
    return ((Run(text),),)


def hidden(runs: Line, face: Face) -> Line:
    """The same words, in a face that shows nothing."""
    return tuple(replace(run, face=face) for run in runs)
