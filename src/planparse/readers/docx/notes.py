"""Footnotes, endnotes and comments, each given where it hangs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planparse.readers.docx.fields import Fields
from planparse.readers.docx.inline import NoteReference
from planparse.readers.docx.markup import Element, attribute, local
from planparse.readers.docx.number_formats import formatted
from planparse.readers.docx.package import Package
from planparse.readers.docx.paragraphs import StoryKind

_KINDS = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
"""Kind of note and the relation that names its part."""
_NUMBER_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""Word's own defaults."""
_PLAIN = frozenset({None, "normal"})
"""Types of real notes; the others are separator lines."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it stands in its part."""

    kind: StoryKind
    element: Element
    part: str
    fields: Fields
    number: str | None = None


class Notes:
    """Notes of a file by kind and id; each is given once."""

    def __init__(self, package: Package) -> None:
        self._waiting: dict[tuple[str, str], Note] = {}
        self._numbered = dict.fromkeys(_KINDS, 0)
        self.roots: list[Element] = []
        for kind, relation in _KINDS.items():
            for part in package.related(package.main, relation):
                self._load(package, kind, part)

    def _load(self, package: Package, kind: str, part: str) -> None:
        root = package.root(part, "high")
        if root is None:
            return
        self.roots.append(root)
        fields = Fields(root)
        for node in root:
            if local(node) == kind and attribute(node, "type") in _PLAIN:
                story: StoryKind = "comment" if kind == "comment" else "note"
                key = (kind, attribute(node, "id") or "")
                self._waiting[key] = Note(story, node, part, fields)

    def take(self, reference: NoteReference) -> Note | None:
        """The note that a reference points to; None if it was taken before."""
        note = self._waiting.pop((reference.kind, reference.key), None)
        if note is None or reference.kind not in _NUMBER_FORMATS or reference.has_own_mark:
            return note
        self._numbered[reference.kind] += 1
        number = formatted(self._numbered[reference.kind], _NUMBER_FORMATS[reference.kind])
        return replace(note, number=number)

    def rest(self) -> list[Note]:
        """Notes that nothing refers to: a reader of the document does not see them."""
        notes = list(self._waiting.values())
        self._waiting.clear()
        return notes
