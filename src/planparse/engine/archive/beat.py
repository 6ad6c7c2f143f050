"""The heartbeat of a reading process: 48 bytes in a file that both sides map into memory.

No system call on the reading side, so a heartbeat cannot fail on a full disk; and the last page
is still told when the process was killed from outside.
"""

from __future__ import annotations

import mmap
import struct
from pathlib import Path
from typing import NamedTuple

from planparse.engine.passage import Stage

_LAYOUT = struct.Struct("<QQQQQQ")


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


STILL = Pulse(0, Stage.WAITING, 0, 0, 0, 0)
"""No sign of life yet, or any more."""


class Beat:
    """The reading process' end."""

    def __init__(self, path: Path, earlier: int) -> None:
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), _LAYOUT.size)
        self._beats = 0
        self._earlier = earlier
        self.side = 0

    def report(self, stage: Stage, page: int, page_count: int = 0) -> None:
        """Say what begins now."""
        self._beats += 1
        _LAYOUT.pack_into(
            self._map, 0, self._beats, int(stage), page, page_count, self.side, self._earlier
        )


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
