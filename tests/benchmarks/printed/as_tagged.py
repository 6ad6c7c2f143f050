"""A generated document as a tagged PDF, printed by Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.printed.sheet import Cell, Heading, Line, Run, Sheet, Table
from tests.benchmarks.printed.truth import Spot
from tests.browser import CHROMIUM, QUIET

if TYPE_CHECKING:
    from playwright.sync_api import Page

STYLE = """
body { font: 10.5pt sans-serif; margin: 0 } table { border-collapse: collapse; margin: 8pt 0 }
td, th { font-size: 9pt; padding: 3pt 5pt; vertical-align: top; text-align: right }
td.words, th.words { text-align: left } tr { break-inside: avoid }
table.all td, table.all th { border: .6pt solid } table.rows tr { border-bottom: .6pt solid }
table.sums tr.sum td.number { border-top: .6pt solid } table.wraps td { max-width: 36pt }
.white { color: #fff } .red { color: #c00 } .note { font-size: 8.5pt }
"""


@contextmanager
def printer() -> Iterator[Page]:
    """A page of a browser; one for all documents of a run."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser.new_page()
        browser.close()


def write_tagged(sheet: Sheet, folder: Path, page: Page) -> tuple[Path, dict[int, Spot]]:
    """Print it; where a number lands is the browser's affair."""
    path = folder / f"{sheet.name}.pdf"
    body = "".join(_part(part) for part in sheet.parts)
    head = f"<meta charset=utf-8><style>{STYLE}</style>"
    page.set_content(f"<!doctype html><html lang={sheet.language}>{head}<body>{body}</html>")
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "20mm")
    page.pdf(path=path, format="A4", tagged=True, margin=margin)  # type: ignore[arg-type]
    return path, {}


def _part(part: object) -> str:
    if isinstance(part, Table):
        return _table(part)
    if isinstance(part, Heading):
        return f"<h{part.level}>{escape(part.text)}</h{part.level}>"
    return f"<p class={part.kind}>{_inline(part.runs)}</p>"  # type: ignore[attr-defined]


def _table(table: Table) -> str:
    head = "".join(
        f"<th class={'words' if at in table.words else 'number'}>{escape(text)}</th>"
        for at, text in enumerate(table.header)
    )
    rows = "".join(_row(table, number, row) for number, row in enumerate(table.rows))
    look = f"{table.rules} {'wraps' if table.wraps else ''}"
    return f'<table class="{look}"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(table: Table, number: int, row: tuple[Cell, ...]) -> str:
    cells = "".join(
        f"<td class={'words' if at in table.words else 'number'}>{_cell(cell)}</td>"
        for at, cell in enumerate(row)
    )
    return f"<tr{' class=sum' if number in table.sums else ''}>{cells}</tr>"


def _cell(cell: Cell) -> str:
    return "<br>".join(_inline(line) for line in cell)


def _inline(runs: Line) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    tags = {"raised": "sup", "lowered": "sub", "struck": "s"}
    if run.face in tags:
        return f"<{tags[run.face]}>{escape(run.text)}</{tags[run.face]}>"
    if run.face != "plain":
        return f"<span class={run.face}>{escape(run.text)}</span>"
    return escape(run.text)


def is_at_hand() -> bool:
    """Chromium and its driver are installed."""
    try:
        import playwright  # noqa: F401
    except ImportError:
        return False
    return CHROMIUM is not None
