"""Records of one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from planparse.engine.collecting import seldom_collected
from planparse.engine.reading import Reading
from planparse.engine.rows.commitments import commitment_rows
from planparse.engine.rows.content import figure_rows, table_rows
from planparse.engine.rows.indicators import indicator_rows
from planparse.engine.rows.quantities import number_doubts, quantity_rows
from planparse.model import ids
from planparse.model.block import Block
from planparse.model.document import Outline, Section
from planparse.model.place import Place
from planparse.model.raw import Doubt
from planparse.model.reasons import TIMEOUTS, Reason
from planparse.model.records import (
    DocumentRecord,
    GoalRecord,
    IssueRecord,
    Record,
    SectionRecord,
)
from planparse.model.records.clean import path_text
from planparse.model.records.codes import DocumentStatus
from planparse.model.records.place import place_columns
from planparse.model.records.unfit import unfit_number_doubts

Rows = dict[str, list[Record]]
"""Records by the name of their table."""

SHOWN_PAGES = 10
SHOWN_DOUBTS = 3
"""The detail of a document is a sentence or two; all doubts are rows of `issues`."""

BEHIND_LABEL = " .:)|–—-"
"""Signs between a goal's label and its wording."""

DOUBTFUL = ("high", "medium")
"""Severities of doubts that keep a document from being plain `ok`."""


DEATHS = ("page_timeout", "doc_timeout", "oom", "worker_crash")
"""Codes of doubts about an attempt that ended before the document did."""


@seldom_collected
def document_rows(reading: Reading) -> Rows:
    """All tables that one document fills, its row in `documents` always among them."""
    numbers: list[Record] = []
    if reading.document is not None:
        numbers.extend(quantity_rows(reading.document.document_id, reading.numbers))
    doubts = (
        *reading.doubts,
        *number_doubts(reading.numbers),
        *unfit_number_doubts(numbers),
    )
    rows: Rows = {
        "documents": [_document(reading, doubts)],
        "issues": list(_issues(reading, doubts)),
    }
    if reading.document is None:
        return rows
    document_id = reading.document.document_id
    rows["sections"] = list(_sections(document_id, reading.outline))
    rows["tables"], rows["table_cells"] = table_rows(document_id, reading)
    rows["figures"] = list(figure_rows(document_id, reading.outline))
    rows["indicators"] = list(indicator_rows(document_id, reading.indicators, reading.goals.goals))
    rows["quantities"] = numbers
    rows["goals"] = list(_goals(document_id, reading))
    rows["commitments"] = list(commitment_rows(document_id, reading.commitments))
    return rows


def _document(reading: Reading, doubts: Sequence[Doubt]) -> DocumentRecord:
    document, identity = reading.document, reading.identity
    status, reason, detail = _status(reading, doubts)
    name = reading.path.rstrip("/").rsplit("/", 1)[-1] or reading.path
    return DocumentRecord(
        document_id=reading.document_id or ids.path_id(reading.path),
        path=path_text(reading.path),
        file_name=path_text(name),
        bytes=reading.size,
        media_type=reading.media_type,
        kind=identity.kind if identity else None,
        type=identity.paper if identity else None,
        title=identity.title if identity else None,
        organisation=identity.organisation if identity else None,
        year=identity.year if identity else None,
        period_start=identity.period_start if identity else None,
        period_end=identity.period_end if identity else None,
        language=reading.language,
        page_count=document.page_count if document else None,
        pages_without_text=document.pages_without_text if document else (),
        reader=document.reader if document else None,
        status=status,
        reason=reason,
        detail=detail,
        structure=document.structure if document else None,
        text=_lines(reading.outline.front),
        contents=_lines(reading.outline.contents),
        running_lines=_running_lines(document.blocks if document else ()),
        hidden_text=_hidden_text(document.blocks if document else ()),
    )


def _lines(blocks: Iterable[Block]) -> str | None:
    return "\n".join(b.text for b in blocks if b.text and not b.hidden) or None


def _running_lines(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Texts of running headers and footers, and of drawings that come again on many pages."""
    found: list[str] = []
    for block in blocks:
        if block.kind == "furniture" and block.text:
            found.append(block.text)
        elif block.figure is not None and block.figure.is_decoration:
            found.extend(block.lines)
    return tuple(found)


def _hidden_text(blocks: Iterable[Block]) -> str | None:
    return "\n".join(b.text for b in blocks if b.hidden and b.text) or None


def _status(
    reading: Reading, doubts: Sequence[Doubt]
) -> tuple[DocumentStatus, Reason | None, str | None]:
    """`ok` only where nothing was lost and no doubt weighs."""
    if reading.rejected is not None:
        return "rejected", _reason(reading.rejected) or "corrupt", reading.detail
    document = reading.document
    death = next((d for d in doubts if d.code in DEATHS), None)
    if document is not None and death is not None:
        nothing = len(document.pages_without_text) == document.page_count
        is_lost = nothing and death.code not in TIMEOUTS
        return "rejected" if is_lost else "warning", _reason(death.code), death.message
    if document is not None and document.pages_without_text:
        pages = ", ".join(map(str, document.pages_without_text[:SHOWN_PAGES]))
        return "warning", "pages_without_text", f"no text could be read on page {pages}"
    weighty = [doubt for doubt in doubts if doubt.severity in DOUBTFUL]
    if not weighty:
        return "ok", None, None
    reasons = [reason for doubt in weighty if (reason := _reason(doubt.code))]
    detail = "; ".join(doubt.message for doubt in weighty[:SHOWN_DOUBTS])
    return "warning", reasons[0] if reasons else "doubts", detail


def _reason(code: str) -> Reason | None:
    """A code as one of the closed list, None where it is not on it."""
    reasons: tuple[Reason, ...] = get_args(Reason)
    return next((reason for reason in reasons if reason == code), None)


def _issues(reading: Reading, doubts: Sequence[Doubt]) -> Iterator[IssueRecord]:
    document_id = reading.document_id or ids.path_id(reading.path)
    for ordinal, doubt in enumerate(doubts, start=1):
        yield IssueRecord(
            document_id=document_id,
            ordinal=ordinal,
            code=doubt.code,
            severity=doubt.severity,
            page=doubt.page,
            message=doubt.message,
        )


def _sections(document_id: str, outline: Outline) -> Iterator[SectionRecord]:
    parents = {section.parent for section in outline.sections}
    for section in outline.sections:
        parent = ids.section_id(document_id, section.parent) if section.parent else None
        yield SectionRecord(
            section_id=ids.section_id(document_id, section.ordinal),
            parent_id=parent,
            ordinal=section.ordinal,
            number=section.number,
            title=section.title,
            level=section.level,
            page_end=_last_page(section),
            text=section.text,
            is_empty=section.ordinal not in parents and not _has_content(section),
            document_id=document_id,
            rule=section.rule,
            confidence=section.confidence,
            **place_columns(section.heading.place, section.heading.places),
        )


def _has_content(section: Section) -> bool:
    return any(
        block.text.strip() or block.grid is not None or block.figure is not None
        for block in section.blocks
        if not block.hidden
    )


def _last_page(section: Section) -> int | None:
    pages = [
        place.page
        for block in (section.heading, *section.blocks)
        for place in (block.place, *block.places)
        if place.page is not None
    ]
    return max(pages, default=None)


def _without_label(title: str, label: str | None) -> str:
    """A goal's wording without the label before it, which has a column of its own."""
    if label is None or not title.casefold().startswith(label.casefold()):
        return title
    return title[len(label) :].lstrip(BEHIND_LABEL) or title


def _goals(document_id: str, reading: Reading) -> Iterator[GoalRecord]:
    for goal in reading.goals.goals:
        spots: Sequence[Place] = (goal.place, goal.heading_place) if goal.heading_place else ()
        distinct = tuple(dict.fromkeys(spots))
        yield GoalRecord(
            goal_id=ids.goal_id(document_id, goal.ordinal),
            parent_goal_id=ids.goal_id(document_id, goal.parent) if goal.parent else None,
            ordinal=goal.ordinal,
            level=goal.level,
            owner=goal.owner,
            label=goal.label,
            stated_in=goal.stated_in,
            audited=goal.audited,
            title=_without_label(goal.title, goal.label),
            heading=goal.heading or (goal.title if goal.label else None),
            focus_area=goal.focus_area,
            parent_goal=goal.parent_goal,
            section_id=ids.section_id(document_id, goal.section) if goal.section else None,
            text=goal.text,
            document_id=document_id,
            rule=goal.rule,
            confidence=goal.confidence,
            **place_columns(goal.place, distinct),
        )
