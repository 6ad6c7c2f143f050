"""Pages whose drawing instructions are not all there: a damaged file shows them blank or in part.

Every engine draws what it has and says nothing. qpdf tells what it had to repair when a page's
content is fetched, and the end of a compressed stream tells whether it came whole.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

import pikepdf

DAMAGE = ("damaged", "recover", "reconstruct", "itself is missing", "expected endstream")
"""Words of qpdf's warnings when it had to repair a file; its other warnings are harmless."""
_UNRECOVERED = "unable to recover"
_PIECE = 1 << 20
"""Bytes unpacked at once, and thrown away: a bomb costs time here and no memory."""
_MOST = 64 << 20
"""A page that unpacks to more is no page; its own limits catch it."""


def damaged_pages(pdf: pikepdf.Pdf, most: int, is_damaged: bool) -> dict[int, str]:
    """1-based pages whose content is missing or cut off, and in words what is wrong.

    Args:
        pdf: an open file; warnings of it are consumed.
        most: pages looked at.
        is_damaged: qpdf had to repair the file when it was opened.
    """
    found: dict[int, str] = {}
    bare: list[int] = []
    for number, page in enumerate(pdf.pages, 1):
        if number > most:
            break
        contents = page.obj.get("/Contents")
        wrong = next(_faults(contents), None)
        repaired = repairs(pdf)
        is_damaged = is_damaged or bool(repaired)
        if wrong is None and any(_UNRECOVERED in text for text in repaired):
            wrong = "its content could not be recovered"
        if wrong is not None:
            found[number] = wrong
        elif contents is None:
            bare.append(number)
    if is_damaged:  # a page without content is blank on purpose only in a file that is whole
        found |= dict.fromkeys(bare, "its content is missing")
    return found


def repairs(pdf: pikepdf.Pdf) -> list[str]:
    """Warnings since the last call that tell of damage."""
    warnings = [str(warning).lower() for warning in pdf.get_warnings()]
    return [text for text in warnings if any(word in text for word in DAMAGE)]


def _faults(contents: Any) -> Iterator[str]:
    for part in contents if isinstance(contents, pikepdf.Array) else [contents]:
        if part is None:
            continue
        if not isinstance(part, pikepdf.Stream):
            yield "its content is no stream"
        elif not _is_whole(part):
            yield "its content cannot be unpacked to the end"


def _is_whole(stream: pikepdf.Stream) -> bool:
    """Whether a compressed stream has its end; other filters are taken on trust."""
    try:
        packed = stream.read_raw_bytes()
    except pikepdf.PdfError:
        return False
    filters = stream.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if filters not in (pikepdf.Name.FlateDecode, pikepdf.Name.Fl):
        return True
    return _unpacks(packed)


def _unpacks(packed: bytes) -> bool:
    if not packed:
        return True
    unpacking = zlib.decompressobj()
    rest, size = packed, 0
    try:
        while not unpacking.eof and size < _MOST:
            piece = unpacking.decompress(rest, _PIECE)
            rest, size = unpacking.unconsumed_tail, size + len(piece)
            if not piece and not rest:
                break
    except zlib.error:
        return False
    return unpacking.eof or size >= _MOST
