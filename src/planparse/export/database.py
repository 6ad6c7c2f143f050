"""Tables as a DuckDB file, with the descriptions of tables and columns as comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from planparse.errors import StoreError
from planparse.model.records.columns import columns_of
from planparse.model.records.registry import ALL_TABLES


def write_duckdb(folder: Path, files: Mapping[str, Sequence[str]], path: Path) -> None:
    """Copy Parquet files into a new DuckDB file.

    Args:
        folder: where the files are.
        files: paths below the folder by table.
        path: the file to write; it must not be there.

    Raises:
        StoreError: DuckDB is not installed or cannot write the file.
    """
    try:
        import duckdb
    except ImportError:
        raise StoreError("DuckDB is not installed: pip install 'planparse[duckdb]'") from None
    try:
        with duckdb.connect(str(path)) as connection:
            for table, found in files.items():
                paths = [str(folder / name) for name in found]
                connection.execute(
                    f'CREATE TABLE "{table}" AS SELECT * FROM read_parquet(?)',  # noqa: S608
                    [paths],
                )
                for statement in _comments(table):
                    connection.execute(statement)
    except duckdb.Error as error:
        raise StoreError(f"{path}: DuckDB could not write it ({error})") from error


def _comments(table: str) -> list[str]:
    about = (ALL_TABLES[table].model.__doc__ or "").strip().splitlines()[0]
    statements = [f'COMMENT ON TABLE "{table}" IS {_quoted(about)}']
    for column in columns_of(table):
        name = f'"{table}"."{column.name}"'
        statements.append(f"COMMENT ON COLUMN {name} IS {_quoted(column.description)}")
    return statements


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
