"""Agreement of a heading with a goal's wordings, in named levels."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planparse.link.wordings import NOTHING, Heading, Wording, Wordings
from planparse.match.agreement import Agreement
from planparse.match.strings import string_ratio

NEAR_EXACT = 0.88
"""Character ratio of one sentence printed twice, 5 % of its letters misread in one print; two
goals of one plan stay below .75."""

SAME_WORDS = 0.6
"""Weighted F1 that such a sentence keeps once damaged words are matched; where more of them are
damaged, no telling word may have another one in its place."""

STRONG = 0.75
"""Weighted F1 of a goal with its own heading in other words; other goals stay below 0.4."""

HELD = 0.75
"""Share of a goal's information from which a longer heading names it."""

CONTAINED = 0.85
"""Share of a heading's information from which it says nothing but the goal's."""

ENOUGH = 0.3
"""Share of the goal's information that such a shorter heading must have."""

FEW = 2
"""Terms that tell goals apart which it must have."""

PARTIAL = 0.5
"""Weighted F1 of a heading that was cut or holds a second goal."""

WEAK = 0.3
"""Below this the informative words have nothing to do with each other."""

NAMING = ("exact", "near_exact", "strong", "contained", "holds", "partial")
"""Levels at which a heading has much of the goal's wording."""

CLEAR_LEVELS = ("exact", "near_exact", "strong", "contained", "holds")
"""Levels at which a heading names the goal, whatever stands below it."""

OWN_LEVELS = ("exact", "near_exact", "strong")
"""Levels at which a heading is the goal's without a second witness."""

SAME_WORDING = ("exact", "near_exact")
"""Levels of a cell or a paragraph that is the goal's wording. One in other words may be an
indicator of the goal, or of another: of 1,386 goals of damaged reports, three were taken for
reported by such rows."""


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """How a heading agrees with a goal's wordings."""

    level: str
    value: float
    agreement: Agreement
    same_as_table: bool = False
    """Its best wording is the one of the report's own goal table."""
    replaced: bool = False
    """A telling word of the goal is gone and another one stands in the heading: the same thing in
    other words, or another thing."""


NO_MATCH = TitleMatch("none", 0.0, NOTHING)


def match(wordings: Wordings, own: list[Wording], heading: Heading) -> TitleMatch:
    """The best agreement of any wording of one goal with a heading."""
    found = [_match(wordings, wording, heading) for wording in own]
    best = max(found, key=lambda one: one.value)
    if not best.replaced:
        return best
    plans = zip(own, found, strict=True)
    kept = any(not one.replaced and one.level in NAMING for w, one in plans if not w.from_report)
    return replace(best, replaced=not kept)


def _match(wordings: Wordings, wording: Wording, heading: Heading) -> TitleMatch:
    shared = wordings.agreement(wording, heading)
    if wording.letters and wording.letters == heading.letters:
        return TitleMatch("exact", 1.0, shared, wording.from_report)
    if shared is NOTHING or wording.is_part:
        return NO_MATCH
    similar = shared.f1 >= WEAK
    ratio = string_ratio(wording.letters, heading.letters) if similar else 0.0
    if ratio >= NEAR_EXACT:
        value = max(ratio, shared.f1) - 1e-3
        replaced = wordings.is_replaced(wording, heading)
        if shared.f1 >= SAME_WORDS or not replaced:
            return TitleMatch("near_exact", value, shared, wording.from_report, replaced)
    level = _level(shared, wordings.rare(heading.near.keys() & wording.terms))
    replaced = level != "none" and wordings.is_replaced(wording, heading)
    same = level == "strong" and wording.from_report
    return TitleMatch(level, round(shared.f1, 4), shared, same, replaced)


def _level(shared: Agreement, rare: int) -> str:
    if shared.f1 >= STRONG:
        return "strong"
    if shared.recall >= HELD and (rare >= FEW or shared.precision >= PARTIAL):
        return "holds"
    if shared.precision >= CONTAINED and shared.recall >= ENOUGH and rare >= FEW:
        return "contained"
    if shared.f1 >= PARTIAL:
        return "partial"
    return "weak" if shared.f1 >= WEAK else "none"
