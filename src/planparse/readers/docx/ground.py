"""Whether words of a Word file can be seen: their size, and their colour against their ground."""

from __future__ import annotations

from itertools import chain, islice

from planparse.readers.docx.fills import AUTO, UNKNOWN, WHITE, shading
from planparse.readers.docx.markup import Element, W, attribute, child, local
from planparse.readers.docx.styles import Look, StyleSheet

_TINY = 2.0
"""Points; the smallest print of a contract has 4."""
_SAME = 10
"""Levels of 255 by which one colour differs from another at most where nobody tells them apart."""
_BESIDE = 15
"""Paragraphs above and below in which a picture is anchored that may lie under the words: a page
of a cover has fewer."""


def is_unseen(text: str, look: Look, run: Element, styles: StyleSheet) -> bool:
    """Whether no reader sees words: as small as a grain, or of their ground's own colour.

    Args:
        text: what the run says; a blank is never unseen.
        look: how it is set.
        run: the run, or a piece of it.
        styles: the file's styles.
    """
    if not any(map(str.isalnum, text)):
        return False
    if look.size < _TINY:
        return True
    if look.ink == AUTO:
        return False
    ground = look.fill if look.fill is not None else _ground(run, styles)
    if ground == UNKNOWN or not _is_alike(look.ink, ground):
        return False
    return look.fill is not None or not any(map(_is_over_picture, run.iterancestors(f"{W}p")))


def _is_alike(one: int, other: int) -> bool:
    return all(abs((one >> shift & 255) - (other >> shift & 255)) <= _SAME for shift in (0, 8, 16))


def _ground(run: Element, styles: StyleSheet) -> int:
    """Colour of what a run stands on: the nearest place around it that is painted."""
    for place in run.iterancestors():
        name = local(place)
        if name == "txbxContent" or not str(place.tag).startswith(W):
            return UNKNOWN
        fill = _fill(place, name, styles)
        if fill is not None:
            return fill
        if name == "body":
            return _page(place)
    return WHITE


def _fill(place: Element, name: str, styles: StyleSheet) -> int | None:
    """Colour that a paragraph, a cell or a table has of its own."""
    if name == "p":
        return styles.paragraph_fill(child(place, "pPr"))
    if name == "tc":
        return shading(child(child(place, "tcPr"), "shd"))
    if name == "tr":
        return shading(child(child(place, "tblPrEx"), "shd"))
    if name == "tbl":
        properties = child(place, "tblPr")
        is_painted = styles.paints(properties)
        return UNKNOWN if is_painted else shading(child(properties, "shd"))
    return None


def _page(body: Element) -> int:
    parent = body.getparent()
    colour = attribute(child(parent, "background"), "color") if parent is not None else None
    return WHITE if colour is None or colour.lower() == "auto" else UNKNOWN


def _is_over_picture(paragraph: Element) -> bool:
    """Whether a picture or a shape is anchored near by, over which words may stand."""
    near = chain(
        (paragraph,),
        islice(paragraph.itersiblings(), _BESIDE),
        islice(paragraph.itersiblings(preceding=True), _BESIDE),
    )
    return any(next(one.iter("{*}anchor", "{*}pict"), None) is not None for one in near)
