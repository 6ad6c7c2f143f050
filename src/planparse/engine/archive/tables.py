"""An archive for reading: its tables as they were when it was opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from planparse.model.records import DocumentRecord, Record, table_of

if TYPE_CHECKING:
    import pandas as pd

    from planparse.store.archive.archive import Archive

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class ArchiveTables:
    """The tables of an archive as they were when it was opened."""

    archive: Archive

    def to_arrow(self, table: str) -> Any:
        """A table as `pyarrow.Table`, in the order of its key.

        Raises:
            StoreError: no such table, or a part of the archive is damaged.
        """
        return self.archive.table(table)

    def to_pandas(self, table: str) -> pd.DataFrame:
        """A table as a pandas data frame; pandas must be installed."""
        from planparse.store.frames import frame_of

        return frame_of(self.archive.table(table))

    def of(self, record_type: type[R]) -> list[R]:
        """The rows of the table that holds records of a type.

        Raises:
            KeyError: no table holds records of that type.
        """
        from planparse.store.read import records_of

        return records_of(self.archive.table(table_of(record_type)), record_type)

    @property
    def documents(self) -> list[DocumentRecord]:
        """One row for every file that was ingested."""
        return self.of(DocumentRecord)
