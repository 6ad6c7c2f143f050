"""Words of the generated documents: row heads, units, headings and sentences of two languages."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["money", "percent", "count", "rate"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is printed, and what it is worth."""

    form: str
    unit: str
    scale: int
    kind: Kind
    low: int
    high: int
    """Printed numbers lie between these."""
    decimals: tuple[int, ...] = (0,)
    before: bool = False
    """It stands before the number ("SEK m 12.5")."""


SV_UNITS = (
    Unit("kr", "kr", 1, "money", 12_000, 9_800_000),
    Unit("tkr", "kr", 1000, "money", 210, 98_000),
    Unit("tkr", "kr", 1000, "money", 1_100, 2_600_000),
    Unit("kSEK", "kr", 1000, "money", 210, 98_000),
    Unit("mnkr", "kr", 10**6, "money", 2, 4_900, (1,)),
    Unit("MSEK", "kr", 10**6, "money", 2, 980, (0, 1)),
    Unit("miljoner kronor", "kr", 10**6, "money", 2, 980, (1,)),
    Unit("mdkr", "kr", 10**9, "money", 1, 60, (1, 2)),
    Unit("%", "%", 1, "percent", 2, 99, (0, 1)),
    Unit("procent", "%", 1, "percent", 2, 99, (0, 1)),
    Unit("procentenheter", "procentenheter", 1, "percent", 1, 40, (1,)),
    Unit("ton", "ton", 1, "count", 20, 45_000, (0, 1)),
    Unit("km", "km", 1, "count", 20, 12_000, (0, 1)),
    Unit("kr/inv", "kr/inv", 1, "rate", 120, 9_900),
)
EN_UNITS = (
    Unit("SEK", "kr", 1, "money", 12_000, 9_800_000, before=True),
    Unit("SEK k", "kr", 1000, "money", 210, 98_000, before=True),
    Unit("SEK m", "kr", 10**6, "money", 2, 980, (1,), before=True),
    Unit("SEK mn", "kr", 10**6, "money", 2, 980, (1,)),
    Unit("SEK m", "kr", 10**6, "money", 2, 4_900, (1,)),
    Unit("MSEK", "kr", 10**6, "money", 2, 980, (0, 1)),
    Unit("kSEK", "kr", 1000, "money", 210, 98_000),
    Unit("%", "%", 1, "percent", 2, 99, (0, 1)),
    Unit("percent", "%", 1, "percent", 2, 99, (1,)),
    Unit("percentage points", "percentage points", 1, "percent", 1, 40, (1,)),
    Unit("tonnes", "tonnes", 1, "count", 20, 45_000, (0, 1)),
    Unit("km", "km", 1, "count", 20, 12_000, (0, 1)),
)
UNITS = {"sv": SV_UNITS, "en": EN_UNITS}

_FIRST_SV = "Sjö Skogs Bergs Ljung Furu Dal Vik Strand Ängs Hamn Kust Kulle Gran Björk Hage"
_FIRST_EN = "Lake Forest Hill Heath Pine Valley Bay Beach Meadow Harbour Coast Oak Birch"
_SECOND_SV = "bad färjor museum skolor vägar broar parker arkiv teatrar bibliotek kök depåer"
_SECOND_EN = "baths ferries museums schools roads bridges parks archives theatres kitchens"
FIRST = {"sv": _FIRST_SV.split(), "en": _FIRST_EN.split()}
SECOND = {"sv": _SECOND_SV.split(), "en": _SECOND_EN.split()}


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a language says around numbers."""

    title: str
    opening: str
    costs: str
    """Title of a chapter with a table."""
    head: str
    """Over the row heads."""
    unit_head: str
    year_head: str
    outcome: str
    budget: str
    total: str
    in_unit: str
    """Sentence that states the unit for a table."""
    sentences: tuple[str, ...]
    note: str
    red: str
    comparators: tuple[tuple[str, str], ...]
    months: tuple[str, ...]


PHRASES = {
    "sv": Phrases(
        title="Uppföljning 2025 för tekniska nämnden i Ljungviks kommun",
        opening="Nämnden redovisar här vad verksamheten har kostat och vad den har gett för dem "
        "som bor i kommunen. Beloppen följer nämndens egen redovisning.",
        costs="Kostnader för anläggningar",
        head="Verksamhet",
        unit_head="Enhet",
        year_head="År",
        outcome="Utfall",
        budget="Budget",
        total="Summa",
        in_unit="Belopp i {unit}.",
        sentences=(
            "Kostnaden för {label} uppgick till {number} under {period}.",
            "Under {period} blev utfallet för {label} {number}.",
            "Utfallet för {label} blev {number} under {period}, och nämnden fortsätter arbetet.",
        ),
        note="Uppgiften är preliminär.",
        red="Underskott är skrivna med röd text.",
        comparators=(
            ("≥ ", "at_least"),
            ("≥", "at_least"),
            ("≤ ", "at_most"),
            (">", "above"),
            ("> ", "above"),
            ("< ", "below"),
            ("<", "below"),
            ("minst ", "at_least"),
            ("högst ", "at_most"),
            ("mer än ", "above"),
            ("ca ", "about"),
            ("cirka ", "about"),
        ),
        months=("aug", "dec", "april"),
    ),
    "en": Phrases(
        title="Follow-up 2025 of the Technical Board of Heathbury",
        opening="The board reports here what its services have cost and what they have given to "
        "those who live in the municipality. The amounts follow the board's own accounts.",
        costs="Cost of facilities",
        head="Service",
        unit_head="Unit",
        year_head="Year",
        outcome="Outcome",
        budget="Budget",
        total="Total",
        in_unit="Amounts in {unit}.",
        sentences=(
            "The cost of {label} came to {number} in {period}.",
            "In {period} the outcome for {label} was {number}.",
            "The outcome for {label} was {number} in {period}, and the board continues its work.",
        ),
        note="The figure is preliminary.",
        red="Deficits are printed in red.",
        comparators=(
            ("≥ ", "at_least"),
            ("≤ ", "at_most"),
            (">", "above"),
            ("< ", "below"),
            ("at least ", "at_least"),
            ("at most ", "at_most"),
            ("more than ", "above"),
            ("about ", "about"),
        ),
        months=("Aug", "Dec", "April"),
    ),
}


def labels(language: str, chance: random.Random) -> list[str]:
    """Row heads of a document, each once."""
    glue = "" if language == "sv" else " "
    found = [f"{a}{glue}{b}" for a in FIRST[language] for b in SECOND[language]]
    chance.shuffle(found)
    return found


def drawn(unit: Unit, decimals: int, chance: random.Random) -> Decimal:
    """A number such as a document prints with this unit."""
    step = Decimal(10) ** -decimals
    whole = int(unit.low * (unit.high / unit.low) ** chance.random())
    found = Decimal(whole) + step * chance.randrange(10**decimals)
    return found.quantize(step)
