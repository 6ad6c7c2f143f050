"""The name of an indicator without what a table prints beside it."""

from __future__ import annotations

import re

MARK = r"[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]"
MARKS = re.compile(rf"(?<=\S)\s?(?:{MARK}{{1,3}}|(?<=[^\W\d])\d{{1,2}}\)|\[\d{{1,2}}\])$")
"""Marks of footnotes at the end of a name: stars, raised digits, "1)", "[1]"."""
NOTE = re.compile(rf"(?<=\S)(?P<mark>{MARK}{{1,3}})(?=\s|$)")
"""A mark within the text; the same mark again begins the footnote itself."""
OPENS_NOTE = re.compile(rf"^(?:{MARK}{{1,3}}|\d{{1,2}}\))\s*\S")
MOST_WORDS_OF_UNIT = 2
"""Raised digits that end a unit ("m²", "CO₂") belong to it."""
UNIT = re.compile(r"(?:^|[\s/(])[^\W\d_]{1,3}[\u00b2\u00b3]$")


def bare_name(text: str) -> str:
    """A name without its footnote marks, and without a footnote that stands in its cell."""
    name = " ".join(text.split())
    mark = NOTE.search(name)
    if mark is not None:
        again = re.search(rf"\s{re.escape(mark['mark'])}\s?(?=\S)", name[mark.end() :])
        if again is not None:
            name = name[: mark.end() + again.start()]
    while (found := MARKS.search(name)) is not None and UNIT.search(name) is None:
        name = name[: found.start()].rstrip()
    return name


def is_note(text: str) -> bool:
    """Whether a row's first cell is a footnote below the table's rows."""
    return OPENS_NOTE.match(text.strip()) is not None
