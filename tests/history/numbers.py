"""Rows of tables over the years, written down as short as they are printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planparse.context import Context
from planparse.history.series import Facts, Indicator, Number, Source, TableHead, series_of
from planparse.model.records import SeriesRecord
from planparse.model.records.codes import DocumentKind, QuantityKind, SeriesKind
from planparse.model.records.decimals import times
from planparse.profiles.profile import load
from planparse.text.numbers import Inherited, parse_cell

SV = Context(load("sv"))
BODY = "region/nämnd"
ROLES: dict[str, SeriesKind] = {
    "Målvärde": "target",
    "Utfall": "outcome",
    "Prognos": "forecast",
    "Budget": "budget",
}


class Paper:
    """A plan or a report of one year with its tables."""

    def __init__(
        self,
        name: str,
        year: int,
        kind: DocumentKind = "plan",
        end: tuple[int, int] | None = None,
        start: date | None = None,
    ) -> None:
        last = date(year, *end) if end else None
        first = start or (date(year, 1, 1) if end else None)
        self.source = Source(name, BODY, kind, year, first, last, f"{name}.pdf", SV)
        self.facts = Facts()
        self._tables = 0

    def table(
        self,
        *rows: tuple[str, dict[str, str]],
        caption: str | None = None,
        unit: Inherited | None = None,
        definitions: dict[str, str] | None = None,
        goals: dict[str, str] | None = None,
    ) -> Paper:
        """Rows of a table: a name, and its cells by column heading ("Utfall 2024")."""
        self._tables += 1
        table_id = f"{self.source.document_id}/t{self._tables:02}"
        self.facts.tables.append(TableHead(self.source.document_id, table_id, caption))
        for row, (name, cells) in enumerate(rows, start=1):
            for column, (heading, text) in enumerate(cells.items(), start=1):
                self._cell(table_id, row, column, f"{name} | {heading}", text, unit)
            if not (unit and unit.kind == "money"):
                told = (definitions or {}).get(name), (goals or {}).get(name)
                self.facts.indicators.append(self._indicator(table_id, row, name, *told))
        return self

    def _cell(
        self, table_id: str, row: int, column: int, label: str, text: str, unit: Inherited | None
    ) -> None:
        read = parse_cell(text, SV.profile, unit)
        assert read is not None, text
        heading = label.rpartition(" | ")[2]
        word, _, period = heading.partition(" ")
        kind: QuantityKind = read.kind
        number = Number(
            self.source.document_id, f"{table_id}/{row}/{column}", table_id, row, column,
            text, read.amount, times(read.value_high, read.scale), read.unit, read.scale,
            kind, label,
            period or (word if word.isdigit() else None), ROLES.get(word),
            label.startswith("Summa"), read.approximate, None, 3, 1.0, 2.0, 3.0, 4.0, None,
            "table_cell", 1.0,
        )  # fmt: skip
        self.facts.numbers.append(number)

    def _indicator(
        self, table_id: str, row: int, name: str, definition: str | None, goal: str | None
    ) -> Indicator:
        return Indicator(
            self.source.document_id, f"{table_id}/i{row}", name, definition, None, None, None,
            None, None, None, None, None, goal, table_id, row, 3, 1.0, 2.0, 3.0, 4.0, None,
            "indicator_table", 1.0,
        )  # fmt: skip


def stated(name: str, **said: str) -> Indicator:
    """An indicator that a sentence states: `outcome="4,9 %"`."""
    values = {
        f"{kind}_value": read.amount
        for kind, raw in said.items()
        if kind != "period" and (read := parse_cell(raw, SV.profile))
    }
    blank = dict.fromkeys(Indicator._fields)
    return Indicator(**{
        **blank, "document_id": "", "indicator_id": f"x/{name}", "name": name, "page": 2,
        "rule": "sentence", "confidence": 0.8, **said, **values,
    })  # type: ignore[arg-type]  # fmt: skip


def series(*papers: Paper, chains: dict[str, str] | None = None) -> list[SeriesRecord]:
    """The series of these papers, in whatever order they come."""
    facts = {paper.source.document_id: paper.facts for paper in papers}
    return list(series_of([paper.source for paper in papers], facts, chains or {}))


def named(rows: list[SeriesRecord], name: str) -> list[SeriesRecord]:
    """The rows of the series that has ever had a name."""
    ids = {row.series_id for row in rows if row.name == name}
    assert len(ids) == 1, ids
    return [row for row in rows if row.series_id in ids]


MNKR = Inherited("kr", 1_000_000, "money")
TKR = Inherited("kr", 1_000, "money")
PERCENT = Inherited("%", 1, "percent")
COUNT = Inherited(None, 1, "count")


def amount(text: str) -> Decimal:
    """A number of an expected value."""
    return Decimal(text)
