"""The sheets behind the one that is decided in: findings, numbers, indicators and tables."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from planparse.export.lookup import Lookup, document_name
from planparse.export.pairs import pairs
from planparse.export.report.reasons import finding_message
from planparse.export.report.setting import printed
from planparse.export.words import Words
from planparse.export.working_paper.sheet import Sheet
from planparse.model.records import DocumentRecord, QuantityRecord

Sources = Mapping[str, str]
MEASURED = ("money", "percent", "count", "duration")
"""Years, dates and numbers of paragraphs are in the Parquet table `quantities` alone."""
LAST_COLUMN = 16_000
"""Excel has 16,384 columns."""


class _Filler:
    """Writes rows of values below headings, each value by its type."""

    def __init__(
        self, sheet: Sheet, sources: Sources, names: list[str], widths: list[float]
    ) -> None:
        self._sheet, self._sources, self._row = sheet, sources, 0
        self._columns = len(names)
        sheet.headings(0, names, widths)
        sheet.sheet.freeze_panes(1, 1)

    def add(self, *values: object) -> None:
        """One row: text, numbers, and pages as (page, document id)."""
        self._row += 1
        for column, value in enumerate(values):
            if isinstance(value, tuple):
                page, document_id = value
                self._sheet.page(self._row, column, page, self._sources.get(document_id or ""))
            elif isinstance(value, Decimal | float | int):
                self._sheet.number(self._row, column, value)
            else:
                self._sheet.text(self._row, column, value if isinstance(value, str) else None)

    def close(self) -> None:
        """Set the filter over all rows."""
        self._sheet.sheet.autofilter(0, 0, self._row, self._columns - 1)


def _filler(sheet: Sheet, sources: Sources, texts: Words, columns: Mapping[str, float]) -> _Filler:
    names = [texts(f"paper.{key}") for key in columns]
    return _Filler(sheet, sources, names, list(columns.values()))


def _name(lookup: Lookup, document_id: str | None) -> str:
    document: DocumentRecord | None = lookup.documents.get(document_id or "")
    return document_name(document)


def findings_sheet(sheet: Sheet, lookup: Lookup, texts: Words, sources: Sources) -> None:
    """One row a finding, the severe ones first, with both sides."""
    filler = _filler(
        sheet, sources, texts,
        {"severity": 11, "finding": 30, "report": 22, "message": 60, "quote": 46, "page": 8,
         "plan_quote": 46, "plan_page": 9, "expected": 16, "found_value": 16, "code": 22,
         "finding_id": 26},
    )  # fmt: skip
    for row in lookup.findings:
        filler.add(
            texts.code("severity", row.severity),
            texts.code("finding", row.code),
            _name(lookup, row.report_document_id),
            finding_message(texts, lookup, row),
            row.quote,
            (row.page, row.quote_document_id),
            row.plan_quote,
            (row.plan_page, row.plan_document_id),
            row.expected,
            row.found,
            row.code,
            row.finding_id,
        )
    filler.close()


def pairs_sheet(sheet: Sheet, lookup: Lookup, texts: Words, sources: Sources) -> None:
    """Plan and report side by side."""
    filler = _filler(
        sheet, sources, texts,
        {"what": 40, "kind": 12, "report": 22, "planned": 14, "plan_page": 9, "reported": 14,
         "page": 8, "outcome": 14, "difference": 14, "unit": 9, "verdict_of_pair": 12},
    )  # fmt: skip
    for pair in pairs(lookup):
        filler.add(
            pair.name,
            texts(f"numbers.{pair.kind}"),
            _name(lookup, pair.report_id),
            pair.planned.raw,
            (pair.planned.page, pair.planned.document_id),
            pair.reported.raw,
            (pair.reported.page, pair.reported.document_id),
            pair.outcome,
            pair.difference,
            pair.unit,
            texts("numbers.agrees" if pair.agrees else "numbers.differs"),
        )
    filler.close()


def numbers_sheet(sheet: Sheet, lookup: Lookup, texts: Words, sources: Sources) -> None:
    """Every measured number with its place."""
    filler = _filler(
        sheet, sources, texts,
        {"document": 22, "page": 8, "section": 30, "label": 44, "raw": 16, "value": 14, "unit": 9,
         "scale": 11, "number_kind": 10, "quantity_id": 24},
    )  # fmt: skip
    for row in lookup.of(QuantityRecord):
        if row.kind not in MEASURED:
            continue
        section = lookup.sections.get(row.section_id or "")
        filler.add(
            _name(lookup, row.document_id),
            (row.page, row.document_id),
            printed(section) if section else None,
            row.label,
            row.raw,
            row.value,
            row.unit,
            row.scale,
            texts.code("number_kind", row.kind),
            row.quantity_id,
        )
    filler.close()


def indicators_sheet(sheet: Sheet, lookup: Lookup, texts: Words, sources: Sources) -> None:
    """Every indicator of the plan and the reports."""
    filler = _filler(
        sheet, sources, texts,
        {"document": 22, "page": 8, "indicator": 40, "target": 12, "target_value": 12,
         "outcome": 12, "outcome_value": 12, "forecast": 12, "forecast_value": 12, "unit": 9,
         "period": 14, "own_status": 18, "indicator_id": 22},
    )  # fmt: skip
    for rows in lookup.indicators.values():
        for row in rows:
            filler.add(
                _name(lookup, row.document_id),
                (row.page, row.document_id),
                row.name,
                row.target,
                row.target_value,
                row.outcome,
                row.outcome_value,
                row.forecast,
                row.forecast_value,
                row.unit,
                row.period,
                row.status_raw,
                row.indicator_id,
            )
    filler.close()


def tables_sheet(sheet: Sheet, lookup: Lookup, texts: Words, sources: Sources) -> None:
    """Every table as it was read, one below the other."""
    row = 0
    sheet.sheet.set_column(0, 0, 36)
    sheet.sheet.set_column(1, 30, 16)
    for tables in lookup.tables.values():
        for table in tables:
            caption = table.caption or texts("contents.table", n=table.ordinal)
            sheet.text(row, 0, f"{_name(lookup, table.document_id)}: {caption}", "title")
            sheet.page(row, 1, table.page, sources.get(table.document_id))
            for cell in lookup.cells.get(table.table_id, []):
                at, column = row + 1 + cell.row, min(cell.column, LAST_COLUMN)
                if cell.printed_value is not None:
                    sheet.number(at, column, cell.printed_value)
                elif cell.text:
                    sheet.text(at, column, cell.text, "heading" if cell.is_header else "text")
            row += table.row_count + 3
