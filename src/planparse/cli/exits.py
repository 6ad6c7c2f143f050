"""Exit codes, as the record contract names them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a caller's script can branch on."""

    ALL_REPORTED = 0
    INTERNAL = 1
    USAGE = 2
    NOT_REPORTED = 3
    """A goal is missing, empty, ambiguous or only mentioned."""
    CANNOT_SAY = 4
    """Pages could not be read, or the plan has no goals."""
    REJECTED = 5
    """A document was rejected."""
    LOCKED = 75
    """Another process writes to the archive (`EX_TEMPFAIL`: try again later)."""
    INTERRUPTED = 130
    TERMINATED = 143
