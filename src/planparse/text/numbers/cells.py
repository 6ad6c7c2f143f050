"""A whole table cell as one number."""

from __future__ import annotations

import re
from dataclasses import replace

from planparse.profiles.profile import Profile
from planparse.text.numbers.lexicon import lexicon_of
from planparse.text.numbers.quantity import Inherited, Kind, Quantity
from planparse.text.numbers.scan import find_quantities
from planparse.text.numbers.stacked import may_be_broken, stacked_lines
from planparse.text.numbers.trends import without_trend
from planparse.text.numbers.whole import amount_kind, cell_amount, cell_quantity, stripped

OVERFULL = re.compile(r"#{2,}")
"""What a spreadsheet prints in place of a number that its column is too narrow for."""
LONGEST_CELL = 200
"""A cell with more characters is prose."""


def parse_cell(text: str, profile: Profile, inherited: Inherited | None = None) -> Quantity | None:
    """The number that a whole cell is, or null when the cell is empty, a dash or words.

    Reads "-819, 9 mnkr", "(440)" and "440-" (both negative, with a doubt), "- 440", "10,0*",
    "6,93 %", and what running text holds, if the cell has nothing else: "0-5 %", "ca 10",
    "14 laddpunkter", "2025-09-30", "T1". Offsets count in `text`. A bare 1900 to 2100 is a year
    unless `inherited` says that money, a percentage or a count is meant. Never an identifier,
    except for digits that are too many for a record.
    """
    if not text or len(text) > LONGEST_CELL:
        return None
    lexicon = lexicon_of(profile)
    span = stripped(text)
    if OVERFULL.fullmatch(text, *span) is not None:
        return Quantity(*span, text[slice(*span)], "identifier", doubts=("overfull",))
    if may_be_broken(text, span):
        return Quantity(*span, text[slice(*span)], "identifier", doubts=("fused",))
    span, trend = without_trend(text, span)
    amount = cell_amount(text, span, lexicon)
    found = (
        _in_words(text, span, profile, inherited)
        if amount is None
        else cell_quantity(text, amount, inherited)
    )
    if found is None or trend is None:
        return found
    return replace(found, doubts=(*found.doubts, trend))


def cell_kind(text: str, profile: Profile) -> Kind | None:
    """The kind of `parse_cell` without a heading, at a part of its cost."""
    if not text or len(text) > LONGEST_CELL:
        return None
    if lines := stacked_lines(text):
        text = lines[0]
    span, _ = without_trend(text, stripped(text))
    amount = cell_amount(text, span, lexicon_of(profile))
    if amount is not None:
        return amount_kind(text, amount, None)
    found = _in_words(text, span, profile, None)
    return found.kind if found is not None else None


def _in_words(
    text: str, span: tuple[int, int], profile: Profile, inherited: Inherited | None
) -> Quantity | None:
    """The only number of a cell's text, where nothing but what belongs to it stands beside it."""
    found = find_quantities(text, profile, inherited)
    if len(found) != 1 or found[0].kind == "identifier":
        return None
    return found[0] if _fills(text, found[0], span) else None


def _fills(text: str, quantity: Quantity, span: tuple[int, int]) -> bool:
    """Whether a cell holds no more than a number, what makes it rough and what it counts."""
    before = text[span[0] : quantity.start]
    after = text[quantity.end : span[1]].strip().lower()
    rough = quantity.approximate and len(before.split()) <= 2
    return (not before.strip() or rough) and after in ("", quantity.label)
