"""A run over folders: walk, plan, read in processes, commit; safe to stop at any moment."""

from __future__ import annotations

import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from planparse.engine.archive.attempts import doubt_about
from planparse.engine.archive.batch import Batch
from planparse.engine.archive.executor import Executor
from planparse.engine.archive.fingerprint import fingerprint
from planparse.engine.archive.job import Died, Done, Failed, Outcome, job_for
from planparse.engine.archive.plan import Again, Plan, Step, missing
from planparse.engine.archive.processes import Processes
from planparse.engine.archive.progress import Progress
from planparse.engine.archive.refused import copy_rows, given_up_rows, refused_rows
from planparse.engine.archive.settings import Settings
from planparse.engine.archive.walk import Found, walk
from planparse.errors import StoreError
from planparse.model.raw import Doubt
from planparse.model.reasons import TIMEOUTS, Reason
from planparse.model.records import DocumentRecord
from planparse.model.records.clean import path_text
from planparse.store.archive.archive import WHOLE, Archive
from planparse.store.archive.commits import Entry
from planparse.store.archive.lock import writing
from planparse.store.archive.parcel import pack
from planparse.store.atomic import store_error

SPOOL = "_spool"
CHANGED: Reason = "changed_while_reading"
PASSING: frozenset[Reason | None] = frozenset({CHANGED, "unreadable"})
"""Never count as done: the next run looks again."""
GRACE_SECONDS = 0.3
"""For documents that are nearly done when a run is asked to stop; what asks is in a hurry."""
TELL_SECONDS = 0.2
"""How often progress is told."""


Tell = Callable[[Progress], None]


def ingest(
    roots: Sequence[Path],
    archive: Path,
    settings: Settings | None = None,
    tell: Tell | None = None,
    stop: Event | None = None,
) -> Progress:
    """Read every new or changed document below the folders into an archive.

    Args:
        roots: folders or files.
        archive: folder of the archive, made if it is not there.
        settings: how.
        tell: called with the progress a few times a second.
        stop: set from outside to end the run; what is done is kept.

    Raises:
        InputError: a folder is not there.
        ArchiveLocked: another run writes to the archive.
        StoreError: the archive cannot be written; documents already committed are kept, and
            none is marked as rejected because of it.
    """
    settings = settings or Settings()
    shard = settings.shard.name if settings.shard else None
    with writing(archive, shard, settings.wait_seconds):
        opened = Archive(archive, shard or WHOLE)
        opened.tidy()
        run = _Run(opened, roots, settings, tell, stop or Event())
        try:
            run.go()
        finally:
            run.close()
        if run.progress.commits and shard is None:
            opened.tidy()
        return run.progress


class _Run:
    """One run: the state that its loop needs."""

    def __init__(
        self,
        archive: Archive,
        roots: Sequence[Path],
        settings: Settings,
        tell: Tell | None,
        stop: Event,
    ) -> None:
        self._archive = archive
        self._settings = settings
        self._tell = tell
        self._stop = stop
        self._began = time.monotonic()
        self._told = 0.0
        self._fingerprint = fingerprint(settings.limits)
        found = walk(roots, [archive.root], stop)
        if settings.shard:
            found = [item for item in found if settings.shard.holds(item)]
        is_whole = settings.shard is None and not stop.is_set()
        self._missing = missing(archive.state, found, roots) if is_whole else []
        self._found = found
        self._steps: Iterator[Step] = iter(())
        self._copies: dict[str, list[Found]] = {}
        """Copies by document_id that wait for what becomes of their original."""
        self._read = 0
        self._spool: Path | None = None
        self._batch = Batch(settings.commit_every)
        self._processes = _executor(settings)
        self.progress = Progress(total=len(found), left=len(found), missing=len(self._missing))

    def go(self) -> None:
        """Until everything is settled or somebody asks to stop."""
        if self._settings.prune and self._missing:
            self._archive.commit((), (), self._missing)
            self.progress.commits += 1
        again = Again(self._settings.retry, self._settings.rehash)
        plan = Plan(self._archive.state, self._settings.limits, self._fingerprint, again)
        self._steps = plan.steps(self._found)
        more = True
        while more or self._processes.busy:
            if self._stop.is_set():
                self._finish_early()
                break
            more = more and self._fill()
            for outcome in self._finished():
                self._settle(outcome)
            self._commit_if_due()
            self._say(force=False)
        self._settle_copies()
        self._commit()
        self._say(force=True)

    def close(self) -> None:
        """Kill what still runs, and remove its files."""
        self._processes.stop()
        if self._spool is not None:
            shutil.rmtree(self._spool, ignore_errors=True)

    def _fill(self) -> bool:
        """Plan inputs until every process has work; False when no input is left."""
        while self._processes.busy < self._processes.capacity:
            if self._stop.is_set() or self._batch.is_due:
                return True
            if self._settings.at_most is not None and self._read >= self._settings.at_most:
                return False
            step = next(self._steps, None)
            if step is None:
                return False
            self._take(step)
            self._say(force=False)
        return True

    def _take(self, step: Step) -> None:
        found = step.found
        if step.todo == "unchanged":
            self.progress.unchanged += 1
            self.progress.left -= 1
        elif step.todo == "read":
            assert step.document_id is not None
            self._read += 1
            self._start(found, step.document_id)
        elif step.todo == "copy":
            assert step.document_id is not None
            self._copies.setdefault(step.document_id, []).append(found)
        else:
            assert step.reason is not None
            row, rows = refused_rows(found.path, None, step.reason, step.detail)
            self._add(self._entry(found, row), pack(rows))

    def _start(self, found: Found, document_id: str) -> None:
        spool = self._spool_folder()
        job = job_for(found, document_id, self._settings.limits, spool)
        try:
            self._processes.start(job)
        except OSError as error:
            raise store_error(spool, error) from error

    def _finished(self) -> list[Outcome]:
        try:
            return list(self._processes.finished())
        except OSError as error:
            raise store_error(self._archive.root / SPOOL, error) from error

    def _settle(self, outcome: Outcome) -> None:
        job = outcome.job
        if isinstance(outcome, Failed):
            raise StoreError(outcome.message)
        found = Found(job.name, job.key, job.size, job.modified)
        if isinstance(outcome, Died):
            doubts = (*job.course.doubts, doubt_about(outcome, "it was given up"))
            row, rows = given_up_rows(job.name, job.document_id, job.size, outcome.cause, doubts)
            self._add(self._timed(self._entry(found, row), doubts), pack(rows))
        else:
            entry = self._timed(self._done_entry(found, outcome), job.course.doubts)
            self._add(entry, job.parcel)
        job.beat.unlink(missing_ok=True)

    def _settle_copies(self) -> None:
        """Rows for copies whose original is settled; the others are left for the next run."""
        originals = self._archive.state.originals()
        for document_id, copies in self._copies.items():
            original = self._batch.entry_of(document_id)
            if original is None and document_id in originals:
                original = self._archive.state.entries[originals[document_id]]
            for found in copies:
                self._settle_copy(found, document_id, original)
        self._copies.clear()

    def _settle_copy(self, found: Found, document_id: str, original: Entry | None) -> None:
        if original is not None:
            refused = original.reason if original.status == "rejected" else None
            row, rows = copy_rows(found.path, document_id, found.size, refused)
            self._add(self._entry(found, row, is_copy=True), pack(rows))
        elif not self.progress.is_interrupted:
            detail = "the file that it is a copy of changed while it was read; ingest again"
            row, rows = refused_rows(found.path, None, CHANGED, detail, found.size)
            self._add(self._entry(found, row), pack(rows))

    def _entry(self, found: Found, row: DocumentRecord, is_copy: bool = False) -> Entry:
        return Entry(
            key=found.key,
            path=row.path,
            document_id=row.document_id,
            size=found.size,
            modified=None if row.reason in PASSING else found.modified,
            status=row.status,
            reason=row.reason,
            is_copy=is_copy,
            fingerprint=self._fingerprint,
        )

    def _done_entry(self, found: Found, done: Done) -> Entry:
        return Entry(
            key=found.key,
            path=path_text(found.path),
            document_id=done.document_id,
            size=found.size,
            modified=None if done.reason in PASSING else found.modified,
            status=done.status,
            reason=done.reason,
            fingerprint=self._fingerprint,
            pages=done.pages,
        )

    def _timed(self, entry: Entry, doubts: Sequence[Doubt]) -> Entry:
        """The entry, with the runs in a row that met a limit on time."""
        if not any(doubt.code in TIMEOUTS for doubt in doubts):
            return entry
        before = self._archive.state.entries.get(entry.key)
        is_same = before is not None and (before.document_id, before.fingerprint) == (
            entry.document_id,
            entry.fingerprint,
        )
        runs = before.timed_out if before is not None and is_same else 0
        return entry.model_copy(update={"timed_out": runs + 1})

    def _add(self, entry: Entry, parcel: bytes | Path) -> None:
        try:
            self._batch.add(entry, parcel)
        except OSError as error:
            raise store_error(self._archive.root / SPOOL, error) from error
        self.progress.tally.add(entry.status, entry.reason, entry.pages)
        self.progress.left -= 1

    def _commit_if_due(self) -> None:
        if self._batch.is_due:
            self._commit()

    def _commit(self) -> None:
        try:
            parcels = self._batch.parcels()
        except OSError as error:
            raise store_error(self._archive.root / SPOOL, error) from error
        if self._archive.commit(parcels, self._batch.entries):
            self.progress.commits += 1
        self._batch.clear()

    def _finish_early(self) -> None:
        """Take what is done within a few seconds; the rest is for the next run."""
        self.progress.is_interrupted = True
        deadline = time.monotonic() + GRACE_SECONDS
        while self._processes.reading and time.monotonic() < deadline:
            for outcome in self._finished():
                self._settle(outcome)

    def _spool_folder(self) -> Path:
        if self._spool is None:
            shard = self._settings.shard
            name = f"{shard.name if shard else WHOLE}-{secrets.token_hex(4)}"
            folder = self._archive.root / SPOOL / name
            try:
                _remove_spools(folder.parent, shard.name if shard else None)
                folder.mkdir(parents=True)
            except OSError as error:
                raise store_error(folder, error) from error
            self._spool = folder
        return self._spool

    def _say(self, force: bool) -> None:
        now = time.monotonic()
        self.progress.seconds = now - self._began
        if self._tell and (force or now - self._told >= TELL_SECONDS):
            self._told = now
            self._tell(self.progress)


def _executor(settings: Settings) -> Executor:
    if settings.scheduler is None:
        return Processes(settings.process_count, settings.limits)
    from planparse.engine.archive.cluster import Cluster

    return Cluster(settings.scheduler, settings.tls)


def _remove_spools(folder: Path, shard: str | None) -> None:
    """What runs that were killed left; none of it was committed."""
    for path in folder.glob(f"{shard}-*" if shard else "*"):
        shutil.rmtree(path, ignore_errors=True)
