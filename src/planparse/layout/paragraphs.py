"""Lines of a column grouped to paragraphs and list items."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from planparse.layout.columns import Fixture
from planparse.layout.lines import Line
from planparse.layout.markers import bullet, opens_item, opens_numbered
from planparse.layout.measures import Measures

SIZE_TOLERANCE = 0.6
"""Points between sizes of one paragraph; superscripts never dominate a line."""
SCAN_TOLERANCE = 0.15
"""The same for recognised text, in font sizes."""
INDENT = 0.6
"""Shift of the left edge, in font sizes, that tells a new paragraph."""
DEEPEST_INDENT = 4.0
"""A first line is not indented further than this, in font sizes."""
ROOM = 0.4
"""Room, in font sizes, that a line leaves beside the next line's first word before the break is
the author's; justified text and kerning need the slack."""
VERY_SHORT = 0.5
"""Share of the column's width below which a line that ends without a full stop ends a
paragraph all the same, when the next one begins with a capital."""
PROMINENT = 1.06
"""Size in body sizes from which a line is set as a heading: its breaks may be the author's."""
SHORT_TEXT = 8
"""Characters; a shorter rest of a heading, like a year or an abbreviation, may be in capitals by
chance."""
NEAR = 10
"""Lines above and below that tell where the text's right edge is."""
TERMINATORS = frozenset(".!?:;")
CLOSERS = "\"'”’»)]"


@dataclass(slots=True)
class Draft:
    """A paragraph while it is being built."""

    lines: list[Line] = field(default_factory=list)
    fixture: Fixture | None = None
    role: str = ""
    """`contents`, `note`, `caption`, `list_item`; empty for a paragraph."""
    left: float = 0.0
    right: float = 0.0
    """Edges of the column."""
    space_before: float | None = None
    space_after: float | None = None
    column: int = 0
    """Running number of the column over the whole document."""

    @property
    def page(self) -> int:
        """1-based page on which it begins."""
        return self.fixture.block.place.page or 0 if self.fixture else self.lines[0].page


def paragraphs(
    region: Sequence[Line | Fixture],
    measures: Measures,
    contents: Collection[int],
) -> list[Draft]:
    """Group a column's lines.

    Args:
        region: lines and fixtures from top to bottom.
        measures: usual values of the document.
        contents: identities (`id`) of lines that belong to a table of contents.
    """
    lines = [item for item in region if isinstance(item, Line)]
    column = _Column(min((line.x0 for line in lines), default=0.0), measures)
    edges = iter(_right_edges(lines))
    for item in region:
        if isinstance(item, Fixture):
            column.add_fixture(item)
        else:
            column.add_line(item, next(edges), "contents" if id(item) in contents else "")
    return column.drafts


class _Column:
    """Grows the paragraphs of one column from its items."""

    def __init__(self, left: float, measures: Measures) -> None:
        self.drafts: list[Draft] = []
        self._left, self._measures = left, measures
        self._text: Draft | None = None
        """The paragraph that the next line may belong to."""
        self._above: tuple[Line | Fixture, Draft] | None = None
        """What the next block stands below."""

    def add_fixture(self, fixture: Fixture) -> None:
        """A table or figure; one beside the text does not end its paragraph."""
        if self._text is not None and _meets(fixture, self._text.lines[-1]):
            self._text = None
        self._add(fixture, Draft(fixture=fixture, left=self._left, right=fixture.x1))

    def add_line(self, line: Line, right: float, role: str) -> None:
        """The next line, into the open paragraph or a new one."""
        text = self._text
        if text is None or text.role != role or _begins(line, text, self._measures):
            self._text = Draft([line], role=role, left=self._left, right=right)
            self._add(line, self._text)
            return
        text.lines.append(line)
        text.right = max(text.right, right)
        self._above = line, text

    def _add(self, item: Line | Fixture, draft: Draft) -> None:
        self.drafts.append(draft)
        if self._above is not None:
            upper, before = self._above
            if _meets(item, upper):
                draft.space_before = before.space_after = round(item.top - upper.bottom, 2)
            elif isinstance(item, Fixture):
                return
        self._above = item, draft


def _meets(item: Line | Fixture, other: Line | Fixture) -> bool:
    """One stands above the other, not beside it."""
    return min(item.x1, other.x1) > max(item.x0, other.x0)


def _right_edges(lines: Sequence[Line]) -> list[float]:
    """Where text ends at each line: a picture or box beside it makes some lines shorter."""
    ends = [line.x1 for line in lines]
    return [max(ends[max(i - NEAR, 0) : i + NEAR + 1]) for i in range(len(ends))]


def ends_sentence(text: str) -> bool:
    """The text ends with a full stop or the like, quotation marks and brackets aside."""
    bare = text.rstrip(CLOSERS)
    return bool(bare) and bare[-1] in TERMINATORS


def _begins(line: Line, draft: Draft, measures: Measures) -> bool:
    """Whether a line begins a new paragraph below the draft's last line."""
    above = draft.lines[-1]
    if draft.role == "contents":
        return _ends_entry(above, line)
    if abs(line.size - above.size) > _size_tolerance(line):
        return True
    if line.top - above.top > measures.widest_pitch(max(line.size, above.size)):
        return True
    if line.top < above.top - line.size:
        return True
    if _style_changes(line, draft):
        return True
    if bullet(line.text) or line.tabs or above.tabs:
        return True
    is_bold = line.bold and not measures.body_bold
    is_prominent = is_bold or line.size > PROMINENT * measures.body_size
    if is_prominent:
        return _begins_heading(line, draft, measures)
    return _begins_text(line, draft)


def _size_tolerance(line: Line) -> float:
    """A scan's sizes are measured on the picture and jump from line to line."""
    return SIZE_TOLERANCE if line.confidence == 1.0 else SCAN_TOLERANCE * line.size


def _ends_entry(above: Line, line: Line) -> bool:
    """The entry above has its page number, or is a title in a style of its own."""
    is_closed = above.text[-1:].isdigit() or above.text[-1:] in ".…"
    return (
        is_closed
        or opens_numbered(line.text)
        or abs(above.size - line.size) > SIZE_TOLERANCE
        or above.bold != line.bold
    )


def _style_changes(line: Line, draft: Draft) -> bool:
    """Weight, underline or colour changes, and not in the middle of a sentence."""
    above = draft.lines[-1]
    if line.bold == above.bold and line.colour == above.colour and line.bar == above.bar:
        return False
    is_ended = ends_sentence(above.text)
    if line.text[:1].islower() and not is_ended:
        return False
    if line.bold != above.bold:
        return True
    if is_ended or _has_room(above, line, draft):
        return line.bold or is_ended or line.font != above.font or above.bar > line.bar
    return False


def _begins_heading(line: Line, draft: Draft, measures: Measures) -> bool:
    """A second heading under a first one of the same style, set as tight as its own lines."""
    above = draft.lines[-1]
    if (opens_numbered(line.text) or opens_item(line.text)) and not _hangs(line, draft):
        return True
    if above.font != line.font and above.italic != line.italic:
        return True
    if above.text.isupper() != line.text.isupper() and len(line.text) > SHORT_TEXT:
        return True
    if line.size > PROMINENT * measures.body_size or not line.text[:1].isupper():
        return False
    width = draft.right - draft.left
    return above.x1 - draft.left < VERY_SHORT * width and _has_room(above, line, draft)


def _begins_text(line: Line, draft: Draft) -> bool:
    above = draft.lines[-1]
    size = line.size
    if opens_item(line.text) and _is_item(line, draft):
        return True
    shift = line.x0 - (draft.lines[1].x0 if len(draft.lines) > 1 else above.x0)
    if len(draft.lines) > 1 and abs(shift) > INDENT * size:
        return not _is_centred(line, above)
    if shift > INDENT * size and not _hangs(line, draft):
        return shift < DEEPEST_INDENT * size and _is_over(above, line, draft)
    if shift < -INDENT * size and draft.lines[0].text_x0 > draft.lines[0].x0:
        return True
    if shift < -DEEPEST_INDENT * size and not _is_centred(line, above):
        return True
    return _is_over(above, line, draft)


def _is_item(line: Line, draft: Draft) -> bool:
    """The number at the line's beginning is a list's, not one of the sentence above."""
    above = draft.lines[-1]
    is_apart = line.text_x0 > line.x0 or line.text.split(None, 1)[0].endswith(")")
    is_shifted = abs(line.x0 - above.x0) > INDENT * line.size
    return is_apart or is_shifted or _is_over(above, line, draft)


def _hangs(line: Line, draft: Draft) -> bool:
    """The line stands under the text after the first line's marker or number."""
    first = draft.lines[0]
    return first.text_x0 > first.x0 and abs(line.x0 - first.text_x0) < INDENT * line.size


def _is_over(above: Line, line: Line, draft: Draft) -> bool:
    """The line above ends its paragraph: it left room where the next word would have fitted."""
    if not _has_room(above, line, draft) or _is_centred(line, above):
        return False
    if ends_sentence(above.text):
        return not line.text[:1].islower()
    if not (line.text[:1].isupper() or line.text[:1].isdigit()):
        return False
    return above.x1 - draft.left < VERY_SHORT * (draft.right - draft.left)


def _has_room(above: Line, line: Line, draft: Draft) -> bool:
    word = line.text.split(None, 1)[0]
    width = (line.x1 - line.x0) * (len(word) + 1) / max(len(line.text), 1)
    return above.x1 + width + ROOM * line.size < draft.right


def _is_centred(line: Line, above: Line) -> bool:
    """Both lines have one middle, and neither edge is shared."""
    middle = abs((line.x0 + line.x1) - (above.x0 + above.x1)) / 2
    return middle < 2.0 and abs(line.x0 - above.x0) > 2.0
