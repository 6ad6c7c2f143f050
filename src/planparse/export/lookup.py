"""The records of an audit by what they belong to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, reduce
from typing import TypeVar, get_args

from planparse.model.place import Box
from planparse.model.records import (
    CommitmentCoverageRecord,
    CommitmentRecord,
    CoverageRecord,
    DocumentRecord,
    FindingRecord,
    GoalRecord,
    IndicatorRecord,
    IssueRecord,
    LinkRecord,
    QuantityRecord,
    Record,
    SectionRecord,
    TableCellRecord,
    TableRecord,
    place_of,
    table_of,
)
from planparse.model.records.codes import GoalLevel

R = TypeVar("R", bound=Record)
Tables = Mapping[str, Sequence[Record]]
"""Records by the name of their table."""

LONGEST_NAME = 120
"""Signs of a document's name; a longer title is no title, and would stand on every line."""
YEAR = re.compile(r"(?:19|20)\d{2}")
SEVERITIES = ("high", "medium", "low")


class Lookup:
    """Answers "what belongs to this goal, section, document?" over plain tables."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def of(self, model: type[R]) -> list[R]:
        """All rows of the table that holds records of a type."""
        name = table_of(model)
        return [row for row in self._tables.get(name, ()) if isinstance(row, model)]

    @cached_property
    def documents(self) -> dict[str, DocumentRecord]:
        """By id; of a file that came twice, the first."""
        found: dict[str, DocumentRecord] = {}
        for document in self.of(DocumentRecord):
            found.setdefault(document.document_id, document)
        return found

    @cached_property
    def plan(self) -> DocumentRecord | None:
        """The plan that the goals are from."""
        rows = [row.plan_document_id for row in self.of(CoverageRecord)[:1]]
        rows += [goal.document_id for goal in self.of(GoalRecord)[:1]]
        rows += [d.document_id for d in self.documents.values() if d.kind == "plan"]
        rows += list(self.documents)
        return self.documents.get(rows[0]) if rows else None

    @cached_property
    def reports(self) -> list[DocumentRecord]:
        """The follow-up reports by the end of their period, then as they were given."""
        own = self.plan.document_id if self.plan else None
        return sorted((d for d in self.documents.values() if d.document_id != own), key=_period)

    @cached_property
    def tree(self) -> list[GoalRecord]:
        """The plan's goals of all levels in its own order."""
        own = self.plan.document_id if self.plan else None
        mine = [goal for goal in self.of(GoalRecord) if goal.document_id == own]
        return sorted(mine, key=lambda goal: goal.ordinal)

    @cached_property
    def goals(self) -> list[GoalRecord]:
        """The plan's goals that are audited, in its own order."""
        return [goal for goal in self.tree if goal.audited]

    @cached_property
    def unaudited(self) -> dict[str, int]:
        """How many goals of the plan are not audited, by level from the top down."""
        counts = Counter(goal.level for goal in self.tree if not goal.audited)
        return {level: counts[level] for level in get_args(GoalLevel) if level in counts}

    @cached_property
    def sections(self) -> dict[str, SectionRecord]:
        """By id, in reading order within a document."""
        return {section.section_id: section for section in self.of(SectionRecord)}

    @cached_property
    def coverage(self) -> dict[tuple[str, str], CoverageRecord]:
        """By goal and report."""
        return {(row.goal_id, row.report_document_id): row for row in self.of(CoverageRecord)}

    @cached_property
    def answers(self) -> dict[tuple[str, str], CommitmentCoverageRecord]:
        """By undertaking and report."""
        rows = self.of(CommitmentCoverageRecord)
        return {(row.commitment_id, row.report_document_id): row for row in rows}

    @cached_property
    def commitments(self) -> dict[str | None, list[CommitmentRecord]]:
        """By goal, in the plan's order; those outside the goals under None."""
        return _grouped(
            (row.goal_id, row)
            for row in sorted(self.of(CommitmentRecord), key=lambda row: row.ordinal)
        )

    @cached_property
    def links(self) -> dict[tuple[str, str], list[LinkRecord]]:
        """By goal and report, the best first."""
        rows = sorted(self.of(LinkRecord), key=lambda row: -row.score)
        return _grouped(((row.goal_id, row.report_document_id), row) for row in rows)

    @cached_property
    def findings(self) -> list[FindingRecord]:
        """By severity."""
        return sorted(self.of(FindingRecord), key=lambda row: SEVERITIES.index(row.severity))

    @cached_property
    def indicators(self) -> dict[str, list[IndicatorRecord]]:
        """By document, in reading order."""
        return _grouped((row.document_id, row) for row in self.of(IndicatorRecord))

    def current_indicators(self, document_id: str) -> list[IndicatorRecord]:
        """One record of each indicator: of the document's year, else of its newest period."""
        document = self.documents.get(document_id)
        year = str(document.year) if document and document.year else None
        found: dict[tuple[str | None, int | None, str], IndicatorRecord] = {}
        for row in self.indicators.get(document_id, []):
            key = (row.table_id, row.row, row.name)
            known = found.get(key)
            if known is None or _currency(row, year) > _currency(known, year):
                found[key] = row
        return list(found.values())

    @cached_property
    def quantities(self) -> dict[str | None, list[QuantityRecord]]:
        """By section, in reading order."""
        return _grouped((row.section_id, row) for row in self.of(QuantityRecord))

    @cached_property
    def printed(self) -> dict[tuple[str, str], list[QuantityRecord]]:
        """Numbers by document and by how they are printed there."""
        rows = (row for row in self.of(QuantityRecord))
        return _grouped(((row.document_id, row.raw), row) for row in rows)

    @cached_property
    def tables(self) -> dict[str, list[TableRecord]]:
        """By document, in reading order."""
        rows = sorted(self.of(TableRecord), key=lambda row: row.ordinal)
        return _grouped((row.document_id, row) for row in rows)

    @cached_property
    def cells(self) -> dict[str, list[TableCellRecord]]:
        """By table."""
        return _grouped((row.table_id, row) for row in self.of(TableCellRecord))

    def table_head(self, document_id: str, page: int, box: Box) -> Box | None:
        """The heading, on the same page, of the table that a box lies in."""
        for table in self.tables.get(document_id, []):
            rows = [
                (cell, at)
                for cell in self.cells.get(table.table_id, [])
                if cell.page == page and (at := place_of(cell).box)
            ]
            if any(at.overlap(box) > 0 for _, at in rows):
                head = [at for cell, at in rows if cell.row < table.header_row_count]
                return reduce(Box.union, head) if head else None
        return None

    @cached_property
    def issues(self) -> dict[str, list[IssueRecord]]:
        """By document."""
        return _grouped((row.document_id, row) for row in self.of(IssueRecord))

    def family(self, section_ids: Iterable[str]) -> set[str]:
        """Sections with all that stand inside them."""
        inside = set(section_ids)
        for section in self.sections.values():
            if section.parent_id in inside:
                inside.add(section.section_id)
        return inside

    def findings_of(self, goal: GoalRecord) -> list[FindingRecord]:
        """Findings about a goal, and about what stands in the sections that report on it."""
        inside = {goal.section_id} if goal.section_id else set()
        for report in self.reports:
            row = self.coverage.get((goal.goal_id, report.document_id))
            inside |= self.family(row.section_ids) if row else set()
        return [
            row
            for row in self.findings
            if row.goal_id == goal.goal_id or (row.goal_id is None and row.section_id in inside)
        ]


def document_name(document: DocumentRecord | None) -> str:
    """What a document is called where it is named in passing: its title, else its file's name."""
    name = (document.title or document.file_name) if document else ""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


K = TypeVar("K")


def _grouped(pairs: Iterable[tuple[K, R]]) -> dict[K, list[R]]:
    found: defaultdict[K, list[R]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    return dict(found)


def _currency(row: IndicatorRecord, year: str | None) -> tuple[bool, str]:
    """Whether a record is of the document's year, and its newest year."""
    years = YEAR.findall(row.period or "")
    return year in years or row.period is None, max(years, default="")


def _period(document: DocumentRecord) -> date:
    if document.period_end:
        return document.period_end
    return date(document.year, 12, 31) if document.year else date.max
