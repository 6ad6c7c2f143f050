"""Something that a dataset lacks, in English for its README and in the language of its overview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from planparse.export.edition.markdown import unmarked
from planparse.export.words import Words


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing."""

    code: str
    """Key below `gap` in the catalogues; one without the key has the English words."""
    text: str
    """One English sentence, as Markdown in which the words of others are escaped."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """What the catalogue's sentence names."""
    reason: str | None = None
    """Why a document was not read, as a code of `documents`."""

    def told(self, words: Words) -> str:
        """The sentence as plain text."""
        fields: dict[str, str] = {
            name: " ".join(value.split()) for name, value in self.fields.items()
        }
        reason = words.find(f"document_reason.{self.reason}") if self.reason else None
        if reason is not None:
            fields["reason"] = reason
        return words.find(f"gap.{self.code}", **fields) or unmarked(self.text)
