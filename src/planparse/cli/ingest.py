"""`planparse ingest`: documents by the thousand into an archive."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import QuietOption
from planparse.cli.progress import printable
from planparse.cli.run_progress import run_progress
from planparse.cli.signals import stopping
from planparse.model.reasons import Reason

if TYPE_CHECKING:
    from planparse.engine.archive.progress import Progress

ArchiveOption = Annotated[
    Path, typer.Option("--archive", help="Folder of the archive; made where it is not there.")
]


def ingest(  # noqa: PLR0913, PLR0917 - one parameter an option
    folders: Annotated[
        list[Path], typer.Argument(help="Folders (or files) to read.", show_default=False)
    ],
    archive: ArchiveOption,
    workers: Annotated[int, typer.Option(min=0, help="Reading processes; 0 for one a core.")] = 0,
    retry: Annotated[
        list[str] | None,
        typer.Option(help="Read again what ended with this reason; may be given several times."),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=0, help="Documents to read in this run.")] = None,
    shard: Annotated[
        str | None, typer.Option(help="Only this part of the files: 3/64.", metavar="I/N")
    ] = None,
    rehash: Annotated[
        bool, typer.Option("--rehash", help="Compare bytes, not size and time of change.")
    ] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Take out files that are no longer in the folders.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit code 5 where a document was rejected.")
    ] = False,
    wait: Annotated[
        float, typer.Option(min=0, help="Seconds to wait for another run to end.")
    ] = 0.0,
    commit_every: Annotated[
        int, typer.Option(min=1, help="Documents a commit; at the latest every half minute.")
    ] = 500,
    quiet: QuietOption = False,
) -> None:
    """Read folders of documents into an archive: incremental, parallel, safe to stop.

    Example: [bold]planparse ingest reports --archive archive[/bold]

    Every file gets a row in `documents`, the broken ones with the reason. The same command
    again reads only what is new or changed. Exit code 0: every file has its row. 75: another
    run writes to the archive. 130, 143: stopped; the same command goes on.
    """
    from planparse.api import ingest as run
    from planparse.engine.archive.settings import Settings, shard_of

    try:
        settings = Settings(
            workers=workers,
            retry=_reasons(retry or ()),
            rehash=rehash,
            prune=prune,
            at_most=limit,
            shard=shard_of(shard) if shard else None,
            commit_every=commit_every,
            wait_seconds=wait,
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    with stopping() as stop, run_progress(quiet) as tell:
        progress = run(folders, archive, settings=settings, progress=tell, stop=stop.event)
    sys.stdout.write(summary(progress, archive))
    if progress.is_interrupted:
        raise typer.Exit(stop.exit_code)
    rejected = progress.tally.statuses.get("rejected", 0)
    raise typer.Exit(Exit.REJECTED if strict and rejected else 0)


def summary(progress: Progress, archive: Path) -> str:
    """What a run did, and how to go on after one that was stopped."""
    tally = progress.tally
    counts = ", ".join(f"{count} {status}" for status, count in sorted(tally.statuses.items()))
    lines = [f"{progress.total} files: {counts or 'nothing new'}, {progress.unchanged} unchanged"]
    for reason, count in sorted(tally.reasons.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {reason}: {count}")
    if progress.missing:
        lines.append(
            f"{progress.missing} files read earlier are not there any more; their records are "
            "kept (--prune takes them out)"
        )
    if progress.left:
        lines.append(f"{progress.left} files are left; the same command goes on with them")
    lines.append(f"The archive is in {printable(str(archive))}")
    return "\n".join(lines) + "\n"


def _reasons(names: Iterable[str]) -> frozenset[Reason]:
    known = get_args(Reason)
    unknown = sorted(set(names) - set(known))
    if unknown:
        raise ValueError(f"no such reason: {', '.join(unknown)}; there are {', '.join(known)}")
    return frozenset(reason for reason in known if reason in names)
