"""Text that a style sheet put before or after an element and a browser marked as decoration.

A counter before a heading, a minus before a number and a percent sign after one are printed with
the text of a tagged element, and mean nothing apart from it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planparse.layout.lines import SAME_LINE, overlap
from planparse.layout.tagged.content import Key
from planparse.model.page import Page, Span

CLOSE = 1.2
"""Widest gap, in font sizes, between a sign or counter and the text that it belongs to."""
PRINTED = re.compile(
    r"\s*(?:[-+±−–—<>≤≥~≈(§#]{1,2}|[(\[]?[0-9]{1,4}(?:\.[0-9]{1,3})*[.):]?|%|‰|°C?|[^\W\d_]{1,6})\s*"
)
"""Signs, counters, units and short words; a bullet says nothing and stays decoration."""


def take_generated(pages: Sequence[Page], keys: Collection[Key]) -> None:
    """Give each such piece of text the mark of the element beside it, and put it at its place.

    Args:
        pages: tagged pages; their spans are put in order.
        keys: marked content that the tree holds.
    """
    for page in pages:
        held = [s for s in page.spans if s.mcid is not None and (page.number, s.mcid) in keys]
        known = {id(span) for span in held}
        loose = [
            s
            for s in page.spans
            if id(s) not in known and s.upright and PRINTED.fullmatch(s.text) is not None
        ]
        for span in loose:
            _join(span, held, page)


def _join(span: Span, held: list[Span], page: Page) -> None:
    """Put a piece before or after the tagged span that it stands closest to."""
    beside = [
        (min(abs(other.x0 - span.x1), abs(span.x0 - other.x1)), index)
        for index, other in enumerate(held)
        if overlap(other.top, other.bottom, span.top, span.bottom) >= SAME_LINE
        and _gap(span, other) <= CLOSE * max(span.size, other.size)
    ]
    if not beside:
        return
    other = held[min(beside)[1]]
    span.mcid = other.mcid
    del page.spans[next(i for i, known in enumerate(page.spans) if known is span)]
    where = next(i for i, known in enumerate(page.spans) if known is other)
    page.spans.insert(where + (span.x0 >= other.x0), span)


def _gap(span: Span, other: Span) -> float:
    return max(other.x0 - span.x1, span.x0 - other.x1)
