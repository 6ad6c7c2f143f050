"""What a generated document says: the numbers that must come out of it, and those that must not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from planparse.model.records.codes import Comparator

Fate = Literal["told", "kept_apart", "said"]
"""`told`: it must come out. `kept_apart`: no reader sees it, or it is crossed out; it must not come
out as a plain fact, and an issue must say that something was kept apart. `said`: print tells it in
a way that only an issue can pass on (a sign told by colour alone, by an arrow, without a glyph)."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One number as the generator wrote it."""

    key: int
    printed: str
    """With its sign, marks and unit where it has them."""
    value: Decimal
    """In plain units."""
    unit: str | None
    comparator: Comparator | None
    label: str
    """Its row's head, or the noun of its sentence."""
    period: str | None
    head: str
    """Of its column, without unit; empty in a sentence."""
    in_table: bool
    traits: tuple[str, ...]
    fate: Fate = "told"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a writer put a number."""

    page: int | None = None
    line: int | None = None
    top: float | None = None
    """Middle of its line, in points from the top of the page."""
