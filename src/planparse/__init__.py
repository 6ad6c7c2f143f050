"""Plans and follow-up reports of public bodies, read, linked and checked.

>>> import planparse
>>> result = planparse.audit("plan.pdf", ["report.pdf"])
>>> result.to_pandas("coverage")
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planparse.api import (
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
    from planparse.engine.archive.progress import Progress
    from planparse.engine.archive.settings import Settings, Tls
    from planparse.errors import (
        ArchiveLocked,
        InputError,
        LimitReached,
        PlanparseError,
        ProfileError,
        StoreError,
    )
    from planparse.model.limits import Limits
    from planparse.model.version import package_version

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
    "Tls",
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

_HOMES = (
    "planparse.api",
    "planparse.errors",
    "planparse.engine.archive.progress",
    "planparse.engine.archive.settings",
    "planparse.model.limits",
    "planparse.model.version",
)
"""Modules that hold the names above. They are loaded with the first name that is asked for: with
their packages they are most of the start, and `planparse --help` needs none of them."""


class _Package(ModuleType):
    """A package whose `audit`, `extract` and `history` are what a user calls.

    Each is also a step of the pipeline, a package, which Python would put in the function's place
    when it is first imported. `from planparse.audit import ...` finds the package all the same.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name not in __all__ or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


def __getattr__(name: str) -> Any:
    """Find a public name where it lives, and keep it."""
    if name in __all__:
        for home in map(import_module, _HOMES):
            if hasattr(home, name):
                globals()[name] = getattr(home, name)
                return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


sys.modules[__name__].__class__ = _Package
