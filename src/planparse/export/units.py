"""Numbers as printed, with the unit that a heading gives them."""

from __future__ import annotations

import re

from planparse.export.lookup import Lookup
from planparse.export.words import Words
from planparse.model.records import FindingRecord, QuantityRecord

COMPUTED = re.compile(r"-?\d+\.\d+")
"""A number as Python writes it."""
NBSP = "\N{NO-BREAK SPACE}"


def with_unit(words: Words, number: QuantityRecord) -> str:
    """A number as printed; with its unit where that stands in a heading and not beside it."""
    if number.inherited_from is None or number.unit is None:
        return number.raw
    return f"{number.raw}{NBSP}{unit_name(words, number.unit, number.scale)}"


def found_with_unit(words: Words, lookup: Lookup, row: FindingRecord) -> dict[str, str]:
    """Both numbers of a finding with their units, as far as it has numbers.

    One that was computed, and so is printed nowhere, has the unit of the other.
    """
    sides = {
        "expected": (row.expected, row.expected_value, row.plan_document_id, row.plan_page),
        "found": (row.found, row.found_value, row.quote_document_id, row.page),
    }
    printed = {
        name: _printed(
            lookup, (document or row.quote_document_id, row.quote_document_id), raw, page
        )
        for name, (raw, value, document, page) in sides.items()
        if raw is not None and value is not None
    }
    texts = {name: with_unit(words, number) for name, number in printed.items() if number}
    other = next((number for number in printed.values() if number), None)
    for name in printed.keys() - texts.keys():
        raw = localised(words, str(sides[name][0]))
        is_bare = raw[-1:].isdigit() and other is not None and other.inherited_from is not None
        texts[name] = (
            f"{raw}{with_unit(words, other).removeprefix(other.raw)}" if other and is_bare else raw
        )
    return texts


def _printed(
    lookup: Lookup, documents: tuple[str | None, str | None], raw: str, page: int | None
) -> QuantityRecord | None:
    """The number of that print, on that page if there is one."""
    for document in dict.fromkeys(documents):
        rows = lookup.printed.get((document or "", raw), [])
        near = [row for row in rows if row.page == page] or rows
        if near:
            return next((row for row in near if row.unit), near[0])
    return None


def localised(words: Words, text: str) -> str:
    """A number that was computed, and so is printed nowhere, with the language's decimal mark."""
    return text.replace(".", words("number.decimal")) if COMPUTED.fullmatch(text) else text


def unit_name(words: Words, unit: str, scale: int | None) -> str:
    """A unit with its scale, as the language writes it: `mnkr`, `SEK million`."""
    if scale is None or scale == 1:
        return unit
    return words.find(f"unit.{unit}.{scale}") or f"{words(f'scale.{scale}')} {unit}"
