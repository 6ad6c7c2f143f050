"""The columns of the sheet that an auditor decides in."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["text", "number", "page", "verdict", "status", "date", "hidden"]


class Column(NamedTuple):
    """A column: its key, which stands in a hidden row above the headings, and its width."""

    key: str
    width: float
    kind: Kind = "text"


DECISION = (
    Column("verdict", 14, "verdict"),
    Column("status", 16, "status"),
    Column("reason", 34, "text"),
    Column("reviewer", 16, "text"),
    Column("decided_at", 12, "date"),
    Column("second_reviewer", 16, "text"),
)
"""What the auditor fills in."""

COLUMNS = (
    Column("number", 7),
    Column("kind", 11),
    Column("subject", 48),
    Column("plan_page", 9, "page"),
    Column("area", 20),
    Column("parent", 24),
    Column("body", 18),
    Column("report", 22),
    Column("period", 12),
    Column("found", 11),
    Column("suggestion", 15),
    Column("section", 26),
    Column("page", 8, "page"),
    Column("quote", 54),
    Column("why", 44),
    Column("own_status", 20),
    Column("own_status_common", 16),
    Column("own_status_basis", 12),
    Column("indicator", 24),
    Column("target", 11),
    Column("outcome", 11),
    Column("forecast", 11),
    Column("unit", 8),
    Column("flags", 26),
    Column("score", 9, "number"),
    Column("components", 36),
    Column("runner_up", 26),
    *DECISION,
    Column("stale", 14),
    Column("run", 14),
    Column("subject_id", 20),
    Column("report_document_id", 20),
    Column("machine_status", 14, "hidden"),
    Column("evidence", 18, "hidden"),
)

FROZEN = 3
"""Columns that stay in sight: number, kind and wording."""
KEYS_ROW, HEADINGS_ROW, FIRST_ROW = 0, 1, 2
"""Rows of the sheet, from 0."""

KEPT = frozenset({"subject_id", "report_document_id", "machine_status", "evidence"})
"""What a decision cannot be filed without."""
