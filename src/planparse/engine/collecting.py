"""Fewer passes of the cyclic garbage collector while one document's facts are made."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

YOUNG = 50_000
"""Objects made between two passes. A document's facts all live until its rows are written, so
every pass over them is in vain: with Python's own 700 a table of 50,000 rows spends a third of
its time there. What readers leave in cycles is still collected, some megabytes later."""


def seldom_collected(function: Callable[P, R]) -> Callable[P, R]:
    """Run a function with a higher threshold for collection; the caller's is put back.

    A collector that is switched off, or set higher, stays as it is.
    """

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        young, *old = gc.get_threshold()
        if not 0 < young < YOUNG:
            return function(*args, **kwargs)
        gc.set_threshold(YOUNG, *old)
        try:
            return function(*args, **kwargs)
        finally:
            gc.set_threshold(young, *old)

    return run
