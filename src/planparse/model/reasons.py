"""Closed lists of codes: why a document was not plain `ok`, and what was doubtful in it."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "not_found",
    "is_directory",
    "special_file",
    "unreadable",
    "empty",
    "encrypted",
    "not_pdf",
    "not_docx",
    "unsupported",
    "corrupt",
    "zero_pages",
    "too_large",
    "bomb",
    "page_timeout",
    "doc_timeout",
    "oom",
    "worker_crash",
    "changed_while_reading",
    "duplicate",
    "repaired",
    "text_only",
    "lost_pages",
    "pages_without_text",
    "doubts",
]
"""`documents.reason`. From `repaired` on they go with the status `warning`."""

Severity = Literal["high", "medium", "low"]

LAYER_UNREAD = "goals_below_not_audited"
"""Code of the doubt that goals stand below the audited ones, which nothing was asked about."""

OWN_GOALS_NOT_FOUND = "own_goals_not_found"
"""Code of the doubt that all goals found are set by those above the body whose plan it is."""

NOT_ALL_AUDITED = (LAYER_UNREAD, OWN_GOALS_NOT_FOUND)
"""Codes of doubts with which it is never said that every goal is reported."""

TIMEOUTS: tuple[Reason, ...] = ("page_timeout", "doc_timeout")
"""Limits on time: pages that meet one are unread, as those of a scan that nothing recognises."""
