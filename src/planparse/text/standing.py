"""Whether words stand in a text, however its lines are broken.

Blanks, line ends and hyphens do not count, letters are compared without case; a minus before a
number does count, since a number that lost its sign is another number.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

CELL = " | "
"""Between cells of a table row that is quoted."""
DASHES = frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\ufffe\x02")
"""Signs that break words, join ranges or make numbers negative; pdfium marks a hyphen at the
end of a line with one of the last two."""
LEAST_BEGINNING = 12
"""Letters that the beginning of a quote must have on a page to be the quote's beginning."""

REACH = 60
"""Lines of the longest paragraph or table that a quote is taken from: about one page."""

SPREAD = 600
"""Signs of the text over which the single words of a quote may be spread: a long sentence with a
part left out, or a table row and its heading."""

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
        cells = self._all(words.split(CELL), near)
        single = None if cells else self._all(words.replace(CELL, " ").split(), near)
        if single and max(end for _, end in single) - min(start for start, _ in single) > SPREAD:
            single = None
        if cells or single:
            return Standing("parts", cells or single or ())
        return self._beginning(words, near)

    def _all(
        self, pieces: Sequence[str], near: tuple[int, int] | None
    ) -> tuple[tuple[int, int], ...] | None:
        """The place of each of several pieces; None where one is missing, or there is only one."""
        if len(pieces) < 2:
            return None
        near = near or self._span(folded(max(pieces, key=len))[0], None)
        spans = [self._span(folded(piece)[0], near) for piece in pieces]
        found = tuple(span for span in spans if span)
        return found if len(found) == len(spans) else None

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
        """Digits at either end are no part of a longer number, nor without their minus."""
        first, last = self.letters[at], self.letters[at + length - 1]
        if first.isdigit() and at and (self.letters[at - 1] == "-" or self._touches(at - 1)):
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


class Lines:
    """A text in numbered lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._text = "\n".join(lines)
        self._searchable = Searchable(self._text)

    def stands(self, words: str, line: int | None) -> Literal["stands", "elsewhere", "absent"]:
        """Whether words stand within reach of a line.

        Args:
            words: a quote.
            line: 1-based line that the quote's paragraph begins on; None where lines have no
                numbers, as in a Word file.
        """
        near = self._span(line)
        found = self._searchable.find(words, near)
        if found.how == "absent" or (found.how == "begins" and not self._goes_on(found)):
            return "absent"
        if near is None:
            return "stands"
        first, last = near[0], self._span((line or 1) + REACH)
        end = last[1] if last else len(self._text)
        return "stands" if any(first <= start < end for start, _ in found.spans) else "elsewhere"

    def _goes_on(self, found: Standing) -> bool:
        """The rest stands further down, with a page's head or foot in between."""
        after = found.spans[0][1]
        below = Searchable(self._text[after:])
        return below.find(found.rest).how in ("whole", "parts")

    def _span(self, line: int | None) -> tuple[int, int] | None:
        if line is None or not 1 <= line < len(self._starts):
            return None
        return self._starts[line - 1], self._starts[line] - 1
