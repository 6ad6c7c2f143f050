"""The sections of an archive that tell whose a document is, without reading all the others."""

from __future__ import annotations

import pyarrow.compute as pc

from planparse.model.records import SectionRecord
from planparse.store.archive.archive import Archive
from planparse.store.read import records_of


def opening_sections(archive: Archive, most_ordinal: int, pattern: str) -> list[SectionRecord]:
    """The first sections of every document, and all whose text matches a pattern.

    Args:
        archive: what to read.
        most_ordinal: position of the last section that counts as a first one.
        pattern: regular expression of RE2, which Arrow searches with.

    Raises:
        StoreError: a segment cannot be read.
    """
    found: list[SectionRecord] = []
    for rows in archive.parts("sections"):
        is_first = pc.less_equal(rows["ordinal"], most_ordinal)
        has_match = pc.fill_null(pc.match_substring_regex(rows["text"], pattern), False)
        found += records_of(rows.filter(pc.or_(is_first, has_match)), SectionRecord)
    return found
