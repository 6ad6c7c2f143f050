"""Sentences that stand in the plan already, whole, cut otherwise, or with footnotes in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from planparse.match.strings import string_ratio
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.facts import Goal
from planparse.text.fold import letters

WORD = re.compile(r"[^\W_]+")

FOOTNOTE = re.compile(r"(?<=[^\W\d_])\d{1,2}$")
"""The number of a footnote, printed behind a word."""

PART = re.compile(r"(?<=[.!?:])\s+|\n")
"""Where a sentence or a line ends."""

RUN = 4
"""Words in a row that two texts share by chance only in set phrases."""

COPIED = 0.75
"""Share of a sentence's runs from which it is the plan's; one word put in costs four runs."""

NEWS = 2
"""Words beside the plan's from which a long sentence has something of its own at its end."""

SAME = 0.88
"""Character ratio of one sentence printed twice; a goal's wording is told so too."""


class PlanWords:
    """The wordings of a plan, against which a report's sentences are held."""

    def __init__(self, goals: Iterable[Goal], plan: Outline | None) -> None:
        goals = tuple(goals)
        wordings = [text for goal in goals for text in (goal.title, goal.heading) if text]
        texts = [*wordings, *(goal.text for goal in goals if goal.text)]
        texts += _texts(plan) if plan is not None else []
        self._wordings = {letters(text) for text in wordings}
        self._runs: set[str] = set()
        self._short: set[str] = set()
        for text in texts:
            words = _words(text)
            self._runs.update(_runs(words))
            self._short.update(letters(part) for part in PART.split(text) if part)
        self._numbers = {word for text in texts for word in _words(text) if word[0].isdigit()}

    def has(self, sentence: str) -> bool:
        """The sentence is the plan's, or a goal's wording, with nothing new in it."""
        plain = letters(sentence)
        if plain in self._short or any(_alike(plain, other) for other in self._wordings):
            return True
        words = _words(sentence)
        runs = _runs(words)
        if not runs:
            return False
        known = [run in self._runs for run in runs]
        if sum(known) < COPIED * len(known):
            return False
        return not self._has_news(words, known)

    def has_cell(self, text: str) -> bool:
        """A cell's text stands in the plan."""
        return letters(text) in self._short or self.has(text)

    def _has_news(self, words: list[str], known: list[bool]) -> bool:
        """Words that no run of the plan covers say something: a number, or several in a row."""
        covered = {i + k for i, is_known in enumerate(known) if is_known for k in range(RUN)}
        rest = [index for index in range(len(words)) if index not in covered]
        numbers = [i for i in rest if words[i].isdigit() and len(words[i]) > 1]
        if any(words[i] not in self._numbers for i in numbers):
            return True
        tail = [index for index in rest if index >= len(words) - len(rest)]
        return len(tail) >= NEWS


def _alike(one: str, other: str) -> bool:
    if not one or abs(len(one) - len(other)) > (1 - SAME) * max(len(one), len(other)):
        return False
    return string_ratio(one, other) >= SAME


def _texts(plan: Outline) -> list[str]:
    blocks = [*plan.front, *(block for section in plan.sections for block in section.blocks)]
    titles = [section.title for section in plan.sections]
    running = "\n".join(block.text for block in blocks if block.grid is None)
    return [*titles, running, *(text for block in blocks for text in _cells(block))]


def _cells(block: Block) -> Iterator[str]:
    if block.grid is not None:
        yield from (cell.text for cell in block.grid.cells if cell.text.strip())


def _words(text: str) -> list[str]:
    return [FOOTNOTE.sub("", word) for word in WORD.findall(text.casefold())]


def _runs(words: list[str]) -> list[str]:
    return [" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]
