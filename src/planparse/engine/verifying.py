"""Whether every quote of a run stands where its record says, by the documents themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from planparse.engine.claims import Claim, claims
from planparse.engine.reporting import located
from planparse.errors import InputError
from planparse.export.lookup import Lookup, Tables
from planparse.model.limits import Limits
from planparse.model.records import DocumentRecord

Verdict = Literal["stands", "elsewhere", "absent", "not_checked", "no_source"]
"""`elsewhere` in the document but not at its place; `not_checked` on a scanned page, which has no
text of its own; `no_source` the document is gone or has changed."""

PDF = "application/pdf"
OCR = "ocr"


@dataclass(frozen=True, slots=True)
class Checked:
    """One quote and what became of it."""

    claim: Claim
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Verification:
    """All quotes of a run."""

    checked: tuple[Checked, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many quotes came to each verdict."""
        return dict(Counter(one.verdict for one in self.checked))

    @property
    def wrong(self) -> list[Checked]:
        """Quotes that do not stand at their place."""
        return [one for one in self.checked if one.verdict in ("elsewhere", "absent")]


def verify(
    tables: Tables, folders: Iterable[Path] = (), limits: Limits | None = None
) -> Verification:
    """Open the documents again and look for every quote.

    Args:
        tables: records of an audit.
        folders: where else the documents may stand; they are known by their content.
        limits: bounds for opening them.
    """
    paths = located(tables, folders)
    documents = Lookup(tables).documents
    all_claims = claims(tables)
    found: list[Checked] = []
    for document_id in dict.fromkeys(claim.document_id for claim in all_claims):
        own = [claim for claim in all_claims if claim.document_id == document_id]
        found += _of_document(documents.get(document_id), own, paths, limits or Limits())
    return Verification(tuple(found))


def _of_document(
    document: DocumentRecord | None, own: list[Claim], paths: Mapping[str, Path], limits: Limits
) -> Iterator[Checked]:
    path = paths.get(document.document_id) if document else None
    if document is None or path is None:
        yield from (Checked(claim, "no_source") for claim in own)
        return
    try:
        if document.media_type == PDF:
            yield from _in_pdf(path, own, document.reader == OCR, limits)
        else:
            yield from _in_text(path, own, limits)
    except InputError:
        yield from (Checked(claim, "no_source") for claim in own)


def _in_pdf(path: Path, own: list[Claim], is_scan: bool, limits: Limits) -> list[Checked]:
    from planparse.readers.pdf.standing import PdfText

    with PdfText(path, limits) as text:
        return [
            Checked(claim, _on_page(text.stands(claim.words, claim.place), is_scan))
            for claim in own
        ]


def _on_page(found: Literal["stands", "elsewhere", "absent", "no_text"], is_scan: bool) -> Verdict:
    if found == "no_text" or (is_scan and found != "stands"):
        return "not_checked"
    return found


def _in_text(path: Path, own: list[Claim], limits: Limits) -> list[Checked]:
    from planparse.readers.lines import lines_of
    from planparse.text.standing import Lines

    lines = Lines(lines_of(path, limits))
    return [Checked(claim, lines.stands(claim.words, claim.place.line)) for claim in own]
