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


class Frame:
    """Short lines that recur below a report's headings, and what stands below each."""

    def __init__(self, sections: Sequence[Section], words: FollowUpWords) -> None:
        self._words = words
        counted: Counter[str] = Counter()
        for section in sections:
            lines = (b.text for b in section.blocks if b.kind == "paragraph" and is_label(b.text))
            counted.update({letters(line) for line in lines})
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

    def of_title(self, section: Section) -> LabelKind:
        """What a heading below a goal's heading says of the text below it."""
        is_frame = letters(section.title) in self._titles and is_label(section.title)
        is_counted = any(map(str.isdigit, section.title))
        return label_kind(section.title, self._words) if is_frame and not is_counted else "unknown"

    def kind(self, label: str) -> LabelKind:
        """What stands beside or below any label."""
        return label_kind(label, self._words)
