"""Names of Word's own styles where a program writes them in its user's language."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class WordStyleNames(Frozen):
    """Lower-case style names without their trailing digit; matching folds case.

    Word itself stores English names for its own styles; other programs and copied styles do not.
    """

    heading: tuple[str, ...]
    """Followed by a digit, the heading level."""
    contents: tuple[str, ...]
    """Lines and title of a table of contents or of figures."""
    caption: tuple[str, ...]
    """Text over or under a table or a figure."""
