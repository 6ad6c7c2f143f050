"""Covers, colophons and forewords: titles in front of a document's body that head no section."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from planparse.model.block import Block
from planparse.outline.candidates import Candidate
from planparse.outline.parts import Parts
from planparse.outline.styles import BodyStyle, stands_out

COVER_TEXT = 90
"""Characters of one plain paragraph from which a page is more than a cover."""
FEWEST_LISTED = 4
"""Headings found on the contents page from which it counts as a good list of them."""
FRONT_PAGES = 6
"""A contents page further behind lists something else than the document that it stands in."""
CLEAR = 2


def without_front(
    found: Sequence[Candidate], blocks: Sequence[Block], body: BodyStyle, parts: Parts
) -> list[Candidate]:
    """The candidates without the titles of covers and of what precedes the contents page.

    Each part of a bundled file has a cover and a contents page of its own. A title that the
    contents page lists stays wherever it stands.
    """
    pieces: dict[int, list[Block]] = {}
    for block in blocks:
        pieces.setdefault(parts.of(block.place.page or 0), []).append(block)
    kept: list[Candidate] = []
    for part, group in itertools.groupby(found, key=lambda c: parts.of(c.page)):
        kept += _behind_front(list(group), pieces[part], body)
    return kept


def _behind_front(
    found: Sequence[Candidate], blocks: Sequence[Block], body: BodyStyle
) -> Iterator[Candidate]:
    covers = _cover_pages(blocks, body)
    is_well_listed = sum(c.is_listed for c in found) >= FEWEST_LISTED
    contents_page = _contents_page(blocks) if is_well_listed else 0
    for candidate in found:
        is_front = candidate.page in covers or candidate.page < contents_page
        if candidate.is_listed or not is_front:
            yield candidate


def _contents_page(blocks: Sequence[Block]) -> int:
    """Page of a document's own contents table, 0 where it has none near its beginning."""
    pages = [block.place.page or 0 for block in blocks]
    page = next((b.place.page or 0 for b in blocks if b.kind == "contents"), 0)
    return page if page < min(pages, default=0) + FRONT_PAGES else 0


def _cover_pages(blocks: Sequence[Block], body: BodyStyle) -> set[int]:
    """Pages before the first running text, table or contents page that hold short lines only."""
    pages: dict[int, bool] = {}
    for block in blocks:
        page = block.place.page or 0
        is_cover = block.kind not in ("contents", "table") and not _is_text(block, body)
        pages[page] = pages.get(page, True) and is_cover
    covers: set[int] = set()
    for page in sorted(pages):
        if not pages[page]:
            break
        covers.add(page)
    return covers if len(covers) < len(pages) else set()


def _is_text(block: Block, body: BodyStyle) -> bool:
    if block.style is None or block.kind not in ("paragraph", "list_item"):
        return False
    return len(block.text) >= COVER_TEXT and stands_out(block.style, body, block.text) < CLEAR
