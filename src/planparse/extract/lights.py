"""What coloured signs mean in one report: its own legend first, then what colours usually mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planparse.extract.assessment_scale import assess
from planparse.extract.symbol_legend import USUAL
from planparse.model.colours import ColourName, colour_distance, colour_name
from planparse.model.document import Outline
from planparse.model.grid import Grid
from planparse.model.mark import Mark
from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.text.fold import fold
from planparse.text.verdicts import goal_verdict

SAME_COLOUR = 24
"""Greatest difference in one part of red, green and blue of a colour printed twice."""

EXPLAINED, NAMED_ALIKE = 0.95, 0.85
"""Confidence by the legend's own colour, and by one of the same name; else it is the usual one."""

UNLIT: tuple[ColourName, ...] = ("white", "grey")
"""A lamp that is off, or a goal that nobody assessed."""

MIN_EXPLAINED = 2
"""Signs with a meaning of their own that make a legend."""


class Meaning(NamedTuple):
    """What a sign says, None where nobody knows, and how sure that is."""

    status: Assessment | None
    confidence: float


class Lights:
    """The coloured signs of one report."""

    def __init__(self, outline: Outline, profile: Profile) -> None:
        self._profile = profile
        self._legend = _legend(_lines(outline), profile)
        headings = {colour_name(m.colour) for s in outline.sections for m in s.heading.marks}
        self.tell_headings = bool(self._legend) or len(headings & profile.status.lit_colours) > 1
        """Signs beside headings judge: they are explained, or their colours differ."""

    def meaning(self, mark: Mark) -> Meaning:
        """The meaning of one sign.

        A colour that the legend leaves out has no meaning in a report with a legend, but for grey
        and white: they say that nobody assessed it.
        """
        name = colour_name(mark.colour)
        alike = [e for e in self._legend if colour_distance(e[1], mark.colour) <= SAME_COLOUR]
        same_sign = [e for e in alike if e[0] == mark.sign]
        found = {status for _, _, status in same_sign or alike}
        if len(found) == 1:
            return Meaning(found.pop(), EXPLAINED)
        named = {status for _, colour, status in self._legend if colour_name(colour) == name}
        if not found and len(named) == 1:
            return Meaning(named.pop(), NAMED_ALIKE)
        if (self._legend and name not in UNLIT) or named:
            return Meaning(None, USUAL)
        return Meaning(self._profile.status.colours.get(name), USUAL)

    def printed(self, mark: Mark) -> str:
        """The sign with its colour in words ("● (grön)"), black left out."""
        word = self._profile.status.colour_words.get(colour_name(mark.colour))
        return f"{mark.sign} ({word})" if word else mark.sign

    def lit(self, marks: Sequence[Mark]) -> Mark | None:
        """The one sign of a place that counts: alone, or the only lamp that is on."""
        if len(marks) == 1:
            return marks[0]
        on = [mark for mark in marks if colour_name(mark.colour) not in UNLIT]
        return on[0] if len(on) == 1 else None


def _lines(outline: Outline) -> Iterator[Sequence[Mark]]:
    """Signs with words beside them: those of each paragraph, and of each row of a key."""
    sections = [block for section in outline.sections for block in section.blocks]
    for block in (*outline.front, *sections):
        if block.grid is None:
            yield block.marks
        elif block.grid.column_count == 2:
            yield from _key_rows(block.grid)


def _key_rows(grid: Grid) -> Iterator[Sequence[Mark]]:
    """Signs of the rows of a table of two columns, a sign and its words."""
    for cell in grid.cells:
        words = grid.at(cell.row, 1)
        if cell.column == 0 and len(cell.marks) == 1 and words is not None:
            yield (cell.marks[0].model_copy(update={"label": words.text}),)


def _legend(
    lines: Iterable[Sequence[Mark]], profile: Profile
) -> tuple[tuple[str, int, Assessment], ...]:
    """(sign, colour, status) of every sign that the report explains in one way."""
    found: dict[tuple[str, int], set[Assessment]] = {}
    for marks in lines:
        for mark in marks:
            status = explained(mark.label, profile) if mark.label else None
            if status is not None:
                found.setdefault((mark.sign, mark.colour), set()).add(status)
    clear = [
        (sign, colour, next(iter(one))) for (sign, colour), one in found.items() if len(one) == 1
    ]
    return tuple(clear) if len({status for _, _, status in clear}) >= MIN_EXPLAINED else ()


def explained(label: str, profile: Profile) -> Assessment | None:
    """The status that words beside a sign name, a colour's own name before them left out."""
    words = label.split(maxsplit=1)
    if len(words) == 2 and fold(words[0]) in profile.status.colour_words.values():
        label = words[1].lstrip("-–=: ")
    text = fold(label)
    sentences = profile.status.sentences
    by_sentence = next((s for s, phrases in sentences.items() if text in phrases), None)
    return by_sentence or assess(label, profile, {}) or goal_verdict(label, profile)
