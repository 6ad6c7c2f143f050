"""An audit as a small table, for notebooks."""

from __future__ import annotations

from html import escape

from planparse.export.lookup import Lookup, Tables, document_name
from planparse.export.report.matrix import Cell, matrix
from planparse.export.report.setting import Setting
from planparse.export.report.summary import answer, findings_line
from planparse.export.words import interface_language, words


def notebook_html(tables: Tables) -> str:
    """The answer in one sentence and the matrix; documents alone where nothing was audited."""
    lookup = Lookup(tables)
    plan = lookup.plan
    setting = Setting(lookup, words(interface_language(plan.language if plan else None)))
    if not lookup.coverage:
        return _documents(setting)
    found = matrix(setting)
    heads = [setting.words("goal.goal"), *(document_name(r) for r in found.reports)]
    rows = [
        [f"{row.number} {row.title}", *(_cell(setting, cell) for cell in row.cells)]
        for row in found.rows
    ]
    said = f"<p><b>{escape(answer(setting))}</b> {escape(findings_line(setting))}.</p>"
    return said + _table(heads, rows)


def _cell(setting: Setting, cell: Cell) -> str:
    """The status, and how many of the goal's undertakings the report tells of."""
    weak = f" ({setting.words('overview.weak')})" if cell.account.is_weak else ""
    told = f", {cell.undertakings}" if cell.undertakings else ""
    return f"{cell.badge.symbol} {cell.badge.word}{weak}{told}"


def _documents(setting: Setting) -> str:
    t = setting.words
    rows = [
        [d.file_name, d.title or "", t.code("document_status", d.status), str(d.page_count or "")]
        for d in setting.lookup.documents.values()
    ]
    heads = [t("paper.document"), t("reading.title"), t("paper.status"), t("reading.pages")]
    return _table(heads, rows)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col" align="left">{escape(text)}</th>' for text in heads)
    cells = ("".join(f'<td align="left">{escape(text)}</td>' for text in row) for row in rows)
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
