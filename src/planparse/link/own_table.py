"""The report's own goal table: which goals it lists, and in what words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.link.titles import OWN_LEVELS, match
from planparse.link.wordings import Wording, Wordings
from planparse.model.block import Block
from planparse.model.document import Outline

LEAST_LETTERS = 25
"""Shorter cells are no goals."""

MIN_LISTED = 2
"""A table with one goal's words is a remark about it."""


class OwnTable:
    """What the goal tables of a report say, by goal."""

    def __init__(self, report: Outline, wordings: Wordings) -> None:
        self.wordings: list[list[Wording]] = [[] for _ in wordings.of]
        for block in _tables(report):
            found = _listed(block, wordings)
            if len({goal for goal, _ in found}) >= MIN_LISTED:
                for goal, wording in found:
                    self.wordings[goal].append(wording)
        self.exists = any(self.wordings)

    @property
    def listed(self) -> tuple[int, ...] | None:
        """Ordinals of the goals listed; None without a table."""
        if not self.exists:
            return None
        return tuple(goal for goal, found in enumerate(self.wordings, start=1) if found)

    def level(self, goal: int, same_wording: bool) -> str:
        """Level of a heading that does or does not have the table's words."""
        if not self.exists:
            return "no_table"
        if not self.wordings[goal]:
            return "not_listed"
        return "same_wording" if same_wording else "listed"


def _tables(report: Outline) -> Iterator[Block]:
    blocks = [*report.front, *(b for section in report.sections for b in section.blocks)]
    return (block for block in blocks if block.grid is not None)


def _listed(block: Block, wordings: Wordings) -> list[tuple[int, Wording]]:
    found: list[tuple[int, Wording]] = []
    texts = [cell.text for cell in block.grid.cells] if block.grid else []
    for text in texts:
        if sum(map(str.isalpha, text)) < LEAST_LETTERS:
            continue
        goal = _goal_of(text, wordings)
        if goal is not None:
            found.append((goal, wordings.wording(text, from_report=True)))
    return found


def _goal_of(text: str, wordings: Wordings) -> int | None:
    heading = wordings.heading(text)
    found = [match(wordings, own, heading) for own in wordings.of]
    best: Sequence[int] = sorted(range(len(found)), key=lambda i: -found[i].value)
    return best[0] if best and found[best[0]].level in OWN_LEVELS else None
