"""What a document is like, before its numbers are drawn: one knob a trait."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Literal

from tests.benchmarks.printed.numerals import NBSP, Numeral
from tests.benchmarks.printed.sheet import Face, Rules
from tests.benchmarks.printed.words import UNITS, Unit

Format = Literal["md", "docx", "pdf", "chromium", "scan150", "scan200", "scan300"]

UnitPlace = Literal[
    "cell", "header", "header with year", "column", "heading", "caption", "above", "note", "label"
]


@dataclass(slots=True)
class Setting:
    """Knobs, at their plainest."""

    language: str
    form: Format
    numeral: Numeral
    unit: Unit
    unit_place: UnitPlace = "header"
    negatives: float = 0.0
    """Share of the numbers that are negative."""
    face_of_sign: Face = "plain"
    """`red` and `unmapped` take the place of the sign."""
    comparators: bool = False
    arrows: bool = False
    mark: Face | None = None
    mark_at: Literal["number", "unit", "label"] = "number"
    rules: Rules = "all"
    tight: bool = False
    wraps: bool = False
    stacked: bool = False
    broken: bool = False
    repeats_header: bool = False
    line_numbers: bool = False
    columns: Literal["years", "roles", "months", "year column"] = "years"
    struck: Face | None = None
    """How an old number stands before its replacement."""
    hidden: Face | None = None
    header_look: Literal["declared", "bold", "style", "undeclared"] = "declared"
    traits: list[str] = field(default_factory=list)


def plain_setting(language: str, form: Format, chance: random.Random) -> Setting:
    """A setting without any trait: the language's own marks, a unit in the header."""
    numeral = Numeral(NBSP, ",") if language == "sv" else Numeral(",", ".")
    return Setting(language, form, numeral, chance.choice(common_units(language)))


def common_units(language: str) -> list[Unit]:
    """Units that are no trait by themselves: one word, behind the number, of no head."""
    return [
        unit
        for unit in UNITS[language]
        if not unit.before and unit.kind != "rate" and not unit.form.startswith("SEK ")
    ]
