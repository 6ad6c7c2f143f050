"""What standard structure tags are for, seen from a reader of the document."""

from __future__ import annotations

from planparse.model.block import BlockKind

HEADINGS = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"})
ROWS = frozenset({"THead", "TBody", "TFoot"})
CELLS = frozenset({"TH", "TD"})
NOTES = frozenset({"Note", "FENote"})
DEFERRED = NOTES | {"Figure"}
"""May stand inside a paragraph without ending it: they follow it as blocks of their own."""
INLINE = frozenset(
    {
        "Span",
        "Em",
        "Strong",
        "Quote",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Sub",
        "Sup",
        "Formula",
        "Form",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
    }
)
TRANSPARENT = frozenset({"LBody", "THead", "TBody", "TFoot", "TR", "TH", "TD"})
"""Neither begin nor end a block: a list item's body, and the parts of a frame drawn as a table."""
PARAGRAPH_KINDS: dict[str, BlockKind] = {
    "P": "paragraph",
    "Caption": "caption",
    "Note": "note",
    "FENote": "note",
    "TOCI": "contents",
    "LI": "list_item",
    "Artifact": "furniture",
}
"""Tags whose own text is a block of this kind; other tags only hold such."""


def heading_level(tag: str, above: int) -> int | None:
    """Level of a heading's tag; None for other tags.

    Args:
        tag: standard tag.
        above: level of the last heading with a number in its tag, 0 before the first. A plain
            `H` stands one level below it.
    """
    if tag == "Title":
        return 1
    if tag == "H":
        return above + 1
    return int(tag[1:]) if tag in HEADINGS else None
