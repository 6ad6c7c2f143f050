"""Word files for tests, made of the markup that each test is about."""

from __future__ import annotations

import zipfile
from pathlib import Path

from planparse.model.limits import Limits
from planparse.model.raw import RawDocument
from planparse.readers.docx import read_docx

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_ROOTS = {"header": "hdr", "footer": "ftr"}
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def root(name: str, inner: str) -> str:
    """XML of a part with `w:name` as its root."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {NAMESPACES}>{inner}</w:{name}>'


def relation(key: str, kind: str, target: str, mode: str = "") -> str:
    """A relation of a part."""
    outside = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{key}" Type="{_TYPES}/{kind}" Target="{target}"{outside}/>'


def relations(inner: str) -> str:
    """XML of a list of relations."""
    return f'<Relationships xmlns="{_PACKAGE}">{inner}</Relationships>'


def run(text: str, props: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "", props: str = "") -> str:
    """A paragraph of runs; a bare text becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{named}{props}</w:pPr>{inner}</w:p>"


def cell(*content: str, props: str = "") -> str:
    """A cell; a bare text becomes a paragraph."""
    inner = "".join(part if part.startswith("<") else paragraph(part) for part in content)
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner or paragraph()}</w:tc>"


def row(*cells: str, props: str = "") -> str:
    """A row; a bare text becomes a cell."""
    inner = "".join(part if part.startswith("<") else cell(part) for part in cells)
    return f"<w:tr><w:trPr>{props}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def style(key: str, name: str, para: str = "", run_props: str = "", based_on: str = "") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{para}</w:pPr><w:rPr>{run_props}</w:rPr></w:style>"
    )


def field(code: str, result: str) -> str:
    """A field with its result, as runs."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{mark.format('separate')}{run(result)}{mark.format('end')}"
    )


def write_word(
    path: Path, body: str, *, members: dict[str, bytes] | None = None, links: str = "", **parts: str
) -> Path:
    """Write a Word file.

    Args:
        path: where.
        body: markup inside `w:body`.
        members: further members of the container by name, or others in place of its own.
        links: further relations of the main part.
        parts: markup inside the root of `styles`, `numbering`, `footnotes`, `endnotes`,
            `comments`, `header` or `footer`.
    """
    main = relation("main", "officeDocument", "word/document.xml")
    core = relation("core", "metadata/core-properties", "docProps/core.xml")
    has_core = "docProps/core.xml" in (members or {})
    for kind in parts:
        links += relation(f"part-{kind}", kind, f"{kind}.xml")
    contents = {
        "_rels/.rels": relations(main + core if has_core else main).encode(),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>").encode(),
        "word/_rels/document.xml.rels": relations(links).encode(),
    }
    for kind, inner in parts.items():
        contents[f"word/{kind}.xml"] = root(_ROOTS.get(kind, kind), inner).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (contents | (members or {})).items():
            archive.writestr(name, data)
    return path


def read_word(
    folder: Path,
    body: str,
    *,
    members: dict[str, bytes] | None = None,
    links: str = "",
    limits: Limits | None = None,
    **parts: str,
) -> RawDocument:
    """Write a Word file as `write_word` does, and read it."""
    path = write_word(folder / "plan.docx", body, members=members, links=links, **parts)
    return read_docx(path, limits or Limits())


def codes(raw: RawDocument) -> set[str]:
    """Codes of the doubts of a reading."""
    return {doubt.code for doubt in raw.doubts}
