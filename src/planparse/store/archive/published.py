"""A published edition read back from its files, to say what the next one has changed."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from planparse.errors import StoreError
from planparse.model.records.decimals import plain
from planparse.model.records.registry import ALL_TABLES
from planparse.store.archive.compact import PACKAGE
from planparse.store.parquet import file_name

_FIGURE = ("series_id", "kind", "period", "segment", "value", "unit", "raw", "is_latest")


def edition_in(folder: Path) -> str:
    """The edition that a published folder says it is.

    Raises:
        StoreError: its `datapackage.json` cannot be read.
    """
    path = folder / PACKAGE
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return str(found["version"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{path}: no edition that can be read ({error})") from error


def row_counts_in(folder: Path) -> dict[str, int]:
    """Rows of each table, from the files' own footers.

    Raises:
        StoreError: a file is damaged.
    """
    counts: dict[str, int] = {}
    for table in ALL_TABLES:
        single = folder / file_name(table)
        paths = [single] if single.is_file() else sorted((folder / table).glob("*/*.parquet"))
        if paths:
            counts[table] = sum(_row_count(path) for path in paths)
    return counts


def _row_count(path: Path) -> int:
    try:
        return int(pq.read_metadata(path).num_rows)
    except (OSError, pa.ArrowException) as error:
        raise StoreError(f"{path}: no readable table of an earlier edition ({error})") from error


def figures_in(folder: Path) -> dict[tuple[str, str, str], str]:
    """The figures that stood in it, by series, kind and period with segment.

    Raises:
        StoreError: the file is damaged.
    """
    path = folder / file_name("series")
    if not path.is_file():
        return {}
    try:
        with pq.ParquetFile(path) as file:
            rows = file.read(columns=list(_FIGURE))
    except (OSError, pa.ArrowException) as error:
        raise StoreError(f"{path}: no readable table of an earlier edition ({error})") from error
    rows = rows.filter(pc.and_(rows["is_latest"], pc.is_valid(rows["period"])))
    return {
        (row["series_id"], row["kind"], f"{row['period']} (segment {row['segment']})"): " ".join(
            part
            for part in (
                plain(row["value"]) if row["value"] is not None else row["raw"],
                row["unit"],
            )
            if part
        )
        for row in rows.to_pylist()
    }
