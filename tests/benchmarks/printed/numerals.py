"""How a number is printed: groups, decimals, the signs that print knows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

NBSP, NARROW, THIN = "\u00a0", "\u202f", "\u2009"
MINUS = "\u2212"

SIGNS: dict[str, tuple[str, str]] = {
    "minus U+2212": (MINUS, ""),
    "hyphen": ("-", ""),
    "en dash": ("\u2013", ""),
    "em dash": ("\u2014", ""),
    "no-break hyphen": ("\u2011", ""),
    "minus and no-break blank": (MINUS + NBSP, ""),
    "en dash and no-break blank": ("\u2013" + NBSP, ""),
    "hyphen behind": ("", "-"),
    "minus behind": ("", MINUS),
    "parentheses": ("(", ")"),
}
"""What stands before and behind a negative number."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """Marks of a number."""

    group: str
    decimal: str
    sign: str = "minus U+2212"

    def digits(self, value: Decimal) -> str:
        """A number without its sign."""
        whole, _, fraction = str(abs(value)).partition(".")
        groups: list[str] = []
        while len(whole) > 3:
            groups.insert(0, whole[-3:])
            whole = whole[:-3]
        joined = self.group.join([whole, *groups])
        return f"{joined}{self.decimal}{fraction}" if fraction else joined

    def printed(self, value: Decimal) -> str:
        """A number with its sign."""
        if value >= 0:
            return self.digits(value)
        before, behind = SIGNS[self.sign]
        return f"{before}{self.digits(value)}{behind}"
