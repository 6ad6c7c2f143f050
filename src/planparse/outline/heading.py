"""A heading as found, before sections are cut."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """Blocks `first` to `last` of a document are one heading.

    Each finder of this package (`declared`, `typography`, `plain`) takes the document's blocks
    and returns these in reading order; `planparse.outline.sections` cuts the document at them.
    """

    first: int
    """Index of the first block of the heading in the document's blocks."""
    last: int
    """Index of its last block; equals `first` unless the heading is broken over blocks."""
    number: str | None
    """`2.2.1` as printed, without a trailing dot."""
    title: str
    """The joined text without the number."""
    level: int
    """1 for the outermost."""
    rule: str
    """Name of the rule that found it."""
    confidence: float = 1.0
