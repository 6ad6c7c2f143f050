"""Pictures of the quotes that an audit rests on, made from the documents themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from planparse.errors import InputError
from planparse.export.lookup import Tables
from planparse.export.pictures import Picture, Wanted, wanted_pictures
from planparse.model.limits import Limits
from planparse.model.records import DocumentRecord

PDF = "application/pdf"
PICTURE_BYTES = 1_650_000
"""All pictures together: as base64 2.2 MB, which leaves a report below 3 MB."""
USUAL_BYTES = 16_000
"""What a picture takes as a rule, to know beforehand how many to make."""
SLACK = 1.3
"""Pictures made above the usual number; many are smaller, and what is too much is left out."""


def evidence_pictures(
    tables: Tables, located: Mapping[str, Path], limits: Limits | None = None
) -> dict[Wanted, Picture]:
    """Pictures of the spots that the report shows, the most needed first.

    Args:
        tables: records of an audit.
        located: the documents by id; those that are not there have no pictures.
        limits: bounds for opening the files.
    """
    pdfs = {
        document.document_id
        for document in tables.get("documents", ())
        if isinstance(document, DocumentRecord) and document.media_type == PDF
    }
    wanted = [one for one in wanted_pictures(tables) if one.document_id in pdfs & located.keys()]
    wanted = wanted[: int(SLACK * PICTURE_BYTES / USUAL_BYTES)]
    made: dict[Wanted, Picture] = {}
    for document_id in dict.fromkeys(one.document_id for one in wanted):
        own = [one for one in wanted if one.document_id == document_id]
        made |= _of_document(located[document_id], own, limits or Limits())
    return _within_budget(wanted, made)


def _of_document(path: Path, wanted: Iterable[Wanted], limits: Limits) -> dict[Wanted, Picture]:
    """Pictures from one file; none where it cannot be opened any more."""
    from planparse.readers.pdf.evidence import Asked, strips

    by_page: dict[int, list[Asked]] = {}
    for one in wanted:
        by_page.setdefault(one.page, []).append(Asked(one.box, one.words, one.head))
    names = {(one.page, Asked(one.box, one.words, one.head)): one for one in wanted}
    try:
        return {
            names[page, asked]: Picture(*strip)
            for page, asked, strip in strips(path, by_page, limits)
            if strip is not None
        }
    except InputError:
        return {}


def _within_budget(
    wanted: Iterable[Wanted], made: Mapping[Wanted, Picture]
) -> dict[Wanted, Picture]:
    kept: dict[Wanted, Picture] = {}
    left = PICTURE_BYTES
    for one in wanted:
        picture = made.get(one)
        if picture is not None and len(picture.png) <= left:
            kept[one] = picture
            left -= len(picture.png)
    return kept
