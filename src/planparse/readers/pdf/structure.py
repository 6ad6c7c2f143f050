"""The author's structure tree, read with qpdf: roles mapped, content ids kept in order.

Elements are taken as qpdf's JSON, one call each; asking for every key on its own would take
three times as long. In it names begin with a slash, texts with `u:`, references read `12 0 R`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

from planparse.model.place import Box
from planparse.model.raw import TagNode
from planparse.readers.pdf.frame import Frame, corners

ROOT_TAG = "StructTreeRoot"
PIECE_TAG = "NonStruct"
"""Wraps content that stands between two child elements, so that the order is kept."""
_STANDARD_NAMES = (
    "Document DocumentFragment Part Art Sect Div Aside BlockQuote Caption TOC TOCI Index "
    "NonStruct Private P H H1 H2 H3 H4 H5 H6 Title FENote Sub L LI Lbl LBody Table TR TH TD "
    "THead TBody TFoot Span Em Strong Quote Note Reference BibEntry Code Link Annot Ruby RB "
    "RT RP Warichu WT WP Figure Formula Form Artifact "
)
_STANDARD = frozenset(_STANDARD_NAMES.split())
"""Structure types of PDF 1.7 and 2.0; role maps lead here."""
_NODES = 1_000_000
"""Elements read from one file; honest reports of 1,000 pages have 150,000."""
_ROLE_STEPS = 16
"""Role maps may lead over several names, and hostile ones in a circle."""

_Element = dict[str, Any]
_Visit = tuple[_Element, TagNode, int | None]


def read_tags(pdf: pikepdf.Pdf, pages: Mapping[tuple[int, int], int]) -> TagNode | None:
    """The tree of an open file, or None where there is none.

    Args:
        pdf: the open file.
        pages: 1-based page number by the page object's number and generation.
    """
    if "/StructTreeRoot" not in pdf.Root:
        return None
    root = json.loads(pdf.Root["/StructTreeRoot"].to_json(dereference=True))
    return _TreeReader(pdf, root, pages).read() if isinstance(root, dict) else None


class _TreeReader:
    def __init__(
        self, pdf: pikepdf.Pdf, root: _Element, pages: Mapping[tuple[int, int], int]
    ) -> None:
        self._pdf = pdf
        self._root = root
        self._pages = {f"{number} {generation} R": n for (number, generation), n in pages.items()}
        self._roles = self._resolved(root.get("/RoleMap"))
        self._classes = self._resolved(root.get("/ClassMap"))
        self._frames: dict[int, Frame] = {}
        self._mapped: dict[str, str] = {}
        self._seen: set[str] = set()

    def read(self) -> TagNode:
        top = TagNode(ROOT_TAG)
        stack: list[_Visit] = [(self._root, top, None)]
        for _ in range(_NODES):
            if not stack:
                break
            stack.extend(self._below(*stack.pop()))
        return top

    def _below(self, element: _Element, node: TagNode, page: int | None) -> Iterator[_Visit]:
        """Hang an element's content and child nodes under `node`; yield the children to visit."""
        kids = element.get("/K")
        if isinstance(kids, str) and kids.endswith(" R"):
            kids = self._maybe_list(kids)
        for kid in kids if isinstance(kids, list) else (kids,):
            if isinstance(kid, int) and not isinstance(kid, bool):
                if page is not None:
                    _append(node, (page, kid))
                continue
            inner = self._resolved(kid, once=True)
            if not inner:
                continue
            own_page = self._pages.get(inner.get("/Pg", ""), page)
            if "/S" in inner:
                child = self._node(inner, own_page)
                if node.mcids and not node.children:
                    node.children.append(TagNode(PIECE_TAG, node.page, node.mcids))
                    node.mcids = []
                node.children.append(child)
                yield inner, child, own_page
            else:
                self._reference(inner, node, own_page)

    def _maybe_list(self, reference: str) -> Any:
        """A list of kids may be an object of its own; an element is left to be visited once."""
        value = self._object(reference)
        return value if isinstance(value, list) else reference

    @staticmethod
    def _reference(inner: _Element, node: TagNode, page: int | None) -> None:
        """A marked-content reference; ids of a form's own stream would be taken for the page's."""
        mcid = inner.get("/MCID")
        if page is not None and isinstance(mcid, int) and "/Stm" not in inner:
            _append(node, (page, mcid))

    def _resolved(self, value: Any, once: bool = False) -> _Element:
        """A dictionary, direct or referred to; empty where there is none or it was seen."""
        if isinstance(value, str) and value.endswith(" R"):
            if once:
                if value in self._seen:
                    return {}
                self._seen.add(value)
            value = self._object(value)
        return value if isinstance(value, dict) else {}

    def _object(self, reference: str) -> Any:
        number, generation, _ = reference.split(" ")
        target = self._pdf.get_object(int(number), int(generation))
        return json.loads(target.to_json(dereference=True).decode())

    def _node(self, element: _Element, page: int | None) -> TagNode:
        node = TagNode(self._role(str(element["/S"])), page)
        if "/Alt" in element:
            node.alt_text = _text(element["/Alt"])
        if "/ActualText" in element:
            node.actual_text = _text(element["/ActualText"])
        if "/A" in element or "/C" in element:
            for attributes in self._attributes(element):
                node.row_span = max(node.row_span, _count(attributes.get("/RowSpan")))
                node.column_span = max(node.column_span, _count(attributes.get("/ColSpan")))
                if "/BBox" in attributes and page is not None:
                    node.box = self._box(attributes["/BBox"], page)
        return node

    def _box(self, value: Any, page: int) -> Box | None:
        """A figure's declared box on the page as displayed."""
        try:
            x0, y0, x1, y1 = (float(number) for number in value)
        except (TypeError, ValueError):
            return None
        if page not in self._frames:
            self._frames[page] = _frame(self._pdf.pages[page - 1])
        return Box(*corners(self._frames[page].matrix, x0, y0, x1, y1))

    def _role(self, name: str) -> str:
        mapped = self._mapped.get(name)
        if mapped is None:
            key = name
            for _ in range(_ROLE_STEPS):
                if key[1:] in _STANDARD or not isinstance(self._roles.get(key), str):
                    break
                key = self._roles[key]
            mapped = self._mapped[name] = key.removeprefix("/")
        return mapped

    def _attributes(self, element: _Element) -> Iterator[_Element]:
        yield from self._dictionaries(element.get("/A"))
        names = element.get("/C")
        for name in names if isinstance(names, list) else (names,):
            if isinstance(name, str) and name in self._classes:
                yield from self._dictionaries(self._classes[name])

    def _dictionaries(self, value: Any) -> Iterator[_Element]:
        for item in value if isinstance(value, list) else (value,):
            attributes = self._resolved(item)
            if attributes:
                yield attributes


def _append(node: TagNode, content: tuple[int, int]) -> None:
    """Hang marked content under a node; Word names twice what a paragraph has overleaf."""
    target = node
    if node.children:
        target = node.children[-1]
        if target.tag != PIECE_TAG or target.children:
            target = TagNode(PIECE_TAG, content[0])
            node.children.append(target)
    if target.mcids[-1:] != [content]:
        target.mcids.append(content)


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    kind, _, text = value.partition(":")
    if kind == "b":
        return bytes.fromhex(text).decode("latin-1")
    return text if kind == "u" else None


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 1


def _frame(page: pikepdf.Page) -> Frame:
    """The visible rectangle of a page; the crop box never reaches beyond the paper."""
    left, bottom, right, top = (float(value) for value in page.cropbox)
    paper = [float(value) for value in page.mediabox]
    turn = page.obj.get("/Rotate", 0)
    return Frame(
        max(left, paper[0]),
        max(bottom, paper[1]),
        min(right, paper[2]),
        min(top, paper[3]),
        int(turn) % 360 if isinstance(turn, int) else 0,
    )
