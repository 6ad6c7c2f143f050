"""Whether every quote of a run stands where its record says, by the documents themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from planparse.engine.claims import Claim, claims
from planparse.engine.reporting import located
from planparse.errors import InputError
from planparse.export.lookup import Lookup, Tables
from planparse.model.limits import Limits
from planparse.model.place import Place
from planparse.model.records import DocumentRecord

if TYPE_CHECKING:
    from planparse.readers.pdf.standing import PdfText

Verdict = Literal[
    "stands", "recognised", "elsewhere", "read_otherwise", "absent", "not_checked", "no_source"
]
"""`recognised` on a scanned page, where the place was recognised anew and says the same, letters
compared with a tolerance and numbers without; `elsewhere` in the document but not at its place;
`read_otherwise` on a scanned page, which was recognised anew and does not say it; `not_checked` on
a scanned page that could not be recognised; `no_source` the document is gone or has changed."""

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""The best first."""
WRONG = ("elsewhere", "read_otherwise", "absent")
ON_PRINT: dict[str, Verdict] = {
    "stands": "recognised",
    "elsewhere": "elsewhere",
    "absent": "read_otherwise",
}
"""What it means when words stand, or not, in a second recognition."""

PDF = "application/pdf"
OCR = "ocr"


@dataclass(frozen=True, slots=True)
class Checked:
    """One quote and what became of it."""

    claim: Claim
    verdict: Verdict
    why: str | None = None
    """Why it could not be checked."""


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
        return [one for one in self.checked if one.verdict in WRONG]


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
            _best(_on_page(text, claim, place, is_scan) for place in claim.places) for claim in own
        ]


def _best(checked: Iterable[Checked]) -> Checked:
    """Of a claim with several places, what came of the best."""
    return min(checked, key=lambda one: VERDICTS.index(one.verdict))


def _on_page(text: PdfText, claim: Claim, place: Place, is_scan: bool) -> Checked:
    from planparse.readers.pdf.tesseract import INSTALL_HINT, OcrFailure

    found = text.stands(claim.words, place)
    if found != "no_text" and (found == "stands" or not is_scan):
        return Checked(claim, found)
    try:
        again = text.stands_in_print(claim.words, place)
    except OcrFailure as failure:
        return Checked(claim, "not_checked", f"{failure}; {INSTALL_HINT}")
    return Checked(claim, ON_PRINT[again])


def _in_text(path: Path, own: list[Claim], limits: Limits) -> list[Checked]:
    from planparse.readers.lines import lines_of
    from planparse.text.standing import Lines

    lines = Lines(lines_of(path, limits))
    return [
        _best(Checked(claim, lines.stands(claim.words, place.line)) for place in claim.places)
        for claim in own
    ]
