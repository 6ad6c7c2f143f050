"""Files that are there whole or not at all, one by one and as a set.

A Parquet file that was cut off while being written has no footer and cannot be read. So each
file is written under a hidden temporary name of its own (two writers never share one), synced,
and renamed over the old one; readers of a folder skip hidden names. Of a set, all temporaries
are complete before the first is renamed, and a mark stands in the folder while the renaming
lasts: a power cut in between leaves the mark, and `planparse.store.read` refuses the mixture.
"""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Iterable
from pathlib import Path

from planparse.errors import StoreError

MARK = ".planparse-incomplete"
_PREFIX = ".planparse-"
_SUFFIX = ".tmp"
STALE_SECONDS = 24 * 3600
"""A temporary file this old belongs to a run that was killed; no run takes a day to write."""

_CAUSES = {
    errno.ENOSPC: "the disk is full; free some space or choose another folder",
    errno.EDQUOT: "the disk quota is used up; free some space or choose another folder",
    errno.EFBIG: "the file is larger than this system allows; choose another folder",
    errno.EACCES: "no permission to write there; choose another folder",
    errno.EPERM: "no permission to write there; choose another folder",
    errno.EROFS: "the disk is read-only; choose another folder",
    errno.EEXIST: "a file stands where a folder is needed; choose another name",
    errno.ENOTDIR: "a file stands where a folder is needed; choose another name",
    errno.EISDIR: "a folder stands where the file is to be; move it away",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


def store_error(path: Path, error: OSError) -> StoreError:
    """The exception for callers: which path, what happened, what to do."""
    cause = _CAUSES.get(error.errno or 0) or error.strerror or str(error)
    return StoreError(f"{path}: {cause}")


def write_file(path: Path, content: bytes) -> Path:
    """Write one file whole or not at all; folders above it are made.

    Raises:
        StoreError: it could not be written; an older file of that name is untouched.
    """
    return write_set(path.parent, [(path.name, content)])[0]


def write_set(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write several files of one folder, all of them or none, as far as a disk can promise.

    Args:
        folder: made if it is not there.
        files: name and content; taken one at a time, so that a generator keeps only one in
            memory.

    Returns:
        The paths written, in order.

    Raises:
        StoreError: they could not be written. Before the last file was complete nothing has
            changed; a failure while renaming leaves `MARK`, and writing again heals it.
    """
    _make_folder(folder)
    temporaries: list[tuple[Path, Path]] = []
    try:
        for name, content in files:
            temporary = folder / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
            temporaries.append((temporary, folder / name))
            write_synced(temporary, content)
        rename_all(folder, temporaries)
    except OSError as error:
        raise store_error(Path(error.filename or folder), error) from error
    finally:
        for temporary, _ in temporaries:
            _remove(temporary)
    return [path for _, path in temporaries]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_stale(folder)
    except OSError as error:
        raise store_error(folder, error) from error


def _remove_stale(folder: Path) -> None:
    limit = time.time() - STALE_SECONDS
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        if path.stat().st_mtime < limit:
            _remove(path)


def write_synced(path: Path, content: bytes) -> None:
    """Write a new file and bring it to the disk.

    Raises:
        OSError: it is there already, or could not be written; its folder is in `filename`.
    """
    try:
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        error.filename = str(path.parent)  # the temporary name tells a user nothing
        raise


def rename_all(folder: Path, temporaries: list[tuple[Path, Path]]) -> None:
    """Put complete temporaries of one folder in the places of the old files, as one set.

    Raises:
        OSError: one could not be renamed; `MARK` stays where the set is mixed.
    """
    if len(temporaries) == 1:
        _replace(*temporaries[0])
        sync_folder(folder)
        return
    mark = folder / MARK
    renamed = False
    try:
        mark.touch()
        sync_folder(folder)
        for temporary, path in temporaries:
            _replace(temporary, path)
            renamed = True
        sync_folder(folder)
    except OSError:
        if not renamed:  # nothing has changed, and the old set is whole
            _remove(mark)
        raise
    mark.unlink(missing_ok=True)
    sync_folder(folder)


def _replace(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as error:
        error.filename = str(path)
        raise


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk: a rename or a link is lasting only after this.

    Raises:
        OSError: the system refuses.
    """
    if os.name == "nt":  # Windows syncs the rename itself and cannot open a folder
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # what is left is hidden, and a later run removes it
