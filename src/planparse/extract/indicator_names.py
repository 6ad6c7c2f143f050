"""The name of an indicator without what a table prints beside it."""

from __future__ import annotations

import re

MARK = r"[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]"
MARKS = re.compile(rf"(?<=\S)\s?(?:{MARK}{{1,3}}|(?<=[^\W\d])\d{{1,2}}\)|\[\d{{1,2}}\])$")
"""Marks of footnotes at the end of a name: stars, raised digits, "1)", "[1]"."""
NOTE = re.compile(rf"(?<=\S)(?P<mark>{MARK}{{1,3}})(?=\s|$)")
"""A mark within the text; the same mark again begins the footnote itself."""
OPENS_NOTE = re.compile(rf"^(?:{MARK}{{1,3}}|\d{{1,2}}\))\s*\S")
MIN_NAME = 5
"""Characters of a name; a shorter beginning is an abbreviation."""
SENTENCE = re.compile(
    r"(?<=[^\W\d_]{3})\.\s?(?=[(]?[^\W\d_a-zß-öø-ÿ])|(?<=\))\.\s(?=[^\W\d_a-zß-öø-ÿ])"
)
"""The end of a sentence before another, or before brackets."""
ASIDE = re.compile(r"\s\((?=(?:[^\s()]+\s+){4,})")
"""Brackets with five words or more."""
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


def parted_name(text: str) -> tuple[str, str | None]:
    """A name put together from lines of flat text, and what follows its first sentence.

    A definition goes on behind the name there, and a line too many can belong to a neighbour: so
    the name ends with its sentence, or before brackets that hold one. The rest is its description.
    """
    ends = (SENTENCE.search(text), ASIDE.search(text))
    found = min((end for end in ends if end), key=lambda end: end.start(), default=None)
    if found is None or found.start() < MIN_NAME:
        return text, None
    return text[: found.start()].rstrip(" ."), text[found.start() :].strip(" .") or None
