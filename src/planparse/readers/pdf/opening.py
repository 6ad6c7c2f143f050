"""Opening a PDF, or saying exactly why it cannot be opened."""

from __future__ import annotations

import stat
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.raw import Doubt
from planparse.readers.pdf.declared import rewritten, second_opinion

_HEAD = 1024
"""The header may stand anywhere in this many first bytes (PDF 1.7, implementation note 13)."""
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip container such as a Word or Excel file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls) or an encrypted Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"%!PS", "a PostScript file"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")


def open_pdf(path: Path, limits: Limits) -> pdfium.PdfDocument:
    """Open `path` with pdfium, the empty password tried first.

    Raises:
        InputError: `not_found`, `is_directory`, `special_file`, `unreadable`, `empty`,
            `too_large`, `not_pdf`, `encrypted`, `corrupt` or `unsupported`.
    """
    head = _read_head(path, limits)
    _forget_last_error()
    try:
        return pdfium.PdfDocument(_source(path))
    except pdfium.PdfiumError as error:
        raise _explained(path, head, getattr(error, "err_code", None)) from error


def open_or_repair(path: Path, limits: Limits, doubts: list[Doubt]) -> pdfium.PdfDocument:
    """Open `path`; a damaged file that qpdf can write anew is read from that copy, with a doubt.

    Raises:
        InputError: as `open_pdf`.
    """
    try:
        return open_pdf(path, limits)
    except InputError as error:
        if error.reason not in ("corrupt", "not_pdf") or b"%PDF-" not in path.read_bytes():
            raise
        document = _repaired(path)
        if document is None:
            raise
    message = "the file is damaged; it was read from a copy that qpdf repaired, parts may be lost"
    doubts.append(Doubt(code="repaired", severity="high", message=message))
    return document


def more_complete(
    path: Path, document: pdfium.PdfDocument, count: int | None, doubts: list[Doubt]
) -> pdfium.PdfDocument:
    """The repaired copy where more pages can be opened in it than in the file; else `document`.

    Args:
        path: the file.
        document: the file as pdfium opened it; closed where the copy is returned.
        count: pages that qpdf found, another number than pdfium's; None where it found none.
        doubts: where the difference is recorded.
    """
    listed, openable = len(document), _openable(document)
    if openable >= (listed if count is None else count):
        if count is not None:
            message = (
                f"pdfium lists {listed} pages, qpdf {count}; the {openable} that open are read"
            )
            doubts.append(Doubt(code="page_count_differs", severity="medium", message=message))
        return document
    found = "lists more" if count is None else f"qpdf finds {count}"
    repaired = _repaired(path)
    if repaired is None or _openable(repaired) <= openable:
        message = f"pdfium can open {openable} pages, {found}; the others are lost"
        doubts.append(Doubt(code="lost_pages", severity="high", message=message))
        return document
    document.close()
    message = f"pdfium can open {openable} pages, {found}; read from a copy that qpdf repaired"
    doubts.append(Doubt(code="repaired", severity="high", message=message))
    return repaired


def _repaired(path: Path) -> pdfium.PdfDocument | None:
    """The file as qpdf writes it anew; None where it cannot, or pdfium cannot open that either."""
    copy = rewritten(path)
    try:
        return pdfium.PdfDocument(copy) if copy is not None else None
    except pdfium.PdfiumError:
        return None


def _openable(document: pdfium.PdfDocument) -> int:
    """Pages that can be opened; asked only where two engines disagree."""
    count = 0
    for index in range(len(document)):
        try:
            document[index].close()
            count += 1
        except pdfium.PdfiumError:
            continue
    return count


def _forget_last_error() -> None:
    """Set pdfium's error to "no PDF": some failures set none, and an earlier file's would show."""
    raw.FPDF_LoadMemDocument64(b"%", 1, None)


def _source(path: Path) -> str | bytes:
    """The path where pdfium can take it; a name that is not valid Unicode is read instead."""
    name = str(path)
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return path.read_bytes()
    return name


def _read_head(path: Path, limits: Limits) -> bytes:
    try:
        status = path.stat()
        _check_kind(path, status.st_mode)
        if status.st_size == 0:
            raise InputError(path, "empty", "the file has 0 bytes; fetch or export it again")
        if status.st_size > limits.file_bytes:
            hint = f"{status.st_size} bytes, more than the limit file_bytes = {limits.file_bytes}"
            raise InputError(path, "too_large", f"{hint}; raise the limit or split the file")
        with path.open("rb") as file:
            return file.read(_HEAD)
    except FileNotFoundError as error:
        raise InputError(path, "not_found", "no such file; check the path") from error
    except OSError as error:
        hint = f"the file cannot be read ({error.strerror or error}); check its permissions"
        raise InputError(path, "unreadable", hint) from error


def _check_kind(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise InputError(path, "is_directory", "a folder came where a PDF file was expected")
    if not stat.S_ISREG(mode):
        hint = "a device, pipe or socket came; only regular files are read"
        raise InputError(path, "special_file", hint)


def _explained(path: Path, head: bytes, code: int | None) -> InputError:
    """The reason; pdfium may show the error code of an older file, so qpdf is asked too."""
    opinion = second_opinion(path)
    if opinion == "zero_pages":
        return InputError(path, opinion, "the file has no pages; export or fetch it again")
    if opinion == "encrypted" or (opinion is None and code == raw.FPDF_ERR_PASSWORD):
        hint = "the file needs a password; save a copy without one and give that"
        return InputError(path, "encrypted", hint)
    if opinion is None and code == raw.FPDF_ERR_SECURITY:
        hint = "the file is locked by a security handler that is not known; save it as a plain PDF"
        return InputError(path, "unsupported", hint)
    if b"%PDF-" not in head:
        return InputError(path, "not_pdf", f"not a PDF but {looks_like(head)}; give a PDF file")
    hint = "the file starts as a PDF but is damaged beyond reading; fetch or export it again"
    return InputError(path, "corrupt", hint)


def looks_like(head: bytes) -> str:
    """In words, what the first bytes of a file that is not a PDF look like."""
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if any(mark in start[:512] for mark in _MARKUP):
        return "an HTML page (often an error page saved under the document's name)"
    if start.startswith(b"<?xml"):
        return "an XML file"
    if not head.strip(b"\x00"):
        return "a file of zero bytes"
    if all(byte >= 32 or byte in b"\t\r\n\f\x1b" for byte in head):
        return "a text file"
    return "unknown binary data"
