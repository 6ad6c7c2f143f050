"""Pages whose drawing instructions are not all there: a damaged file shows them blank or in part.

Every engine draws what it has and says nothing, also where a digit is another than the one that
was written. qpdf tells what it had to repair when a page's content is fetched, and the checksum at
the end of a compressed stream (RFC 1950) tells whether it came whole. A page may draw all of its
text in forms, and what its codes mean as characters stands in streams of its fonts.
"""

from __future__ import annotations

import base64
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
_DEEPEST = 12
"""Forms inside each other that are followed."""
_FLATE = (pikepdf.Name.FlateDecode, pikepdf.Name.Fl)
_ASCII_85 = (pikepdf.Name.ASCII85Decode, pikepdf.Name.A85)


def damaged_pages(pdf: pikepdf.Pdf, most: int, is_damaged: bool) -> dict[int, str]:
    """1-based pages whose content is missing or cut off, and in words what is wrong.

    Args:
        pdf: an open file; warnings of it are consumed.
        most: pages looked at.
        is_damaged: qpdf had to repair the file when it was opened.
    """
    found: dict[int, str] = {}
    bare: list[int] = []
    drawn = _Drawn()
    for number, page in enumerate(pdf.pages, 1):
        if number > most:
            break
        contents = page.obj.get("/Contents")
        wrong = next(_faults(contents), None) or drawn.fault(page.obj.get("/Resources"))
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


class _Drawn:
    """What pages draw by name; each stream is unpacked once, however many pages share it."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], str | None] = {}

    def fault(self, resources: Any, depth: int = 0) -> str | None:
        """What is wrong with the forms and the fonts' character maps that resources name."""
        if not isinstance(resources, pikepdf.Dictionary) or depth > _DEEPEST:
            return None
        for font in _named(resources, "/Font"):
            table = font.get("/ToUnicode") if isinstance(font, pikepdf.Dictionary) else None
            if isinstance(table, pikepdf.Stream) and self._of_stream(table, depth):
                return "the characters of a font on it cannot be unpacked to the end"
        for form in _named(resources, "/XObject"):
            if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == pikepdf.Name.Form:
                wrong = self._of_stream(form, depth)
                if wrong is not None:
                    return wrong
        return None

    def _of_stream(self, stream: pikepdf.Stream, depth: int) -> str | None:
        key = stream.objgen
        if key not in self._known:
            self._known[key] = None  # a form that draws itself is looked at once
            wrong = next(_faults(stream), None)
            self._known[key] = wrong or self.fault(stream.get("/Resources"), depth + 1)
        return self._known[key]


def _named(resources: pikepdf.Dictionary, kind: str) -> list[Any]:
    named = resources.get(kind)
    return [value for _, value in named.items()] if isinstance(named, pikepdf.Dictionary) else []


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
            yield "its content cannot be unpacked to the end, or fails its checksum"


def _is_whole(stream: pikepdf.Stream) -> bool:
    """Whether a compressed stream has its end; other filters are taken on trust."""
    try:
        packed = stream.read_raw_bytes()
    except pikepdf.PdfError:
        return False
    filters = stream.get("/Filter")
    chain = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
    if len(chain) > 1 and chain[0] in _ASCII_85:
        try:
            packed = _from_ascii_85(packed)
        except ValueError:
            return False
        chain = chain[1:]
    if len(chain) != 1 or chain[0] not in _FLATE:
        return True
    return _unpacks(packed)


def _from_ascii_85(text: bytes) -> bytes:
    """Bytes of an ASCII85 stream (ISO 32000-1, 7.4.3), which may lack its opening mark.

    Raises:
        ValueError: it holds what is no ASCII85.
    """
    body = text.strip().removeprefix(b"<~").split(b"~", 1)[0]
    return base64.a85decode(body, ignorechars=b" \t\n\r\v\f\x00")


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
