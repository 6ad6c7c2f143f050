"""Drafts of paragraphs joined over columns and pages, and turned into blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from planparse.layout.lines import Line
from planparse.layout.markers import opens_item
from planparse.layout.measures import Measures
from planparse.layout.paragraphs import (
    PROMINENT,
    ROOM,
    SIZE_TOLERANCE,
    Draft,
    ends_sentence,
)
from planparse.model.block import Block, BlockKind, Style
from planparse.model.place import Box, Place
from planparse.text.hyphen import join_lines

CENTRE_TOLERANCE = 4.0
"""Points between the middle of a line and the middle of its column."""
CENTRE_INDENT = 12.0
"""A centred line keeps at least this distance from both edges; a full line does not count."""
FURTHEST_PAGES = 1
"""A paragraph goes on overleaf, not further."""

KINDS: dict[str, BlockKind] = {
    "": "paragraph",
    "contents": "contents",
    "note": "note",
    "caption": "caption",
    "list_item": "list_item",
    "furniture": "furniture",
}


def join_overleaf(drafts: Sequence[Draft], measures: Measures) -> list[Draft]:
    """Join paragraphs that go on in the next column or on the next page."""
    joined: list[Draft] = []
    open_draft: Draft | None = None
    for draft in drafts:
        if draft.fixture is not None or draft.role in ("furniture", "note", "caption"):
            joined.append(draft)
            continue
        if (
            open_draft is not None
            and draft.column != open_draft.column
            and _goes_on(open_draft, draft, measures)
        ):
            open_draft.lines.extend(draft.lines)
            open_draft.column, open_draft.right = draft.column, draft.right
            open_draft.space_after = draft.space_after
            continue
        joined.append(draft)
        open_draft = draft if draft.role in ("", "list_item") else None
    return joined


def _goes_on(draft: Draft, following: Draft, measures: Measures) -> bool:
    last, first = draft.lines[-1], following.lines[0]
    if following.role or first.page - last.page > FURTHEST_PAGES:
        return False
    if abs(last.size - first.size) > SIZE_TOLERANCE or last.bold != first.bold:
        return False
    if last.size > PROMINENT * measures.body_size or last.tabs or first.tabs:
        return False
    if ends_sentence(last.text):
        return False
    if first.text[:1].islower():
        return not opens_item(first.text)
    is_full = last.x1 + ROOM * last.size * 5 >= draft.right
    return is_full and len(draft.lines) > 1 and not last.bold


def to_block(draft: Draft, next_words: Collection[str], hyphenated: Collection[str]) -> Block:
    """The record of a draft; a fixture's block is handed through."""
    if draft.fixture is not None:
        return draft.fixture.block
    lines = draft.lines
    texts = tuple(line.text for line in lines)
    places = _places(lines)
    return Block(
        kind=KINDS[draft.role],
        text=join_lines([text.replace("\t", " ") for text in texts], next_words, hyphenated),
        lines=texts,
        place=places[0],
        lead=_lead(lines),
        places=places if len(places) > 1 else (),
        style=_style(draft),
        confidence=round(min(line.confidence for line in lines), 3),
    )


def _lead(lines: Sequence[Line]) -> str:
    """What stands in bold at the beginning, a whole line or a part of one, before other text."""
    if lines[0].bold and len(lines) > 1 and not lines[1].bold:
        return lines[0].text
    return lines[0].lead


def _style(draft: Draft) -> Style:
    lines = draft.lines
    main = max(lines, key=lambda line: len(line.text))
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 2)] += len(line.text)
    return Style(
        font=main.font,
        size=sizes.most_common(1)[0][0],
        bold=all(line.bold for line in lines),
        italic=all(line.italic for line in lines),
        colour=main.colour,
        indent=round(lines[0].x0, 2),
        space_before=draft.space_before,
        space_after=draft.space_after,
        centred=all(_is_centred(line, draft) for line in lines),
        bar=all(line.bar for line in lines),
    )


def _is_centred(line: Line, draft: Draft) -> bool:
    left, right = line.x0 - draft.left, draft.right - line.x1
    return min(left, right) > CENTRE_INDENT and abs(left - right) / 2 < CENTRE_TOLERANCE


def _places(lines: Sequence[Line]) -> tuple[Place, ...]:
    """One place for each column or page that the lines stand in."""
    groups: list[list[Line]] = [[lines[0]]]
    for line in lines[1:]:
        last = groups[-1][-1]
        if line.page == last.page and line.top >= last.top - last.size:
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(
        Place(
            page=group[0].page,
            box=Box(
                round(min(line.x0 for line in group), 2),
                round(min(line.top for line in group), 2),
                round(max(line.x1 for line in group), 2),
                round(max(line.bottom for line in group), 2),
            ),
        )
        for group in groups
    )
