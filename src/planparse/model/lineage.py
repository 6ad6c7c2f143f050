"""What a person decided about the history of a goal, beside the rule's answer."""

from __future__ import annotations

import hashlib
import json
from typing import Literal

from planparse.model.frozen import Frozen

LineageVerdict = Literal["linked", "not_linked"]
"""`linked` the goal goes on as the successor; `not_linked` it does not. Without a successor,
`not_linked` says that it goes on as no goal: it was dropped; without a goal, that it is new."""

EVIDENCE_DIGITS = 16


class LineageDecision(Frozen):
    """One decision about a goal and its successor; one line of the log."""

    goal_id: str | None = None
    successor_goal_id: str | None = None
    verdict: LineageVerdict
    reviewer: str
    reason: str | None = None
    decided_at: str | None = None
    """Day as it was written."""
    goal: str | None = None
    """Wording of the goal, to find it again when the plan's file has changed."""
    successor: str | None = None
    evidence: str
    """Hash of both wordings as they were."""


def lineage_evidence(goal: str | None, successor: str | None) -> str:
    """Hash of what a person judges: the two wordings."""
    text = json.dumps([goal, successor], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:EVIDENCE_DIGITS]
