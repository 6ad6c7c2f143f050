"""Two texts compared as strings: by their characters, and by the order of their words."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein


def string_ratio(first: str, second: str) -> float:
    """Character similarity of two folded texts in [0, 1]."""
    return fuzz.ratio(first, second) / 100


def replacements(first: Sequence[str], second: Sequence[str]) -> list[tuple[str, str]]:
    """Terms of one text and those in their places in another, by the fewest edits of terms."""
    edits = Levenshtein.editops(first, second)
    return [(first[edit.src_pos], second[edit.dest_pos]) for edit in edits if edit.tag == "replace"]
