"""The tables of history as one object, as a user has them in hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from planparse.model.lineage import LineageDecision
from planparse.model.records import (
    HISTORY_TABLES,
    BodyRecord,
    DocumentRecord,
    GoalChainRecord,
    GoalLineageRecord,
    Record,
    table_of,
)

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class HistoryRecords:
    """What the years of an archive give."""

    tables: Mapping[str, Sequence[Record]]
    """Rows of the tables of history, by name."""
    unapplied: tuple[LineageDecision, ...] = ()
    """Decisions about goals that no plan in force has any more."""
    unplaced: tuple[DocumentRecord, ...] = ()
    """Plans that take no part, since their year is not known."""

    @property
    def bodies(self) -> list[BodyRecord]:
        """The public bodies, by their ids."""
        return self.of(BodyRecord)

    @property
    def chains(self) -> list[GoalChainRecord]:
        """The goals of all plans in force, each with its chain."""
        return self.of(GoalChainRecord)

    @property
    def lineage(self) -> list[GoalLineageRecord]:
        """What became of every goal, and where it came from."""
        return self.of(GoalLineageRecord)

    def of(self, record_type: type[R]) -> list[R]:
        """The rows of the table that holds records of a type.

        Raises:
            KeyError: no table holds records of that type.
        """
        rows = self.tables.get(table_of(record_type), ())
        return [row for row in rows if isinstance(row, record_type)]

    def to_arrow(self, table: str) -> Any:
        """A table as `pyarrow.Table` with its explicit schema.

        Raises:
            StoreError: there is no table of that name.
        """
        from planparse.store.frames import to_arrow

        return to_arrow(table, self.tables.get(table, ()))

    def to_pandas(self, table: str) -> pd.DataFrame:
        """A table as a pandas data frame; pandas must be installed."""
        from planparse.store.frames import to_pandas

        return to_pandas(table, self.tables.get(table, ()))

    def to_json(self) -> str:
        """The tables in one JSON document; decimals as strings."""
        from planparse.store.jsonout import to_json

        return to_json(self.tables, names=HISTORY_TABLES)

    def write(self, out: Path | str) -> list[Path]:
        """Write the tables as Parquet into a folder, whole or not at all.

        Raises:
            StoreError: the folder cannot be written.
        """
        from planparse.store.parquet import write_tables

        return write_tables(self.tables, Path(out), HISTORY_TABLES)
