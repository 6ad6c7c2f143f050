"""The heartbeat of a reading process: 72 bytes in a file that both sides map into memory.

No system call on the reading side, so a heartbeat cannot fail on a full disk; and the last page
is still told when the process was killed from outside.
"""

from __future__ import annotations

import mmap
import os
import struct
from pathlib import Path
from typing import NamedTuple

from planparse.engine.passage import Stage

_LAYOUT = struct.Struct("<QQQQQQQdd")


class Pulse(NamedTuple):
    """What a heartbeat says."""

    beats: int
    """Grows with every sign of life."""
    stage: Stage
    page: int
    page_count: int
    """0 where it is not known."""
    side: int
    """Position of the document in an audit, 0 elsewhere."""
    earlier: int
    """Jobs that the process had begun before this one."""
    process: int
    used: float
    """Processor time in seconds that it and its children had used when it told this."""
    used_before: float
    """The same when the job began."""


STILL = Pulse(0, Stage.WAITING, 0, 0, 0, 0, 0, 0.0, 0.0)
"""No sign of life yet, or any more."""


class Beat:
    """The reading process' end."""

    def __init__(self, path: Path, earlier: int) -> None:
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), _LAYOUT.size)
        self._beats = 0
        self._earlier = earlier
        self._process = os.getpid()
        self._before = used_here()
        self.side = 0

    def report(self, stage: Stage, page: int, page_count: int = 0) -> None:
        """Say what begins now."""
        self._beats += 1
        told = (self._beats, int(stage), page, page_count, self.side, self._earlier, self._process)
        _LAYOUT.pack_into(self._map, 0, *told, used_here(), self._before)


def prepare(path: Path) -> None:
    """Make the file that both sides map.

    Raises:
        OSError: it cannot be made.
    """
    path.write_bytes(bytes(_LAYOUT.size))


def feel(path: Path) -> Pulse:
    """Read a heartbeat; a stopped one where the file is not there (yet, or any more)."""
    try:
        beats, stage, *rest = _LAYOUT.unpack(path.read_bytes()[: _LAYOUT.size])
        return Pulse(beats, Stage(stage), *rest)
    except (OSError, struct.error, ValueError):
        return STILL


def used_here() -> float:
    """Processor time of this process and of the children that it waited for, in seconds."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
