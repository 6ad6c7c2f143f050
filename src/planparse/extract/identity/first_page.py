"""The first page's lines as printed, running lines among them: where a letterhead stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planparse.model.block import Block
from planparse.model.document import Document
from planparse.profiles.profile import Profile
from planparse.text.fold import fold

TEXT_KINDS = ("paragraph", "list_item", "furniture", "note")
LONGEST_LINE = 120
"""Characters; a longer line is text and no part of a letterhead."""
MOST_LINES = 400
"""Lines of the first page, or of the beginning of a file without pages."""
LABELLED = re.compile(r"^\W*([^:]{2,40}?)\s*:\s*(.*)$", re.DOTALL)
DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)")
PARAGRAPH = re.compile(r"^\s*§+\s*\d+")
"""The sign and number of a paragraph of minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the first page."""

    text: str
    is_running: bool


class FirstPage:
    """What the first page says beside its text."""

    def __init__(self, document: Document, profile: Profile) -> None:
        """Read the lines of a document's first page.

        Args:
            document: as it was laid out.
            profile: its language.
        """
        self._words = profile.papers
        self._connectives = profile.outline.connectives
        blocks = [b for b in document.blocks if b.kind in TEXT_KINDS and b.place.page in (1, None)]
        ordered = sorted(blocks, key=_top) if any(b.place.box for b in blocks) else blocks
        printed = (line for block in ordered for line in _lines(block))
        self.lines: tuple[Line, ...] = tuple(self._joined(list(printed)[:MOST_LINES]))

    def _joined(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Lines of a name that goes on below ("Barn- och" / "ungdomsnämnden") made one."""
        held: Line | None = None
        for line in lines:
            if held is not None and self._goes_on(held, line):
                held = Line(text=f"{held.text} {line.text}", is_running=held.is_running)
                continue
            if held is not None:
                yield held
            held = line
        if held is not None:
            yield held

    def _goes_on(self, line: Line, below: Line) -> bool:
        if len(line.text) + len(below.text) > LONGEST_LINE or ":" in line.text:
            return False
        if line.is_running != below.is_running or not below.text[:1].islower():
            return False
        last = line.text.split()[-1].casefold()
        return last in self._connectives or last.endswith("-") or line.is_running

    @cached_property
    def labelled(self) -> Mapping[str, str]:
        """Folded label -> value of lines such as "Datum: 2026-06-01"; the first of each label.

        A label that ends its line has the line below for its value.
        """
        found: dict[str, str] = {}
        for at, line in enumerate(self.lines):
            match = LABELLED.match(line.text)
            if match is not None and len(line.text) <= LONGEST_LINE:
                below = self.lines[at + 1].text if at + 1 < len(self.lines) else ""
                found.setdefault(fold(match[1]), match[2].strip() or below)
        return found

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Every short line, folded, without a colon at its end."""
        return tuple(
            fold(line.text).rstrip(":").strip()
            for line in self.lines
            if len(line.text) <= LONGEST_LINE
        )

    @cached_property
    def dated(self) -> date | None:
        """The day of its head: labelled, else the first line that is or begins with a day."""
        labelled = (self.labelled.get(label, "") for label in self._words.date_labels)
        for text in (*labelled, *(line.text for line in self.lines)):
            match = DATE.match(text.strip())
            if match is not None:
                return _day(match)
        return None

    @property
    def paragraph(self) -> int | None:
        """Position among the lines of the first paragraph sign of minutes."""
        return next((i for i, line in enumerate(self.lines) if PARAGRAPH.match(line.text)), None)


def _top(block: Block) -> float:
    return block.place.box.top if block.place.box else 0.0


def _lines(block: Block) -> Iterator[Line]:
    for text in block.lines or (block.text,):
        for part in text.split("\t"):
            if part.strip():
                yield Line(text=" ".join(part.split()), is_running=block.kind == "furniture")


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
