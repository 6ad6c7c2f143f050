"""`planparse ingest`: documents by the thousand into an archive."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planparse.cli import ingest_options as opt
from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption, QuietOption
from planparse.cli.progress import printable
from planparse.cli.run_progress import run_progress
from planparse.cli.signals import stopping

if TYPE_CHECKING:
    from planparse.engine.archive.progress import Progress, Survey
    from planparse.engine.archive.settings import Settings


RETRIED = frozenset({"oom", "worker_crash", "page_timeout", "doc_timeout", "pages_without_text"})
"""Reasons that may be the machine's, and go away on another or with Tesseract installed."""


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
    bound: opt.BoundOption = None,
    engine: opt.EngineOption = opt.Engine.local,
    scheduler: opt.SchedulerOption = None,
    tls_ca: opt.TlsCaOption = None,
    tls_cert: opt.TlsCertOption = None,
    tls_key: opt.TlsKeyOption = None,
    output: FormatOption = Format.table,
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
            limits=opt.limits_of(bound or ()),
            workers=workers,
            retry=opt.reasons(retry or ()),
            rehash=rehash,
            prune=prune,
            at_most=limit,
            shard=shard_of(shard) if shard else None,
            commit_every=commit_every,
            wait_seconds=wait,
            scheduler=opt.scheduler_of(engine, scheduler),
            tls=opt.tls_of(scheduler, tls_ca, tls_cert, tls_key),
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if dry_run:
        found, code = _survey(folders, archive, settings, quiet)
        said = as_json(found) if output is Format.json else survey_text(found)
    else:
        done, code = _ingest(folders, archive, settings, quiet)
        code = code or (Exit.REJECTED if strict and done.tally.statuses.get("rejected") else 0)
        said = as_json(done) if output is Format.json else summary(done, archive)
    sys.stdout.write(said)
    raise typer.Exit(code)


def _ingest(
    folders: list[Path], archive: Path, settings: Settings, quiet: bool
) -> tuple[Progress, int]:
    from planparse.api import ingest as run

    with stopping() as stop, run_progress(quiet) as tell:
        progress = run(folders, archive, settings=settings, progress=tell, stop=stop.event)
    return progress, stop.exit_code if progress.is_interrupted else 0


def _survey(
    folders: list[Path], archive: Path, settings: Settings, quiet: bool
) -> tuple[Survey, int]:
    from planparse.api import survey as run

    with stopping() as stop, run_progress(quiet) as tell:
        found = run(folders, archive, settings=settings, progress=tell, stop=stop.event)
    return found, stop.exit_code if stop.event.is_set() else 0


def as_json(found: Progress | Survey) -> str:
    """The counts of a run or a survey as one JSON document."""
    return json.dumps(asdict(found), indent=2) + "\n"


def summary(progress: Progress, archive: Path) -> str:
    """What a run did, and how to go on after one that was stopped."""
    tally = progress.tally
    counts = ", ".join(f"{count} {status}" for status, count in sorted(tally.statuses.items()))
    lines = [f"{progress.total} files: {counts or 'nothing new'}, {progress.unchanged} unchanged"]
    lines += _counted(tally.reasons)
    if RETRIED & tally.reasons.keys():
        lines.append("--retry REASON reads documents with a reason again")
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
