"""Words by which an authority's papers show what they are: letterheads, minutes, titles."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from planparse.model.frozen import Frozen
from planparse.model.records.codes import PaperType


class PaperWords(Frozen):
    """All words are lower case.

    A meeting's papers are letters and minutes about plans and reports; the words that the two
    always carry tell them from the plans and reports themselves.
    """

    letters: tuple[str, ...] = ()
    """What a letter to a board is called ("tjänsteskrivelse"): a line of its own, or in a title."""
    letter_labels: tuple[str, ...] = ()
    """Labels of its head that other papers seldom have ("handläggare")."""
    letter_headings: tuple[str, ...] = ()
    """Its headings ("förslag till beslut")."""
    minutes: tuple[str, ...] = ()
    """What minutes are called ("protokoll")."""
    minutes_labels: tuple[str, ...] = ()
    """Words of their head and foot ("justerare", "utdragsbestyrkande")."""
    extracts: tuple[str, ...] = ()
    """Words of a copy of one paragraph of them ("protokollsutdrag")."""
    date_labels: tuple[str, ...] = ()
    body_labels: tuple[str, ...] = ()
    """Labels before the body that decided or wrote ("beslutande instans")."""
    type_labels: tuple[str, ...] = ()
    """Labels before what a document calls itself ("typ av styrdokument")."""
    budgets: tuple[str, ...] = ()
    """Ends of words that name a plan about money."""
    titles: Mapping[PaperType, tuple[str, ...]] = Field(default_factory=dict)
    """Ends of words that name other papers in a title ("detaljplan", "reglemente"); the first
    type with one that the title holds."""
