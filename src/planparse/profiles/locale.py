"""What a language is to the programs around: its name, its letters, its codes elsewhere."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class Locale(Frozen):
    """One language that has a profile."""

    name: str
    """In English, for messages."""
    codes: tuple[str, ...]
    """Lower-case codes by which files declare it, without the country."""
    letters: str
    """Lower-case letters beside a to z that its words are written with."""
    ocr: str
    """Tesseract's code."""
    like: str | None = None
    """A language near to it, whose profile gives every word and number that its own does not."""


class ForeignWords(Frozen):
    """A language without a profile: known only so that it is not taken for one that has one."""

    name: str
    codes: tuple[str, ...]
    stop_words: tuple[str, ...]
