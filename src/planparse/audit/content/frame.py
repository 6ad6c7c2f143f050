"""The frame of a report: short lines of its template that stand below most goals' headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from planparse.model.block import Block
from planparse.model.document import Section
from planparse.profiles.linking import FollowUpWords
from planparse.text.fold import letters
from planparse.text.labels import LabelKind, is_label, label_kind

RECURRING = 2
"""Sections that have the same short line from which it is the template's."""

NAMING_WORDS = 3
"""Words of a heading that is a label wherever it stands ("Nämndens formulering"); a longer one may
name what it is about, and is a label where it recurs."""


class Frame:
    """Short lines that recur below a report's headings, and what stands below each."""

    def __init__(self, sections: Sequence[Section], words: FollowUpWords) -> None:
        self._words = words
        counted: Counter[str] = Counter()
        for section in sections:
            lines = (_first_line(b) for b in section.blocks if b.kind == "paragraph")
            counted.update({letters(line) for line in lines if is_label(line)})
        titles = Counter(letters(section.title) for section in sections)
        self._recurring = {line for line, count in counted.items() if count >= RECURRING}
        self._titles = {title for title, count in titles.items() if count >= RECURRING}

    def label(self, block: Block, after: Block | None) -> LabelKind | None:
        """What a block's line says of what stands below it; None where it is no label."""
        if block.kind != "paragraph" or not is_label(block.text):
            return None
        kind = label_kind(block.text, self._words)
        if letters(block.text) in self._recurring:
            return kind
        return kind if kind != "unknown" and after is not None else None

    def inside(self, block: Block) -> tuple[LabelKind, int] | None:
        """(kind, where the text begins) of a paragraph whose first line is a recurring label."""
        line = _first_line(block)
        is_led = len(block.lines) > 1 and block.text.startswith(line) and is_label(line)
        if not is_led or letters(line) not in self._recurring:
            return None
        return label_kind(line, self._words), len(line)

    def of_title(self, section: Section) -> LabelKind:
        """What a heading below a goal's heading says of the text below it."""
        is_counted = any(map(str.isdigit, section.title))
        is_short = len(section.title.split()) <= NAMING_WORDS
        is_frame = is_label(section.title) and (is_short or letters(section.title) in self._titles)
        return label_kind(section.title, self._words) if is_frame and not is_counted else "unknown"

    def kind(self, label: str) -> LabelKind:
        """What stands beside or below any label."""
        return label_kind(label, self._words)


def _first_line(block: Block) -> str:
    return block.lines[0] if len(block.lines) > 1 else block.text
