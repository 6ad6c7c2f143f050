"""Headings of a text file, where neither a style nor a font can tell them.

Evidence: the section number and its place in the count, the table of contents, the shape of the
line (alone, no full stop, short) and what stands below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from planparse.context import Context
from planparse.model.block import Block
from planparse.outline.contents import listed_titles
from planparse.outline.heading import Heading
from planparse.outline.misread import is_next, misread_number, shortened_number
from planparse.outline.numbering import depth, may_follow
from planparse.outline.plain_levels import Title, unnumbered_levels
from planparse.text.fold import letters
from planparse.text.goal_wording import is_labelled_as_goal, is_worded_as_goal
from planparse.text.hyphen import join_lines
from planparse.text.section_number import split_number

MAX_TITLE = 220
"""Goal headings run to 150 characters; longer ones are paragraphs."""

MAX_SUB_TITLE = 70
"""An unnumbered heading in a numbered document is a short line."""

MAX_CONTINUATION = 110
"""The rest of a broken heading is at most about one printed line."""

MIN_LETTERS = 3

SURE_DEPTH = 3
"""A number of so many parts that carries on the count is no quantity of running text."""

NUMERAL = re.compile(r"(?<!\S)[-−–+]?\d[\d.,]*%?(?!\S)")
ROW_NUMBERS = 3
"""So many numbers are a table's row or its years, no title."""

FEWEST_LABELS = 3
"""Times that a short line recurs below the numbered headings before it is the template's."""

STOPS = (".", "!", "?", ":", ";", ",")


def plain_headings(blocks: Sequence[Block], context: Context) -> list[Heading]:
    """Headings in reading order, with levels from numbers, contents page and nesting."""
    listed = listed_titles([block for block in blocks if block.kind == "contents"])
    firsts = _first_lines(blocks)
    numbered = _numbered(blocks, listed, firsts, context)
    taken = {index for heading in numbered for index in range(heading.first, heading.last + 1)}
    start = _front_end(blocks)
    limit = MAX_SUB_TITLE if numbered else MAX_TITLE
    plain = [
        index
        for index in range(start, len(blocks))
        if index not in taken
        and not (numbered and _is_label(blocks[index], firsts))
        and _is_title(blocks, index, limit, listed, context)
    ]
    return unnumbered_levels(numbered, _whole(blocks, plain, listed, context), listed)


def _first_lines(blocks: Sequence[Block]) -> Counter[str]:
    """How often each short first line of a paragraph occurs in the document."""
    firsts = (block.lines[0] for block in blocks if block.kind == "paragraph" and block.lines)
    return Counter(letters(line) for line in firsts if len(line) <= MAX_SUB_TITLE)


def _is_label(block: Block, firsts: Counter[str]) -> bool:
    """A short text that begins as others do: a template's label ("Decided by"), no heading."""
    is_short = bool(block.lines) and len(block.text) <= MAX_SUB_TITLE
    return is_short and firsts[letters(block.lines[0])] >= FEWEST_LABELS


def _whole(
    blocks: Sequence[Block], plain: Sequence[int], listed: Sequence[str], context: Context
) -> list[Title]:
    """Unnumbered headings, one that cannot end where its block does joined with the next one."""
    words = context.profile.outline
    found: list[Title] = []
    for index in plain:
        text = blocks[index].text
        above = found[-1] if found else None
        if (
            above is not None
            and above.last == index - 1
            and above.text.split()[-1].casefold() in words.connectives
            and not {letters(above.text), letters(text)} & set(listed)
        ):
            whole = join_lines((above.text, text), words.suspended_hyphen_next)
            found[-1] = Title(above.first, index, whole)
        else:
            found.append(Title(index, index, text))
    return found


def _front_end(blocks: Sequence[Block]) -> int:
    """Index of the first block below the contents page, or below the cover's short lines.

    The last short line is a heading, unless a numbered one stands right below it.
    """
    contents = [index for index, block in enumerate(blocks) if block.kind == "contents"]
    if contents:
        return contents[-1] + 1
    shown = [index for index, block in enumerate(blocks) if block.kind != "furniture"]
    place = 0
    while all(_is_bare(blocks[index]) for index in shown[place : place + 2]) and shown[place + 1 :]:
        place += 1
    if shown[place + 1 :] and _is_bare(blocks[shown[place]]):
        place += split_number(blocks[shown[place + 1]].text)[0] is not None
    return shown[place] if shown[place:] else len(blocks)


def _is_bare(block: Block) -> bool:
    """A line that could stand on a cover: short and without a number or a full stop."""
    short = len(block.text) <= MAX_SUB_TITLE and not block.text.endswith(STOPS)
    return block.kind == "paragraph" and short and split_number(block.text)[0] is None


def _numbered(
    blocks: Sequence[Block], listed: Sequence[str], firsts: Counter[str], context: Context
) -> list[Heading]:
    found: list[Heading] = []
    above: str | None = None
    index = 0
    while index < len(blocks):
        read = _read_number(blocks, index, above, listed, context)
        if read is not None:
            number, title, meant = read
            last = _continuation(blocks, index, listed, context, meant)
            while last > index and _is_label(blocks[last], firsts):
                last -= 1
            rest = [block.text for block in blocks[index + 1 : last + 1]]
            whole = join_lines([title, *rest], context.profile.outline.suspended_hyphen_next)
            rule, sure = ("section_number", 0.95) if meant == number else ("misread_number", 0.7)
            found.append(Heading(index, last, number, whole, depth(meant), rule, sure))
            above, index = meant, last
        index += 1
    return found


def _read_number(
    blocks: Sequence[Block], index: int, above: str | None, listed: Sequence[str], context: Context
) -> tuple[str, str, str] | None:
    """(number as printed, title, number meant) of a numbered heading."""
    block = blocks[index]
    number, title = split_number(block.text)
    if number is not None:
        counted = is_next(number, above) and depth(number) >= SURE_DEPTH and title[1:2].isalpha()
        may_stop = letters(title) in listed or _is_goal_over_text(blocks, index, title, context)
        follows = may_follow(number, above) or _is_chapter(blocks, index, above, listed)
        sound = follows and _is_numbered_title(block, title, counted, may_stop)
        meant = shortened_number(number, above) or number
        return (number, title, meant) if sound else None
    read = misread_number(block.text, above)
    counted = read is not None and depth(read[2]) >= SURE_DEPTH
    return read if read is not None and _is_numbered_title(block, read[1], counted) else None


def _is_chapter(
    blocks: Sequence[Block], index: int, above: str | None, listed: Sequence[str]
) -> bool:
    """A single number that is out of count, but listed, or followed by a part of its own.

    So is the first of all, an excerpt's, where the next number carries it on.
    """
    number, title = split_number(blocks[index].text)
    if number is None:
        return False
    if letters(title) in listed:
        return True
    below = (split_number(block.text)[0] for block in blocks[index + 1 :])
    following = next((part for part in below if part is not None), "")
    is_first = above is None and number.isdecimal() and following == str(int(number) + 1)
    return is_first or following.startswith(f"{number}.")


def _is_goal_over_text(blocks: Sequence[Block], index: int, title: str, context: Context) -> bool:
    """One sentence worded as a goal, with a text of its own below: a heading with a full stop."""
    number = split_number(blocks[index].text)[0] or ""
    below = next((b for b in blocks[index + 1 :] if b.kind not in ("contents", "furniture")), None)
    is_bare = below is None or split_number(below.text)[0] is not None
    is_sentence = "." in number and title.endswith(".") and ". " not in title
    return is_sentence and not is_bare and is_worded_as_goal(title, context.profile.goals)


def _is_numbered_title(
    block: Block, title: str, counted: bool = False, may_stop: bool = False
) -> bool:
    """The shape of a title; where the number carries on the count, its capital may be misread."""
    starts = title[:1].isupper() or title[:1] in "\"”»'" or counted
    shape = len(title) <= MAX_TITLE and (may_stop or not title.endswith(STOPS))
    return block.kind == "paragraph" and starts and shape and _letters(title) >= MIN_LETTERS


def _continuation(
    blocks: Sequence[Block], index: int, listed: Sequence[str], context: Context, number: str
) -> int:
    """Index of the last block of a heading that is broken over blocks."""
    last = index
    text = blocks[index].text
    while last + 2 < len(blocks) and _goes_on(text, blocks[last + 1], listed, context):
        if misread_number(blocks[last + 1].text, number) is not None:
            break
        last += 1
        text = f"{text} {blocks[last].text}"
    return last


def _goes_on(text: str, below: Block, listed: Sequence[str], context: Context) -> bool:
    """Whether a heading's text cannot end here and the block below can be its rest."""
    if below.kind != "paragraph" or len(below.text) > MAX_CONTINUATION:
        return False
    if below.text.endswith(STOPS) or split_number(below.text)[0] is not None:
        return False
    here = letters(split_number(text)[1])
    if here in listed:
        return False
    if any(entry.startswith(here + letters(below.text)) for entry in listed):
        return True
    ends_open = text.split()[-1].casefold() in context.profile.outline.connectives
    return ends_open or below.text[:1].islower()


def _is_title(
    blocks: Sequence[Block], index: int, limit: int, listed: Sequence[str], context: Context
) -> bool:
    block = blocks[index]
    if block.kind != "paragraph" or len(block.lines) > 3 or block.declared_level is not None:
        return False
    text = block.text
    if letters(text) in listed:
        return True
    is_labelled = is_labelled_as_goal(text, context.profile.goals)
    if is_labelled:
        limit = MAX_TITLE
    if len(text) > limit or text.endswith(STOPS) or _letters(text) < MIN_LETTERS:
        return False
    if len(NUMERAL.findall(text)) >= ROW_NUMBERS:
        return False
    words = {word.casefold() for word in text.split()}
    is_sentence = not is_labelled and bool(words & set(context.profile.outline.finite_verbs))
    return text[:1].isupper() and not is_sentence and _has_content_below(blocks, index)


def _has_content_below(blocks: Sequence[Block], index: int) -> bool:
    """Something stands below that is not of the page's frame."""
    return any(block.kind not in ("contents", "furniture") for block in blocks[index + 1 :])


def _letters(text: str) -> int:
    return sum(sign.isalpha() for sign in text)
