"""The record contract: one frozen type per table, which all schemas are generated from."""

from planparse.model.records.decisions import DecisionRecord
from planparse.model.records.documents import DocumentRecord, IssueRecord, SectionRecord
from planparse.model.records.goals import CommitmentRecord, GoalRecord, IndicatorRecord
from planparse.model.records.history import (
    BodyRecord,
    GoalChainRecord,
    GoalLineageRecord,
    VersionRecord,
)
from planparse.model.records.linking import (
    CommitmentCoverageRecord,
    CoverageRecord,
    FindingRecord,
    LinkFeature,
    LinkRecord,
    Side,
    other_place,
    other_quote,
)
from planparse.model.records.over_time import (
    CommitmentHistoryRecord,
    CoverageByYearRecord,
    GoalLifeRecord,
)
from planparse.model.records.place import (
    Placed,
    Quoted,
    Spot,
    place_columns,
    place_of,
    spot_columns,
)
from planparse.model.records.record import Measures, Record
from planparse.model.records.registry import (
    ALL_TABLES,
    HISTORY_TABLES,
    SCHEMA_VERSION,
    TABLES,
    TableSpec,
    table_of,
)
from planparse.model.records.series import SeriesRecord
from planparse.model.records.tables import (
    FigureRecord,
    QuantityRecord,
    TableCellRecord,
    TableRecord,
)

__all__ = [
    "ALL_TABLES",
    "HISTORY_TABLES",
    "SCHEMA_VERSION",
    "TABLES",
    "BodyRecord",
    "CommitmentCoverageRecord",
    "CommitmentHistoryRecord",
    "CommitmentRecord",
    "CoverageByYearRecord",
    "CoverageRecord",
    "DecisionRecord",
    "DocumentRecord",
    "FigureRecord",
    "FindingRecord",
    "GoalChainRecord",
    "GoalLifeRecord",
    "GoalLineageRecord",
    "GoalRecord",
    "IndicatorRecord",
    "IssueRecord",
    "LinkFeature",
    "LinkRecord",
    "Measures",
    "Placed",
    "QuantityRecord",
    "Quoted",
    "Record",
    "SectionRecord",
    "SeriesRecord",
    "Side",
    "Spot",
    "TableCellRecord",
    "TableRecord",
    "TableSpec",
    "VersionRecord",
    "other_place",
    "other_quote",
    "place_columns",
    "place_of",
    "spot_columns",
    "table_of",
]
