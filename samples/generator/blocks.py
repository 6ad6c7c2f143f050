"""What a sample document is made of: frozen blocks, the single source of every file and answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Cell:
    """A cell that covers several rows or columns."""

    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Light:
    """A traffic light: a coloured circle without words; `colour` is a key of `LIGHTS`."""

    colour: str


@dataclass(frozen=True)
class LightColour:
    """How a light is set: its colour as 0xRRGGBB, and the sign of a plain text."""

    rgb: int
    sign: str


LIGHTS = {
    "green": LightColour(0x00A651, "🟢"),
    "yellow": LightColour(0xFFC20E, "🟡"),
    "red": LightColour(0xD2232A, "🔴"),
    "grey": LightColour(0xB3B3B3, "⚪"),
}

Row = tuple[str | Cell | Light | None, ...]
"""One entry for each column; None stands where a merged cell from above or the left reaches."""


@dataclass(frozen=True)
class Heading:
    """A heading of the outline, with the goals that the section below it reports on."""

    title: str
    level: int
    goals: tuple[str, ...] = ()
    numbered: bool = True


@dataclass(frozen=True)
class Lead:
    """A line in bold above a paragraph; it is no heading of the outline."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table; `align` has one letter a column (`l` text, `r` numbers), `widths` are shares."""

    rows: tuple[Row, ...]
    align: str
    widths: tuple[float, ...]
    caption: str | None = None
    has_total: bool = False
    header_rows: int = 1


@dataclass(frozen=True)
class Key:
    """A legend on one line: each light with the words that it stands for."""

    entries: tuple[tuple[Light, str], ...]


@dataclass(frozen=True)
class BarChart:
    """A vector chart: one bar for each label, or two where `second` is given."""

    caption: str
    labels: tuple[str, ...]
    first: tuple[float, ...]
    second: tuple[float, ...] = ()
    legend: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A raster picture, drawn by `render.picture`; `alt` is its alternative text."""

    caption: str
    alt: str


Block = Heading | Lead | Paragraph | Bullets | Table | Key | BarChart | Picture


@dataclass(frozen=True)
class Finding:
    """Something in a follow-up that an auditor should see, in plain words.

    `plan_value` and `report_value` are as printed; each must stand in its document, which the
    generator checks. `goal` is a key of the goal list.
    """

    kind: str
    section: str
    what: str
    plan_value: str | None = None
    report_value: str | None = None
    goal: str | None = None


@dataclass(frozen=True)
class Goal:
    """A goal of the board, with the council's goal and the focus area that it serves."""

    key: str
    title: str
    heading: str
    focus_area: str
    parent_goal: str


@dataclass(frozen=True)
class Document:
    """A whole document with what is known about it."""

    kind: Literal["plan", "follow_up"]
    title: str
    organisation: str
    body: str
    period: str
    language: Literal["sv", "en"]
    blocks: tuple[Block, ...]
    goals: tuple[Goal, ...]
    mentioned: tuple[str, ...] = ()
    """Keys of goals that only the running text or a table names."""
    judgements: tuple[tuple[str, str], ...] = ()
    """The report's own judgement of goals: (key, words as printed)."""
    lights: tuple[tuple[str, str], ...] = ()
    """The report's traffic lights: (goal's key, colour)."""
    findings: tuple[Finding, ...] = ()
    agreements: tuple[Finding, ...] = ()
    """Numbers that look different and agree: reporting one of these is a false finding."""
