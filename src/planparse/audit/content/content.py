"""What stands at a place of a report: the words that tell of the period, and what else is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from planparse.audit.content.cells import Cells
from planparse.audit.content.frame import Frame
from planparse.audit.content.plan_words import PlanWords
from planparse.audit.content.sentences import Sentences, section_numbers
from planparse.audit.spoken import place_within
from planparse.context import Context
from planparse.model.block import Block
from planparse.model.coverage import Quote
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal
from planparse.model.links import TableRows
from planparse.model.place import Place
from planparse.text.labels import LabelKind
from planparse.text.pipeline import sentences
from planparse.text.tense import looks_back

MAX_QUOTE = 400
"""A longer sentence is a list that lost its marks; the whole stands in the section's text."""

TEXT = ("paragraph", "list_item")

LETTERS = re.compile(r"[^\W\d_]{2}")
"""A cell with words in it is quoted before a number alone."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a place tells, with its first words that do."""

    quote: Quote | None = None
    """A sentence or a cell of the report that tells something of the period."""
    is_told: bool = False
    row: int | None = None
    """Row of the cell that tells."""
    rated: Quote | None = None
    """A judgement that stands there with nothing told beside it."""
    is_copied: bool = False
    """Sentences of the plan stand there."""
    is_ahead: bool = False
    """Sentences on what shall be done later stand there."""
    points_to: tuple[str, ...] = ()
    """Numbers of sections that it sends the reader to."""


@dataclass(slots=True)
class _Found:
    """What has been met so far, in reading order."""

    told: list[Quote] = field(default_factory=list)
    cells: list[tuple[Quote, int]] = field(default_factory=list)
    rated: list[Quote] = field(default_factory=list)
    pointers: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)

    def content(self) -> Content:
        """The whole as a value; a sentence goes before a cell, and words before a picture."""
        worded = [cell for cell in self.cells if LETTERS.search(cell[0].text)]
        cell = next(iter(worded or self.cells), None)
        quote = self.told[0] if self.told else cell[0] if cell else None
        return Content(
            quote=quote,
            is_told=quote is not None or "figure" in self.kinds,
            row=cell[1] if cell and not self.told else None,
            rated=self.rated[0] if self.rated else None,
            is_copied="copied" in self.kinds,
            is_ahead="ahead" in self.kinds,
            points_to=tuple(self.pointers),
        )


class Telling:
    """Reads the places of one report for what they tell."""

    def __init__(
        self,
        goals: Sequence[Goal],
        report: Outline,
        context: Context,
        plan: Outline | None = None,
        year: int | None = None,
    ) -> None:
        is_plan = plan is not None and plan.sections == report.sections
        words = PlanWords(_untold(goals, context) if is_plan else goals, None if is_plan else plan)
        self._context = context
        self._sections = report.sections
        self._tables = report.tables
        self._frame = Frame(report.sections, context.profile.linking.follow_up)
        self._said = Sentences(words, context, year)
        self._cells = Cells(words, self._said, self._frame, context, year)

    def of_section(self, section: Section, apart: Collection[int] = ()) -> Content:
        """A section with those inside it, but for those `apart` that answer other goals."""
        found = _Found()
        for one in family(section, self._sections, apart):
            label = self._frame.of_title(one) if one is not section else "unknown"
            self._blocks(one.blocks, label, found)
        return found.content()

    def of_passage(self, section: Section, first: int, last: int) -> Content:
        """Blocks of a section, from an index on up to before another."""
        found = _Found()
        self._blocks(section.blocks[first:last], "unknown", found)
        return found.content()

    def of_text(self, blocks: Sequence[Block], start: int) -> Content:
        """The text of blocks from a place in the first of them on."""
        found = _Found()
        self._block(blocks[0], "unknown", start, found)
        self._blocks(blocks[1:], "unknown", found)
        return found.content()

    def of_rows(self, rows: TableRows) -> Content:
        """A goal's rows in a table, or its form."""
        found = _Found()
        _, block = self._tables[rows.table - 1]
        if block.grid is not None:
            cells = self._cells.in_rows(
                block.grid, rows.first, rows.last, rows.column, rows.is_form
            )
            for cell, kind in cells:
                self._note_cell(
                    Quote(text=cell.text, place=_at(cell.place, block)), cell.row, kind, found
                )
        return found.content()

    def _blocks(self, blocks: Sequence[Block], label: LabelKind, found: _Found) -> None:
        """Note what blocks do; a label holds for what stands below it."""
        for index, block in enumerate(blocks):
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            own = None if block.hidden else self._frame.label(block, after)
            led = None if block.hidden or own is not None else self._frame.inside(block)
            label = own or (led[0] if led is not None else label)
            if own is None and not block.hidden:
                self._block(block, label, led[1] if led is not None else 0, found)
            if label == "plan" and _ends_list(block, after):
                label = "unknown"

    def _block(self, block: Block, label: LabelKind, start: int, found: _Found) -> None:
        """Note what one block does; its text begins at `start`, behind a label in it."""
        if block.grid is not None:
            for cell, kind in self._cells.in_table(block.grid):
                quote = Quote(text=cell.text, place=_at(cell.place, block))
                self._note_cell(quote, cell.row, kind, found)
        elif block.figure is not None and not block.figure.is_decoration:
            found.kinds.add("figure")
        elif block.kind in TEXT and block.text.strip() and label != "plan":
            for quote in self._sentences(block, start):
                self._note_sentence(quote, found)

    def _sentences(self, block: Block, behind: int) -> Iterator[Quote]:
        said = block.text[behind:]
        for start, end in sentences(said, self._context.profile.language):
            text = said[start : min(end, start + MAX_QUOTE)]
            if any(map(str.isalnum, text)):
                yield Quote(text=text, place=place_within(block, behind + start))

    def _note_sentence(self, quote: Quote, found: _Found) -> None:
        kind = self._said.kind(quote.text)
        found.kinds.add(kind)
        if kind == "told":
            found.told.append(quote)
        elif kind in ("rated", "word"):
            found.rated.append(quote)
        elif kind == "pointer":
            found.pointers.extend(section_numbers(quote.text))

    def _note_cell(self, quote: Quote, row: int, kind: str, found: _Found) -> None:
        if kind == "told":
            found.cells.append((quote, row))
        elif kind == "rated":
            found.rated.append(quote)


def family(section: Section, sections: Sequence[Section], apart: Collection[int]) -> list[Section]:
    """A section and all sections inside it but those apart, in reading order."""
    inside = {section.ordinal}
    found = [section]
    for other in sections[section.ordinal :]:
        if other.parent in inside and other.ordinal not in apart:
            inside.add(other.ordinal)
            found.append(other)
    return found


def _untold(goals: Sequence[Goal], context: Context) -> list[Goal]:
    """Of one document that is plan and report, the goals without texts that tell of the past."""
    words = context.profile.kinds
    return [
        goal.model_copy(update={"text": None}) if looks_back(goal.text or "", words) else goal
        for goal in goals
    ]


def _ends_list(block: Block, after: Block | None) -> bool:
    """A list or table below a label ends where running text follows it."""
    is_listed = block.kind == "list_item" or block.grid is not None
    return is_listed and after is not None and after.kind == "paragraph"


def _at(place: Place, block: Block) -> Place:
    return place if place != Place() else block.place
