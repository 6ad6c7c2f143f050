"""An archive on disk: opened for reading by anyone, for writing by one run or one shard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from planparse.errors import StoreError
from planparse.model.records.registry import TABLES
from planparse.store.archive.commits import COMMITS, Commit, Entry, create_commit
from planparse.store.archive.kept import PAIR_TABLES, kept_parts
from planparse.store.archive.parcel import unpack
from planparse.store.archive.segments import (
    conformed,
    leftovers,
    read_segment,
    write_segment,
)
from planparse.store.archive.state import (
    CHECKPOINT_EVERY,
    catch_up,
    read_state,
    write_checkpoint,
)
from planparse.store.atomic import store_error
from planparse.store.rows import check_names
from planparse.store.schema import arrow_schema

WHOLE = "main"
"""Writer name of a run that is not a shard."""


class Archive:
    """The commits and segments below one folder."""

    def __init__(self, root: Path, writer: str = WHOLE) -> None:
        self.root = root
        self.state = read_state(root)
        self._writer = writer

    @property
    def exists(self) -> bool:
        """Something was committed here."""
        return self.state.sequence > 0

    def commit(
        self,
        parcels: Sequence[bytes],
        entries: Sequence[Entry],
        removed: Sequence[str] = (),
    ) -> Commit | None:
        """Add documents, all of them or none; nothing to add makes no commit.

        Args:
            parcels: records of each document as `planparse.store.archive.parcel.pack` gives them.
            entries: what became of each input.
            removed: keys of inputs to take out.

        Raises:
            StoreError: it could not be written; the archive holds what it held before.
        """
        if not entries and not removed:
            return None
        segments = tuple(
            write_segment(self.root, table, rows, self._writer)
            for table, rows in _joined(parcels).items()
        )
        self._make_folder()
        while True:
            commit = Commit(
                sequence=self.state.sequence + 1,
                created=datetime.now(UTC),
                segments=segments,
                entries=tuple(sorted(entries, key=lambda entry: entry.key)),
                removed=tuple(sorted(removed)),
            )
            if create_commit(self.root, commit):
                break
            catch_up(self.root, self.state)
        self.state.apply(commit)
        if commit.sequence % CHECKPOINT_EVERY == 0:
            write_checkpoint(self.root, self.state)
        return commit

    def tidy(self) -> int:
        """Remove what killed writers left and what newer commits replaced; returns files removed.

        Only for a caller that holds the lock for writing.

        Raises:
            StoreError: a file could not be removed.
        """
        whole = self._writer == WHOLE
        catch_up(self.root, self.state)
        if whole:
            for sequence in self.state.dead():
                del self.state.segments[sequence]
        try:
            found = leftovers(self.root, self.state.named(), None if whole else self._writer)
            if whole:
                found += (self.root / COMMITS).glob(".*.tmp")
                found += (self.root / COMMITS).glob(".planparse-*.tmp")
            for path in dict.fromkeys(found):
                path.unlink(missing_ok=True)
        except OSError as error:
            raise store_error(Path(error.filename or self.root), error) from error
        return len(found)

    def parts(self, table: str) -> Iterator[pa.Table]:
        """The live rows of a table, a segment at a time.

        Tables about pairs of documents come from the last audit, and have no rows where none was
        made of the documents as they are (`planparse.store.archive.kept.why_unusable`).

        Raises:
            StoreError: no such table, or a segment cannot be read.
        """
        check_names([table])
        if table in PAIR_TABLES:
            yield from map(partial(conformed, table), kept_parts(self.root, self.state, table))
            return
        wanted = self._documents() if table == "documents" else self.state.owned()
        for sequence, segments in sorted(self.state.segments.items()):
            keys = wanted.get(sequence)
            for segment in segments:
                if keys and segment.table == table:
                    yield self._live(table, read_segment(self.root, segment), keys)

    def table(self, name: str) -> pa.Table:
        """All live rows of a table in the order of its key.

        Raises:
            StoreError: as `parts`.
        """
        found = pa.concat_tables([arrow_schema(name).empty_table(), *self.parts(name)])
        return found.sort_by([(column, "ascending") for column in TABLES[name].key])

    def _documents(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for key, entry in self.state.entries.items():
            found.setdefault(self.state.settled[key], set()).add(entry.path)
        return found

    def _live(self, table: str, rows: pa.Table, keys: set[str]) -> pa.Table:
        column = rows["path" if table == "documents" else "document_id"]
        if set(pc.unique(column).to_pylist()) <= keys:
            return rows
        return rows.filter(pc.is_in(column, value_set=pa.array(sorted(keys), pa.string())))

    def _make_folder(self) -> None:
        try:
            (self.root / COMMITS).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise store_error(self.root / COMMITS, error) from error


def open_archive(root: Path) -> Archive:
    """An archive that must be there.

    Raises:
        StoreError: nothing was committed in that folder, or it cannot be read.
    """
    archive = Archive(root)
    if not archive.exists:
        raise StoreError(
            f"{root}: no archive; make one with planparse ingest FOLDER --archive {root}"
        )
    return archive


def _joined(parcels: Sequence[bytes]) -> dict[str, pa.Table]:
    """The rows of several documents, table by table, in the order of each table's key."""
    pieces: dict[str, list[pa.Table]] = {}
    for parcel in parcels:
        for table, rows in unpack(parcel).items():
            pieces.setdefault(table, []).append(rows)
    return {
        table: pa.concat_tables(pieces[table]).sort_by(
            [(column, "ascending") for column in TABLES[table].key]
        )
        for table in TABLES
        if table in pieces
    }
