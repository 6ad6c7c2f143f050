"""Whether words stand in a recognised text, where letters may be misread and numbers may not."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from rapidfuzz import fuzz

from planparse.text.standing import CELL, folded

ALIKE = 90.0
"""Percent of the letters that two recognitions of the same print have in common at least; clean
print at 150 dpi has 97 to 100, and a sentence with one word exchanged for another stays below."""
NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*")
"""In folded text, where blanks are gone: what stands together in print is one number."""


NUMERIC = frozenset("0123456789-.,")


class Like(NamedTuple):
    """Where words stand in a recognised text."""

    spans: tuple[tuple[int, int], ...]
    """(start, end) in the text for each cell of the words, end exclusive."""


def find_alike(words: str, recognised: str) -> Like | None:
    """Words in a recognised text; None where they are not there.

    Letters are compared with a tolerance (RapidFuzz's `partial_ratio`: the share of letters in
    common with the best stretch of the text), blanks and line ends not at all. Every number must
    stand there sign by sign: one that was misread is another number.

    Args:
        words: a quote, or the cells of a table row with `CELL` between them.
        recognised: what was recognised where they are said to stand.
    """
    page = _Print(recognised, *folded(recognised))
    spans = []
    for cell in words.split(CELL):
        span = page.span(folded(cell)[0])
        if span is None:
            return None
        spans.append(span)
    filled = tuple((start, end) for start, end in spans if end > start)
    return Like(filled) if filled else None


class _Print(NamedTuple):
    """A recognised text that is searched."""

    text: str
    letters: str
    at: list[int]
    """Place in the text of each letter."""

    def span(self, wanted: str) -> tuple[int, int] | None:
        """The stretch of the text that is most like the wanted letters, if it is alike."""
        if not wanted:
            return 0, 0
        if len(wanted) * ALIKE > len(self.letters) * 100:  # the shorter is sought in the longer
            return None
        found = fuzz.partial_ratio_alignment(wanted, self.letters, score_cutoff=ALIKE)
        if found is None:
            return None
        is_shorter = len(wanted) <= len(self.letters)
        start, end = (found.dest_start, found.dest_end) if is_shorter else (0, len(self.letters))
        told = Counter(NUMBER.findall(self.letters[self._first(start) : self._last(end)]))
        if Counter(NUMBER.findall(wanted)) - told:
            return None
        return self.at[start], self.at[end - 1] + 1

    def _first(self, index: int) -> int:
        """Where the number that a stretch begins in begins itself."""
        while index and self._is_one_number(index - 1):
            index -= 1
        return index

    def _last(self, index: int) -> int:
        while index < len(self.letters) and self._is_one_number(index - 1):
            index += 1
        return index

    def _is_one_number(self, index: int) -> bool:
        """A sign of a number and the next, with nothing between them in print."""
        pair = self.letters[index : index + 2]
        is_number = len(pair) == 2 and all(sign in NUMERIC for sign in pair)
        return is_number and self.at[index + 1] - self.at[index] == 1
