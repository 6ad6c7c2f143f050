"""Ctrl-C and SIGTERM as a request to end, and at once when they come a second time."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType


class Stop:
    """Asked to stop, and by which signal."""

    def __init__(self) -> None:
        self.event = Event()
        self.signal: int | None = None

    @property
    def exit_code(self) -> int:
        """As shells have it: 128 and the signal."""
        return 128 + (self.signal or signal.SIGINT)


@contextmanager
def stopping() -> Iterator[Stop]:
    """While it lasts, the first signal sets the event and the second ends the process."""
    stop = Stop()

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.event.is_set():
            os._exit(128 + number)
        stop.signal = number
        stop.event.set()
        sys.stderr.write("planparse: stopping; documents that are done are kept\n")

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
