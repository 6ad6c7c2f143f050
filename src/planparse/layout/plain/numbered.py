"""Numbered headings freed from the lines that stand right above and below them.

Page text often has no blank line around a heading ("2  Results" / "2.1  Staff" / "The staff ...").
Its number and capital show where it begins; where it ends is shown by the contents page that
lists it, else by the first of its lines that ended early above a capital.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.layout.plain.chunks import NUMBERED, Chunk
from planparse.model.page import TextLine
from planparse.text.fold import letters
from planparse.text.listed import Entry
from planparse.text.section_number import split_number

MOST_LINES = 6
"""Printed lines of one heading at most."""


def freed(chunk: Chunk, listed: Sequence[Entry]) -> Iterator[Chunk]:
    """The chunk in pieces: what stands above a numbered heading, the heading, what is below."""
    start = 0
    lines = chunk.lines
    index = 0
    while index < len(lines):
        length = _listed_length(lines[index:], listed)
        if index > start and (length or _is_dotted(lines[index].text)):
            yield _piece(chunk, start, index)
            start = index
        if length:
            yield _piece(chunk, index, index + length)
            start = index = index + length
        else:
            index += 1
    if start < len(lines):
        yield _piece(chunk, start, len(lines))


def _piece(chunk: Chunk, start: int, end: int) -> Chunk:
    return Chunk(chunk.lines[start:end], chunk.page, 0 if start else chunk.empty_before)


def _is_dotted(text: str) -> bool:
    """A line that begins with a number of several parts and a capital."""
    number, title = split_number(text)
    is_sentence_end = title.endswith((",", ";"))
    return NUMBERED.match(text) is not None and "." in (number or "") and not is_sentence_end


def _listed_length(lines: Sequence[TextLine], listed: Sequence[Entry]) -> int:
    """How many lines make up a heading that the contents page lists with its number; 0 if none."""
    number, title = split_number(lines[0].text)
    entries = {entry for entry_number, entry in listed if entry_number == number}
    if number is None or not entries or NUMBERED.match(lines[0].text) is None:
        return 0
    text = letters(title)
    for length in range(1, min(MOST_LINES, len(lines)) + 1):
        if text in entries:
            return length
        if length == len(lines) or not any(entry.startswith(text) for entry in entries):
            return 0
        text += letters(lines[length].text)
    return 0
