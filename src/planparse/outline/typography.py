"""Headings of documents that declare none: by number, style, space and wording together.

A style is judged over the whole document first (does it stand out, do its blocks read like
titles, does text follow below them), each block in it afterwards. The contents page and the
author's bookmarks are evidence that outweighs both.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from planparse.context import Context
from planparse.model.block import Block
from planparse.outline.candidates import Candidate, Evidence, candidates
from planparse.outline.contents_levels import listed_levels
from planparse.outline.front import without_front
from planparse.outline.heading import Heading
from planparse.outline.parts import Parts
from planparse.outline.styles import LARGER, SAME_SIZE, BodyStyle, StyleKey, body_style, style_key
from planparse.outline.typography_levels import levels
from planparse.text.fold import letters
from planparse.text.section_number import split_number

TITLE_SHARE = 0.5
"""Share of a style's blocks that must read like titles for the style to be a heading style."""
SLIGHT_SHARE = 0.9
"""The same for a style that stands out a little only, in italics say."""
FEWEST_SLIGHT = 3
"""Titles in such a style that show it to be meant."""
FEWEST_NUMBERED = 3
"""Titles with dotted numbers from which numbering can be a document's only heading style."""
NUMBERED_SHARE = 0.8
"""Share of titles among the blocks that begin with a dotted number."""
LONGEST_RUN = 3
"""Blocks of one unnumbered style in a row, nothing between: an address, not headings."""
PLAIN, SLIGHT, CLEAR = 0, 1, 2
"""How far a candidate's style stands out from the text."""


def headings(
    blocks: Sequence[Block],
    context: Context,
    bookmarks: Sequence[tuple[str, int, int | None]] = (),
) -> list[Heading]:
    """Headings in reading order.

    Args:
        blocks: the document's blocks with their styles.
        context: profile and limits.
        bookmarks: (title, level, page) of the author's navigation outline.
    """
    body = body_style(blocks)
    evidence = Evidence(
        listed=listed_levels([block for block in blocks if block.kind == "contents"]),
        bookmarks={letters(split_number(title)[1]): level for title, level, _ in bookmarks},
    )
    found = candidates(blocks, body, evidence, context)
    styles = _heading_styles(found, blocks, body)
    numbers_lead = _numbers_lead(found, blocks)
    parts = Parts(blocks)
    kept = [
        c
        for c in without_front(found, blocks, body, parts)
        if _is_heading(c, styles) or (numbers_lead and c.mark == "dotted")
    ]
    kept = _without_runs(kept)
    return [_heading(c, level) for c, level in zip(kept, _levels(kept, parts), strict=True)]


def _levels(found: Sequence[Candidate], parts: Parts) -> list[int]:
    """Levels, ranked for each part of a bundled file on its own."""
    by_part = itertools.groupby(found, key=lambda c: parts.of(c.page))
    return [level for _, part in by_part for level in levels(list(part))]


def _heading_styles(
    found: Sequence[Candidate], blocks: Sequence[Block], body: BodyStyle
) -> set[StyleKey]:
    """Styles whose blocks mostly read like titles with something below them.

    One that stands out a little only must do so nearly always, with body text right below.
    """
    total: Counter[StyleKey] = Counter()
    for block in blocks:
        if block.style is not None and block.kind in ("paragraph", "list_item"):
            total[style_key(block.text, block.style, body)] += 1
    titles: Counter[StyleKey] = Counter()
    labels: Counter[StyleKey] = Counter()
    slight: Counter[StyleKey] = Counter()
    for candidate in found:
        if _has_text_below(candidate, blocks, body):
            titles[candidate.key] += 1
            labels[candidate.key] += _is_label(candidate, blocks, body)
        if candidate.strength == SLIGHT and _has_body_below(candidate, blocks, body):
            slight[candidate.key] += 1
    clear = {c.key for c in found if c.strength == CLEAR}
    shown = {
        key
        for key, count in titles.items()
        if key in clear and count >= TITLE_SHARE * total[key] and labels[key] < count
    }
    shown.update(
        key
        for key, count in slight.items()
        if count >= max(FEWEST_SLIGHT, SLIGHT_SHARE * total[key])
    )
    return shown


def _has_body_below(candidate: Candidate, blocks: Sequence[Block], body: BodyStyle) -> bool:
    """A paragraph in the running text's size follows, longer than the candidate."""
    below = next(
        (b for b in blocks[candidate.last + 1 :] if b.kind not in ("furniture", "note")), None
    )
    return (
        below is not None
        and below.kind == "paragraph"
        and below.style is not None
        and abs(below.style.size - body.size) <= SAME_SIZE
        and len(below.text) > len(candidate.text)
    )


def _is_label(candidate: Candidate, blocks: Sequence[Block], body: BodyStyle) -> bool:
    """A line no larger than the text, right above a table or figure, is its title."""
    following = blocks[candidate.last + 1 : candidate.last + 2]
    is_small = candidate.key.size <= LARGER * body.size
    return is_small and any(block.kind in ("table", "figure") for block in following)


def _numbers_lead(found: Sequence[Candidate], blocks: Sequence[Block]) -> bool:
    """Nearly all blocks with a dotted number read like titles, so the number is enough."""
    numbered = sum(
        "." in (split_number(block.text)[0] or "")
        for block in blocks
        if block.kind in ("paragraph", "list_item")
    )
    titles = sum(c.mark == "dotted" for c in found)
    return titles >= FEWEST_NUMBERED and titles >= NUMBERED_SHARE * numbered


def _has_text_below(candidate: Candidate, blocks: Sequence[Block], body: BodyStyle) -> bool:
    """Something other than a block of the same style follows."""
    for index in range(candidate.last + 1, len(blocks)):
        block = blocks[index]
        if block.kind in ("furniture", "note"):
            continue
        if block.kind in ("table", "figure", "caption", "list_item"):
            return True
        return block.style is None or style_key(block.text, block.style, body) != candidate.key
    return False


def _is_heading(candidate: Candidate, styles: set[StyleKey]) -> bool:
    if candidate.bookmark is not None and (candidate.strength > PLAIN or candidate.mark):
        return True
    is_marked = candidate.strength > PLAIN or candidate.mark == "dotted"
    if candidate.is_listed and is_marked:
        return True
    if candidate.strength == SLIGHT and candidate.mark == "dotted":
        return True
    return candidate.strength > PLAIN and candidate.key in styles


def _without_runs(found: Sequence[Candidate]) -> list[Candidate]:
    """Drop rows of blocks in one style with nothing between them: names, addresses, labels."""
    kept: list[Candidate] = []
    run: list[Candidate] = []
    for candidate in found:
        if run and candidate.first == run[-1].last + 1 and candidate.key == run[-1].key:
            run.append(candidate)
            continue
        kept += _run(run)
        run = [candidate]
    return kept + _run(run)


def _run(run: list[Candidate]) -> list[Candidate]:
    if len(run) < LONGEST_RUN:
        return run
    return [c for c in run if c.mark or c.is_listed or c.bookmark is not None]


def _heading(candidate: Candidate, level: int) -> Heading:
    return Heading(
        first=candidate.first,
        last=candidate.last,
        number=candidate.number,
        title=candidate.title,
        level=level,
        rule=_rule(candidate),
        confidence=_confidence(candidate),
    )


def _rule(candidate: Candidate) -> str:
    if candidate.bookmark is not None:
        return "bookmark"
    if candidate.is_listed:
        return "contents_page"
    return "numbered_style" if candidate.number else "style"


def _confidence(candidate: Candidate) -> float:
    """Each independent piece of evidence adds to a style's own weight."""
    score = 0.5 + 0.15 * (candidate.strength == CLEAR) + 0.15 * (candidate.mark == "dotted")
    score += 0.2 * (candidate.is_listed or candidate.bookmark is not None)
    return round(min(score, 0.99), 2)
