"""A generated document as Markdown."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from tests.benchmarks.printed.sheet import Cell, Heading, Line, Paragraph, Run, Sheet, Table
from tests.benchmarks.printed.truth import Spot


def write_markdown(sheet: Sheet, folder: Path) -> tuple[Path, dict[int, Spot]]:
    """Write it; returns the file and each number's line."""
    lines: list[str] = []
    spots: dict[int, Spot] = {}
    for part in sheet.parts:
        if isinstance(part, Table):
            _add_table(part, lines, spots)
        elif isinstance(part, Heading):
            lines.append(f"{'#' * part.level} {part.text}")
        else:
            _note(part.runs, len(lines) + 1, spots)
            lines.append(_text(part))
        lines.append("")
    path = folder / f"{sheet.name}.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path, spots


def _text(paragraph: Paragraph) -> str:
    runs = paragraph.runs
    if runs[0].face == "comment":
        return f"<!-- {''.join(run.text for run in runs)} -->"
    if runs[0].face == "struck":
        return f"~~{''.join(run.text for run in runs)}~~"
    if paragraph.kind == "note" and runs[0].face == "raised":
        return f"[^{runs[0].text}]: {''.join(run.text for run in runs[1:]).strip()}"
    return _inline(runs)


def _add_table(table: Table, lines: list[str], spots: dict[int, Spot]) -> None:
    lines.append(_row(table.header))
    lines.append("|" + "|".join("---" if i == 0 else "--:" for i in range(len(table.header))) + "|")
    for row in table.rows:
        for cell in row:
            for line in cell:
                _note(line, len(lines) + 1, spots)
        lines.append(_row([_cell(cell) for cell in row]))


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(_inline(line) for line in cell)


def _inline(runs: Line) -> str:
    """Runs of one face that follow each other have their marks around all of them."""
    found: list[str] = []
    for face, group in groupby(runs, lambda run: run.face):
        own = list(group)
        text = "".join(run.text for run in own)
        found += [_run(Run(text, face))] if face == "struck" else map(_run, own)
    return "".join(found)


def _run(run: Run) -> str:
    if run.face == "raised":
        return f"[^{run.text}]" if run.text in "13" else f"<sup>{run.text}</sup>"
    if run.face == "lowered":
        return f"<sub>{run.text}</sub>"
    if run.face == "struck":
        return f"~~{run.text}~~"
    return run.text.replace("<", "\\<") if run.text.startswith("<") else run.text


def _note(runs: Line, line: int, spots: dict[int, Spot]) -> None:
    for run in runs:
        if run.key is not None:
            spots[run.key] = Spot(line=line)
