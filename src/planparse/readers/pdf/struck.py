"""Words with a line through them: what the page has taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planparse.model.page import Ruling, Span
from planparse.readers.pdf.span_words import words_of

_FROM, _TO = 0.38, 0.72
"""Part of a line's height through which a striking line runs; an underline lies at .85 and
below, a line over a sum above 0."""
_BEYOND = 0.8
"""Font sizes by which a striking line may be longer than its words; a table's rule is longer."""
_SHORTEST = 3.0
"""Points; shorter lines are dashes."""
_THICKEST = 0.2
"""Font sizes; a thicker bar covers the words, and then they are not shown at all."""
_COVERED = 0.5
"""Share of a word under the line from which it is struck."""


def part_struck(spans: Sequence[Span], rulings: Iterable[Ruling]) -> tuple[list[Span], list[Span]]:
    """(what stands, what is struck out); a span that is struck in part is cut between words.

    Args:
        spans: text of a page in points, origin top left as displayed.
        rulings: the lines drawn on it.
    """
    lines = [line for line in rulings if line.is_horizontal and line.x1 - line.x0 >= _SHORTEST]
    stands: list[Span] = []
    struck: list[Span] = []
    for span in spans:
        through = [line for line in lines if _is_through(line, span, spans)]
        if not through:
            stands.append(span)
            continue
        for piece in words_of(span):
            covered = sum(_overlap(line, piece) for line in through)
            is_struck = covered >= _COVERED * (piece.x1 - piece.x0)
            (struck if is_struck else stands).append(piece)
    return stands, struck


def _is_through(line: Ruling, span: Span, spans: Sequence[Span]) -> bool:
    if not span.upright or not span.text.strip() or line.thickness > _THICKEST * span.size:
        return False
    height = span.bottom - span.top
    at = ((line.top + line.bottom) / 2 - span.top) / height if height > 0 else 0.0
    if not _FROM <= at <= _TO or _overlap(line, span) <= 0:
        return False
    beside = [s for s in spans if s.upright and s.top < line.top and line.bottom < s.bottom]
    left, right = min(s.x0 for s in beside), max(s.x1 for s in beside)
    slack = _BEYOND * span.size
    return line.x0 >= left - slack and line.x1 <= right + slack and _ends_at_words(line, beside)


def _ends_at_words(line: Ruling, beside: Iterable[Span]) -> bool:
    """Whether words stand under both ends: a rule through a row also runs over its gaps."""
    pieces = [piece for span in beside for piece in words_of(span)]
    under = sum(_overlap(line, piece) for piece in pieces)
    return under >= _COVERED * (line.x1 - line.x0)


def _overlap(line: Ruling, span: Span) -> float:
    return max(0.0, min(line.x1, span.x1) - max(line.x0, span.x0))
