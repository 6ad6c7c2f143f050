"""Spans of a page put together to stretches of one line.

A stretch ends where a gap wider than a word space begins: two columns, a tab or a table give
several stretches on one height. Which of them belong to one line is known only when the
columns are (`planparse.layout.columns`).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from planparse.layout.markers import is_marker, opens_item, with_number_apart
from planparse.layout.raised import in_their_lines
from planparse.model.page import Page, Span

JOINING_GAP = 0.9
"""Widest gap inside a stretch, in font sizes; justified lines reach 0.8."""
BLANK_GAP = 0.13
"""Gap from which two spans are two words, in font sizes; kerning stays below."""
SAME_LINE = 0.5
"""Share of the lower height that two spans on one line have in common."""
NEAREST = 40
"""Stretches of a row that a span is tried with; only broken files have rows of thousands."""
BOLD_SHARE = 0.95
"""Share of a line's letters that must be bold for the line to be bold: a closing full stop or a
footnote mark in another weight does not matter, a run-in heading does."""
TAB_GAP = 1.6
"""Gap that is a tab, in font sizes; the blanks of a justified line stay below."""
MARKER_GAP = 4.0
"""Widest gap between a list marker and its text, in font sizes."""


@dataclass(slots=True)
class Line:
    """A stretch of text on one line, later a whole line."""

    page: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    """Dominant font size over the letters."""
    font: str = ""
    bold: bool = False
    """All letters are bold."""
    italic: bool = False
    colour: int = 0
    opens_bold: bool = False
    """The first span is bold, the line as a whole need not be."""
    lead: str = ""
    """Its beginning, where that is bold and the rest is not."""
    text_x0: float = 0.0
    """Left edge of the text after a list marker or section number set apart by a tab."""
    tabs: int = 0
    """Wide gaps inside the line, the one after a marker left out: rows of forms and tables."""
    bar: bool = False
    """Shading, a colour bar or an underline goes with the text."""
    confidence: float = 1.0

    @property
    def height(self) -> float:
        """Vertical extent in points."""
        return self.bottom - self.top


def page_stretches(page: Page, skip: Collection[int] = frozenset()) -> list[Line]:
    """The page's upright text as stretches, top to bottom and left to right.

    Args:
        page: the page as read.
        skip: indices into `page.spans` that belong to a table or a figure.
    """
    spans = [
        span
        for index, span in enumerate(page.spans)
        if span.upright and index not in skip and span.text and not span.text.isspace()
    ]
    stretches: list[Line] = []
    for row in _rows(in_their_lines(spans)):
        found = [_stretch(page.number, group) for group in _split_at_gaps(row)]
        stretches += _with_markers(found) if len(found) > 1 else found
    return stretches


def merged(parts: Sequence[Line], is_marked: bool) -> Line:
    """One line from stretches on one height, left to right.

    `is_marked` says that the first one is a list marker or a section number.
    """
    first = parts[0]
    if len(parts) == 1:
        return first
    main = max(parts[1:] if is_marked else parts, key=lambda part: len(part.text))
    text = _tabbed(parts, is_marked)
    return Line(
        page=first.page,
        text=text,
        x0=first.x0,
        top=min(part.top for part in parts),
        x1=max(part.x1 for part in parts),
        bottom=max(part.bottom for part in parts),
        size=main.size,
        font=main.font,
        bold=all(part.bold for part in (parts[1:] if is_marked else parts)),
        italic=main.italic,
        colour=main.colour,
        opens_bold=first.opens_bold,
        lead=(parts[1] if is_marked else first).lead,
        text_x0=parts[1].x0 if is_marked else first.text_x0,
        tabs=text.count("\t"),
        bar=any(part.bar for part in parts),
        confidence=min(part.confidence for part in parts),
    )


def _tabbed(parts: Sequence[Line], is_marked: bool) -> str:
    """Texts with a tab for each wide gap, and a blank after a marker or in a stretched line."""
    text = parts[0].text
    for index, (before, part) in enumerate(itertools.pairwise(parts)):
        is_tab = part.x0 - before.x1 > TAB_GAP * part.size and not (is_marked and index == 0)
        text += ("\t" if is_tab else " ") + part.text
    return text


def overlap(top: float, bottom: float, other_top: float, other_bottom: float) -> float:
    """Height in common as a share of the lower one; 0.0 for text without height."""
    low = min(bottom - top, other_bottom - other_top)
    if low <= 0:
        return 0.0
    return (min(bottom, other_bottom) - max(top, other_top)) / low


def _rows(spans: list[Span]) -> list[list[Span]]:
    """Spans grouped by height; a row may hold text of several columns."""
    spans.sort(key=lambda span: span.top + span.bottom)
    rows: list[list[Span]] = []
    top = bottom = 0.0
    for span in spans:
        if rows and overlap(top, bottom, span.top, span.bottom) >= SAME_LINE:
            rows[-1].append(span)
            if span.bottom - span.top > bottom - top:
                top, bottom = span.top, span.bottom
        else:
            rows.append([span])
            top, bottom = span.top, span.bottom
    return rows


def _split_at_gaps(row: list[Span]) -> list[list[Span]]:
    """A row's spans from left to right, cut where a gap is wider than a word space."""
    if len(row) == 1:
        return [row]
    row.sort(key=lambda span: span.x0)
    groups: list[list[Span]] = []
    for span in row:
        for group in reversed(groups[-NEAREST:]):
            last = group[-1]
            gap = span.x0 - last.x1
            reach = JOINING_GAP * max(span.size, last.size)
            if (
                -reach < gap < reach
                and overlap(last.top, last.bottom, span.top, span.bottom) >= SAME_LINE
            ):
                group.append(span)
                break
        else:
            groups.append([span])
    return groups


def _stretch(page: int, spans: list[Span]) -> Line:
    first = spans[0]
    if len(spans) == 1:
        return Line(
            page,
            with_number_apart(first.text.strip()),
            first.x0,
            first.top,
            first.x1,
            first.bottom,
            first.size,
            first.font,
            first.bold,
            first.italic,
            first.colour,
            opens_bold=first.bold,
            text_x0=first.x0,
            confidence=1.0 if first.confidence is None else first.confidence,
        )
    main = max(spans, key=lambda span: len(span.text.strip()))
    letters = sum(_letters(span.text) for span in spans)
    bold = sum(_letters(span.text) for span in spans if span.bold)
    return Line(
        page,
        _joined(spans),
        first.x0,
        min(span.top for span in spans),
        max(span.x1 for span in spans),
        max(span.bottom for span in spans),
        main.size,
        main.font,
        bold >= BOLD_SHARE * letters if letters else main.bold,
        main.italic,
        main.colour,
        opens_bold=first.bold,
        lead=_lead(spans),
        text_x0=first.x0,
        confidence=min(1.0 if s.confidence is None else s.confidence for s in spans),
    )


def _lead(spans: Sequence[Span]) -> str:
    """What stands in bold before text that is not."""
    bold = list(itertools.takewhile(lambda span: span.bold, spans))
    goes_on = any(_letters(span.text) for span in spans[len(bold) :])
    return _joined(bold) if bold and goes_on else ""


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _joined(spans: Iterable[Span]) -> str:
    text = ""
    end = 0.0
    for span in spans:
        if text and not text[-1].isspace():
            is_apart = span.x0 - end > BLANK_GAP * span.size
            if is_apart or (span.text[0].isalpha() and is_marker(text)):
                text += " "
        text += span.text
        end = span.x1
    return with_number_apart(" ".join(text.split()))


def _with_markers(row: list[Line]) -> list[Line]:
    """List markers put to the text behind them, so that columns of lists are columns of text."""
    done: list[Line] = []
    for line in row:
        last = done[-1] if done else None
        if (
            last is not None
            and opens_item(last.text + " ")
            and is_marker(last.text)
            and 0 < line.x0 - last.x1 < MARKER_GAP * line.size
        ):
            done[-1] = merged([last, line], is_marked=True)
        else:
            done.append(line)
    return done
