"""Plans and follow-up reports of public bodies, read, linked and checked.

>>> import planparse
>>> result = planparse.audit("plan.pdf", ["report.pdf"])
>>> result.to_pandas("coverage")
"""

from importlib import import_module

# `audit`, `extract` and `history` name both a step of the pipeline (a package) and what a user
# calls. Loading the packages first keeps Python from putting them in the functions' place later.
for _step in ("audit", "extract", "history"):
    import_module(f"planparse.{_step}")

from planparse.api import (  # noqa: E402 - see above
    Result,
    audit,
    audit_archive,
    compact,
    extract,
    goals,
    history,
    ingest,
    open,
    publish,
    survey,
)
from planparse.engine.archive.progress import Progress  # noqa: E402
from planparse.engine.archive.settings import Settings  # noqa: E402
from planparse.errors import (  # noqa: E402
    ArchiveLocked,
    InputError,
    LimitReached,
    PlanparseError,
    ProfileError,
    StoreError,
)
from planparse.model.limits import Limits  # noqa: E402
from planparse.model.version import package_version  # noqa: E402

__all__ = [
    "ArchiveLocked",
    "InputError",
    "LimitReached",
    "Limits",
    "PlanparseError",
    "ProfileError",
    "Progress",
    "Result",
    "Settings",
    "StoreError",
    "audit",
    "audit_archive",
    "compact",
    "extract",
    "goals",
    "history",
    "ingest",
    "open",
    "package_version",
    "publish",
    "survey",
]
