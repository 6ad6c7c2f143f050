"""What the places that linking gave to the goals tell, and the quotes from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.audit.content import Content, Telling
from planparse.audit.progress import Told, told
from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.document import Outline
from planparse.model.facts import Goal
from planparse.model.links import GoalDecision, Item, Link, Linking, TableRows
from planparse.text.pipeline import sentences

MAX_QUOTE = 400
"""A longer sentence is a list that lost its marks; the whole stands in the section's text."""

OWN_WORDS = 0.5
"""Share of the goals repeated in the plan's words that must have words of the report's own below
them; where fewer do, those words are about the plan."""


class Places:
    """The places of one report by goal."""

    def __init__(
        self,
        goals: Sequence[Goal],
        report: Outline,
        linking: Linking,
        context: Context,
        plan: Outline | None,
        year: int | None,
    ) -> None:
        self._sections = report.sections
        self._linking = linking
        self._profile = context.profile
        self._telling = Telling(goals, report, context, plan, year)
        self._ends = _ends(linking, report)
        self._repeats_only = self._is_repeated_plan()

    def of_link(self, decision: GoalDecision, link: Link) -> Content:
        """A section that answers a goal, or the part of it from the goal's own heading on."""
        if link.block is None:
            return self.of_section(decision, link.section)
        end = self._ends[link.section, link.block]
        return self._telling.of_passage(self._sections[link.section - 1], link.block + 1, end)

    def of_section(self, decision: GoalDecision | None, ordinal: int) -> Content:
        """A whole section, without those inside it that answer other goals alone."""
        apart = _of_others(decision, self._linking) if decision is not None else set[int]()
        return self._telling.of_section(self._sections[ordinal - 1], apart)

    def of_rows(self, rows: TableRows) -> Content:
        """Rows or a form of a table."""
        return self._telling.of_rows(rows)

    def of_item(self, item: Item) -> Content:
        """What stands behind the goal's wording or number in an item, and below it.

        Behind a label alone stands what it names: that must say how far it has come.
        """
        blocks = self._sections[item.section - 1].blocks[item.block : item.last + 1]
        content = self._telling.of_text(blocks, item.offset)
        is_name = item.label is not None and item.last == item.block
        return Content() if is_name and not self._says_how_far(content) else content

    def _says_how_far(self, content: Content) -> bool:
        found = told(content.quote.text, self._profile) if content.quote is not None else Told(None)
        return found.is_denied or found.progress not in (None, "planned")

    def whole(self, ordinal: int) -> tuple[int, ...]:
        """A section by its number: the numbered heading that it is the only sub-title of, first."""
        section = self._sections[ordinal - 1]
        above = self._sections[section.parent - 1] if section.parent is not None else None
        if above is None or section.number or not above.number or above.blocks:
            return (ordinal,)
        children = sum(one.parent == above.ordinal for one in self._sections)
        return (above.ordinal, ordinal) if children == 1 else (ordinal,)

    def is_own(self, decision: GoalDecision) -> bool:
        """The goal's section is no part of a plan that is printed again."""
        return not (self._repeats_only and _is_repeated(decision))

    def pointed_to(self, content: Content) -> tuple[int, Quote] | None:
        """The first section that a pointer names and that tells something, with its words."""
        for number in content.points_to:
            for section in self._sections:
                if section.number == number:
                    there = self._telling.of_section(section)
                    if there.quote is not None:
                        return section.ordinal, there.quote
        return None

    def heading(self, link: Link) -> Quote:
        """The words that name the goal over its text."""
        if link.block is None:
            return self.title(link.section)
        return self.block(link.section, link.block)

    def title(self, ordinal: int) -> Quote:
        """A section's heading."""
        section = self._sections[ordinal - 1]
        return Quote(text=section.title, place=section.heading.place)

    def block(self, ordinal: int, index: int) -> Quote:
        """The first sentence of one block of a section."""
        block = self._sections[ordinal - 1].blocks[index]
        found = sentences(block.text[: 4 * MAX_QUOTE], self._profile.language)
        start, end = found[0] if found else (0, len(block.text))
        return Quote(text=block.text[start : min(end, start + MAX_QUOTE)], place=block.place)

    def _is_repeated_plan(self) -> bool:
        """Most of the goals that are repeated have nothing but the plan's words below them."""
        repeated = [one for one in self._linking.decisions if _is_repeated(one)]
        told = [one for one in repeated if self.of_link(one, one.accepted[0]).is_told]
        return len(told) < OWN_WORDS * len(repeated)


def _is_repeated(decision: GoalDecision) -> bool:
    return any(
        feature.name == "copy_of_plan" and feature.level == "repeated"
        for link in decision.accepted[:1]
        for feature in link.features
    )


def _ends(linking: Linking, report: Outline) -> dict[tuple[int, int], int]:
    """Where the text of each goal's heading inside a section ends: at the next one's."""
    marks = [(k.section, k.block) for k in linking.links if k.accepted and k.block is not None]
    found: dict[tuple[int, int], int] = {}
    for section, block in marks:
        later = [other for at, other in marks if at == section and other > block]
        found[section, block] = min(later, default=len(report.sections[section - 1].blocks))
    return found


def _of_others(decision: GoalDecision, linking: Linking) -> set[int]:
    """Sections that answer other goals and not this one."""
    answered = {section for one in linking.decisions for section in _whole(one)}
    return answered - set(_whole(decision))


def _whole(decision: GoalDecision) -> Iterator[int]:
    """The sections that are a goal's as a whole, and not from a paragraph on."""
    yield from (link.section for link in decision.accepted if link.block is None)
    yield from decision.shared
