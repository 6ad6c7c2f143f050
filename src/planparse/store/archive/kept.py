"""The last audit of an archive, kept beside its commits: what pairs of documents gave.

It is used as long as the documents that it was made from are the archive's; after that it counts
as none, since a stale answer on coverage cannot be told from a right one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import pyarrow as pa
from pydantic import ValidationError

from planparse.errors import StoreError
from planparse.model.frozen import Frozen
from planparse.model.records.registry import SCHEMA_VERSION
from planparse.model.version import package_version
from planparse.store.archive.commits import Entry
from planparse.store.archive.state import State
from planparse.store.atomic import store_error, write_set
from planparse.store.parquet import file_name, parquet_bytes
from planparse.store.read import read_table

FOLDER = "_audit"
HEAD = "audit.json"
PAIR_TABLES = ("links", "coverage", "commitment_coverage", "findings")
"""Tables about pairs of documents; no document gives rows of them on its own."""

Unusable = Literal["no_audit", "documents_changed", "read_otherwise"]


class KeptAudit(Frozen):
    """What a kept audit says of itself."""

    format: int = 1
    made_from: str
    """Digest of the documents, see `made_from`."""
    read_with: str
    """Fingerprint of the code that read the documents again."""
    failed: tuple[str, ...] = ()
    """Plans that could not be audited, with the reason."""
    version: str = package_version()
    schema_version: str = SCHEMA_VERSION


def made_from(state: State) -> str:
    """Digest of the documents that an audit takes in: those that were read, each copy once."""
    digest = hashlib.sha256()
    for entry in _audited(state):
        parts = (entry.path, entry.document_id, entry.status, entry.fingerprint)
        digest.update("\0".join(parts).encode() + b"\n")
    return digest.hexdigest()


def keep(root: Path, audit: KeptAudit, tables: Mapping[str, pa.Table]) -> None:
    """Put an audit in the place of the last one.

    Raises:
        StoreError: it could not be written.
    """
    files = [(file_name(table), parquet_bytes(tables[table])) for table in PAIR_TABLES]
    write_set(root / FOLDER, [*files, (HEAD, audit.model_dump_json(indent=2).encode() + b"\n")])


def kept_audit(root: Path) -> KeptAudit | None:
    """The last audit, fresh or stale; None where none was made.

    Raises:
        StoreError: it cannot be read.
    """
    path = root / FOLDER / HEAD
    try:
        return KeptAudit.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise store_error(path, error) from error
    except ValidationError as error:
        raise StoreError(
            f"{path}: no audit that this planparse can read; make it again with planparse audit "
            f"--archive {root} --out DIR"
        ) from error


def why_unusable(root: Path, state: State) -> str | None:
    """Why the archive's pairs are not told, in a sentence with what to do; None where they are.

    Raises:
        StoreError: the kept audit cannot be read.
    """
    code = unusable(root, state)
    again = f"run planparse audit --archive {root} --out DIR"
    why: Mapping[Unusable, str] = {
        "no_audit": f"no audit was made of this archive, so coverage is not known; {again}",
        "documents_changed": (
            f"documents have changed since the last audit, so it is not used; {again} again"
        ),
        "read_otherwise": (
            "the last audit read the documents with other code or limits than the archive has "
            f"them from, so it is not used; ingest again, then {again}"
        ),
    }
    return why[code] if code else None


def unusable(root: Path, state: State) -> Unusable | None:
    """What keeps the last audit from being used; None where nothing does.

    Raises:
        StoreError: the kept audit cannot be read.
    """
    audit = kept_audit(root)
    if audit is None:
        return "no_audit"
    if audit.made_from != made_from(state):
        return "documents_changed"
    if any(entry.fingerprint != audit.read_with for entry in _audited(state)):
        return "read_otherwise"
    return None


def kept_parts(root: Path, state: State, table: str) -> Iterator[pa.Table]:
    """Rows of a pair table; none where there is no audit of the documents as they are.

    Raises:
        StoreError: the kept audit cannot be read.
    """
    if unusable(root, state) is None:
        yield read_table(root / FOLDER, table)


def _audited(state: State) -> Iterator[Entry]:
    for key in sorted(state.originals().values()):
        entry = state.entries[key]
        if entry.status != "rejected":
            yield entry
