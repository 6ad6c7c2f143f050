"""Word fields: their results are text, their codes are not."""

from __future__ import annotations

from dataclasses import dataclass, field

from planparse.readers.docx.markup import Element, attribute, local

_CONTENTS_FIELD = "TOC"
_OUTSIDE = frozenset({"INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DDE", "DDEAUTO"})
_GONE = frozenset({"del", "moveFrom"})
"""What an accepted tracked change takes away, with the marks in it."""


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    in_result: bool = False

    @property
    def is_contents(self) -> bool:
        """Whether the field is a table of contents or of figures."""
        return self.in_result and is_contents_code("".join(self.code))


def is_contents_code(code: str) -> bool:
    """Whether a field code makes a table of contents."""
    return code.upper().split()[:1] == [_CONTENTS_FIELD]


class Fields:
    """Fields that are open at a point of a story; they nest, and run over paragraphs.

    Marks without their counterpart are ignored, so that a field that never ends cannot swallow
    the rest of the document.
    """

    def __init__(self, root: Element) -> None:
        self._open: list[_Field] = []
        self._paired = _paired_marks(root)

    def mark(self, element: Element) -> None:
        """Take note of a `w:fldChar`."""
        if element not in self._paired:
            return
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def code(self, text: str) -> None:
        """Take note of a piece of a field's code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code.append(text)

    @property
    def is_from_outside(self) -> bool:
        """Whether the innermost field takes its content from another file."""
        word = "".join(self._open[-1].code).split()[:1] if self._open else []
        return bool(word) and word[0].upper() in _OUTSIDE

    @property
    def is_shown(self) -> bool:
        """Whether text at this point is part of what is printed."""
        return all(one.in_result for one in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether this point lies in a table of contents."""
        return any(one.is_contents for one in self._open)


def _paired_marks(root: Element) -> set[Element]:
    """Marks of the fields that both begin and end in the story."""
    paired: set[Element] = set()
    open_marks: list[list[Element]] = []
    for element in root.iter("{*}fldChar"):
        kind = attribute(element, "fldCharType")
        if kind is None or any(local(above) in _GONE for above in element.iterancestors()):
            continue
        if kind == "begin":
            open_marks.append([element])
        elif open_marks:
            open_marks[-1].append(element)
            if kind == "end":
                paired.update(open_marks.pop())
    return paired
