"""What stands below the folders: each file once, named as the caller named its folder.

Nothing is opened here, nothing outside of the folders is looked at, and no link to a folder is
followed. What is no regular file is found as well, with the reason why it is not read: a pipe
that is skipped in silence would be a document lost in silence.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Event

from planparse.errors import InputError
from planparse.model.reasons import Reason
from planparse.model.records.clean import path_text

_READABLE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_DOCUMENT_SUFFIXES = (".pdf", ".docx", ".docm", ".doc", ".txt", ".md", ".markdown")
"""A folder of such a name was meant to be a document."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or what stands where one is expected."""

    path: str
    """As named by the caller; bytes that are no text are escaped as the system does."""
    key: str
    """Absolute path as safe text."""
    size: int = 0
    modified: int = 0
    """Nanoseconds."""
    refusal: Reason | None = None
    detail: str | None = None


def walk(
    roots: Sequence[Path], leave_out: Iterable[Path] = (), stop: Event | None = None
) -> list[Found]:
    """All files below the folders (or the files themselves), sorted by absolute path.

    Args:
        roots: folders or files; one inside another is walked once.
        leave_out: folders that are not walked, such as the archive itself.
        stop: set from outside to end the walk; what was found so far is returned.

    Raises:
        InputError: a root is not there, or cannot be listed.
    """
    barred = {os.path.realpath(path) for path in leave_out}
    inside = tuple(os.path.realpath(root) for root in roots)
    found: dict[str, Found] = {}
    for root in roots:
        for item in _below(root, inside, barred):
            if stop is not None and stop.is_set():
                break
            found.setdefault(item.key, item)
    return sorted(found.values(), key=lambda item: item.key)


def _below(root: Path, inside: tuple[str, ...], barred: set[str]) -> Iterator[Found]:
    try:
        status = root.stat()
    except OSError as error:
        hint = f"it cannot be reached ({error.strerror}); check the path"
        raise InputError(root, "not_found", hint) from error
    if not stat.S_ISDIR(status.st_mode):
        yield _found(str(root), inside)
        return
    try:
        os.scandir(root).close()
    except OSError as error:
        hint = f"it cannot be listed ({error.strerror}); grant read access to the folder"
        raise InputError(root, "unreadable", hint) from error
    folders = [str(root)]
    while folders:
        folder = folders.pop()
        if os.path.realpath(folder) in barred:
            continue
        for entry in _entries(folder):
            if isinstance(entry, Found):
                yield entry
            elif entry.is_dir(follow_symlinks=False):
                folders.append(_plain(entry.path))
                if entry.name.lower().endswith(_DOCUMENT_SUFFIXES):
                    yield _refused(entry.path, "is_directory", "a folder with a document's name")
            else:
                yield _found(_plain(entry.path), inside)


def _plain(path: str) -> str:
    """Without the `./` that a walk from here puts before every name."""
    return path.removeprefix(f".{os.sep}")


def _entries(folder: str) -> list[os.DirEntry[str] | Found]:
    """What a folder holds; one that is closed to everybody stays closed, also to root."""
    try:
        if not os.lstat(folder).st_mode & _READABLE:
            raise PermissionError(13, "its permissions close it to everybody")
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        hint = f"the folder cannot be listed ({error.strerror}); what it holds is not read"
        return [_refused(folder, "unreadable", hint)]


def _found(path: str, inside: tuple[str, ...]) -> Found:
    try:
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            target = os.path.realpath(path, strict=True)
            status = Path(target).stat()
            refusal = _link_refusal(target, status, inside)
            if refusal is not None:
                return _refused(path, *refusal)
    except OSError as error:
        reason: Reason = "not_found" if isinstance(error, FileNotFoundError) else "unreadable"
        return _refused(path, reason, f"it cannot be reached ({error.strerror or error})")
    if not stat.S_ISREG(status.st_mode):
        what = "a device, pipe or socket, which is never opened"
        return _refused(path, "special_file", what)
    if not status.st_mode & _READABLE:
        return _refused(path, "unreadable", "its permissions close it to everybody")
    return Found(path, _key(path), status.st_size, status.st_mtime_ns)


def _link_refusal(
    target: str, status: os.stat_result, inside: tuple[str, ...]
) -> tuple[Reason, str] | None:
    if stat.S_ISDIR(status.st_mode):
        return "is_directory", "a link to a folder, which is not followed"
    if not any(target == root or target.startswith(root + os.sep) for root in inside):
        return "special_file", "a link that leads out of the folder, which is not followed"
    return None


def _refused(path: str, reason: Reason, detail: str) -> Found:
    return Found(path, _key(path), refusal=reason, detail=detail)


def _key(path: str) -> str:
    folder, name = os.path.split(path)
    return path_text(os.path.join(_real(folder), name))  # noqa: PTH118 - bytes that are no text


@lru_cache(maxsize=1024)
def _real(folder: str) -> str:
    return os.path.realpath(folder)
