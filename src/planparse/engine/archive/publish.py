"""An archive for others: plain Parquet with a Data Package, or the formats of other tools."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from planparse.errors import StoreError
from planparse.export.csvout import write_csv
from planparse.export.database import write_duckdb
from planparse.export.datapackage import FILE_NAME, data_package_json
from planparse.export.workbook import Workbook
from planparse.model.records import TABLES
from planparse.store.archive.archive import Archive, open_archive
from planparse.store.archive.compact import Published, compact, publish
from planparse.store.atomic import store_error

Target = Literal["duckdb", "csv", "xlsx", "delta"]


def compact_archive(archive: Path, out: Path, by_year: bool = False) -> Published:
    """Write an archive as plain Parquet with `datapackage.json`, in the place of an older one.

    Args:
        archive: folder of the archive.
        out: folder that holds nothing else.
        by_year: one file a table and year, named as Hive partitions.

    Raises:
        StoreError: the archive cannot be read, or the folder not be written.
    """
    opened = open_archive(archive)
    out = out.absolute()
    prepared = out.with_name(f".{out.name}-{secrets.token_hex(4)}.tmp")
    try:
        published = compact(opened, prepared, by_year)
        (prepared / FILE_NAME).write_text(
            data_package_json(prepared, published.files), encoding="utf-8"
        )
        publish(prepared, out)
    except OSError as error:
        raise store_error(prepared, error) from error
    finally:
        shutil.rmtree(prepared, ignore_errors=True)
    published.folder = out
    return published


def export_archive(archive: Path, target: Target, out: Path) -> dict[str, int]:
    """Write an archive for another tool, and return the rows by table.

    Args:
        archive: folder of the archive.
        target: `csv` and `delta` write a folder, `duckdb` and `xlsx` a file.
        out: what to write; an older one is replaced.

    Raises:
        StoreError: the archive cannot be read, what the format needs is not installed, or it
            cannot be written.
    """
    opened = open_archive(archive)
    if target == "delta":
        from planparse.store.deltaout import write_delta

        return {table: write_delta(opened, table, out / table) for table in TABLES}
    writers: dict[str, Callable[[Archive, Path], dict[str, int]]] = {
        "csv": _csv,
        "xlsx": _xlsx,
        "duckdb": _duckdb,
    }
    try:
        with _beside(out) as temporary:
            counts = writers[target](opened, temporary)
            if target == "csv":
                _replace_folder(temporary, out)
            else:
                temporary.replace(out)
    except OSError as error:
        raise store_error(Path(error.filename or out), error) from error
    return counts


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """A hidden name beside the output, removed where it was not put in its place."""
    out.parent.mkdir(parents=True, exist_ok=True)
    temporary = out.with_name(f".{out.name}-{secrets.token_hex(4)}.tmp")
    try:
        yield temporary
    finally:
        if temporary.is_dir():
            shutil.rmtree(temporary, ignore_errors=True)
        else:
            temporary.unlink(missing_ok=True)


def _replace_folder(temporary: Path, out: Path) -> None:
    if out.exists():
        others = sorted(p.name for p in out.iterdir() if p.stem not in TABLES)
        if others:
            raise StoreError(f"{out}: holds other files ({others[0]}); give a folder of its own")
        shutil.rmtree(out)
    temporary.rename(out)


def _rows(archive: Archive, table: str) -> Iterator[dict[str, object]]:
    for batch in archive.table(table).to_batches(max_chunksize=1000):
        yield from batch.to_pylist()


def _columns(table: str) -> list[str]:
    return [name for name in TABLES[table].model.column_names() if name != "image"]


def _csv(archive: Archive, folder: Path) -> dict[str, int]:
    folder.mkdir()
    return {
        table: write_csv(folder / f"{table}.csv", _columns(table), _rows(archive, table))
        for table in TABLES
    }


def _xlsx(archive: Archive, path: Path) -> dict[str, int]:
    book = Workbook()
    counts = {table: book.add(table, _columns(table), _rows(archive, table)) for table in TABLES}
    book.save(path)
    return counts


def _duckdb(archive: Archive, path: Path) -> dict[str, int]:
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".planparse-") as folder:
        published = compact(archive, Path(folder) / "tables", by_year=False)
        write_duckdb(published.folder, published.files, path)
    return published.rows
