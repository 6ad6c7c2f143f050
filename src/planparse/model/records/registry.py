"""The tables that planparse writes: explicit lists, in the order of the contract.

`TABLES` are what documents give, and what an audit of them adds; `HISTORY_TABLES` are made of
those, over the years of a whole archive.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from planparse.model.records.decisions import DecisionRecord
from planparse.model.records.documents import DocumentRecord, IssueRecord, SectionRecord
from planparse.model.records.goals import CommitmentRecord, GoalRecord, IndicatorRecord
from planparse.model.records.history import (
    BodyRecord,
    GoalChainRecord,
    GoalLineageRecord,
    VersionRecord,
)
from planparse.model.records.linking import (
    CommitmentCoverageRecord,
    CoverageRecord,
    FindingRecord,
    LinkRecord,
)
from planparse.model.records.over_time import (
    CommitmentHistoryRecord,
    CoverageByYearRecord,
    GoalLifeRecord,
)
from planparse.model.records.record import Record
from planparse.model.records.series import SeriesRecord
from planparse.model.records.tables import (
    FigureRecord,
    QuantityRecord,
    TableCellRecord,
    TableRecord,
)

SCHEMA_VERSION = "2.0"
"""Version of the tables, apart from the package's: the first number grows when a column is
renamed, removed or changes its meaning, the second when columns are added."""


class TableSpec(NamedTuple):
    """A table: its record type, what identifies a row, and what its ids point to."""

    model: type[Record]
    key: tuple[str, ...]
    """Columns that identify a row; the rows are written in their order."""
    refers: Mapping[str, str]
    """Column -> table whose id of the same sort it holds."""


_DOCUMENT = {"document_id": "documents"}
_PAIR = {"plan_document_id": "documents", "report_document_id": "documents"}
_SECTION = {**_DOCUMENT, "section_id": "sections"}

TABLES: Mapping[str, TableSpec] = MappingProxyType(
    {
        "documents": TableSpec(DocumentRecord, ("document_id", "path"), {}),
        "sections": TableSpec(
            SectionRecord, ("section_id",), {**_DOCUMENT, "parent_id": "sections"}
        ),
        "goals": TableSpec(GoalRecord, ("goal_id",), _SECTION),
        "commitments": TableSpec(
            CommitmentRecord, ("commitment_id",), {**_SECTION, "goal_id": "goals"}
        ),
        "tables": TableSpec(TableRecord, ("table_id",), _SECTION),
        "table_cells": TableSpec(
            TableCellRecord, ("table_id", "row", "column"), {**_DOCUMENT, "table_id": "tables"}
        ),
        "figures": TableSpec(FigureRecord, ("figure_id",), _SECTION),
        "quantities": TableSpec(
            QuantityRecord, ("quantity_id",), {**_SECTION, "table_id": "tables"}
        ),
        "indicators": TableSpec(
            IndicatorRecord,
            ("indicator_id",),
            {**_SECTION, "goal_id": "goals", "table_id": "tables"},
        ),
        "links": TableSpec(
            LinkRecord,
            ("link_id",),
            {
                **_PAIR,
                "goal_id": "goals",
                "section_id": "sections",
                "runner_up_section_id": "sections",
            },
        ),
        "coverage": TableSpec(
            CoverageRecord,
            ("plan_document_id", "report_document_id", "goal_id"),
            {
                **_PAIR,
                "goal_id": "goals",
                "quote_document_id": "documents",
                "runner_up_section_id": "sections",
            },
        ),
        "commitment_coverage": TableSpec(
            CommitmentCoverageRecord,
            ("commitment_id", "report_document_id"),
            {
                **_PAIR,
                "commitment_id": "commitments",
                "goal_id": "goals",
                "section_id": "sections",
                "quote_document_id": "documents",
            },
        ),
        "findings": TableSpec(
            FindingRecord,
            ("finding_id",),
            {
                **_PAIR,
                "goal_id": "goals",
                "section_id": "sections",
                "table_id": "tables",
                "commitment_id": "commitments",
                "quote_document_id": "documents",
            },
        ),
        "decisions": TableSpec(
            DecisionRecord,
            ("subject_id", "report_document_id", "ordinal"),
            {"report_document_id": "documents"},
        ),
        "issues": TableSpec(IssueRecord, ("document_id", "ordinal"), _DOCUMENT),
    }
)

_GOALS = {"goal_id": "goals", "successor_goal_id": "goals", "runner_up_goal_id": "goals"}

HISTORY_TABLES: Mapping[str, TableSpec] = MappingProxyType(
    {
        "bodies": TableSpec(BodyRecord, ("body_id",), {}),
        "versions": TableSpec(
            VersionRecord,
            ("document_id", "path"),
            {**_DOCUMENT, "body_id": "bodies", "superseded_by": "documents"},
        ),
        "goal_chains": TableSpec(
            GoalChainRecord,
            ("goal_id",),
            {**_DOCUMENT, "goal_id": "goals", "chain_id": "goals", "body_id": "bodies"},
        ),
        "goal_lineage": TableSpec(
            GoalLineageRecord,
            ("lineage_id",),
            {**_GOALS, "body_id": "bodies", "successor_body_id": "bodies"},
        ),
        "goal_lives": TableSpec(
            GoalLifeRecord, ("chain_id",), {"chain_id": "goals", "body_id": "bodies"}
        ),
        "series": TableSpec(
            SeriesRecord,
            ("series_id", "ordinal"),
            {
                **_DOCUMENT,
                "body_id": "bodies",
                "goal_id": "goals",
                "chain_id": "goals",
                "quantity_id": "quantities",
                "indicator_id": "indicators",
                "table_id": "tables",
            },
        ),
        "coverage_by_year": TableSpec(
            CoverageByYearRecord,
            ("body_id", "year", "scope", "subject"),
            {"body_id": "bodies", "chain_id": "goals"},
        ),
        "commitment_history": TableSpec(
            CommitmentHistoryRecord,
            ("commitment_id",),
            {
                **_DOCUMENT,
                "commitment_id": "commitments",
                "body_id": "bodies",
                "goal_id": "goals",
                "chain_id": "goals",
                "report_document_id": "documents",
            },
        ),
    }
)

ALL_TABLES: Mapping[str, TableSpec] = MappingProxyType({**TABLES, **HISTORY_TABLES})


def table_of(model: type[Record]) -> str:
    """Name of the table that holds records of a type.

    Raises:
        KeyError: no table does.
    """
    for name, spec in ALL_TABLES.items():
        if spec.model is model:
            return name
    raise KeyError(model.__name__)
