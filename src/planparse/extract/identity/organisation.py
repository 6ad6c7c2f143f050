"""Whose document it is: a body that its head, its cover or its running lines name.

Nothing is better than a wrong body: a heading, a matter or a person is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.extract.identity.face import YEAR, Face
from planparse.extract.identity.first_page import FirstPage
from planparse.model.block import Block
from planparse.model.records.codes import PaperType
from planparse.profiles.profile import Profile
from planparse.text.bodies import NamedBody, bodies_in
from planparse.text.fold import fold
from planparse.text.numbers import find_quantities

NO_NAME = re.compile(r"@|://|\bwww\.|\d{4,}|^\W*\d|:$")
"""Addresses, numbers and labels, which are no names of bodies."""
LONGEST_NAME = 90
"""Characters; a longer line of a cover is a sentence."""
WHOLE_LINE = 0.7
"""Share of a line that is the body's name, from which the line is the name."""
FOR_WHAT = r"[^\W\d_][\w-]*(?:(?:,? (?:[^\W\d_]{2,4} )?)[^\W\d_][\w-]*){0,5}"
"""What a board is for, in at most a few words."""
MOST_WORDS = 6
"""Words of a line in a head that is a body's name."""
HEADED: tuple[PaperType, ...] = ("minutes", "minutes_extract", "letter")
"""Papers whose body stands in their head, never in a line that could be their matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where a document can name its body."""

    face: Face
    page: FirstPage
    paper: PaperType | None
    title_position: int
    """Of the title among the face's lines; -1 where it is none of them."""
    title: str | None
    declared: str | None
    """The author whom the file declares; often a person, who is no body."""


def organisation(sources: Sources, context: Context) -> str | None:
    """The body in the paper's head, else the first line of the cover that names one.

    Else a body that the author, the declared values, the title or a running line names.
    """
    profile = context.profile
    if sources.paper in HEADED:
        return next(_in_head(sources.page, profile), None)
    labelled = (sources.page.labelled.get(label) for label in profile.papers.body_labels)
    decided = next((name for text in labelled if (name := named(text, profile))), None)
    return decided or _on_cover(sources, context) or next(_beside(sources, profile), None)


def named(text: str | None, profile: Profile) -> str | None:
    """The body that a line names: the whole line where it is little else.

    A word for any such body ("the administration") names none, and words in front of a place's
    name that say what the document is are no part of it.
    """
    if not text:
        return None
    for body in bodies_in(text, profile.body_names):
        name = _own_name(body, text, profile)
        if name is None:
            continue
        is_whole = text.strip().startswith(name) and len(name) >= WHOLE_LINE * len(text.strip())
        return text.strip() if is_whole else name
    return None


def _own_name(body: NamedBody, text: str, profile: Profile) -> str | None:
    """The body's name; None for a word for any such body, with nothing that it is for."""
    name = _without_title_words(body.name, profile)
    if fold(name) not in profile.body_names.endings:
        return name
    return _for_what(text[body.start :], body.name, profile)


def _for_what(text: str, noun: str, profile: Profile) -> str | None:
    """The noun with what it is for ("Nämnden för Hamn"), where the text begins with both."""
    leads = "|".join(map(re.escape, profile.bodies.board_for))
    match = re.match(rf"{re.escape(noun)}\s(?:{leads})\s{FOR_WHAT}", text) if leads else None
    return match[0].strip() if match is not None else None


def _without_title_words(name: str, profile: Profile) -> str:
    kinds = profile.kinds
    first, _, rest = name.partition(" ")
    while " " in rest and first.casefold().endswith((*kinds.plan_titles, *kinds.report_titles)):
        name = rest
        first, _, rest = name.partition(" ")
    return name


def _in_head(page: FirstPage, profile: Profile) -> Iterator[str]:
    """Bodies in the running lines of the first page, in its labels, then in lines of their own."""
    running = [line.text for line in page.lines if line.is_running]
    own = (line.text for line in page.lines if not line.is_running)
    for text in (*running, *page.labelled.values(), *filter(_is_name, own)):
        if len(text) <= LONGEST_NAME:
            found = bodies_in(text, profile.body_names)
            yield from filter(None, (_own_name(body, text, profile) for body in found))


def _is_name(line: str) -> bool:
    """A line of a few words without a sentence's end."""
    return len(line.split()) <= MOST_WORDS and not line.endswith(".")


def _on_cover(sources: Sources, context: Context) -> str | None:
    """The first line of the face that names a body, else the first that can be a name at all."""
    face = sources.face
    others = [block for index, block in enumerate(face.lines) if index != sources.title_position]
    lines = [line for block in others if (line := _name(block, sources.title, context)) is not None]
    found = next((name for line in lines if (name := named(line, context.profile))), None)
    if found or not face.is_cover:
        return found
    words = context.profile.body_names
    return _unknown(others, [line for line in lines if not bodies_in(line, words)], sources)


def _unknown(others: Sequence[Block], lines: Sequence[str], sources: Sources) -> str | None:
    """A cover's first line beside the title, where no word shows that it is a body's name.

    On another page than the title it is a heading, and behind a label it is that label's value.
    """
    labelled = {fold(value) for value in sources.page.labelled.values()}
    first = {fold(block.text) for block in others if block.place.page in (1, None)}
    for line in lines:
        if fold(line) not in labelled and fold(line) in first and sources.title is not None:
            return line
    return None


def _beside(sources: Sources, profile: Profile) -> Iterator[str]:
    for text in (sources.declared or "", *sources.face.declared):
        if bodies_in(text, profile.body_names):
            yield text
    for text in (sources.title or "", *sources.face.running):
        if (name := named(text, profile)) is not None:
            yield name


def _name(block: Block, title: str | None, context: Context) -> str | None:
    """A line of a cover that can be a body's name."""
    line = _without_period(block, context).rpartition(": ")[2].strip()
    folded = fold(line)
    numbers = context.profile.bodies.number_words
    if line.endswith(".") or len(line) > LONGEST_NAME or NO_NAME.search(line):
        return None
    if folded.startswith(numbers) or block.text.casefold().startswith(numbers):
        return None
    is_other = not YEAR.search(line) and folded not in fold(title or "")
    return line if is_other and line[:1].isupper() else None


def _without_period(block: Block, context: Context) -> str:
    """A block's text; where its last line is a period alone ("January to April"), without it."""
    *above, last = block.lines or (block.text,)
    if not above or len(find_quantities(last, context.profile)) != 1:
        return block.text
    (found,) = find_quantities(last, context.profile)
    return " ".join(above) if found.raw.strip() == last.strip() else block.text
