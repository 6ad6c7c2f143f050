"""The words of a span, for what holds of some of them only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planparse.model.page import Span


def words_of(span: Span) -> Iterator[Span]:
    """The words of a span, each a span of its own between its edges.

    Where the reader did not know the edges, a word has its letters' share of the width.
    """
    words = span.text.split()
    for at, (word, (x0, x1)) in enumerate(zip(words, edges_of(span, words), strict=True)):
        blank = " " if at + 1 < len(words) or span.text.endswith(" ") else ""
        yield replace(span, text=word + blank, x0=x0, x1=x1, edges=[(x0, x1)])


def edges_of(span: Span, words: list[str]) -> list[tuple[float, float]]:
    """(left, right) of each of a span's words, in points."""
    return span.edges if len(span.edges) == len(words) else _shares(span, words)


def _shares(span: Span, words: list[str]) -> list[tuple[float, float]]:
    step = (span.x1 - span.x0) / (len(span.text.strip()) or 1)
    found: list[tuple[float, float]] = []
    at = 0
    for word in words:
        start = span.text.index(word, at)
        at = start + len(word)
        found.append((span.x0 + step * start, span.x0 + step * at))
    return found
