"""Digits that name and do not measure: statutes, numbers of bodies, phones, versions, sections."""

from __future__ import annotations

import re

from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.numeral import BLANKS
from planparse.text.numbers.quantity import Quantity

END = r"(?![^\W_])(?![.,:/-][0-9])"
GROUPS = rf"(?![1-9][0-9]{{0,2}}(?:([.,])[0-9]{{3}})(?:\1[0-9]{{3}})*(?:[.,][0-9]+)?{END})"
"""Refuses what is a number with its thousands marked."""
CODES = re.compile(
    rf"(?:[0-9]{{6}}|[0-9]{{8}})-[0-9]{{4}}{END}"  # body or person
    rf"|0[0-9]{{1,3}}(?:[{BLANKS}]?[-/\u2013][{BLANKS}]?|[{BLANKS}])"  # phone
    rf"[0-9]{{2,3}}(?:[{BLANKS}]?[0-9]{{2,3}}){{1,3}}{END}"
    rf"|[0-9]{{1,4}}:[0-9]{{1,5}}(?::[0-9]{{2}})?(?![^\W_]|:[0-9])"  # statute, time of day
    rf"|{GROUPS}[0-9]+([.,-])[0-9]+(?:\2[0-9]+)+(?![^\W_])"  # version, section, list, code
    rf"|[0-9]+(?:/[0-9]+)+(?:-[0-9]+)?{END}"  # diary number
    rf"|0[0-9]+{END}"  # leading zero
)
FOREIGN_PHONE = re.compile(rf"[0-9]{{1,3}}(?:[{BLANKS}-]?\(?[0-9]{{1,4}}\)?){{3,6}}{END}")
SECTION = re.compile(
    rf"{GROUPS}[0-9]+(?:\.[0-9]+)+\.?(?=[{BLANKS}\t]+[^\W\d_])|[0-9]{{1,3}}[.)](?=[{BLANKS}\t])"
)
"""A heading's dotted number or a list's number, at the start of a line."""
CHAPTER = re.compile(rf"[0-9]{{1,2}}(?=[{BLANKS}\t]+[^\W\d_])")
NAMED = re.compile(r"[0-9]+(?:[.:/-][0-9]+)*[a-z]?(?![^\W_])")
"""What follows "väg" or "version": the whole code."""
PARAGRAPH = re.compile(rf"[0-9]{{1,3}}(?=[{BLANKS}]?§)")
LINE_START = 12
"""Blanks that a line may begin with before its number."""
NATIONAL_DIGITS = 9
"""Fewest digits of a telephone number with its country code."""


def read_code(text: str, position: int) -> Quantity | int | None:
    """An identifier by its shape; an offset to go on from where the digits are to be skipped."""
    if _starts_line(text, position):
        section = SECTION.match(text, position)
        if section is not None:
            return section.end()
    if position and text[position - 1] == "+":
        phone = FOREIGN_PHONE.match(text, position)
        if phone and sum(map(str.isdecimal, phone[0])) >= NATIONAL_DIGITS:
            return identifier(text, position, phone.end(), None)
    code = CODES.match(text, position)
    return None if code is None else identifier(text, position, code.end(), None)


def read_named(
    text: str, position: int, near: tuple[str, str], lexicon: Lexicon
) -> Quantity | None:
    """An identifier by the word before or the sign after it: "väg 940", "Release 2.1", "2 §"."""
    paragraph = PARAGRAPH.match(text, position)
    if paragraph is not None:
        return identifier(text, position, paragraph.end(), None)
    code = NAMED.match(text, position) if is_name(near, lexicon) else None
    return None if code is None else identifier(text, position, code.end(), near[0])


def is_name(near: tuple[str, str], lexicon: Lexicon) -> bool:
    """Whether the words before a number say that it names something: "väg", "tabell"."""
    first, second = near
    return first in lexicon.identifier_words or f"{second} {first}" in lexicon.identifier_words


def read_chapter(text: str, position: int) -> Quantity | None:
    """The number of a chapter's heading: alone at the start of a line, before a capital."""
    found = CHAPTER.match(text, position)
    if found is None or not _starts_line(text, position):
        return None
    letter = text[found.end() : found.end() + LINE_START].lstrip()[:1]
    return identifier(text, position, found.end(), None) if letter.isupper() else None


def identifier(text: str, start: int, end: int, label: str | None) -> Quantity:
    """A number without a value; its normal form is its print."""
    return Quantity(start, end, text[start:end], "identifier", label=label)


def _starts_line(text: str, position: int) -> bool:
    _, newline, indent = text[max(0, position - LINE_START) : position].rpartition("\n")
    return not indent.strip(BLANKS + "\t") and (newline == "\n" or position <= LINE_START)
