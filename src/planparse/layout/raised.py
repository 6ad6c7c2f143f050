"""Spans that stand off their line: raised marks and drop caps, put back to where they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planparse.model.page import Span

LONGEST_MARK = 4
"""Characters of a footnote mark or exponent."""
RAISED_SIZE = 0.8
"""Size of a raised mark in sizes of its word."""
RAISED_GAP = 0.4
"""Widest gap between a word and its raised mark, in font sizes."""
MOST_CAPS = 20
"""Single capitals on a page; more of them are letters of spaced-out words."""
FEWEST_BESIDE = 2
"""Lines beside a drop cap."""
DROP_CAP_SIZE = 1.8
"""A single letter this many times larger than the text beside it is a drop cap."""


def in_their_lines(spans: Sequence[Span]) -> list[Span]:
    """The spans with raised marks at their word's height, and drop caps in front of their word."""
    done: list[Span] = []
    for span in spans:
        is_raised = done and len(span.text) <= LONGEST_MARK and _is_raised(span, done[-1])
        done.append(_lowered(span, done[-1]) if is_raised else span)
    return _with_drop_caps(done)


def _is_raised(span: Span, before: Span) -> bool:
    """A footnote mark or exponent right behind a word."""
    return (
        span.size < RAISED_SIZE * before.size
        and -before.size < span.x0 - before.x1 < RAISED_GAP * before.size
        and min(span.bottom, before.bottom) > max(span.top, before.top)
    )


def _lowered(span: Span, before: Span) -> Span:
    """The mark at the height of its word, so that it stays in the line."""
    return replace(span, top=before.top, bottom=before.bottom)


def _with_drop_caps(spans: list[Span]) -> list[Span]:
    """A large single initial goes in front of the line beside its upper edge."""
    caps = [span for span in spans if len(span.text) == 1 and span.text.isupper()]
    for cap in caps if len(caps) <= MOST_CAPS else ():
        beside = [span for span in spans if _is_beside(span, cap)]
        if len(beside) < FEWEST_BESIDE:
            continue
        first = min(beside, key=lambda span: span.top)
        spans.remove(cap)
        for span in beside:
            text = cap.text + span.text if span is first else span.text
            spans[spans.index(span)] = replace(span, text=text, x0=cap.x0)
    return spans


def _is_beside(span: Span, cap: Span) -> bool:
    """The span begins right of a drop cap, at its height."""
    return (
        cap.size >= DROP_CAP_SIZE * span.size
        and -span.size < span.x0 - cap.x1 < span.size
        and cap.top - span.size < span.top < cap.bottom - span.size / 2
    )
