"""Records as Arrow tables, pandas frames or plain rows, sorted as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from planparse.errors import StoreError
from planparse.model.records.record import Record
from planparse.store.rows import in_order
from planparse.store.schema import arrow_schema

if TYPE_CHECKING:
    import pandas as pd


def to_arrow(table: str, records: Sequence[Record]) -> pa.Table:
    """An Arrow table with the table's full schema, also for no records at all.

    Raises:
        StoreError: a record is of another table, two have the same key, or a value does not
            fit its column.
    """
    schema = arrow_schema(table)
    rows = [vars(record) for record in in_order(table, records)]
    return pa.Table.from_arrays([_column(table, field, rows) for field in schema], schema=schema)


def to_pandas(table: str, records: Sequence[Record]) -> pd.DataFrame:
    """A pandas frame; whole numbers stay whole where some are null, decimals stay exact.

    Raises:
        StoreError: pandas is not installed, or as `to_arrow`.
    """
    return frame_of(to_arrow(table, records))


def frame_of(rows: pa.Table) -> pd.DataFrame:
    """An Arrow table as a pandas frame; see `to_pandas`.

    Raises:
        StoreError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise StoreError("pandas is not installed: pip install pandas, or use to_arrow()") from None
    exact = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    frame: pd.DataFrame = rows.to_pandas(types_mapper=exact.get)
    return frame


def to_pylist(table: str, records: Sequence[Record]) -> list[dict[str, Any]]:
    """Rows as plain dicts in the order of the columns.

    Raises:
        StoreError: as `to_arrow`.
    """
    rows: list[dict[str, Any]] = to_arrow(table, records).to_pylist()
    return rows


def _column(table: str, field: pa.Field, rows: list[dict[str, Any]]) -> pa.Array:
    values = [row[field.name] for row in rows]
    if pa.types.is_struct(field.type):
        values = [None if value is None else vars(value) for value in values]
    elif pa.types.is_list(field.type) and pa.types.is_struct(field.type.value_type):
        values = [[vars(item) for item in value] for value in values]
    try:
        return pa.array(values, type=field.type)
    except (pa.ArrowException, OverflowError, UnicodeError, TypeError) as error:
        raise StoreError(
            f"{table}.{field.name} holds a value that does not fit: {error}"
        ) from error
