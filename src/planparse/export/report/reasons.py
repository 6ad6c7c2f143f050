"""Reasons and messages in the language of the interface.

The records hold them in English. A catalogue with a sentence for the rule or code of a record
gives that sentence, filled from the record's own fields; else the record's own words stand.
"""

from __future__ import annotations

import re

from planparse.export.lookup import Lookup
from planparse.export.report.setting import printed
from planparse.export.units import found_with_unit
from planparse.export.words import Words
from planparse.model.records import (
    CommitmentCoverageRecord,
    CoverageRecord,
    DocumentRecord,
    FindingRecord,
    IssueRecord,
)

OTHER_GOAL = re.compile(r"\bgoal (\d+)")
"""How reasons name another goal (see `planparse.audit.reasons`)."""
QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
"""Words of a document inside a message."""
CELL = " | "
"""Between the cells of a row that is quoted."""


def coverage_reason(words: Words, lookup: Lookup, row: CoverageRecord) -> str:
    """Why a goal has its status."""
    section = lookup.sections.get(row.section_ids[0]) if row.section_ids else None
    other = OTHER_GOAL.search(row.reason)
    text = words.find(
        f"reason.{row.rule}",
        section=printed(section) if section else _first_quoted(row.reason),
        level=words.code("heading_level", row.level),
        count=len(row.section_ids),
        others=words.listed(_sharing(lookup, row)),
        other=other[1] if other else "?",
        pages=_unread(words, lookup.documents.get(row.report_document_id)),
    )
    return text or words.find(f"reason.{row.status}") or row.reason


def commitment_reason(words: Words, lookup: Lookup, row: CommitmentCoverageRecord) -> str:
    """Why an undertaking has its status."""
    section = lookup.sections.get(row.section_id or "")
    fields = {
        "section": printed(section) if section else "",
        "pages": _unread(words, lookup.documents.get(row.report_document_id)),
    }
    key = f"commitment_reason.{row.rule}"
    return words.find(f"{key}.{row.status}", **fields) or words.find(key, **fields) or row.reason


def finding_message(words: Words, lookup: Lookup, row: FindingRecord) -> str:
    """What does not fit."""
    quoted = [first or second for first, second in QUOTED.findall(row.message)]
    name, plan_name = _head(row.quote) or (quoted[0] if quoted else ""), _head(row.plan_quote)
    goal = next((one for one in lookup.goals if one.goal_id == row.goal_id), None)
    section = lookup.sections.get(row.section_id or "")
    fields: dict[str, object] = {
        "name": name,
        "plan_name": plan_name,
        "unit": row.unit or "",
        "goal": goal.ordinal if goal else "",
        "section": printed(section) if section else "",
        "column": quoted[-1] if quoted else "",
        "quote": row.quote or row.plan_quote or "",
    }
    sides = {"expected": row.expected, "found": row.found}
    fields |= {side: _unended(text) for side, text in sides.items() if text is not None}
    fields |= found_with_unit(words, lookup, row)
    alike = (
        ".alike"
        if "".join(name.split()).casefold() == "".join(plan_name.split()).casefold()
        else ""
    )
    forms = [f"finding_message.{row.code}{form}" for form in (alike, ".other", "")]
    return next(filter(None, (words.find(form, **fields) for form in forms)), row.message)


def issue_message(words: Words, row: IssueRecord) -> str:
    """What is doubtful about the reading."""
    quoted = [first or second for first, second in QUOTED.findall(row.message)]
    fields = {"first": quoted[0]} if quoted else {}
    return words.find(f"issue_message.{row.code}", **fields) or row.message


def _unended(text: str) -> str:
    """Words to be quoted inside a sentence, which has an end of its own."""
    return re.sub(r"'([^']*)'", r"”\1”", text).replace(CELL, ": ").removesuffix(".")


def _head(quote: str | None) -> str:
    return quote.split(CELL)[0] if quote else ""


def _first_quoted(message: str) -> str:
    found = QUOTED.search(message)
    return (found[1] or found[2] or "") if found else ""


def _sharing(lookup: Lookup, row: CoverageRecord) -> list[str]:
    return [
        str(goal.ordinal)
        for goal in lookup.goals
        if (other := lookup.coverage.get((goal.goal_id, row.report_document_id)))
        and goal.goal_id != row.goal_id
        and set(other.section_ids[:1]) & set(row.section_ids)
    ]


def _unread(words: Words, report: DocumentRecord | None) -> str:
    pages = report.pages_without_text if report else ()
    return words.listed([str(page) for page in pages])
