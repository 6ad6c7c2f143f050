"""The pages of a file whose page tree no engine walks: too deep, looped, or with broken branches.

Every engine walks the tree by recursion and gives up at some depth (pdfium at 1,024 levels, qpdf
at its own). A walk without recursion finds the same pages, and a flat tree over them is read by
all.
"""

from __future__ import annotations

from typing import Any

import pikepdf

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
"""What a page has from the nodes above it where it has none of its own (ISO 32000-1, 7.7.3.4)."""
_MOST_NODES = 1_000_000
"""More than this are a loop or a bomb, not a document."""


def flatten(pdf: pikepdf.Pdf) -> int:
    """Put every page that can be reached right below one root, and return how many there are.

    Args:
        pdf: opened with `inherit_page_attributes=False`, since qpdf walks the tree for that.
    """
    pages = _pages(pdf.Root.get("/Pages"))
    root = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Pages, Count=len(pages), Kids=pikepdf.Array(pages))
    )
    for page in pages:
        page["/Parent"] = root
    pdf.Root["/Pages"] = root
    return len(pages)


def _pages(root: Any) -> list[pikepdf.Dictionary]:
    """Pages in the order of the document; each node once, so that loops end."""
    found: list[pikepdf.Dictionary] = []
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[Any, dict[str, Any]]] = [(root, {})]
    while waiting and len(seen) < _MOST_NODES:
        node, above = waiting.pop()
        if not isinstance(node, pikepdf.Dictionary) or node.objgen in seen:
            continue
        if node.is_indirect:
            seen.add(node.objgen)
        own = {**above, **{key: node[key] for key in _INHERITED if key in node}}
        kids = node.get("/Kids")
        if isinstance(kids, pikepdf.Array):
            waiting += [(kid, own) for kid in reversed(list(kids))]
        elif node.is_indirect:
            for key, value in own.items():
                node[key] = value
            found.append(node)
    return found
