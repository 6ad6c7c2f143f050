"""Progress on stderr: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unicodedata import category

Step = Callable[[str, int, int], None]


@contextmanager
def progress(quiet: bool) -> Iterator[Step | None]:
    """A function to call with (file, done, total); None when nothing is to be shown."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with _bar() as step:
            yield step
    else:
        yield _line


def _line(name: str, done: int, total: int) -> None:
    if name:
        sys.stderr.write(f"reading {done + 1}/{total}: {printable(name)}\n")


@contextmanager
def _bar() -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def step(name: str, done: int, total: int) -> None:
            bar.update(task, total=total, completed=done, description=printable(name))

        yield step


def printable(text: str) -> str:
    """Text without the signs that steer a terminal; a file name may hold any.

    Blanks of all kinds become plain ones: Python counts the one that does not break, which parts
    the thousands of an amount, among the signs that cannot be printed.
    """
    return "".join(map(_printable, text))


def _printable(sign: str) -> str:
    if category(sign) == "Zs":
        return " "
    return sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}"
