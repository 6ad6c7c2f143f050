"""A generated document as a Word file."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from tests import word_markup as word
from tests.benchmarks.printed.sheet import Cell, Face, Heading, Line, Run, Sheet, Table
from tests.benchmarks.printed.truth import Spot

PROPS: dict[Face, str] = {
    "raised": '<w:vertAlign w:val="superscript"/>',
    "lowered": '<w:vertAlign w:val="subscript"/>',
    "struck": "<w:strike/>",
    "red": '<w:color w:val="FF0000"/>',
    "white": '<w:color w:val="FFFFFF"/>',
    "vanished": "<w:vanish/>",
}
STYLES = (
    word.style("Heading1", "heading 1", '<w:outlineLvl w:val="0"/>')
    + word.style("Heading2", "heading 2", '<w:outlineLvl w:val="1"/>')
    + word.style("Caption", "caption")
    + '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid Table 4"/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)


def write_word(sheet: Sheet, folder: Path) -> tuple[Path, dict[int, Spot]]:
    """Write it; a Word file has no places."""
    body = []
    for part in sheet.parts:
        if isinstance(part, Table):
            body.append(_table(part))
        elif isinstance(part, Heading):
            body.append(word.paragraph(escape(part.text), style=f"Heading{part.level}"))
        else:
            style = "Caption" if part.kind == "caption" else ""
            body.append(word.paragraph(*_runs(part.runs), style=style))
    path = folder / f"{sheet.name}.docx"
    return word.write_word(path, "".join(body), styles=STYLES), {}


def _runs(runs: Line) -> list[str]:
    return [_run(run) for run in runs]


def _run(run: Run, props: str = "") -> str:
    made = word.run(escape(run.text), PROPS.get(run.face, "") + props)
    if run.face != "deleted":
        return made
    made = made.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:del w:id="1" w:author="A" w:date="2025-02-01T00:00:00Z">{made}</w:del>'


def _table(table: Table) -> str:
    look = table.header_look
    props = "<w:b/>" if look in ("bold", "declared") else ""
    declared = "<w:tblHeader/>" if look == "declared" else ""
    head = [word.cell(word.paragraph(_run(Run(text), props))) for text in table.header]
    rows = [word.row(*head, props=declared)]
    rows += [word.row(*map(_cell, row)) for row in table.rows]
    made = word.table(*rows)
    if look != "style":
        return made
    style = '<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1" w:val="0420"/>'
    return made.replace("<w:tblPr/>", f"<w:tblPr>{style}</w:tblPr>", 1)


def _cell(cell: Cell) -> str:
    return word.cell(*(word.paragraph(*_runs(line)) for line in cell))
