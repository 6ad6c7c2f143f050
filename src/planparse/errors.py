"""Exceptions for callers.

Doubts about a document are rows of `issues`; these are raised only when a caller must act.

    PlanparseError
    ├── InputError        the file cannot be read as what it should be
    ├── PairRefused       two documents are no plan and its report
    ├── UnknownGoal       a caller named no goal of the plan, or several
    ├── UnknownRecord     a caller named a record that a run does not have
    ├── ProfileError      a language profile or a setting is wrong
    ├── StoreError        the output cannot be written or read
    │   └── ArchiveLocked another process writes to the archive
    └── LimitReached      a bound on size, depth or time was met

All of them survive pickling, since documents are read in worker processes.
"""

from __future__ import annotations

from pathlib import Path


class PlanparseError(Exception):
    """Root of every exception that planparse raises on purpose."""


class InputError(PlanparseError):
    """A file cannot be read.

    Attributes:
        path: the file as the caller named it.
        reason: stable code from the closed list `planparse.model.reasons.Reason`.
        hint: what came, what would be valid and what to do, in one sentence.
    """

    def __init__(self, path: Path | str, reason: str, hint: str) -> None:
        super().__init__(path, reason, hint)
        self.path = str(path)
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.path}: {self.hint} [{self.reason}]"


class PairRefused(PlanparseError):  # noqa: N818 - it reads as the event that it is
    """Two documents are clearly no plan and its report; `force` audits them all the same.

    Attributes:
        plan, report: the files as the caller named them.
        plan_kind, report_kind: what each is by its own words, `plan` or `follow_up`.
    """

    def __init__(self, plan: str, report: str, plan_kind: str, report_kind: str) -> None:
        super().__init__(plan, report, plan_kind, report_kind)
        self.plan, self.report = plan, report
        self.plan_kind, self.report_kind = plan_kind, report_kind

    def __str__(self) -> str:
        if self.plan_kind == self.report_kind:
            both = "plans" if self.plan_kind == "plan" else "reports"
            return (
                f"{self.plan} and {self.report} are two {both}: give one plan and a report that "
                "follows it up, or --force to audit them as they are"
            )
        return (
            f"{self.plan} is a report and {self.report} a plan: they are swapped, give the plan "
            "first, or --force to audit them in this order"
        )


class UnknownGoal(PlanparseError):  # noqa: N818 - it reads as the event that it is
    """A caller named no goal of the plan, or several."""


class UnknownRecord(PlanparseError):  # noqa: N818 - it reads as the event that it is
    """A caller named a record that a run does not have; `args` hold its id."""

    def __str__(self) -> str:
        return (
            f"no record {self.args[0]!r} in these tables; ids stand in them and in the working "
            "paper, and GOAL_ID:REPORT names a goal's answer in one report, TABLE_ID:r2c0 a cell"
        )


class ProfileError(PlanparseError):
    """A profile file or a setting has an unknown key or a value of the wrong kind."""


class StoreError(PlanparseError):
    """Records could not be written to, or read from, disk."""


class ArchiveLocked(StoreError):  # noqa: N818 - it reads as the event that it is
    """Another process writes to the archive; `args` hold its folder and who holds it."""

    def __init__(self, archive: str, holder: str) -> None:
        super().__init__(archive, holder)
        self.archive = archive
        self.holder = holder

    def __str__(self) -> str:
        return (
            f"{self.archive}: locked, {self.holder} is writing to this archive; wait until it "
            "ends, or give --wait SECONDS"
        )


class LimitReached(PlanparseError):  # noqa: N818 - it reads as the event that it is
    """A bound was met while reading; `args` hold the limit's name and its value."""

    def __init__(self, limit: str, value: float) -> None:
        super().__init__(limit, value)
        self.limit = limit
        self.value = value

    def __str__(self) -> str:
        return f"limit {self.limit} = {self.value:g} reached"
