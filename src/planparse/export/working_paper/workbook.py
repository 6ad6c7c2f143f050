"""`working-paper.xlsx`: rows to decide on, and sheets with what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from planparse.export.lookup import Lookup, Tables
from planparse.export.words import Words, interface_language, words
from planparse.export.working_paper.columns import (
    COLUMNS,
    DECISION,
    FIRST_ROW,
    FROZEN,
    HEADINGS_ROW,
    KEYS_ROW,
)
from planparse.export.working_paper.more_sheets import (
    findings_sheet,
    indicators_sheet,
    numbers_sheet,
    pairs_sheet,
    tables_sheet,
)
from planparse.export.working_paper.rows import PaperRows, Row
from planparse.export.working_paper.sheet import Sheet
from planparse.model.decision import Decisions

FILE_NAME = "working-paper.xlsx"
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same records give the same bytes: when a file was made is the file system's to say."""

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Text from documents is never taken for anything else."""

GOAL_STATUSES = (
    "reported", "merged", "empty", "mentioned", "ambiguous", "missing", "cannot_say",
)  # fmt: skip
COMMITMENT_STATUSES = ("reported", "partly", "not_reported", "cannot_say")
VERDICTS = ("confirm", "change", "reject", "open")
LONGEST_LIST = 255
"""Characters that Excel allows in the source of a drop-down list."""

_BASE = {"valign": "top", "text_wrap": True, "font_name": "Calibri", "font_size": 10}
FORMATS: Mapping[str, Mapping[str, object]] = {
    "text": {**_BASE, "quote_prefix": True},
    "number": {**_BASE, "num_format": "#,##0.######", "text_wrap": False},
    "link": {**_BASE, "font_color": "#0B5360", "underline": 1, "quote_prefix": True},
    "heading": {
        **_BASE,
        "bold": True,
        "bg_color": "#E9E4D9",
        "bottom": 1,
        "valign": "vcenter",
        "quote_prefix": True,
    },
    "decision": {**_BASE, "bg_color": "#FFF8DC", "border": 1, "border_color": "#D9CFA8"},
    "key": {"font_size": 7, "font_color": "#7A746A", "quote_prefix": True},
    "title": {**_BASE, "bold": True, "text_wrap": False, "quote_prefix": True},
}


def write_paper(
    tables: Tables,
    *,
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
    decisions: Decisions | None = None,
) -> bytes:
    """The whole workbook.

    Args:
        tables: records of an audit by table.
        language: of headings and lists; None for the plan's.
        sources: address of each document by id, relative to where the file will stand.
        decisions: what auditors decided already; it is filled in.

    Raises:
        ProfileError: there is no interface in that language.
    """
    import xlsxwriter

    lookup = Lookup(tables)
    plan = lookup.plan
    texts = words(language or interface_language(plan.language if plan else None))
    file = BytesIO()
    book = xlsxwriter.Workbook(file, dict(OPTIONS))
    book.set_properties({"created": MADE, "title": texts("paper.title")})
    formats = {name: book.add_format(dict(form)) for name, form in FORMATS.items()}
    own = Sheet(book, texts("paper.sheet_audit"), formats)
    _audit_sheet(own, PaperRows(lookup, texts, decisions or {}).all(), texts, sources or {})
    for name, fill in (
        ("findings", findings_sheet),
        ("pairs", pairs_sheet),
        ("numbers", numbers_sheet),
        ("indicators", indicators_sheet),
        ("tables", tables_sheet),
    ):
        fill(Sheet(book, texts(f"paper.sheet_{name}"), formats), lookup, texts, sources or {})
    book.close()
    return file.getvalue()


def _audit_sheet(own: Sheet, rows: Iterable[Row], texts: Words, sources: Mapping[str, str]) -> None:
    names = [texts(f"paper.{column.key}") for column in COLUMNS]
    own.headings(HEADINGS_ROW, names, [column.width for column in COLUMNS])
    for index, column in enumerate(COLUMNS):
        own.text(KEYS_ROW, index, column.key, "key")
        if column.kind == "hidden":
            own.sheet.set_column(index, index, column.width, None, {"hidden": True})
    own.sheet.set_row(KEYS_ROW, None, None, {"hidden": True})
    own.sheet.set_row(HEADINGS_ROW, 32)
    last = FIRST_ROW - 1
    for last, row in enumerate(rows, start=FIRST_ROW):
        for index, column in enumerate(COLUMNS):
            _cell(own, last, index, column, row.get(column.key), sources)
        _lists(own, last, texts, is_goal="/g" in row["subject_id"])
    own.sheet.freeze_panes(FIRST_ROW, FROZEN)
    own.sheet.autofilter(HEADINGS_ROW, 0, max(last, HEADINGS_ROW), len(COLUMNS) - 1)
    own.sheet.set_landscape()
    own.sheet.set_paper(9)
    own.sheet.fit_to_pages(1, 0)
    own.sheet.repeat_rows(HEADINGS_ROW)


def _cell(
    own: Sheet, row: int, index: int, column: Any, value: Any, sources: Mapping[str, str]
) -> None:
    if column.kind == "page":
        page, document_id = value or (None, None)
        own.page(row, index, page, sources.get(document_id or ""))
    elif column.kind == "number":
        own.number(row, index, value)
    else:
        own.text(row, index, value, "decision" if column in DECISION else "text")


def _lists(own: Sheet, row: int, texts: Words, is_goal: bool) -> None:
    """Drop-down lists in the cells of a decision."""
    statuses = GOAL_STATUSES if is_goal else COMMITMENT_STATUSES
    room = "status" if is_goal else "commitment_status"
    choices = {
        "verdict": [texts(f"verdict_choice.{code}") for code in VERDICTS],
        "status": [texts(f"{room}.{code}") for code in statuses],
    }
    for index, column in enumerate(COLUMNS):
        if column.kind in choices and column in DECISION:
            source = choices[column.kind]
            assert sum(map(len, source)) + len(source) <= LONGEST_LIST
            own.sheet.data_validation(
                row,
                index,
                row,
                index,
                {
                    "validate": "list",
                    "source": source,
                    "error_title": texts("paper.list_error_title"),
                    "error_message": texts("paper.list_error"),
                },
            )
