"""What a line may begin with: a bullet, a list number or letter, a section number."""

from __future__ import annotations

import re

from planparse.profiles.profile import letters

CAPITALS = f"A-Z{letters().upper()}"

BULLETS = frozenset("•·▪▫◦●○■□►▸‣⁃–—*¤➢➤✓✔➔")
"""Signs that open a list item when a blank or a tab follows; symbol fonts come as private use
characters (U+F0xx), and an `o` of a symbol font stands for a ring."""
PRIVATE_USE = ("\uf000", "\uf8ff")

LIST_NUMBER = re.compile(
    rf"\(?(?:\d{{1,2}}|[a-z{letters()}]|[ivx]{{1,4}})[.)](?=\s)|\(\d{{1,2}}\)(?=\s)"
)
"""`1.`, `1)`, `(1)`, `a)`, `iv.` with text after it."""
SECTION_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.|[IVX]{1,5}\.|§\s?\d+)$")
"""A stretch that holds nothing but a section number."""
GLUED_NUMBER = re.compile(rf"^(\d{{1,2}}(?:\.\d{{1,2}})+\.)(?=[{CAPITALS}])")
"""A dotted number with its closing dot right before a capital."""
NUMBER_PREFIX = re.compile(rf"\d{{1,2}}(?:\.\d{{1,2}})+\.?\s|\d{{1,2}}\.?\s+[{CAPITALS}]")
"""A section number at the beginning of a text."""


def bullet(text: str) -> str:
    """The bullet that opens a text, or an empty string."""
    if not text:
        return ""
    first = text[0]
    is_sign = first in BULLETS or PRIVATE_USE[0] <= first <= PRIVATE_USE[1]
    if is_sign or (first in "-o" and text[1:2].isspace()):
        return first if len(text) == 1 or text[1].isspace() or first not in "*–—·" else ""
    return ""


def with_number_apart(text: str) -> str:
    """A blank between a dotted number and its title where a narrow tab left none."""
    if text[:1].isdigit():
        return GLUED_NUMBER.sub(r"\1 ", text)
    return text


def is_marker(text: str) -> bool:
    """The whole stretch is a list marker or a section number set apart from its text."""
    if len(text) > 8:
        return False
    if len(text) == 1 and (text in "-o" or bool(bullet(text))):
        return True
    found = LIST_NUMBER.match(text + " ")
    return (found is not None and found.end() == len(text)) or bool(SECTION_NUMBER.match(text))


def opens_item(text: str) -> bool:
    """The text begins with a bullet or a list number."""
    return bool(bullet(text)) or LIST_NUMBER.match(text) is not None


def opens_numbered(text: str) -> bool:
    """The text begins with a section number."""
    return NUMBER_PREFIX.match(text) is not None
