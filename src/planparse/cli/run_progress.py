"""Progress of a run over many documents: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planparse.engine.archive.progress import Progress

LINE_SECONDS = 10.0
"""Between two lines where stderr is a file."""
Tell = Callable[["Progress"], None]


@contextmanager
def run_progress(quiet: bool) -> Iterator[Tell | None]:
    """A function to call with the progress; None when nothing is to be shown."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with _live() as tell:
            yield tell
    else:
        yield _Lines()


class _Lines:
    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._last >= LINE_SECONDS:
            self._last = now
            sys.stderr.write(f"{line(progress)}\n")


@contextmanager
def _live() -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(progress: Progress) -> None:
            done = progress.total - progress.left
            bar.update(task, total=progress.total, completed=done, description=speed(progress))

        yield tell


def line(progress: Progress) -> str:
    """Everything in one line of plain text."""
    done = progress.total - progress.left
    return f"{done}/{progress.total} documents, {speed(progress)}"


def speed(progress: Progress) -> str:
    """Documents and pages a second, time left, and failures by reason."""
    seconds = max(progress.seconds, 0.001)
    rate = progress.settled / seconds
    parts = [f"{rate:.1f} documents/s", f"{progress.tally.pages / seconds:.0f} pages/s"]
    if rate > 0 and progress.left:
        parts.append(f"{_duration(progress.left / rate)} left")
    reasons = sorted(progress.tally.reasons.items(), key=lambda item: (-item[1], item[0]))
    parts += [f"{reason} {count}" for reason, count in reasons]
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
