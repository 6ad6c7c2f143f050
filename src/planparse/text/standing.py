"""Whether words stand in a text, however its lines are broken.

Blanks, line ends and hyphens do not count, letters are compared without case; a minus before a
number does count, since a number that lost its sign is another number.
"""

from __future__ import annotations

import unicodedata
from typing import Literal, NamedTuple

CELL = " | "
"""Between cells of a table row that is quoted."""
DASHES = frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\ufffe\x02")
"""Signs that break words, join ranges or make numbers negative; pdfium marks a hyphen at the
end of a line with one of the last two."""
LEAST_BEGINNING = 12
"""Letters that the beginning of a quote must have on a page to be the quote's beginning."""

How = Literal["whole", "parts", "begins", "absent"]
"""`whole` the words as they are; `parts` each cell or each word of them; `begins` only their
beginning, the rest may stand on the next page."""


class Standing(NamedTuple):
    """How words stand in a text, and where."""

    how: How
    spans: tuple[tuple[int, int], ...] = ()
    """(start, end) in the text, end exclusive."""
    rest: str = ""
    """What is left of the words where only their beginning stands here."""


class Searchable:
    """A text that is searched several times."""

    def __init__(self, text: str) -> None:
        self.letters, self._at = folded(text)

    def find(self, words: str, near: tuple[int, int] | None = None) -> Standing:
        """How and where words stand here.

        Args:
            words: a quote, or the cells of a table row with `CELL` between them.
            near: span of the text where they are said to stand; of several places, the nearest
                to it is taken.
        """
        whole = self._span(folded(words)[0], near)
        if whole:
            return Standing("whole", (whole,))
        for pieces in (words.split(CELL), words.replace(CELL, " ").split()):
            spans = [self._span(folded(piece)[0], near) for piece in pieces]
            if len(pieces) > 1 and all(spans):
                return Standing("parts", tuple(span for span in spans if span))
        return self._beginning(words, near)

    def _span(self, wanted: str, near: tuple[int, int] | None) -> tuple[int, int] | None:
        """The place of folded words; of several, the nearest; a number only where it is whole."""
        best: tuple[int, tuple[int, int]] | None = None
        at = self.letters.find(wanted) if wanted else -1
        while at >= 0:
            span = (self._at[at], self._at[at + len(wanted) - 1] + 1)
            if self._is_apart(at, len(wanted)):
                away = max(near[0] - span[1], span[0] - near[1], 0) if near else 0
                if best is None or away < best[0]:
                    best = (away, span)
            at = self.letters.find(wanted, at + 1)
        return best[1] if best else None

    def _is_apart(self, at: int, length: int) -> bool:
        """Digits at either end are not a part of a longer number printed without a gap."""
        first, last = self.letters[at], self.letters[at + length - 1]
        if first.isdigit() and at and self._touches(at - 1):
            return False
        return not (last.isdigit() and self._touches(at + length - 1))

    def _touches(self, at: int) -> bool:
        """The sign at a position and the next are digits with nothing between them."""
        if at + 1 >= len(self.letters):
            return False
        pair = self.letters[at : at + 2]
        return pair.isdigit() and self._at[at + 1] - self._at[at] == 1

    def _beginning(self, words: str, near: tuple[int, int] | None) -> Standing:
        """The longest beginning that stands here, word by word."""
        parts = words.split()
        low, high, found = 1, len(parts) - 1, None
        while low <= high:
            middle = (low + high) // 2
            span = self._span(folded(" ".join(parts[:middle]))[0], near)
            if span:
                found, low = (middle, span), middle + 1
            else:
                high = middle - 1
        if found is None or len(folded(" ".join(parts[: found[0]]))[0]) < LEAST_BEGINNING:
            return Standing("absent")
        return Standing("begins", (found[1],), " ".join(parts[found[0] :]))


def folded(text: str) -> tuple[str, list[int]]:
    """Letters, digits and signs alone, each with its place in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign in DASHES:
            if not _is_minus(text, place):
                continue
            sign = "-"
        for letter in unicodedata.normalize("NFKC", sign).casefold():
            if not letter.isspace() and letter.isprintable():
                letters.append(letter)
                places.append(place)
    return "".join(letters), places


def _is_minus(text: str, place: int) -> bool:
    """A dash directly before a digit, and not between digits or after a letter."""
    after = text[place + 1 : place + 2]
    before = text[place - 1 : place] if place else ""
    return after.isdigit() and not before.isalnum()
