"""The goals of two boards in four years: how each was worded, and what became of it.

Nothing here exists: region, boards, places and figures are made up.
"""

from __future__ import annotations

from dataclasses import dataclass

from samples.generator.blocks import Goal

ORGANISATION = "Region Björkdal"
ORGANISATION_NUMBER = "232100-9876"
"""Its check digit is right; no body has it."""
GROWTH = "Tillväxtnämnden"
CULTURE = "Kulturnämnden"
YEARS = (2022, 2023, 2024, 2025)
CULTURE_YEARS = (2023, 2024, 2025)

TRAVEL = "Resor och vägar"
TRADE = "Arbete och företagande"
NATURE = "Natur och klimat"
MEETING = "Kultur för alla"

PARENTS = {
    TRAVEL: "En region som är lätt att resa i",
    TRADE: "En region där företag och människor växer",
    NATURE: "En region som håller i längden",
    MEETING: "En region med kultur i varje kommun",
}


@dataclass(frozen=True)
class Wording:
    """A goal as one plan has it."""

    year: int
    body: str
    key: str
    words: str
    """What the board shall do, without "Tillväxtnämnden ska"."""
    area: str

    @property
    def title(self) -> str:
        """As printed in the goal table and above the goal's text."""
        return f"{self.body} ska {self.words}"

    def goal(self) -> Goal:
        """As a goal of a document."""
        return Goal(self.key, self.title, self.title, self.area, PARENTS[self.area])


Spell = tuple[str, str, str, tuple[int, ...], str]
"""(body, area, key, years, words): a goal as long as it is worded alike."""

SPELLS: tuple[Spell, ...] = (
    (GROWTH, TRAVEL, "buss", (2022, 2023), "öka resandet med buss i länet"),
    (GROWTH, TRAVEL, "buss", (2024, 2025), "få fler invånare att välja bussen"),
    (GROWTH, TRAVEL, "tag", YEARS, "verka för fler avgångar på Norrsjöbanan"),
    (GROWTH, TRAVEL, "cykel", (2022, 2023), "bygga ut cykelvägar och göra skolvägar säkra"),
    (GROWTH, TRAVEL, "cykelvagar", (2024, 2025), "bygga ut länets cykelvägar"),
    (GROWTH, TRAVEL, "skolvagar", (2024, 2025), "göra barnens skolvägar säkra"),
    (GROWTH, TRAVEL, "bredband", (2022, 2023), "ge landsbygdens hushåll snabbt bredband"),
    (GROWTH, TRADE, "rad", (2022, 2023), "ge små företag råd i tidiga skeden"),
    (GROWTH, TRADE, "export", (2022, 2023), "hjälpa företag att nå marknader utomlands"),
    (
        GROWTH,
        TRADE,
        "foretag",
        (2024, 2025),
        "ge små företag råd och hjälpa dem att nå marknader utomlands",
    ),
    (GROWTH, TRADE, "kompetens", (2022,), "matcha utbildningar mot arbetsgivarnas behov"),
    (
        GROWTH,
        TRADE,
        "kompetens",
        (2023, 2024, 2025),
        "se till att länets utbildningar svarar mot vad arbetsgivarna behöver",
    ),
    (GROWTH, TRADE, "arbete", (2022, 2023, 2024), "korta vägen till jobb för utrikes födda"),
    (GROWTH, TRADE, "data", (2024, 2025), "öppna sina data för den som vill bygga tjänster"),
    (GROWTH, NATURE, "klimat", YEARS, "halvera utsläppen från upphandlade transporter"),
    (GROWTH, NATURE, "energi", (2022, 2023, 2025), "minska energianvändningen i regionens lokaler"),
    (GROWTH, NATURE, "vatten", (2022,), "skydda dricksvattnet i länets sjöar"),
    (GROWTH, NATURE, "besok", (2023, 2024), "förlänga besökssäsongen vid länets sjöar"),
    (GROWTH, NATURE, "besok", (2025,), "locka besökare till länets sjöar och skogar året om"),
    (GROWTH, NATURE, "arbete", (2025,), "korta vägen till jobb för utrikes födda"),
    (GROWTH, NATURE, "beredskap", (2025,), "klara samhällsviktig trafik vid höjd beredskap"),
    (GROWTH, NATURE, "kultur", (2022, 2023), "ge barn och unga fler möten med levande scenkonst"),
    (CULTURE, MEETING, "kultur", (2024, 2025), "ge barn och unga fler möten med levande scenkonst"),
    (CULTURE, MEETING, "villkor", CULTURE_YEARS, "stärka det fria kulturlivets villkor"),
    (CULTURE, MEETING, "bibliotek", (2023, 2024), "göra folkbiblioteken till öppna mötesplatser"),
    (CULTURE, MEETING, "bibliotek", (2025,), "utveckla biblioteken som mötesplatser för alla"),
)

DRAFT_ONLY = Wording(2025, GROWTH, "sommar", "införa avgiftsfria resor för unga i juli", TRAVEL)
"""A goal that the draft for 2025 had and the adopted plan has not."""

SPLITS = {"cykel": ("cykelvagar", "skolvagar")}
MERGERS = {"foretag": ("rad", "export")}


def wordings(year: int, body: str) -> tuple[Wording, ...]:
    """The goals of a plan, in the order of its focus areas."""
    found = [
        Wording(year, body, key, words, area)
        for owner, area, key, years, words in SPELLS
        if owner == body and year in years
    ]
    areas = list(dict.fromkeys(one.area for one in found))
    return tuple(sorted(found, key=lambda one: areas.index(one.area)))
