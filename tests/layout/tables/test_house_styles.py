"""The same two tables in the house styles that public bodies use."""

from __future__ import annotations

from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.lib.units import cm
from reportlab.platypus import Paragraph, Table, TableStyle
from tests.layout.tables.conftest import SMALL, Find, lines, prose

BLACK = colors.black
STYLES: dict[str, list[tuple[Any, ...]]] = {
    "nothing": [],
    "rule under the header": [("LINEBELOW", (0, 0), (-1, 0), 0.7, BLACK)],
    "shaded header": [("BACKGROUND", (0, 0), (-1, 0), colors.lightblue)],
    "rules above and below": [
        ("LINEABOVE", (0, 0), (-1, 0), 1, BLACK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 1, BLACK),
    ],
    "rule under each row": [("LINEBELOW", (0, 0), (-1, -1), 0.5, BLACK)],
    "shaded rows": [
        ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.whitesmoke, colors.white]),
        ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ],
    "inner lines": [("INNERGRID", (0, 0), (-1, -1), 0.3, BLACK)],
    "all lines": [("GRID", (0, 0), (-1, -1), 0.3, BLACK)],
    "lines between columns": [("LINEAFTER", (0, 0), (-2, -1), 0.3, BLACK)],
}
RULED_ROWS = ("rule under each row", "inner lines", "all lines")
MATRIX = [
    ["Fokusområde", "Fullmäktiges mål", "Nämndens mål"],
    [
        "Ett Björkdal där alla får plats och trivs",
        "En region som lyssnar på sina invånare i alla åldrar",
        "Nämnden ska öppna 2 nya mötesplatser i kommunernas centralorter",
    ],
    ["", "", "Nämnden ska höja andelen medborgardialoger som leder fram till beslut"],
    ["", "En region med korta avstånd", "Nämnden ska se till att bussarna går i tid"],
    [
        "Hållbar tillväxt i hela länet",
        "En region som sparar på jordens resurser",
        "Nämnden ska byta ut alla bussar mot eldrivna före 2030",
    ],
    ["", "", "Nämnden ska stödja företag som ställer om till mindre utsläpp"],
]
NUMBERS = [
    ["Investering (mnkr)", "Ack. utfall", "Årsbudget", "Avvikelse mot\nårsbudget"],
    ["Möbler och utrustning", "0", "2,7", "0"],
    ["Framtidens vårdinformations-\nsystem", "1 250", "15,0", "-1"],
    ["Summa", "1 250", "17,7", "9"],
]
TEXT = "Nämnden redovisar läget i tabellen och återkommer med en bedömning av helåret. " * 4


@pytest.mark.parametrize("style", STYLES)
def test_a_goal_matrix(find: Find, style: str) -> None:
    bold = SMALL.clone("bold", fontName="Helvetica-Bold")
    rows = [[Paragraph(c, SMALL if i else bold) for c in row] for i, row in enumerate(MATRIX)]
    commands = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *STYLES[style]])
    made = Table(rows, colWidths=[4 * cm, 5 * cm, 7 * cm], style=commands)
    (found,) = find([prose(TEXT), prose("Målstyrning"), made, prose(TEXT)])
    assert found.grid.texts() == (MATRIX if style in RULED_ROWS else with_parents(MATRIX))
    assert found.grid.header_row_count == 1


def with_parents(rows: list[list[str]]) -> list[list[str]]:
    """The rows as a reader sees them: a parent goes on where no rule stands below it."""
    made = rows[:1]
    for row in rows[1:]:
        above = made[-1]
        area = row[0] or above[0]
        goal = row[1] or ("" if row[0] else above[1])
        made.append([area, goal, row[2]])
    return made


@pytest.mark.parametrize("style", STYLES)
def test_numbers_with_a_label_over_two_lines(find: Find, style: str) -> None:
    rows: list[list[object]] = [list(row) for row in NUMBERS]
    rows[2][0] = lines(NUMBERS[2][0])
    commands = TableStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
            ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
            *STYLES[style],
        ]
    )
    made = Table(rows, colWidths=[6 * cm, 3 * cm, 3 * cm, 3.5 * cm], style=commands)
    (found,) = find([prose(TEXT), prose("Investeringar"), made, prose(TEXT)])
    assert found.grid.texts() == [
        [c.replace("-\n", "").replace("\n", " ") for c in row] for row in NUMBERS
    ]
    assert found.grid.header_row_count == 1
