"""Words that name public bodies, versions of their documents and the periods of reports."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from planparse.model.frozen import Frozen
from planparse.model.records.codes import DocumentVersion, PeriodKind


class PeriodName(Frozen):
    """How documents name a part of the year."""

    code: str
    """What follows the year in `versions.period` ("T1"); empty for the whole year."""
    kind: PeriodKind
    first_month: int
    last_month: int
    words: tuple[str, ...]
    """Lower-case; `#` in a word stands for no letter or digit before or after."""


class BodyWords(Frozen):
    """Lower-case words; matching folds case."""

    region_before: tuple[str, ...] = ()
    """Words before a region's name ("Region Skåne")."""
    region_after: tuple[str, ...] = ()
    """Words after it; a hyphen before one that is joined to it ("Västra Götalandsregionen")."""
    municipality_before: tuple[str, ...] = ()
    municipality_after: tuple[str, ...] = ()
    """Words after a municipality's name or its genitive ("Lunds kommun")."""
    county_words: tuple[str, ...] = ()
    """Words that may follow a region's name ("Region Kalmar län")."""
    boards: tuple[tuple[str, ...], ...] = ()
    """Ends of a board's name in all its forms, the one to name it by first."""
    board_for: tuple[str, ...] = ()
    """Words that lead to what a board is for ("Nämnden för ...")."""
    abbreviations: Mapping[str, str] = Field(default_factory=dict)
    """Abbreviated names of boards, in lower case, and what they stand for."""
    number_words: tuple[str, ...] = ()
    """Words before an organisation number."""
    versions: Mapping[DocumentVersion, tuple[str, ...]] = Field(default_factory=dict)
    """Words by which a document says that it is a draft, or adopted."""
    periods: tuple[PeriodName, ...] = ()
    """In the order in which they are looked for."""
