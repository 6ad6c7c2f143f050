"""Options of `planparse ingest`."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from planparse.model.reasons import Reason

if TYPE_CHECKING:
    from planparse.engine.archive.settings import Tls

if TYPE_CHECKING:
    from planparse.model.limits import Limits


class Engine(StrEnum):
    """What runs the reading processes."""

    local = "local"
    dask = "dask"


FoldersArgument = Annotated[
    list[Path], typer.Argument(help="Folders (or files) to read.", show_default=False)
]
ArchiveOption = Annotated[
    Path, typer.Option("--archive", help="Folder of the archive; made where it is not there.")
]
WorkersOption = Annotated[int, typer.Option(min=0, help="Reading processes; 0 for one a core.")]
RetryOption = Annotated[
    list[str] | None,
    typer.Option(help="Read again what ended with this reason; may be given several times."),
]
LimitOption = Annotated[int | None, typer.Option(min=0, help="Documents to read in this run.")]
ShardOption = Annotated[
    str | None, typer.Option(help="Only this part of the files: 3/64.", metavar="I/N")
]
DryRunOption = Annotated[
    bool,
    typer.Option(
        "--dry-run", help="Only say what would be done: kinds, pages, scans, copies, refusals."
    ),
]
RehashOption = Annotated[
    bool, typer.Option("--rehash", help="Compare bytes, not size and time of change.")
]
PruneOption = Annotated[
    bool, typer.Option("--prune", help="Take out files that are no longer in the folders.")
]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Exit code 5 where a document was rejected.")
]
WaitOption = Annotated[float, typer.Option(min=0, help="Seconds to wait for another run to end.")]
CommitOption = Annotated[
    int, typer.Option(min=1, help="Documents a commit; at the latest every half minute.")
]
BoundOption = Annotated[
    list[str] | None,
    typer.Option(
        "--bound",
        metavar="NAME=VALUE",
        help="Another bound on what a document may cost: page_seconds=60; several times.",
    ),
]
EngineOption = Annotated[
    Engine, typer.Option(help="Read on this machine, or on the workers of a Dask cluster.")
]
SchedulerOption = Annotated[
    str | None,
    typer.Option(help="Address of the Dask scheduler: tls://host:8786, or tcp:// in a closed net."),
]
TlsCaOption = Annotated[
    Path | None,
    typer.Option(
        "--tls-ca",
        exists=True,
        dir_okay=False,
        help="Certificate (PEM) of who signed those of the Dask cluster.",
    ),
]
TlsCertOption = Annotated[
    Path | None,
    typer.Option("--tls-cert", exists=True, dir_okay=False, help="Certificate of this machine."),
]
TlsKeyOption = Annotated[
    Path | None,
    typer.Option("--tls-key", exists=True, dir_okay=False, help="Key of that certificate."),
]


def reasons(names: Iterable[str]) -> frozenset[Reason]:
    """Codes of the closed list.

    Raises:
        ValueError: a name is not on it.
    """
    known: tuple[Reason, ...] = get_args(Reason)
    unknown = sorted(set(names) - set(known))
    if unknown:
        raise ValueError(f"no such reason: {', '.join(unknown)}; there are {', '.join(known)}")
    return frozenset(reason for reason in known if reason in names)


def limits_of(bounds: Iterable[str]) -> Limits:
    """Bounds other than the defaults.

    Raises:
        ValueError: a name that is none, or a value that is no positive number.
    """
    from planparse.model.limits import Limits

    given: dict[str, float] = {}
    for bound in bounds:
        name, _, value = bound.partition("=")
        if name not in Limits.model_fields:
            raise ValueError(f"no such bound: {name}; there are {', '.join(Limits.model_fields)}")
        kind = float if Limits.model_fields[name].annotation is float else int
        try:
            given[name] = kind(value)
        except ValueError:
            given[name] = 0
        if not 0 < given[name] < inf:
            raise ValueError(f"{bound}: give a number above 0, such as {name}=100")
    return Limits.model_validate(given)


def scheduler_of(engine: Engine, scheduler: str | None) -> str | None:
    """The scheduler's address, None for this machine.

    Raises:
        ValueError: engine and address do not fit.
    """
    if engine is Engine.dask and scheduler is None:
        raise ValueError("--engine dask needs --scheduler ADDRESS, as `dask scheduler` prints it")
    if engine is Engine.local and scheduler is not None:
        raise ValueError("--scheduler goes with --engine dask")
    return scheduler


def tls_of(
    scheduler: str | None, ca: Path | None, cert: Path | None, key: Path | None
) -> Tls | None:
    """Certificates for the scheduler, None for a cluster without.

    Raises:
        ValueError: one of the three files is missing, or no scheduler wants them.
    """
    from planparse.engine.archive.settings import Tls

    if ca is None or cert is None or key is None:
        if (ca, cert, key) != (None, None, None):
            raise ValueError("--tls-ca, --tls-cert and --tls-key go together")
        return None
    if scheduler is None or not scheduler.startswith("tls://"):
        raise ValueError("certificates go with --engine dask --scheduler tls://HOST:PORT")
    return Tls(ca, cert, key)
