"""What the file says about itself, and a second engine's count of its pages."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf

from planparse.model.raw import TagNode
from planparse.readers.pdf.cleaning import clean
from planparse.readers.pdf.page_content import damaged_pages, repairs
from planparse.readers.pdf.page_tree import flatten
from planparse.readers.pdf.structure import read_tags

_DROPPED = ("/PageLabels", "/Outlines", "/Names", "/AcroForm", "/StructTreeRoot", "/OpenAction")
"""Left out of a repaired copy: damaged ones take good text with them."""
_TITLE_LENGTH = 500
"""Characters of a title or an author that are kept."""

for _engine in ("pikepdf", "pypdfium2", "pdfminer"):
    logging.getLogger(_engine).setLevel(logging.CRITICAL)  # what they log comes as doubts


@dataclass(slots=True)
class Declared:
    """Metadata and structure of a file as qpdf reads them."""

    page_count: int
    tags: TagNode | None = None
    title: str | None = None
    author: str | None = None
    language: str | None = None
    attachments: list[str] = field(default_factory=list)
    was_damaged: bool = False
    damaged_pages: dict[int, str] = field(default_factory=dict)
    """1-based pages whose content is not whole, and what is wrong with it."""
    needs_xfa: bool = False
    """The pages are a notice, and the document is a form that only Adobe's viewers draw."""
    failures: list[str] = field(default_factory=list)
    """Parts that could not be read, in words."""


@contextmanager
def _opened(path: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        yield pdf


def read_declared(path: Path, most_pages: int) -> Declared | None:
    """Read what qpdf can; None where it cannot open the file at all.

    Args:
        path: the file.
        most_pages: pages whose content is looked at.
    """
    try:
        with _opened(path) as pdf:
            pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
            declared = Declared(len(pdf.pages))
            _read_parts(pdf, pages, declared)
            declared.was_damaged = bool(repairs(pdf))
            declared.damaged_pages = damaged_pages(pdf, most_pages, declared.was_damaged)
            declared.was_damaged = declared.was_damaged or bool(declared.damaged_pages)
            return declared
    except Exception:  # noqa: BLE001 - a second opinion; qpdf's errors have no common root
        return None


def _read_parts(pdf: pikepdf.Pdf, pages: dict[tuple[int, int], int], declared: Declared) -> None:
    """Each part on its own: a broken one must not take the others with it."""
    try:
        declared.tags = read_tags(pdf, pages)
    except Exception as error:  # noqa: BLE001 - hostile trees raise anything
        declared.failures.append(f"the structure tree cannot be read ({error})")
    try:
        declared.title = _text(pdf.docinfo.get("/Title"))
        declared.author = _text(pdf.docinfo.get("/Author"))
        declared.language = _text(pdf.Root.get("/Lang"))
    except Exception as error:  # noqa: BLE001
        declared.failures.append(f"the document information cannot be read ({error})")
    try:
        declared.needs_xfa = _needs_xfa(pdf)
        declared.attachments = [clean(name) for name in pdf.attachments]
    except Exception as error:  # noqa: BLE001
        declared.failures.append(f"the list of attachments cannot be read ({error})")


def _needs_xfa(pdf: pikepdf.Pdf) -> bool:
    """Whether the pages stand for a dynamic form (ISO 32000-1, 12.7.8: `NeedsRendering`)."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary) or "/XFA" not in form:
        return False
    return bool(pdf.Root.get("/NeedsRendering", False)) or not len(form.get("/Fields", []))


def _text(value: Any) -> str | None:
    if not isinstance(value, pikepdf.String):
        return None
    return clean(str(value)).strip()[:_TITLE_LENGTH] or None


def content_size(path: Path, number: int) -> int:
    """Bytes of a page's content as stored in the file, 0 where they cannot be found."""
    try:
        with _opened(path) as pdf:
            content = pdf.pages[number - 1].obj.get("/Contents")
            parts = content if isinstance(content, pikepdf.Array) else [content]
            return sum(
                len(part.read_raw_bytes()) for part in parts if isinstance(part, pikepdf.Stream)
            )
    except Exception:  # noqa: BLE001
        return 0


def second_opinion(path: Path) -> str | None:
    """Why pdfium could not open a file, as qpdf sees it.

    Returns:
        `encrypted`, `zero_pages`, `readable` where qpdf can read it, or None where it cannot.
    """
    try:
        with _opened(path) as pdf:
            return "readable" if len(pdf.pages) else "zero_pages"
    except pikepdf.PasswordError:
        return "encrypted"
    except Exception:  # noqa: BLE001 - a second opinion; qpdf's errors have no common root
        return None


def rewritten(path: Path) -> bytes | None:
    """The file written anew by qpdf without its navigation, or None where that fails.

    Where qpdf cannot walk the page tree, the copy has a flat one over the pages that it reaches.
    """
    try:
        with _opened(path) as pdf:
            if not len(pdf.pages):
                return None
            return _written(pdf)
    except Exception:  # noqa: BLE001 - damaged files raise anything
        return _flattened(path)


def _flattened(path: Path) -> bytes | None:
    try:
        with pikepdf.open(path, suppress_warnings=True, inherit_page_attributes=False) as pdf:
            return _written(pdf) if flatten(pdf) else None
    except Exception:  # noqa: BLE001
        return None


def _written(pdf: pikepdf.Pdf) -> bytes:
    copy = BytesIO()
    for key in _DROPPED:
        if key in pdf.Root:
            del pdf.Root[key]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of fields without their form, which was left out
        pdf.save(copy)
    return copy.getvalue()
