"""Small text documents for tests: a text through the steps up to where a test needs it."""

from __future__ import annotations

from planparse.audit.coverage import Report, coverage
from planparse.context import Context
from planparse.extract.goals import plan_goals
from planparse.extract.tables import tables
from planparse.layout.plain import plain_blocks
from planparse.link.linker import link
from planparse.model.block import Block
from planparse.model.coverage import Answer
from planparse.model.document import Document, Outline
from planparse.model.facts import Goal, PlanGoals, Table
from planparse.outline.sections import outline
from planparse.profiles.profile import load
from planparse.readers.plain.paging import pages_of

SWEDISH = Context(profile=load("sv"))
ENGLISH = Context(profile=load("en"))


def blocks_of(text: str, context: Context = SWEDISH) -> tuple[Block, ...]:
    """Blocks of a text file with this content."""
    return plain_blocks(pages_of(text), context)


def document_of(text: str, context: Context = SWEDISH, unread: tuple[int, ...] = ()) -> Document:
    """A document of the text's blocks; `unread` are pages that gave no text."""
    return Document(
        document_id="0" * 64,
        media_type="text/plain",
        reader="text",
        blocks=blocks_of(text, context),
        pages_without_text=unread,
    )


def outline_of(text: str, context: Context = SWEDISH) -> Outline:
    """Sections of a text."""
    return outline(document_of(text, context), context)


def headings_of(text: str, context: Context = SWEDISH) -> list[tuple[int, str | None, str]]:
    """(level, number, title) of every section of a text."""
    return [(s.level, s.number, s.title) for s in outline_of(text, context).sections]


def tables_of(text: str, context: Context = SWEDISH) -> tuple[Table, ...]:
    """Tables of a text."""
    return tables(outline_of(text, context), context)


def goals_of(text: str, context: Context = SWEDISH) -> PlanGoals:
    """Goals of a plan's text."""
    cut = outline_of(text, context)
    return plan_goals(cut, tables(cut, context), context)


def cover(
    goals: tuple[Goal, ...], text: str, context: Context = SWEDISH, unread: tuple[int, ...] = ()
) -> tuple[Answer, ...]:
    """Coverage of goals by a report's text."""
    document = document_of(text, context, unread)
    cut = outline(document, context)
    return coverage(goals, Report(document, cut, link(goals, cut, context)), context)
