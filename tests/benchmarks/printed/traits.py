"""The traits of print that numbers are lost or changed by; each turns a few knobs of a setting."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import get_args

from tests.benchmarks.printed.numerals import NARROW, NBSP, SIGNS, THIN
from tests.benchmarks.printed.setting import Format, Setting, UnitPlace, common_units
from tests.benchmarks.printed.sheet import Face
from tests.benchmarks.printed.words import UNITS

EVERYWHERE: tuple[Format, ...] = (
    "md",
    "docx",
    "pdf",
    "chromium",
    "scan150",
    "scan200",
    "scan300",
)
TEXT: tuple[Format, ...] = ("md", "docx", "pdf", "chromium")
SET: tuple[Format, ...] = ("pdf", "chromium", "scan150", "scan200", "scan300")
"""Formats with a layout."""
DRAWN: tuple[Format, ...] = ("pdf", "scan150", "scan200", "scan300")
"""Formats whose page is drawn line by line, at places of our own."""

Turn = Callable[[Setting, random.Random], None]


@dataclass(frozen=True, slots=True)
class Trait:
    """One way of printing; two of one group never meet in a document."""

    name: str
    group: str
    formats: tuple[Format, ...]
    turn: Turn
    languages: tuple[str, ...] = ("sv", "en")


def _knobs(**values: object) -> Turn:
    def turn(setting: Setting, chance: random.Random) -> None:
        for name, value in values.items():
            setattr(setting, name, value)

    return turn


def _group(mark: str, decimal: str) -> Turn:
    """Thousands marked so; the unit is one whose numbers have thousands, or millions and decimals
    where the mark is a decimal mark elsewhere."""

    def turn(setting: Setting, chance: random.Random) -> None:
        setting.numeral = replace(setting.numeral, group=mark, decimal=decimal)
        units = [u for u in common_units(setting.language) if u.high > 9_000]
        if mark == ".":
            units = [replace(u, low=1_000_000, decimals=(2,)) for u in units if u.low > 9_999]
        setting.unit = chance.choice(units)

    return turn


def _sign(name: str) -> Turn:
    def turn(setting: Setting, chance: random.Random) -> None:
        setting.numeral = replace(setting.numeral, sign=name)
        setting.negatives = 0.5

    return turn


def _unit_at(place: UnitPlace) -> Turn:
    def turn(setting: Setting, chance: random.Random) -> None:
        setting.unit_place = place

    return turn


def _unit_before(setting: Setting, chance: random.Random) -> None:
    setting.unit = chance.choice([unit for unit in UNITS[setting.language] if unit.before])
    setting.unit_place = "cell"


def _two_words(setting: Setting, chance: random.Random) -> None:
    there = UNITS[setting.language]
    setting.unit = chance.choice([u for u in there if " " in u.form and not u.before])
    setting.unit_place = chance.choice(("header", "cell"))


def _per_head(setting: Setting, chance: random.Random) -> None:
    setting.unit = next(unit for unit in UNITS[setting.language] if unit.kind == "rate")


def _hidden(face: Face) -> Turn:
    return _knobs(hidden=face)


def _all() -> Iterable[Trait]:
    yield Trait("plain", "none", EVERYWHERE, _knobs())
    for name, mark, decimal in (
        ("no-break blank", NBSP, ","),
        ("narrow blank", NARROW, ","),
        ("thin blank", THIN, ","),
        ("blank", " ", ","),
        ("dot and comma", ".", ","),
        ("apostrophe", "\u2019", ","),
        ("no groups", "", ","),
    ):
        yield Trait(f"groups: {name}", "groups", EVERYWHERE, _group(mark, decimal), ("sv",))
    for name, mark in (("comma", ","), ("no-break blank", NBSP), ("apostrophe", "\u2019")):
        yield Trait(f"groups: {name} (en)", "groups", EVERYWHERE, _group(mark, "."), ("en",))
    for name in SIGNS:
        yield Trait(f"sign: {name}", "sign", EVERYWHERE, _sign(name))
    yield Trait("sign: red", "sign", TEXT[1:], _knobs(negatives=0.5, face_of_sign="red"))
    yield Trait("sign: no glyph", "sign", ("pdf",), _knobs(negatives=0.5, face_of_sign="unmapped"))
    yield Trait("comparators", "before", EVERYWHERE, _knobs(comparators=True))
    yield Trait("arrows", "before", TEXT, _knobs(arrows=True))
    for place in get_args(UnitPlace):
        yield Trait(f"unit: {place}", "unit", EVERYWHERE, _unit_at(place))
    yield Trait("unit: before the number", "unit", EVERYWHERE, _unit_before, ("en",))
    yield Trait("unit: two words", "unit", EVERYWHERE, _two_words)
    yield Trait("unit: per head", "unit", EVERYWHERE, _per_head, ("sv",))
    for at in ("number", "unit", "label"):
        yield Trait(f"raised mark: {at}", "mark", EVERYWHERE, _knobs(mark="raised", mark_at=at))
    for at in ("number", "label"):
        yield Trait(f"lowered mark: {at}", "mark", TEXT, _knobs(mark="lowered", mark_at=at))
    yield from _layouts()
    yield Trait("struck and replaced", "struck", TEXT, _knobs(struck="struck"))
    yield Trait("covered and replaced", "struck", ("pdf",), _knobs(struck="covered"))
    for name, formats in HIDING.items():
        yield Trait(f"hidden: {name}", "hidden", formats, _hidden(name))


HIDING: dict[Face, tuple[Format, ...]] = {
    "white": ("docx", "pdf", "chromium"),
    "layer": ("pdf",),
    "undrawn": ("pdf",),
    "clipped": ("pdf",),
    "covered": ("pdf",),
    "tiny": ("pdf",),
    "clear": ("pdf",),
    "struck": TEXT,
    "deleted": ("docx",),
    "vanished": ("docx",),
    "comment": ("md",),
}


def _layouts() -> Iterable[Trait]:
    yield Trait("rules: rows", "rules", SET, _knobs(rules="rows"))
    yield Trait("rules: none", "rules", SET, _knobs(rules="none"))
    yield Trait("rules: sums", "rules", SET, _knobs(rules="sums"))
    yield Trait("tight columns", "rules", DRAWN, _knobs(rules="none", tight=True))
    yield Trait("wrapped cells", "lines", SET, _knobs(wraps=True))
    yield Trait("stacked lines", "lines", TEXT, _knobs(stacked=True))
    yield Trait("over a page", "page", DRAWN, _knobs(broken=True))
    both = _knobs(broken=True, repeats_header=True)
    yield Trait("over a page, header twice", "page", DRAWN, both)
    yield Trait("line numbers", "margin", DRAWN, _knobs(line_numbers=True))
    for columns in ("roles", "months", "year column"):
        yield Trait(f"columns: {columns}", "columns", EVERYWHERE, _knobs(columns=columns))
    for look in ("bold", "style", "undeclared"):
        yield Trait(f"header: {look}", "header", ("docx",), _knobs(header_look=look))


TRAITS = tuple(_all())


def fitting(form: Format, language: str) -> list[Trait]:
    """Traits that a format and a language can show."""
    return [t for t in TRAITS if form in t.formats and language in t.languages]


def drawn_traits(
    form: Format, language: str, number: int, chance: random.Random, most: int, name: str = ""
) -> list[Trait]:
    """The trait whose turn it is among those with this in their name, and some of other groups."""
    there = fitting(form, language)
    named = [trait for trait in there if name in trait.name]
    if not named:
        return []
    found = [named[number % len(named)]]
    if found[0].group == "none":
        return found
    rest = [trait for trait in there if trait.group != "none"]
    chance.shuffle(rest)
    for trait in rest[: chance.randint(0, most)]:
        if all(trait.group != other.group for other in found):
            found.append(trait)
    return found
