"""`planparse ingest`: documents by the thousand into an archive."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planparse.cli import ingest_options as opt
from planparse.cli.exits import Exit
from planparse.cli.options import QuietOption
from planparse.cli.progress import printable
from planparse.cli.run_progress import run_progress
from planparse.cli.signals import stopping

if TYPE_CHECKING:
    from planparse.engine.archive.progress import Progress, Survey
    from planparse.engine.archive.settings import Settings


def ingest(  # noqa: PLR0913, PLR0917 - one parameter an option
    folders: opt.FoldersArgument,
    archive: opt.ArchiveOption,
    workers: opt.WorkersOption = 0,
    retry: opt.RetryOption = None,
    limit: opt.LimitOption = None,
    shard: opt.ShardOption = None,
    dry_run: opt.DryRunOption = False,
    rehash: opt.RehashOption = False,
    prune: opt.PruneOption = False,
    strict: opt.StrictOption = False,
    wait: opt.WaitOption = 0.0,
    commit_every: opt.CommitOption = 500,
    engine: opt.EngineOption = opt.Engine.local,
    scheduler: opt.SchedulerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read folders of documents into an archive: incremental, parallel, safe to stop.

    Example: [bold]planparse ingest reports --archive archive[/bold]

    Every file gets a row in `documents`, the broken ones with the reason. The same command
    again reads only what is new or changed. Exit code 0: every file has its row. 75: another
    run writes to the archive. 130, 143: stopped; the same command goes on.
    """
    from planparse.engine.archive.settings import Settings, shard_of

    try:
        settings = Settings(
            workers=workers,
            retry=opt.reasons(retry or ()),
            rehash=rehash,
            prune=prune,
            at_most=limit,
            shard=shard_of(shard) if shard else None,
            commit_every=commit_every,
            wait_seconds=wait,
            scheduler=opt.scheduler_of(engine, scheduler),
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if dry_run:
        _survey(folders, archive, settings, quiet)
    else:
        _ingest(folders, archive, settings, quiet, strict)


def _ingest(
    folders: list[Path], archive: Path, settings: Settings, quiet: bool, strict: bool
) -> None:
    from planparse.api import ingest as run

    with stopping() as stop, run_progress(quiet) as tell:
        progress = run(folders, archive, settings=settings, progress=tell, stop=stop.event)
    sys.stdout.write(summary(progress, archive))
    if progress.is_interrupted:
        raise typer.Exit(stop.exit_code)
    rejected = progress.tally.statuses.get("rejected", 0)
    raise typer.Exit(Exit.REJECTED if strict and rejected else 0)


def _survey(folders: list[Path], archive: Path, settings: Settings, quiet: bool) -> None:
    from planparse.api import survey as run

    with stopping() as stop, run_progress(quiet) as tell:
        found = run(folders, archive, settings=settings, progress=tell, stop=stop.event)
    sys.stdout.write(survey_text(found))
    if stop.event.is_set():
        raise typer.Exit(stop.exit_code)


def summary(progress: Progress, archive: Path) -> str:
    """What a run did, and how to go on after one that was stopped."""
    tally = progress.tally
    counts = ", ".join(f"{count} {status}" for status, count in sorted(tally.statuses.items()))
    lines = [f"{progress.total} files: {counts or 'nothing new'}, {progress.unchanged} unchanged"]
    lines += _counted(tally.reasons)
    if progress.missing:
        lines.append(
            f"{progress.missing} files read earlier are not there any more; their records are "
            "kept (--prune takes them out)"
        )
    if progress.left:
        lines.append(f"{progress.left} files are left; the same command goes on with them")
    lines.append(f"The archive is in {printable(str(archive))}")
    return "\n".join(lines) + "\n"


def survey_text(found: Survey) -> str:
    """What a run would do."""
    refused = sum(found.refused.values())
    lines = [
        f"{found.to_read} documents to read: {found.pages} pages, of them {found.unread_pages} "
        "without text (scans)",
        *_counted(found.kinds),
        f"{found.unchanged} unchanged, {found.copies} copies, {refused} refused",
        *_counted(found.refused),
    ]
    return "\n".join(lines) + "\n"


def _counted(counts: dict[str, int]) -> list[str]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [f"  {name}: {count}" for name, count in ordered]
