"""What a document shows of itself: its cover, its running lines and its first words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from planparse.model.records import DocumentRecord, SectionRecord
from planparse.profiles.profile import Profile, profile_of

OPENING_SECTIONS = 2
"""Sections that may hold the imprint or the decision where there is no cover."""
OPENING_LENGTH = 400
"""Characters of such a section that are read."""
FRONT_LINES = 30
LINE_LENGTH = 200
"""Longer lines of a front are running text, and no names or titles."""
PARTS = re.compile(r"\s*[|\t\n]\s*|\s{3,}")
"""Signs between the parts of a running header."""


@dataclass(frozen=True)
class Face:
    """A document by its own words; nothing here is certain yet."""

    document: DocumentRecord
    openings: tuple[str, ...] = ()
    """Beginnings of its first sections."""
    imprints: tuple[str, ...] = ()
    """Texts that hold what looks like an organisation number."""

    @property
    def profile(self) -> Profile:
        """The language that it was read with."""
        return profile_of(self.document.language)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Lines of the running headers, the cover, and what was taken for the body's name."""
        document = self.document
        front = (document.text or "").splitlines()[:FRONT_LINES]
        given = [*document.running_lines, document.organisation or "", *front]
        parts = (part for line in given if len(line) <= LINE_LENGTH for part in PARTS.split(line))
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Where a version or a period is named: title, cover, running lines, file name."""
        document = self.document
        stem = document.file_name.rpartition(".")[0].replace("_", " ")
        return tuple(dict.fromkeys([document.title or "", *self.lines, stem]))


def faces(documents: Iterable[DocumentRecord], sections: Iterable[SectionRecord]) -> list[Face]:
    """The documents that were read, each copy once, in the order of their paths.

    Args:
        documents: all documents of an archive.
        sections: their first sections, and those with an organisation number.
    """
    openings: defaultdict[str, list[str]] = defaultdict(list)
    imprints: defaultdict[str, list[str]] = defaultdict(list)
    for section in sections:
        text = section.text or ""
        if section.ordinal <= OPENING_SECTIONS:
            openings[section.document_id].append(text[:OPENING_LENGTH])
        imprints[section.document_id].append(text)
    read = [d for d in documents if d.status != "rejected" and d.reason != "duplicate"]
    return [
        Face(
            document,
            tuple(openings[document.document_id]),
            (document.text or "", *imprints[document.document_id]),
        )
        for document in sorted(read, key=lambda document: document.path)
    ]
