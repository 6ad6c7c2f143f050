"""What kind of file this is, by its content; the name only helps to word a refusal."""

from __future__ import annotations

import errno
import mmap
import os
import re
import stat
from pathlib import Path

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.raw import MediaType
from planparse.model.reasons import Reason
from planparse.readers.signatures import PLAIN_TEXT, foreign_kind, is_text, text_kind
from planparse.readers.zip_directory import read_directory

PDF: MediaType = "application/pdf"
DOCX: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT: MediaType = "text/plain"
MARKDOWN: MediaType = "text/markdown"

_HEAD = 64 * 1024
"""Bytes that tell the kind of a file."""
_PDF_WITHIN = 1024
"""Viewers accept a PDF header after this much junk (mail headers, a byte order mark)."""
_PDF_HEADER = re.compile(rb"\A%PDF|[\s\x00\xbf\xff\xfe]%PDF-")
_PDF_MARK = b"%PDF-"
_PDF_END = b"startxref"
_TAIL = 2048
"""Bytes at the end in which a whole PDF says where its index is."""
_ZIP = b"PK"
_ZIP_MEMBER = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT_NAMES = frozenset({".txt", ".md", ".markdown", ".text"})
_MARKDOWN_NAMES = frozenset({".md", ".markdown"})
_PDF_NAMES = frozenset({".pdf"})
_WORD_NAMES = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot"})
_WORD_MEMBER = re.compile(rb"word[/\\]document[^/\\]{0,8}\.xml", re.IGNORECASE)
_ZIP_KINDS = (
    (b"xl/workbook", "an Excel workbook"),
    (b"ppt/presentation", "a PowerPoint presentation"),
    (b"meta-inf/container.xml", "an e-book"),
    (b"content.xml", "an OpenDocument file"),
)
_OLE_KINDS = (
    ("WordDocument", "a Word document of the old kind (.doc)"),
    ("Workbook", "an Excel workbook of the old kind (.xls)"),
    ("PowerPoint Document", "a PowerPoint presentation of the old kind (.ppt)"),
)
_ENCRYPTED_STREAM = "EncryptedPackage"


def sniff(path: Path, limits: Limits) -> MediaType:
    """The kind of a file, judged by its bytes.

    Only regular files are opened, also behind a symbolic link; a FIFO or a device never is.

    Raises:
        InputError: `not_found`, `is_directory`, `special_file`, `unreadable`, `empty`,
            `too_large`, `encrypted`, `not_pdf`, `not_docx` or `unsupported`.
    """
    _check_size(path, _status(path), limits)
    head = _head(path)
    if _PDF_HEADER.search(head[: _PDF_WITHIN + len(b"%PDF-")]):
        return PDF
    if head.startswith(_ZIP):
        return _zip_type(path, head)
    if head.startswith(_OLE):
        raise _ole_refusal(path)
    return _behind_junk(path, head) or _text_type(path, head)


def _status(path: Path) -> os.stat_result:
    try:
        status = path.stat()
    except PermissionError as error:
        raise InputError(
            path, "unreadable", "no permission to look at it; grant read access to the file"
        ) from error
    except OSError as error:
        raise _missing(path, error) from error
    except ValueError as error:
        raise InputError(
            path, "not_found", "its name holds a zero byte, which no file's can; check the path"
        ) from error
    if stat.S_ISDIR(status.st_mode):
        raise InputError(
            path, "is_directory", "this is a folder; name a PDF, DOCX, TXT or MD file inside it"
        )
    if not stat.S_ISREG(status.st_mode):
        raise InputError(
            path,
            "special_file",
            "this is a device, pipe or socket, which is never opened; name a regular file",
        )
    return status


def _missing(path: Path, error: OSError) -> InputError:
    if error.errno == errno.ELOOP:
        return InputError(
            path, "unreadable", "a symbolic link that leads back to itself; name the real file"
        )
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
        what = "a symbolic link to nothing" if _is_link(path) else "there is no such file"
        return InputError(path, "not_found", f"{what}; check the path")
    return InputError(
        path,
        "unreadable",
        f"it cannot be reached ({error.strerror or type(error).__name__}); check the disk or "
        "the network drive",
    )


def _is_link(path: Path) -> bool:
    try:
        return stat.S_ISLNK(path.lstat().st_mode)
    except OSError:
        return False


def _check_size(path: Path, status: os.stat_result, limits: Limits) -> None:
    if status.st_size == 0:
        raise InputError(
            path, "empty", "the file has no bytes; fetch it again or save the document anew"
        )
    if status.st_size > limits.file_bytes:
        raise InputError(
            path,
            "too_large",
            f"{status.st_size:,} bytes, more than the limit of {limits.file_bytes:,}; split the "
            "document or raise `file_bytes`",
        )


def _head(path: Path) -> bytes:
    """First bytes; `O_NONBLOCK` so that a FIFO put there meanwhile cannot hang the run."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            return os.read(handle, _HEAD) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
        finally:
            os.close(handle)
    except OSError as error:
        raise InputError(
            path,
            "unreadable",
            f"it cannot be opened ({error.strerror or type(error).__name__}); grant read access "
            "or check the disk",
        ) from error


def _zip_type(path: Path, head: bytes) -> MediaType:
    names = read_directory(path)
    if names is None:
        if path.suffix.lower() in _WORD_NAMES or b"word/" in head or b"[Content_Types]" in head:
            return DOCX
        raise _refusal(path, "a damaged zip archive")
    if _WORD_MEMBER.search(names):
        return DOCX
    lowered = names.lower()
    kind = next((kind for mark, kind in _ZIP_KINDS if mark in lowered), None)
    raise _refusal(path, kind or "a zip archive without a Word document's main part")


def _behind_junk(path: Path, head: bytes) -> MediaType | None:
    """The kind of a document that stands behind an answer's head or a proxy's banner."""
    if path.suffix.lower() in _TEXT_NAMES or foreign_kind(head) is not None:
        return None
    if _PDF_MARK in head:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL))
            return PDF if _PDF_END in file.read() else None
    names = read_directory(path) if _ZIP_MEMBER in head else None
    return DOCX if names and _WORD_MEMBER.search(names) else None


def _ole_refusal(path: Path) -> InputError:
    """The container of old Office files, and of encrypted new ones."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find(_ENCRYPTED_STREAM.encode("utf-16-le")) >= 0:
            return InputError(
                path,
                "encrypted",
                "this Office file is protected with a password; save a copy without one",
            )
        for stream, kind in _OLE_KINDS:
            if content.find(stream.encode("utf-16-le")) >= 0:
                return _refusal(path, kind)
    return _refusal(path, "an Office file of the old kind")


def _text_type(path: Path, head: bytes) -> MediaType:
    suffix = path.suffix.lower()
    foreign = foreign_kind(head)
    if foreign is not None:
        raise _refusal(path, foreign)
    if not is_text(head):
        raise _refusal(path, "binary data of no known kind")
    if not head.strip() and len(head) < _HEAD:
        raise InputError(
            path, "empty", "the file holds only white space; fetch it again or save it anew"
        )
    kind = text_kind(head)
    if suffix in _PDF_NAMES | _WORD_NAMES or (kind != PLAIN_TEXT and suffix not in _TEXT_NAMES):
        raise _refusal(path, kind)
    return MARKDOWN if suffix in _MARKDOWN_NAMES else TEXT


def _refusal(path: Path, kind: str) -> InputError:
    """An error that says what came instead of what the name promised."""
    suffix = path.suffix.lower()
    if suffix in _PDF_NAMES:
        reason: Reason = "not_pdf"
        valid = "a PDF begins with %PDF-; fetch the document again"
    elif suffix in _WORD_NAMES:
        reason = "not_docx"
        valid = "a Word file is a zip container with word/document.xml; save it as .docx or PDF"
    else:
        reason = "unsupported"
        valid = "PDF, DOCX, TXT and MD can be read; save or export the document as one of them"
    return InputError(path, reason, f"this is {kind}; {valid}")
