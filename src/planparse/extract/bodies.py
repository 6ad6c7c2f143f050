"""Whose number it is: the organisation or unit that a sentence, a heading or the cover names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.model.document import Outline
from planparse.model.facts import BodyOrigin
from planparse.profiles.body_names import BodyNames
from planparse.text.bodies import NamedBody, bodies_in
from planparse.text.numbers import Quantity

WITH_BODY = ("money", "percent", "count", "duration")
"""Kinds that are somebody's; a date or a year is everybody's."""

LONGEST = 300
"""Characters between a number and its body; a longer way is a list or no sentence at all."""

COVER_BLOCKS = 12
"""Lines of the cover that are looked through."""

SENTENCE_END = re.compile(r"[.!?;:](?=\s)|\n\s*\n")
CLAUSE_END = re.compile(r"[.!?;:,(](?=\s)|\n\s*\n|\d")


@dataclass(frozen=True, slots=True)
class Body:
    """A body and what names it."""

    name: str
    origin: BodyOrigin


@dataclass(frozen=True, slots=True)
class Owners:
    """The body of each section, for numbers whose own words name none."""

    by_section: tuple[Body | None, ...]
    """By the section's ordinal; at 0 the document's."""

    def of_section(self, ordinal: int | None) -> Body | None:
        """The body that the nearest heading names, else the cover."""
        return self.by_section[ordinal or 0]


def owners(outline: Outline, organisation: str | None, context: Context) -> Owners:
    """The bodies of a document's sections.

    Args:
        outline: the document's sections.
        organisation: what the document says that it is from; it or else the first lines above
            all headings count where they read as the name of a body.
        context: the language.
    """
    cover = (organisation, *(block.text for block in outline.front[:COVER_BLOCKS]))
    named = (first_body(text, "document", context) for text in cover)
    found = [next(filter(None, named), None)]
    for section in outline.sections:
        mine = first_body(section.title, "section", context)
        found.append(mine or found[section.parent or 0])
    return Owners(tuple(found))


def first_body(text: str | None, origin: BodyOrigin, context: Context) -> Body | None:
    """The first body that a heading names."""
    named = bodies_in(text, context.profile.body_names) if text else []
    return Body(named[0].name, origin) if named else None


def body_of(
    text: str, number: Quantity, named: Sequence[NamedBody], words: BodyNames
) -> str | None:
    """The body of a number of running text, None where its sentence names none.

    "12 million for the Board": a small word leads from the number to its body. Else the nearest
    body before it in the sentence, unless a word makes it another's ("received from the State").

    Args:
        text: the paragraph.
        number: one of its numbers.
        named: all bodies that the paragraph names, in order.
        words: the language.
    """
    at = bisect_left(named, number.start, key=lambda body: body.start)
    if at < len(named) and named[at].before in words.within:
        between = text[number.end : named[at].start]
        if len(between) <= LONGEST and not CLAUSE_END.search(between):
            return named[at].name
    for body in reversed(named[:at]):
        between = text[body.end : number.start]
        if len(between) > LONGEST or SENTENCE_END.search(between):
            return None
        if body.before not in words.others:
            return body.name
    return None
