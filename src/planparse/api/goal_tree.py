"""The goals of a plan, to be looked at and corrected before anything is judged."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planparse.api.result import PathLike, Result

if TYPE_CHECKING:
    from planparse.model.facts import GoalCandidate
    from planparse.model.records import DocumentRecord, GoalRecord, IssueRecord


@dataclass(frozen=True)
class GoalTree:
    """A plan's goals with what else was weighed as its goals."""

    result: Result
    """All records of the plan."""
    candidates: tuple[GoalCandidate, ...]
    """The sets of texts that were weighed, those that were taken first, with their reasons."""

    @property
    def document(self) -> DocumentRecord:
        """The plan."""
        return self.result.documents[0]

    @property
    def goals(self) -> list[GoalRecord]:
        """Goals of all levels, parents before children."""
        return self.result.goals

    @property
    def issues(self) -> list[IssueRecord]:
        """Doubts about the plan, those about its goals among them."""
        from planparse.model.records import IssueRecord

        return self.result.of(IssueRecord)

    def write(self, out: PathLike, *, overwrite: bool = False) -> list[Path]:
        """Write the goals as `goals.csv` and `goals.xlsx`, for a person to correct.

        Raises:
            StoreError: such a file stands there, which may be somebody's work, and `overwrite`
                is not set; or the folder cannot be written.
        """
        from planparse.engine.goal_tree import write_goal_list

        return write_goal_list(self.goals, Path(out), overwrite)

    def to_json(self) -> str:
        """Goals, candidates and issues as one JSON document."""
        document = {
            "document": self.document.model_dump(mode="json"),
            "goals": [goal.model_dump(mode="json") for goal in self.goals],
            "candidates": [one.model_dump(mode="json") for one in self.candidates],
            "issues": [issue.model_dump(mode="json") for issue in self.issues],
        }
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
