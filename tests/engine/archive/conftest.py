"""Folders of small documents about an invented region, good, broken and hostile."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

PdfMaker = Callable[[Path, int], Path]


def pdf(path: Path, pages: int) -> Path:
    """A PDF whose pages say their number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), invariant=True)
    for number in range(1, pages + 1):
        canvas.drawString(72, 760, f"Nämnden i Björkdal, sida {number} av {path.stem}")
        canvas.drawString(72, 700, "Nämnden ska öka andelen resor med buss till 25 procent.")
        canvas.showPage()
    canvas.save()
    return path


def bomb(path: Path, bad: set[int], pages: int) -> Path:
    """A PDF in which some pages unpack to more than a reading process may take."""
    zeros = zlib.compressobj(1)
    packed = b"".join(zeros.compress(bytes(1 << 24)) for _ in range(64)) + zeros.flush()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (pages, b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(pages))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number in range(1, pages + 1):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (3 + 2 * number)
        )
        if number in bad:
            head, body = b"/Filter/FlateDecode", packed
        else:
            head, body = b"", b"BT /F 12 Tf 72 700 Td (Good page %d of the plan) Tj ET" % number
        objects.append(b"<</Length %d%s>>stream\n%s\nendstream" % (len(body), head, body))
    content, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, item in enumerate(objects, 1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    content += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        start,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good documents, a copy, a broken one, one that is no document and an empty one."""
    root = tmp_path / "in"
    pdf(root / "plan.pdf", 3)
    pdf(root / "rapporter" / "2024.pdf", 2)
    (root / "anteckning.txt").write_text("Nämnden ska öka andelen resor.\n", encoding="utf-8")
    (root / "kopia.pdf").write_bytes((root / "plan.pdf").read_bytes())
    (root / "trasig.pdf").write_bytes(b"%PDF-1.7\nnothing of use")
    (root / "bild.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (root / "tom.docx").write_bytes(b"")
    return root
