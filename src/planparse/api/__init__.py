"""What a user imports: the main jobs as functions, their records as one object."""

from __future__ import annotations

from planparse.api.archives import (
    audit_archive,
    compact,
    history,
    ingest,
    open,
    publish,
    survey,
)
from planparse.api.documents import audit, extract, goals, load
from planparse.api.goal_tree import GoalTree
from planparse.api.result import Result

__all__ = [
    "GoalTree",
    "Result",
    "audit",
    "audit_archive",
    "compact",
    "extract",
    "goals",
    "history",
    "ingest",
    "load",
    "open",
    "publish",
    "survey",
]
