"""What a paragraph is besides running text: list item, caption or footnote."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.layout.markers import bullet, opens_item
from planparse.layout.measures import Measures
from planparse.layout.paragraphs import PROMINENT, Draft
from planparse.profiles.outline import OutlineWords

NOTE_SIZE = 0.93
"""Footnotes are at most this large, in body sizes."""
NOTE_ZONE = 0.5
"""Footnotes stand below this share of the page's height."""
LONGEST_CAPTION = 4
"""Lines."""
BARE_CAPTION = 2
"""Words of a caption that is still to come."""
LONGEST_MARK = 3
"""Characters of a footnote's number or sign."""


def assign_roles(
    drafts: list[Draft], measures: Measures, words: OutlineWords, height: float
) -> None:
    """Set the role of one column's paragraphs.

    Args:
        drafts: the column's paragraphs from top to bottom.
        measures: usual values of the document.
        words: the language's words for captions.
        height: the page's height in points.
    """
    for index, draft in enumerate(drafts):
        if not draft.lines or draft.role:
            continue
        if _is_caption(draft, words, _touches_fixture(drafts, index)):
            draft.role = "caption"
        elif _is_list_item(draft, measures):
            draft.role = "list_item"
    _complete_captions(drafts)
    _mark_notes(drafts, measures, height)


def _complete_captions(drafts: list[Draft]) -> None:
    """A caption of a word and a number alone ("Tabell 3.") takes the line below it as its own."""
    for index in range(len(drafts) - 2, -1, -1):
        draft, below = drafts[index], drafts[index + 1]
        is_bare = draft.role == "caption" and len(draft.lines[0].text.split()) <= BARE_CAPTION
        if not is_bare or not below.lines or below.role or len(draft.lines) > 1:
            continue
        gap = below.space_before
        if gap is not None and gap <= below.lines[0].size and len(below.lines) < LONGEST_CAPTION:
            draft.lines += below.lines
            draft.space_after = below.space_after
            del drafts[index + 1]


def _touches_fixture(drafts: Sequence[Draft], index: int) -> bool:
    beside = [*drafts[max(index - 1, 0) : index], *drafts[index + 1 : index + 2]]
    return any(draft.fixture is not None for draft in beside)


def _is_caption(draft: Draft, words: OutlineWords, touches_fixture: bool) -> bool:
    """A caption's word with a number ("Tabell 3 ...", "Figure 2: ...") or with a colon."""
    if len(draft.lines) > LONGEST_CAPTION:
        return False
    tokens = draft.lines[0].text.split(None, 3)
    word = tokens[0].casefold()
    if word.rstrip(":.") not in words.table_captions + words.figure_captions:
        return False
    if word.endswith(":"):
        return True
    if len(tokens) < 2 or not tokens[1][0].isdigit():
        return False
    if touches_fixture or tokens[1][-1] in ":.":
        return True
    is_sentence = any(token.casefold() in words.finite_verbs for token in tokens[2:3])
    return not is_sentence and not draft.lines[-1].text.endswith(".")


def _is_list_item(draft: Draft, measures: Measures) -> bool:
    """A bullet always opens a list item, a number only in the running text's own style."""
    first = draft.lines[0]
    if bullet(first.text):
        return True
    is_bold = all(line.bold for line in draft.lines) and not measures.body_bold
    is_plain = not is_bold and first.size <= PROMINENT * measures.body_size and not first.bar
    return is_plain and opens_item(first.text)


def _mark_notes(drafts: Sequence[Draft], measures: Measures, height: float) -> None:
    """Small paragraphs at a column's end are footnotes from the first one with a mark on."""
    start = len(drafts)
    while start > 0 and _is_small(drafts[start - 1], measures, height):
        start -= 1
    is_note = False
    for draft in drafts[start:]:
        is_note = is_note or _opens_note(draft.lines[0].text)
        if is_note:
            draft.role = "note"


def _is_small(draft: Draft, measures: Measures, height: float) -> bool:
    return (
        bool(draft.lines)
        and draft.role != "contents"
        and all(
            line.size <= NOTE_SIZE * measures.body_size and line.top > NOTE_ZONE * height
            for line in draft.lines
        )
    )


def _opens_note(text: str) -> bool:
    mark = text.split(None, 1)[0]
    digits = len(mark) - len(mark.lstrip("0123456789"))
    return 0 < digits <= LONGEST_MARK or mark[0] in "*†‡"
