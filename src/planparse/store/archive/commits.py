"""Commits: one file over all tables, created exclusively, is the only transaction.

A commit names the segments that were written for it and the inputs that it settles. The file
appears under its final name complete or not at all (a hard link to a synced temporary), and
only one writer can create a number; the other finds it taken and goes on with the next. What no
commit names does not exist for readers.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
from datetime import datetime
from pathlib import Path

from pydantic import Field, ValidationError

from planparse.errors import StoreError
from planparse.model.frozen import Frozen
from planparse.model.reasons import Reason
from planparse.model.records.codes import DocumentStatus
from planparse.model.records.registry import SCHEMA_VERSION
from planparse.model.version import package_version
from planparse.store.archive.lock import taking_turns
from planparse.store.atomic import store_error, sync_folder, write_synced

COMMITS = "_commits"
_NAME = re.compile(r"(\d{8})\.json")
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS})
"""What file systems without hard links answer."""


class Entry(Frozen):
    """What became of one input."""

    key: str
    """Absolute path as safe text: the identity of an input, however the caller named it."""
    path: str
    """As in `documents.path`."""
    document_id: str
    size: int | None = None
    modified: int | None = None
    """Nanoseconds since the epoch; with `size`, tells an unchanged file without reading it."""
    status: DocumentStatus
    reason: Reason | None = None
    is_copy: bool = False
    """Its bytes are those of another input, whose records stand for both."""
    fingerprint: str
    """Code, profiles and limits that it was read with."""
    pages: int | None = None
    timed_out: int = 0
    """Runs in a row in which it met a limit on time; after the first it is read once more."""


class Segment(Frozen):
    """One Parquet file of one table."""

    table: str
    name: str
    rows: int
    bytes: int
    sha256: str


class Commit(Frozen):
    """A step from one state of the archive to the next."""

    format: int = 1
    sequence: int
    created: datetime
    """UTC; wall clock stays out of the tables."""
    version: str = Field(default_factory=package_version)
    schema_version: str = SCHEMA_VERSION
    segments: tuple[Segment, ...] = ()
    entries: tuple[Entry, ...] = ()
    removed: tuple[str, ...] = ()
    """Keys of inputs that are no longer part of the archive."""


def commit_path(root: Path, sequence: int) -> Path:
    """Where a commit stands."""
    return root / COMMITS / f"{sequence:08d}.json"


def sequences(root: Path) -> list[int]:
    """Numbers of all commits, in order.

    Raises:
        StoreError: the folder cannot be listed.
    """
    try:
        names = [path.name for path in (root / COMMITS).iterdir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise store_error(root / COMMITS, error) from error
    return sorted(int(match[1]) for match in map(_NAME.fullmatch, names) if match)


def read_commit(root: Path, sequence: int) -> Commit:
    """One commit.

    Raises:
        StoreError: it cannot be read, or a later version of planparse wrote it.
    """
    path = commit_path(root, sequence)
    try:
        commit = Commit.model_validate_json(path.read_bytes())
    except OSError as error:
        raise store_error(path, error) from error
    except ValidationError as error:
        raise StoreError(
            f"{path}: no commit that this planparse can read ({error.error_count()} faults); use "
            "the version that wrote it, or restore the file from a backup"
        ) from error
    if commit.format != 1 or commit.schema_version.partition(".")[0] != _major():
        raise StoreError(
            f"{path}: written with version {commit.schema_version} of the tables, this planparse "
            f"reads {SCHEMA_VERSION}; ingest into a new archive"
        )
    return commit


def create_commit(root: Path, commit: Commit) -> bool:
    """Make a commit durable; False where another writer has taken its number.

    Raises:
        StoreError: it could not be written; the archive is as it was.
    """
    final = commit_path(root, commit.sequence)
    temporary = final.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        write_synced(temporary, commit.model_dump_json(exclude_defaults=False).encode())
        try:
            _publish(temporary, final)
        except FileExistsError:
            return False
        sync_folder(final.parent)
    except OSError as error:
        raise store_error(Path(error.filename or final), error) from error
    finally:
        _forget(temporary)
    return True


def _publish(temporary: Path, final: Path) -> None:
    try:
        os.link(temporary, final)
    except OSError as error:
        if error.errno not in _NO_LINKS and os.name != "nt":
            raise
        with taking_turns(final.parent):  # shards write at once, and this is no single step
            if final.exists():
                raise FileExistsError(final) from error
            temporary.rename(final)


def _forget(temporary: Path) -> None:
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return  # hidden from readers; the next writer removes it


def _major() -> str:
    return SCHEMA_VERSION.partition(".")[0]
