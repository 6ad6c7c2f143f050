"""Which reader reads which kind of file: one line adds a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from planparse.model.limits import Limits
from planparse.model.raw import Doubt, MediaType, RawDocument
from planparse.readers.sniff import DOCX, MARKDOWN, PDF, TEXT, sniff

Reader = Callable[[Path, Limits], RawDocument]


def _pdf_text(path: Path, limits: Limits) -> RawDocument:
    from planparse.readers.pdf.text_only import read_pdf_text

    return read_pdf_text(path, limits)


def _pdf(path: Path, limits: Limits) -> RawDocument:
    from planparse.readers.pdf import read_pdf

    return read_pdf(path, limits)


def _docx(path: Path, limits: Limits) -> RawDocument:
    from planparse.readers.docx import read_docx

    return read_docx(path, limits)


def _text(path: Path, limits: Limits) -> RawDocument:
    from planparse.readers.plain import read_text

    return read_text(path, limits)


READERS: dict[MediaType, Reader] = {
    PDF: _pdf,
    DOCX: _docx,
    TEXT: _text,
    MARKDOWN: _text,
}
"""The libraries behind a reader are loaded when it is first used."""

_TEXT_READERS: dict[MediaType, Reader] = {PDF: _pdf_text}
"""Readers that take the text and nothing else, where a format has one."""

_PROMISED: dict[str, MediaType] = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".docm": DOCX,
    ".doc": DOCX,
    ".txt": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
}
"""What a file name leads one to expect."""
_OLD_WORD = ".doc"


def read(path: Path, limits: Limits, text_only: bool = False) -> RawDocument:
    """Read a file with the reader for what it contains, whatever its name says.

    Args:
        path: the file.
        limits: bounds on what it may cost.
        text_only: leave out all but the text, for files that the rest fails on.

    Raises:
        InputError: the file is of no kind that can be read, or is damaged beyond reading.
    """
    media_type = sniff(path, limits)
    reader = _TEXT_READERS.get(media_type) if text_only else None
    raw = (reader or READERS[media_type])(path, limits)
    suffix = path.suffix.lower()
    if _PROMISED.get(suffix, media_type) != media_type or suffix == _OLD_WORD:
        raw.doubts.append(
            Doubt(
                code="name_mismatch",
                severity="low",
                message=f"the name ends in {suffix}, the content is {media_type}; read as that",
            )
        )
    return raw
