"""Who may write: a lock that the system takes back when its holder dies.

A whole run holds the archive exclusively. Shards share it and hold their own shard exclusively,
so that 64 machines can write at once while nobody runs the same shard twice. The system lock
ends with the process that holds it, however that ends: there are no stale locks to break.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from planparse.errors import ArchiveLocked
from planparse.store.atomic import store_error

LOCK = "_lock"
_POLL_SECONDS = 0.2
_TURN_SECONDS = 60.0
"""Far more than the commits of all shards take that could be before this one."""


@contextmanager
def writing(root: Path, shard: str | None, wait_seconds: float) -> Iterator[None]:
    """Hold the archive (or one shard of it) for writing.

    Args:
        root: folder of the archive; made if it is not there.
        shard: name of the shard, None for the whole archive.
        wait_seconds: how long to wait for another writer to end.

    Raises:
        ArchiveLocked: another process still writes.
        StoreError: the lock file cannot be made.
    """
    deadline = time.monotonic() + wait_seconds
    with ExitStack() as held:
        held.enter_context(_held(root / LOCK, shard is not None, deadline))
        if shard is not None:
            held.enter_context(_held(root / f"{LOCK}-{shard}", False, deadline))
        yield


@contextmanager
def taking_turns(folder: Path) -> Iterator[None]:
    """Hold a folder for the moment that two steps take; others wait.

    Raises:
        ArchiveLocked: the moment did not come.
        StoreError: the lock file cannot be made.
    """
    with _held(folder / LOCK, False, time.monotonic() + _TURN_SECONDS):
        yield


@contextmanager
def _held(path: Path, shared: bool, deadline: float) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise store_error(path, error) from error
    try:
        while not _try(descriptor, shared):
            if time.monotonic() >= deadline:
                raise ArchiveLocked(str(path.parent), _holder(path))
            time.sleep(_POLL_SECONDS)
        if not shared:
            _sign(descriptor)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int, shared: bool) -> bool:
        """Windows has no shared byte locks in the standard library: shards take turns."""
        try:
            os.lseek(descriptor, _WINDOWS_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    _WINDOWS_BYTE = 1 << 20
else:
    import fcntl

    def _try(descriptor: int, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise store_error(Path(LOCK), error) from error
        return True


def _sign(descriptor: int) -> None:
    """Say who holds it, for the message of those who wait; nothing depends on the content."""
    who = json.dumps({"pid": os.getpid(), "host": socket.gethostname()}).encode()
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, who)
    except OSError:
        return


def _holder(path: Path) -> str:
    try:
        who = json.loads(path.read_bytes())
        return f"process {int(who['pid'])} on {str(who['host'])[:80]}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
