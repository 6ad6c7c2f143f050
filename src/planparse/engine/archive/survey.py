"""What a run would do, without doing it: kinds, pages, scans, copies and refusals."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Event

from planparse.engine.archive.executor import Executor
from planparse.engine.archive.fingerprint import fingerprint
from planparse.engine.archive.job import Died, Done, Outcome, job_for
from planparse.engine.archive.plan import Again, Plan, Step
from planparse.engine.archive.processes import Processes
from planparse.engine.archive.progress import Progress, Survey
from planparse.engine.archive.settings import Settings
from planparse.engine.archive.walk import walk
from planparse.store.archive.archive import Archive


def survey(
    roots: Sequence[Path],
    archive: Path,
    settings: Settings | None = None,
    tell: Callable[[Progress], None] | None = None,
    stop: Event | None = None,
) -> Survey:
    """Look at every new or changed document below the folders; nothing is written.

    Args:
        roots: folders or files.
        archive: folder of the archive, which need not be there.
        settings: as for a run.
        tell: called with the progress.
        stop: set from outside to end early.

    Raises:
        InputError: a folder is not there.
        StoreError: the archive cannot be read.
    """
    settings = settings or Settings()
    stop = stop or Event()
    plan = Plan(
        Archive(archive).state,
        settings.limits,
        fingerprint(settings.limits),
        Again(settings.retry, settings.rehash),
    )
    found = walk(roots, [archive], stop)
    if settings.shard:
        found = [item for item in found if settings.shard.holds(item)]
    told = Progress(total=len(found), left=len(found))
    result = Survey()
    spool = Path(tempfile.mkdtemp(prefix="planparse-survey-"))
    try:
        with Processes(settings.process_count, settings.limits) as processes:
            for step in plan.steps(found):
                if stop.is_set() or result.begun == settings.at_most:
                    break
                told.left -= 1
                _take(step, result, processes, spool, settings)
                while processes.busy >= processes.capacity:
                    _count_all(processes.finished(), result)
                if tell:
                    tell(told)
            while processes.busy and not stop.is_set():
                _count_all(processes.finished(), result)
    finally:
        shutil.rmtree(spool, ignore_errors=True)
    return result


def _take(step: Step, result: Survey, processes: Executor, spool: Path, settings: Settings) -> None:
    if step.todo == "unchanged":
        result.unchanged += 1
    elif step.todo == "copy":
        result.copies += 1
    elif step.todo == "refuse":
        _add(result.refused, str(step.reason))
    else:
        assert step.document_id is not None
        result.to_read += 1
        result.begun += 1
        job = job_for(step.found, step.document_id, settings.limits, spool, survey=True)
        processes.start(job)


def _count_all(outcomes: Iterable[Outcome], result: Survey) -> None:
    for outcome in outcomes:
        if isinstance(outcome, Done) and outcome.status != "rejected":
            result.pages += outcome.pages or 0
            result.unread_pages += outcome.unread_pages
            _add(result.kinds, outcome.media_type or "unknown")
        elif isinstance(outcome, Done | Died):
            cause = outcome.cause if isinstance(outcome, Died) else outcome.reason
            result.to_read -= 1
            _add(result.refused, str(cause))


def _add(counts: dict[str, int], name: str) -> None:
    counts[name] = counts.get(name, 0) + 1
