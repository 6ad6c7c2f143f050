"""Tables as Delta tables."""

from __future__ import annotations

from pathlib import Path

from planparse.errors import StoreError
from planparse.store.archive.archive import Archive


def write_delta(archive: Archive, table: str, path: Path) -> int:
    """Write one table as a Delta table that replaces an older one; returns the rows.

    Raises:
        StoreError: deltalake is not installed or cannot write.
    """
    try:
        from deltalake import write_deltalake
        from deltalake.exceptions import DeltaError
    except ImportError:
        raise StoreError("deltalake is not installed: pip install 'planparse[delta]'") from None
    rows = archive.table(table)
    try:
        write_deltalake(str(path), rows, mode="overwrite", schema_mode="overwrite")
    except (DeltaError, OSError, ValueError) as error:
        raise StoreError(f"{path}: the Delta table could not be written ({error})") from error
    count: int = rows.num_rows
    return count
