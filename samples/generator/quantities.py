"""Ties the marks of a document's numbers to their places in its text, and misses none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from samples.generator.blocks import Document, Heading
from samples.generator.labels import labelled
from samples.generator.marks import Mark

LEFT_OUT = (
    "Section numbers, caption numbers and the page numbers of the contents are no quantities and "
    "are left out; so are articles, unless listed. `optional` ones may be found or not."
)
WORD_EDGE = (r"(?<![\w–])(?<!\d,)", r"(?![\w–]|,\d)")


class MarkError(Exception):
    """A mark does not stand in the text, or a number in the text has no mark."""


def placed_quantities(document: Document, text: str, marks: tuple[Mark, ...]) -> dict[str, Any]:
    """The marks with their lines and columns.

    Raises:
        MarkError: The marks and the text do not agree.
    """
    masked = _without_structure(document, text)
    rows = []
    position = 0
    for mark in marks:
        start, end = _find(masked, mark, position)
        _no_digit_between(masked, position, start)
        position = end
        rows.append(_row(mark, text, start))
    _no_digit_between(masked, position, len(masked))
    return {"left_out": LEFT_OUT, "count": len(rows), "quantities": rows}


def _find(text: str, mark: Mark, position: int) -> tuple[int, int]:
    pattern = r"\s+".join(re.escape(word) for word in mark.raw.split(" "))
    found = re.compile(WORD_EDGE[0] + pattern + WORD_EDGE[1]).search(text, position)
    if found is None:
        raise MarkError(f"{mark.raw!r} does not stand after {text[position - 40 : position]!r}")
    return found.span()


def _no_digit_between(text: str, start: int, end: int) -> None:
    if unmarked := re.search(r"\d", text[start:end]):
        at = start + unmarked.start()
        raise MarkError(f"a number without a mark: {text[at - 40 : at + 20]!r}")


def _without_structure(document: Document, text: str) -> str:
    """The text with the numbers of its structure blanked, every character in its place."""
    for pattern in _structure_patterns(document):
        text = re.sub(pattern, _blank_digits, text, flags=re.MULTILINE)
    return text


def _structure_patterns(document: Document) -> Iterator[str]:
    for item in labelled(document):
        if isinstance(item.block, Heading):
            title = re.escape(item.block.title)
            yield rf"^{title}\t\d+$"
            if item.label:
                yield rf"^ ?{re.escape(item.label)} (?={re.escape(item.block.title[:12])})"
        elif item.label:
            yield rf"^ ?{item.label} "


def _blank_digits(found: re.Match[str]) -> str:
    return re.sub(r"\d", " ", found.group())


def _row(mark: Mark, text: str, start: int) -> dict[str, Any]:
    line_start = text.rfind("\n", 0, start) + 1
    row: dict[str, Any] = {
        "raw": mark.raw,
        "line": text.count("\n", 0, start) + 1,
        "offset": start - line_start,
        "kind": mark.kind,
        "value": mark.value,
        "value_high": mark.value_high,
        "unit": mark.unit,
        "scale": mark.scale,
        "iso": mark.iso,
        "approximate": mark.approximate,
        "optional": mark.optional,
    }
    return row
