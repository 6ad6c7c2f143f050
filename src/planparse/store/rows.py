"""Records in the order of their table; no Arrow needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from planparse.errors import StoreError
from planparse.model.records.record import Record
from planparse.model.records.registry import ALL_TABLES

Tables = Mapping[str, Sequence[Record]]
"""Records by table name; a table that is not named has no rows."""


def check_names(tables: Iterable[str]) -> None:
    """Refuse a table that is not in the contract.

    Raises:
        StoreError: a name is unknown.
    """
    unknown = sorted(set(tables) - set(ALL_TABLES))
    if unknown:
        raise StoreError(f"no such table: {', '.join(unknown)}; there are {', '.join(ALL_TABLES)}")


def in_order(table: str, records: Sequence[Record]) -> list[Record]:
    """The records sorted by the table's key.

    Raises:
        StoreError: a record is of another table, or two have the same key.
    """
    check_names([table])
    spec = ALL_TABLES[table]
    for record in records:
        if type(record) is not spec.model:
            raise StoreError(
                f"{table} takes {spec.model.__name__} rows, and got a {type(record).__name__}"
            )
    key = attrgetter(*spec.key)
    ordered = sorted(records, key=key)
    for before, after in pairwise(map(key, ordered)):
        if before == after:
            names = ", ".join(spec.key)
            raise StoreError(f"two rows of {table} have the same {names}: {after!r}")
    return ordered
