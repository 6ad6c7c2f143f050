"""How much of a section is the plan's own text again."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W_]+")

RUN = 4
"""Words in a row that two texts share by chance only in set phrases."""

COPIED = 0.5
"""Share of a body's runs from which it only repeats the plan; a damaged copy keeps half of them."""

PARTLY = 0.2
"""Share from which sentences of the plan stand in it."""

FEW_RUNS = 8
"""A shorter body cannot be told to be a copy."""


def runs(text: str) -> set[str]:
    """All runs of words in a row, folded."""
    words = WORD.findall(text.casefold())
    return {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def plan_runs(texts: Iterable[str | None]) -> set[str]:
    """Runs of all that the plan says under its goals."""
    found: set[str] = set()
    for text in texts:
        found |= runs(text or "")
    return found


def copy_level(body: set[str], plan: set[str]) -> tuple[str, float]:
    """(level, share) of a body's runs that stand in the plan."""
    if len(body) < FEW_RUNS:
        return "own_words", 0.0
    share = len(body & plan) / len(body)
    level = "copied" if share >= COPIED else "partly" if share >= PARTLY else "own_words"
    return level, round(share, 4)
