"""Labels of a template: short lines that recur, each the head of what stands below it.

Page text sets them right above their values and right below the text before ("Decided by" / "The
council" / "Assessment" / "We are on the way"), so that all of it would be one paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from planparse.layout.plain.chunks import BULLET, SENTENCE_END, SHORT, Chunk
from planparse.profiles.outline import OutlineWords

LONGEST_LABEL = 60
"""Characters; a longer line that recurs is a sentence that is said twice."""

LABEL_AND_VALUE = 2
"""Lines of a label that leads over to its value ("Decided by" / "The council")."""

FEWEST = 2
"""Times that a line occurs before it is a label."""


def label_lines(chunks: Sequence[Chunk], width: int) -> frozenset[str]:
    """Lines that recur, begin with a capital and end early, below a line that has ended too."""
    if not width:
        return frozenset()
    counts = Counter(
        text
        for chunk in chunks
        for above, text in zip((None, *chunk.texts), chunk.texts, strict=False)
        if _may_be_label(text, width) and (above is None or _has_ended(above, width))
    )
    return frozenset(text for text, count in counts.items() if count >= FEWEST)


def labelled(chunk: Chunk, labels: Collection[str], words: OutlineWords) -> Iterator[Chunk]:
    """The chunk cut above and below each label; one that cannot end there keeps its value."""
    start = 0
    texts = chunk.texts
    for end in range(1, len(texts)):
        value_of = texts[start] if end - start == LABEL_AND_VALUE else None
        if _parts(texts[end - 1], texts[end], value_of, labels, words):
            yield _piece(chunk, start, end)
            start = end
    yield _piece(chunk, start, len(chunk.lines))


def _parts(
    above: str, below: str, value_of: str | None, labels: Collection[str], words: OutlineWords
) -> bool:
    if above in labels:
        return above.split()[-1].casefold() not in words.connectives
    return below in labels or value_of in labels


def _piece(chunk: Chunk, start: int, end: int) -> Chunk:
    return Chunk(chunk.lines[start:end], chunk.page, 0 if start else chunk.empty_before)


def _may_be_label(text: str, width: int) -> bool:
    is_short = len(text) <= min(LONGEST_LABEL, SHORT * width)
    ends = text.endswith((*SENTENCE_END, ",", "-"))
    return is_short and text[:1].isupper() and not ends and not BULLET.match(text)


def _has_ended(text: str, width: int) -> bool:
    return text.endswith(SENTENCE_END) or len(text) < SHORT * width
