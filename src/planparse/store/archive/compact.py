"""An archive as plain Parquet: one file a table, or one a table and year, that any tool reads.

Each table is sorted by its key over the whole archive, so that the files do not tell how the
documents came in: the same documents give the same bytes. Tables that are too large for memory
are first split by document into parts, each of which is sorted on its own.
"""

from __future__ import annotations

import math
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from planparse.errors import StoreError
from planparse.model.records.registry import TABLES
from planparse.store.archive.archive import Archive
from planparse.store.atomic import store_error, sync_folder
from planparse.store.parquet import COMPRESSION, COMPRESSION_LEVEL, FORMAT_VERSION, file_name
from planparse.store.schema import arrow_schema

PART_ROWS = 1_000_000
"""Rows sorted at once: some hundred megabytes of text."""
PICTURE_ROWS = 2_000
"""The same for the table with pictures, some ten kilobytes each."""
MOST_PARTS = 256
NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""How Parquet readers know a partition whose value is null."""
PACKAGE = "datapackage.json"


@dataclass(slots=True)
class Published:
    """What was written, by table; paths below the output folder."""

    folder: Path
    files: dict[str, list[str]] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)


def compact(archive: Archive, folder: Path, by_year: bool) -> Published:
    """Write the live rows of every table into a new folder.

    Args:
        archive: what to read.
        folder: made here; it must not be there.
        by_year: a file for each year that the documents are about.

    Raises:
        StoreError: a segment cannot be read, or a file cannot be written.
    """
    published = Published(folder)
    years = _years(archive) if by_year else None
    try:
        folder.mkdir(parents=True)
        for table in TABLES:
            _write_table(archive, table, years, published)
    except OSError as error:
        raise store_error(Path(error.filename or folder), error) from error
    return published


def publish(prepared: Path, out: Path, more: Collection[str] = ()) -> None:
    """Put a finished folder in the place of an older one; a reader sees either or neither.

    Args:
        prepared: the finished folder, beside the other.
        out: its place.
        more: names that an older one may hold beside the tables.

    Raises:
        StoreError: the place holds other files, or cannot be written.
    """
    known = {file_name(table) for table in TABLES} | set(TABLES) | {PACKAGE, *more}
    old = out.with_name(f".{out.name}-{secrets.token_hex(4)}.old")
    try:
        if out.exists():
            others = sorted(p.name for p in out.iterdir() if p.name not in known)
            if others:
                raise StoreError(
                    f"{out}: holds other files ({', '.join(others[:3])}); give a folder of its own"
                )
            out.rename(old)
        prepared.rename(out)
        sync_folder(out.parent)
    except OSError as error:
        raise store_error(out, error) from error
    finally:
        if old.exists():
            if out.exists():
                shutil.rmtree(old, ignore_errors=True)
            else:
                old.rename(out)


def _years(archive: Archive) -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for part in archive.parts("documents"):
        ids, years = part["document_id"].to_pylist(), part["year"].to_pylist()
        for document_id, year in zip(ids, years, strict=True):
            found[document_id] = found.get(document_id) or year
    return found


def _write_table(
    archive: Archive, table: str, years: dict[str, int | None] | None, published: Published
) -> None:
    if "document_id" not in arrow_schema(table).names:
        years = None  # tables about pairs of documents have no year of their own
    with ExitStack() as stack:
        writers: dict[str, pq.ParquetWriter] = {}
        count = 0
        for rows in _sorted(archive, table, published.folder):
            count += rows.num_rows
            for path, chosen in _divided(rows, table, years):
                _writer(writers, stack, published.folder / path, table).write_table(chosen)
        if not writers:  # a table without rows is a file too
            _writer(writers, stack, published.folder / file_name(table), table)
    published.files[table] = sorted(
        Path(path).relative_to(published.folder).as_posix() for path in writers
    )
    published.rows[table] = count


def _writer(
    writers: dict[str, pq.ParquetWriter], stack: ExitStack, path: Path, table: str
) -> pq.ParquetWriter:
    if str(path) not in writers:
        path.parent.mkdir(parents=True, exist_ok=True)
        writers[str(path)] = stack.enter_context(
            pq.ParquetWriter(
                path,
                arrow_schema(table),
                version=FORMAT_VERSION,
                compression=COMPRESSION,
                compression_level=COMPRESSION_LEVEL,
            )
        )
    return writers[str(path)]


def _divided(
    rows: pa.Table, table: str, years: dict[str, int | None] | None
) -> Iterator[tuple[str, pa.Table]]:
    if years is None:
        yield file_name(table), rows
        return
    column = pa.array([years.get(i) for i in rows["document_id"].to_pylist()], pa.int64())
    for year in pc.unique(column).to_pylist():
        chosen = rows.filter(pc.is_null(column) if year is None else pc.equal(column, year))
        folder = f"year={NO_YEAR if year is None else year}"
        yield f"{table}/{folder}/{file_name(table)}", chosen


def _sorted(archive: Archive, table: str, folder: Path) -> Iterator[pa.Table]:
    """All rows in the order of the key, a part at a time."""
    count = sum(
        segment.rows
        for segments in archive.state.segments.values()
        for segment in segments
        if segment.table == table
    )
    most = PICTURE_ROWS if table == "figures" else PART_ROWS
    parts = min(MOST_PARTS, math.ceil(count / most))
    if parts <= 1:
        rows = archive.table(table)
        if rows.num_rows:
            yield rows
        return
    spill = folder / f".spill-{table}"
    _spill(archive, table, spill, parts)
    for path in sorted(spill.iterdir()):
        with pq.ParquetFile(path) as file:
            yield file.read().sort_by([(name, "ascending") for name in TABLES[table].key])
    shutil.rmtree(spill)


def _spill(archive: Archive, table: str, spill: Path, parts: int) -> None:
    """Rows into one file a part; the parts follow each other in the order of documents."""
    with ExitStack() as stack:
        writers: dict[str, pq.ParquetWriter] = {}
        for rows in archive.parts(table):
            heads = pc.utf8_slice_codeunits(rows["document_id"], 0, 4).to_pylist()
            part = pa.array([int(head, 16) * parts >> 16 for head in heads], pa.int64())
            for number in pc.unique(part).to_pylist():
                writer = _writer(writers, stack, spill / f"{number:03d}.parquet", table)
                writer.write_table(rows.filter(pc.equal(part, number)))
