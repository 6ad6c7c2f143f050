from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer
from tests.layout.tables.conftest import BOLD, SMALL, Find, lines, prose, table

from planparse.context import Context
from planparse.layout.tables import page_tables
from planparse.model.limits import Limits
from planparse.readers.pdf import read_pdf

BLACK = colors.black
GOALS = [
    ["Fokusområde", "Fullmäktiges mål", "Nämndens mål"],
    [
        "Ett Björkdal där alla får plats",
        "En region som lyssnar på sina invånare",
        "Nämnden ska öppna två nya mötesplatser i kommunernas centralorter",
    ],
    ["", "", "Nämnden ska höja andelen medborgardialoger som leder till beslut"],
    ["", "En region med korta avstånd", "Nämnden ska se till att bussarna går i tid"],
    ["Hållbar tillväxt", "En region som sparar på jordens resurser", ""],
]
BUDGET = [
    ["Kontoklass", "Utfall", "Budget", "Avvikelse"],
    ["Intäkter", "1 250", "1 200", "50"],
    ["Personalkostnader", "-640", "-600", "-40"],
    ["Övriga kostnader", "-410", "-450", "40"],
    ["Resultat", "200", "150", "50"],
]
FILLER = (
    "Regionstyrelsen har under perioden arbetat med att stärka samverkan mellan nämnderna, och "
    "arbetet fortsätter under hösten med fler möten och en gemensam uppföljning av resultatet."
)


def test_a_ruled_table_with_merged_cells(find: Find) -> None:
    spans = [("SPAN", (0, 1), (0, 3)), ("SPAN", (1, 1), (1, 2))]
    (found,) = find(
        [
            prose(FILLER),
            table(
                GOALS,
                ("GRID", (0, 0), (-1, -1), 0.5, BLACK),
                BOLD,
                *spans,
                colWidths=[4 * cm, 5 * cm, 6 * cm],
            ),
        ]
    )
    grid = found.grid
    assert (grid.row_count, grid.column_count, grid.header_row_count) == (5, 3, 1)
    assert grid.method == "ruled"
    parent, middle = grid.at(1, 0), grid.at(1, 1)
    assert parent is not None
    assert middle is not None
    assert (parent.row_span, middle.row_span) == (3, 2)
    assert parent.text == "Ett Björkdal där alla får plats"
    assert grid.at(3, 2) is not None
    assert grid.texts()[3][1] == "En region med korta avstånd"
    last = grid.at(4, 2)
    assert last is not None
    assert last.text == ""


def test_horizontal_rules_only_keep_parents_that_no_rule_parts(find: Find) -> None:
    rules = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEBELOW", (2, 1), (2, 1), 0.5, BLACK),
        ("LINEBELOW", (1, 2), (2, 2), 0.5, BLACK),
        ("LINEBELOW", (0, 3), (-1, 3), 0.5, BLACK),
        ("LINEBELOW", (0, 4), (-1, 4), 0.5, BLACK),
    ]
    (found,) = find([table(GOALS, BOLD, *rules, colWidths=[4 * cm, 5 * cm, 6 * cm])])
    assert found.grid.method == "horizontal_rules"
    assert found.grid.header_row_count == 1
    assert found.grid.texts() == [
        GOALS[0],
        GOALS[1],
        [GOALS[1][0], GOALS[1][1], GOALS[2][2]],
        [GOALS[1][0], GOALS[3][1], GOALS[3][2]],
        GOALS[4],
    ]


def test_cells_that_wrap_over_many_lines_stay_in_their_table(find: Find) -> None:
    goal = (
        "Nämnden ska stärka förmågan att upprätthålla viktiga tjänster vid kris och höjd beredskap"
    )
    rows = [
        GOALS[0],
        ["Ett Björkdal där alla får plats", "En region som vågar förnya sig", f"{goal} i norr"],
        ["", "En region med korta avstånd", f"{goal} i söder"],
        ["", "En region som lockar besökare året om", ""],
        ["Hållbar tillväxt", "En region som står stark i kris", f"{goal} i öster"],
        ["", "", f"{goal} i väster"],
    ]
    rules = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, BLACK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, BLACK),
        ("LINEABOVE", (1, 2), (-1, 3), 0.3, colors.grey),
        ("LINEABOVE", (0, 4), (-1, 4), 0.3, colors.grey),
        ("LINEABOVE", (2, 5), (-1, 5), 0.3, colors.grey),
        ("LINEBELOW", (0, -1), (-1, -1), 0.9, BLACK),
    ]
    widths = [4 * cm, 4 * cm, 4 * cm]
    (found,) = find([table(rows, BOLD, *rules, colWidths=widths), prose(FILLER)])
    area, end = rows[1][0], rows[4]
    assert found.grid.texts() == [
        *rows[:2],
        [area, *rows[2][1:]],
        [area, *rows[3][1:]],
        end,
        [end[0], end[1], rows[5][2]],
    ]


def test_a_blank_parent_goes_on_only_where_words_follow_without_a_rule(find: Find) -> None:
    shades = [
        ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.white, colors.whitesmoke]),
        ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ]
    widths = [4 * cm, 5 * cm, 6 * cm]
    (words,) = find([table(GOALS, *shades, colWidths=widths)])
    parent, empty = words.grid.at(3, 0), words.grid.at(4, 2)
    assert parent is not None
    assert empty is not None
    assert (parent.row, parent.row_span, empty.text) == (1, 3, "")
    sums = [
        ["Verksamhet", "Kostnadsslag", "Utfall"],
        ["Kultur", "Personal", "120"],
        ["", "Lokaler", "40"],
        ["", "Summa", "160"],
    ]
    (numbers,) = find([table(sums, *shades, colWidths=widths)])
    assert numbers.grid.texts() == sums


def test_paragraphs_in_a_ruled_cell_are_one_row(find: Find) -> None:
    grid = ("GRID", (0, 0), (-1, -1), 0.5, BLACK)
    cell = [prose(FILLER), Spacer(1, 12), prose(FILLER)]
    rows = [["Digitalisering", prose(FILLER), cell]]
    (found,) = find([table(rows, grid, colWidths=[3 * cm, 5 * cm, 7 * cm])])
    assert (found.grid.row_count, found.grid.column_count) == (1, 3)


def test_a_rule_above_below_and_under_the_header_is_enough_for_numbers(find: Find) -> None:
    rules = [
        ("LINEABOVE", (0, 0), (-1, 0), 1, BLACK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 1, BLACK),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
    ]
    (found,) = find([table(BUDGET, *rules, colWidths=[6 * cm, 3 * cm, 3 * cm, 3 * cm])])
    assert found.grid.texts() == BUDGET
    assert found.grid.header_row_count == 1


def test_one_row_between_rules_is_a_table(find: Find) -> None:
    rows = [["Indikator", "Utfall (R12)", "Målvärde"], ["Sjukfrånvaro", "5,1 %", "4,5 %"]]
    rules = [
        ("LINEABOVE", (0, 0), (-1, -1), 0.5, BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, BLACK),
    ]
    (found,) = find([prose(FILLER), table(rows, BOLD, *rules, colWidths=5 * cm), prose(FILLER)])
    assert found.grid.texts() == rows
    assert found.grid.header_row_count == 1


def test_no_rule_at_all(find: Find) -> None:
    (found,) = find(
        [
            prose(FILLER),
            Spacer(1, 20),
            table(
                BUDGET,
                ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
                colWidths=[6 * cm, 3 * cm, 3 * cm, 3 * cm],
            ),
            Spacer(1, 20),
            prose(FILLER),
        ]
    )
    assert found.grid.method == "aligned"
    assert found.grid.texts() == BUDGET
    assert found.grid.header_row_count == 1


def test_words_under_a_bold_header_without_rules(find: Find) -> None:
    rows = [
        ["Åtgärd", "Ansvarig", "Läge"],
        ["Öppna en ny vårdcentral i Granliden under året", "Hälsovalet", "Pågår"],
        ["Byta ut alla bussar mot eldrivna", "Kollektivtrafiken", "Försenad"],
        ["Starta en skola för språk", "Kulturnämnden", "Klar"],
    ]
    (found,) = find(
        [
            table(
                rows,
                BOLD,
                ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
                colWidths=[6 * cm, 4 * cm, 4 * cm],
            )
        ]
    )
    assert found.grid.texts() == rows
    assert found.grid.header_row_count == 1


def test_shaded_rows_without_lines(find: Find) -> None:
    style = [
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#0060A0")),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
        *(("BACKGROUND", (0, r), (-1, r), colors.HexColor("#DDEEFF")) for r in (1, 3)),
    ]
    (found,) = find([table(BUDGET, *style, colWidths=[6 * cm, 3 * cm, 3 * cm, 3 * cm])])
    assert found.grid.method == "shaded"
    assert found.grid.texts() == BUDGET
    assert found.grid.header_row_count == 1


def test_a_header_of_two_storeys(find: Find) -> None:
    rows = [
        ["Nämnd", "2026", "", "2027", ""],
        ["", "Budget", "Utfall", "Budget", "Prognos"],
        ["Kulturnämnden", "120", "118", "125", "126"],
        ["Hälsonämnden", "4 300", "4 410", "4 450", "4 470"],
        ["Servicenämnden", "90", "88", "91", "90"],
    ]
    rules = [
        ("LINEABOVE", (0, 0), (-1, 0), 1, BLACK),
        ("LINEBELOW", (1, 0), (2, 0), 0.5, BLACK),
        ("LINEBELOW", (3, 0), (4, 0), 0.5, BLACK),
        ("LINEBELOW", (0, 1), (-1, 1), 0.5, BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 1, BLACK),
        ("SPAN", (1, 0), (2, 0)),
        ("SPAN", (3, 0), (4, 0)),
        ("ALIGN", (1, 0), (-1, -1), "CENTER"),
    ]
    (found,) = find([table(rows, *rules, colWidths=[5 * cm] + [2.5 * cm] * 4)])
    grid = found.grid
    assert grid.header_row_count == 2
    year = grid.at(0, 1)
    assert year is not None
    assert (year.text, year.column_span) == ("2026", 2)
    assert grid.texts()[1][1:] == ["Budget", "Utfall", "Budget", "Prognos"]
    assert grid.texts()[3] == rows[3]


def test_titles_set_flush_left_over_their_columns(find: Find) -> None:
    (found,) = find(
        [
            table(
                [
                    ["Mnkr", "Drift", "", "Investeringar", ""],
                    ["", "Budget", "Utfall", "Budget", "Utfall"],
                    ["Kultur", "12,5", "11,9", "3,0", "2,8"],
                    ["Kollektivtrafik", "340,0", "351,2", "41,0", "38,5"],
                    ["Folkhälsa", "8,4", "8,4", "0,0", "0,1"],
                ],
                ("LINEBELOW", (0, 1), (-1, 1), 1, BLACK),
                ("ALIGN", (1, 1), (-1, -1), "RIGHT"),
                ("FONTNAME", (0, 0), (-1, 1), "Helvetica-Bold"),
                colWidths=[4 * cm, *[2.8 * cm] * 4],
            )
        ]
    )
    grid = found.grid
    titles = {c.text: (c.row, c.column, c.row_span, c.column_span) for c in grid.cells}
    assert grid.header_row_count == 2
    assert titles["Mnkr"] == (0, 0, 2, 1)
    assert titles["Drift"] == (0, 1, 1, 2)
    assert titles["Investeringar"] == (0, 3, 1, 2)
    assert grid.texts()[1][1:] == ["Budget", "Utfall", "Budget", "Utfall"]


def test_titles_of_two_lines_are_no_storeys(find: Find) -> None:
    (found,) = find(
        [
            table(
                [
                    ["Mnkr", "", "Utfall", "", "Prognos"],
                    ["", "Budget", "jan-aug", "Avvikelse", "helår"],
                    ["Kultur", "12,5", "11,9", "0,6", "12,0"],
                    ["Kollektivtrafik", "340,0", "351,2", "-11,2", "352,0"],
                    ["Folkhälsa", "8,4", "8,4", "0,0", "8,4"],
                ],
                ("LINEBELOW", (0, 1), (-1, 1), 1, BLACK),
                ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
                ("FONTNAME", (0, 0), (-1, 1), "Helvetica-Bold"),
                colWidths=[4 * cm, *[2.8 * cm] * 4],
            )
        ]
    )
    assert found.grid.texts()[0] == [
        "Mnkr",
        "Budget",
        "Utfall jan-aug",
        "Avvikelse",
        "Prognos helår",
    ]


def test_shaded_rows_of_words_below_a_header_shaded_cell_by_cell(find: Find) -> None:
    (found,) = find(
        [
            table(
                [
                    ["Område", "Vad som gjorts", "Läge", "Nästa steg"],
                    ["Bredband", FILLER, "Pågår", "Upphandling av nät i glesbygd"],
                    ["Kultur", FILLER, "Klart", "Ingen"],
                    ["Folkhälsa", FILLER, "Pågår", "Samtal med kommunerna om avtal"],
                ],
                ("BACKGROUND", (0, 0), (0, 0), colors.lightblue),
                ("BACKGROUND", (1, 0), (-1, 0), colors.HexColor("#acd8e7")),
                ("BACKGROUND", (0, 2), (-1, 2), colors.whitesmoke),
                BOLD,
                colWidths=[3 * cm, 6 * cm, 2.5 * cm, 4 * cm],
            ),
            prose(FILLER),
        ]
    )
    assert (found.grid.row_count, found.grid.column_count) == (4, 4)
    assert found.grid.texts()[3][0] == "Folkhälsa"
    assert found.grid.texts()[1][1] == FILLER


def test_a_page_number_below_a_table_without_rules_is_no_row(find: Find) -> None:
    (found,) = find(
        [
            table(
                [
                    ["Verksamhet", "Avvikelse", "Prognos", "Bokslut"],
                    ["Möbler", "62", "13", "58"],
                    ["Verksamhet", "36", "59,6", "40"],
                ],
                BOLD,
                ("LINEBELOW", (0, 0), (-1, 0), 1, BLACK),
                colWidths=[4 * cm, *[2.8 * cm] * 3],
            ),
            Spacer(1, 10),
            table([["Sida 1", "", "", ""]], colWidths=[4 * cm, *[2.8 * cm] * 3]),
        ]
    )
    assert [row[0] for row in found.grid.texts()] == ["Verksamhet", "Möbler", "Verksamhet"]


def test_labels_over_several_lines_stay_one_row(find: Find) -> None:
    rows = [
        ["Nyckeltal", "2025", "2026"],
        ["Andel invånare som är nöjda med\nvården", "71", "74"],
        ["Antal resor med buss", "820", "870"],
        ["Antal besök på regionens museer och\nbibliotek", "410", "390"],
    ]
    rules = [
        ("LINEABOVE", (0, 0), (-1, 0), 1, BLACK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 1, BLACK),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
    ]
    body = [[lines(row[0]), *row[1:]] for row in rows[1:]]
    (found,) = find([table([rows[0], *body], *rules, colWidths=[7 * cm, 3 * cm, 3 * cm])])
    assert found.grid.texts() == [[c.replace("\n", " ") for c in row] for row in rows]


def test_two_tables_under_each_other_stay_two(find: Find) -> None:
    style = [("GRID", (0, 0), (-1, -1), 0.5, BLACK), BOLD]
    width = [6 * cm, 3 * cm, 3 * cm, 3 * cm]
    found = find(
        [
            table(BUDGET, *style, colWidths=width),
            prose("Investeringar"),
            table(BUDGET, *style, colWidths=width),
        ]
    )
    assert [t.grid.texts() for t in found] == [BUDGET, BUDGET]


def test_two_tables_side_by_side_stay_two(find: Find) -> None:
    style = [("GRID", (0, 0), (-1, -1), 0.5, BLACK)]
    left, right = [row[:2] for row in BUDGET], [[row[0], row[3]] for row in BUDGET]
    outer = table(
        [[table(left, *style, colWidths=3.4 * cm), table(right, *style, colWidths=3.4 * cm)]],
        colWidths=8.5 * cm,
    )
    found = find([outer])
    assert [t.grid.texts() for t in found] == [left, right]


def test_hyphens_at_line_ends_in_cells_are_undone(find: Find) -> None:
    rows = [
        ["Mål", "Läge"],
        [lines("Nämnden ska stärka verksam-\nhetens utvecklings-\noch stödarbete"), "Pågår"],
    ]
    (found,) = find([table(rows, ("GRID", (0, 0), (-1, -1), 0.5, BLACK), colWidths=6 * cm)])
    cell = found.grid.at(1, 0)
    assert cell is not None
    assert cell.text == "Nämnden ska stärka verksamhetens utvecklings- och stödarbete"


@pytest.mark.parametrize(
    "frame",
    [
        ("BOX", (0, 0), (-1, -1), 0.5, BLACK),
        ("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#EEEEEE")),
    ],
)
def test_a_box_around_text_is_no_table(find: Find, frame: tuple[object, ...]) -> None:
    assert (
        find([prose(FILLER), table([[FILLER + FILLER]], frame, colWidths=14 * cm), prose(FILLER)])
        == []
    )


def test_two_columns_of_prose_between_rules_are_no_table(find: Find) -> None:
    rules = [
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, BLACK),
    ]
    assert find([table([[FILLER * 5, FILLER * 5]], *rules, colWidths=8 * cm)]) == []


def test_a_contents_page_is_no_table(find: Find) -> None:
    rows: list[list[object]] = [
        [f"{n} Kapitel om regionens arbete {'.' * 60}", str(n + 2)] for n in range(1, 9)
    ]
    plain: list[list[object]] = [[f"Kapitel {n}", str(n + 2)] for n in range(1, 9)]
    story: list[Flowable] = [
        table(
            [[lines(str(r[0])), r[1]] for r in rows],
            ("ALIGN", (1, 0), (1, -1), "RIGHT"),
            colWidths=[13 * cm, 1.5 * cm],
        ),
        Spacer(1, 80),
        table(plain, ("ALIGN", (1, 0), (1, -1), "RIGHT"), colWidths=[13 * cm, 1.5 * cm]),
    ]
    assert find(story) == []


def test_a_bar_chart_is_no_table(find: Find) -> None:
    drawing = Drawing(400, 200)
    chart = VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 50, 50, 300, 125
    chart.data = [(13, 5, 20, 22), (14, 6, 21, 23)]
    chart.categoryAxis.categoryNames = ["Kultur", "Hälsa", "Service", "Trafik"]
    chart.valueAxis.visibleGrid = True
    drawing.add(chart)
    assert find([prose(FILLER), drawing, prose(FILLER)]) == []


def test_prose_and_underlined_words_are_no_table(find: Find) -> None:
    assert (
        find(
            [prose(f"<u>Uppföljning</u> {FILLER}"), prose(FILLER), prose(f"<u>Mål 2</u> {FILLER}")]
        )
        == []
    )


def test_labelled_fields_side_by_side_are_cells_with_their_values(
    context: Context, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    fields = [(70, 600, "Sekreterare", "Ada Ek"), (70, 540, "Ordförande", "Bo Al")]
    for x, y, label, name in [*fields, (260, 540, "Justerande", "Eva Lind")]:
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(x, y, label)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(x, y - 13, name)
    canvas.line(70, 800, 520, 800)
    canvas.line(70, 60, 520, 60)
    canvas.save()
    (page,) = read_pdf(tmp_path / "a.pdf", Limits()).pages
    (found,) = page_tables(page, context)
    assert found.grid.texts() == [
        ["Sekreterare Ada Ek", ""],
        ["Ordförande Bo Al", "Justerande Eva Lind"],
    ]


def test_bold_headings_over_two_columns_of_prose_are_no_fields(
    context: Context, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for x, head in ((70, "Kultur"), (320, "Trafik")):
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(x, 600, head)
        canvas.setFont("Helvetica", 10)
        for i, line in enumerate(("Nämnden har öppnat två", "mötesplatser i länet och", "fler")):
            canvas.drawString(x, 587 - 12 * i, line)
    canvas.save()
    (page,) = read_pdf(tmp_path / "a.pdf", Limits()).pages
    assert page_tables(page, context) == []


def test_the_rest_of_a_row_overleaf_is_a_table_though_one_cell_has_text(
    context: Context, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for x in (170, 370):
        canvas.line(x, 760, x, 500)
    canvas.line(70, 500, 520, 500)
    for i, line in enumerate(("modeller för upphandling", "av lokaler i länet.")):
        canvas.drawString(380, 745 - 13 * i, line)
    canvas.save()
    (page,) = read_pdf(tmp_path / "a.pdf", Limits()).pages
    (found,) = page_tables(page, context)
    assert found.grid.texts() == [["", "", "modeller för upphandling av lokaler i länet."]]


def test_text_on_its_side_heads_the_rows_that_it_runs_along(
    context: Context, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    rows = [["Antal", "26/27", "27/28"], ["Behov", "52", "54"], ["Platser", "740", "740"]]
    for i, row in enumerate(rows):
        canvas.line(100, 700 - 20 * i, 400, 700 - 20 * i)
        for x, text in zip((110, 210, 310), row, strict=True):
            canvas.drawString(x, 686 - 20 * i, text)
    for y in (700, 640):
        canvas.line(70, y, 400, y)
    for x in (70, 100, 200, 300, 400):
        canvas.line(x, 700, x, 640)
    canvas.rotate(90)
    canvas.drawString(650, -90, "Norra")
    canvas.save()
    (page,) = read_pdf(tmp_path / "a.pdf", Limits()).pages
    (found,) = page_tables(page, context)
    assert found.grid.texts() == [["Norra", *row] for row in rows]


def test_an_underline_that_meets_a_table_does_not_widen_it(
    context: Context, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.drawString(70, 703, "Inriktning: mer kultur i hela länet")
    canvas.line(70, 701, 120, 701)
    for x in (121, 260, 400):
        canvas.line(x, 700, x, 640)
    for i, row in enumerate([["Mått", "Utfall"], ["Besök", "52"], ["Scener", "7"]]):
        canvas.line(121, 700 - 20 * i, 400, 700 - 20 * i)
        for x, text in zip((130, 270), row, strict=True):
            canvas.drawString(x, 686 - 20 * i, text)
    canvas.line(121, 640, 400, 640)
    canvas.save()
    (page,) = read_pdf(tmp_path / "a.pdf", Limits()).pages
    (found,) = page_tables(page, context)
    assert (found.grid.row_count, found.grid.column_count) == (3, 2)


def test_the_place_of_a_cell_holds_text_that_runs_out_of_its_frame(find: Find) -> None:
    rows = [["Konto", "Budget"], ["Samverkan med kommunerna", "40"], ["Löner", "120"]]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, BLACK)]
    (found,) = find([prose(FILLER), table(rows, *grid, BOLD, colWidths=[3.8 * cm, 3 * cm])])
    long, short = found.grid.at(1, 0), found.grid.at(2, 0)
    assert long is not None
    assert long.box is not None
    assert long.place.box is not None
    assert long.place.box.x1 > long.box.x1
    assert short is not None
    assert short.place.box == short.box


def test_a_title_over_several_columns_stays_one_cell(find: Find) -> None:
    rows = [["Kontoklass", "Belopp i tusental kronor", "", ""], *BUDGET[1:]]
    style = [
        ("GRID", (0, 1), (-1, -1), 0.5, BLACK),
        ("BOX", (0, 0), (-1, 0), 0.5, BLACK),
        ("LINEAFTER", (0, 0), (0, 0), 0.5, BLACK),
        ("SPAN", (1, 0), (3, 0)),
        ("ALIGN", (1, 0), (3, 0), "CENTER"),
    ]
    (found,) = find([prose(FILLER), table(rows, *style, colWidths=3.5 * cm)])
    title = found.grid.at(0, 2)
    assert title is not None
    assert (title.text, title.column_span) == ("Belopp i tusental kronor", 3)


def test_a_comment_over_all_columns_of_a_coloured_table_stays_one_text(find: Find) -> None:
    """Its long lines have their centres in another column than its short last one."""
    comment = (
        "Kommentar: Nämnden har under året öppnat två mötesplatser vid stationerna i Björkdal och "
        "Granvik, och båda hade fler besökare än väntat redan första månaden."
    )
    goal = "Fler mötesplatser ska finnas nära bostäder, skolor och stationer i regionens alla delar"
    rows = [
        ["Aktivitet", "Status", "Färdiggrad"],
        [goal, "", ""],
        ["Öppna en mötesplats i Björkdal under hösten", "", ""],
        [comment, "", ""],
        ["Utreda en mötesplats vid stationen i Granvik", "", ""],
        [comment.replace("två", "tre"), "", ""],
    ]
    white, light, blue, dark = colors.white, "#dff0ff", "#bbddff", "#0055aa"
    fills = [dark, blue, light, blue, light, blue]
    styles = [
        ("BACKGROUND", (0, i), (-1, i), colors.HexColor(fill)) for i, fill in enumerate(fills)
    ]
    spans = [("SPAN", (0, i), (-1, i)) for i in (1, 3, 5)]
    heads = [("TEXTCOLOR", (0, 0), (-1, 0), white), BOLD]
    (found,) = find([table(rows, *styles, *spans, *heads, colWidths=[8 * cm, 3 * cm, 4 * cm])])
    grid = found.grid
    assert grid.header_row_count == 1
    assert [cell.text for cell in grid.cells if cell.row == 3 and cell.text] == [comment]


def test_a_rule_above_a_sum_parts_no_cells(find: Find) -> None:
    rows = [
        ["", "2023", "2024"],
        ["Intäkter", "610", "622"],
        ["Bidrag", "150", "161"],
        ["Summa", "760", "783"],
        ["Kostnader", "-700", "-731"],
        ["Resultat", "60", "52"],
    ]
    right = ("ALIGN", (1, 0), (-1, -1), "RIGHT")
    full = [("LINEABOVE", (0, 0), (-1, 0), 1, BLACK), ("LINEBELOW", (0, -1), (-1, -1), 1, BLACK)]
    under = [("LINEABOVE", (1, row), (-1, row), 0.5, BLACK) for row in (3, 5)]
    for rules in ([*full, *under], under):
        (found,) = find([table(rows, right, *rules, colWidths=[6 * cm, 3 * cm, 3 * cm])])
        assert found.grid.texts() == rows


def test_a_number_that_its_narrow_column_breaks_is_one_number_and_one_row(find: Find) -> None:
    rows = [
        ["Verksamhet", "Budget", "Utfall"],
        ["Gator", "1 310 450", "1 290 000"],
        ["Parker", "510", "495"],
        ["Vatten", "4 310", "4 290"],
    ]
    cells = [[Paragraph(text, SMALL) for text in row] for row in rows]
    (found,) = find(
        [
            table(
                cells,
                ("GRID", (0, 0), (-1, -1), 0.5, BLACK),
                colWidths=[4 * cm, 1.5 * cm, 1.5 * cm],
            )
        ]
    )
    assert found.grid.texts()[1:] == rows[1:]


def test_two_numbers_one_above_the_other_in_a_wide_cell_stay_two(find: Find) -> None:
    rows = [
        ["Mått", "Mål", "Utfall"],
        ["Nöjda flickor", "80", "81"],
        ["Andel<br/>per kön", "71<br/>84", "75<br/>83"],
        ["Nöjda pojkar", "80", "79"],
    ]
    cells = [[Paragraph(text, SMALL) for text in row] for row in rows]
    (found,) = find(
        [table(cells, ("GRID", (0, 0), (-1, -1), 0.5, BLACK), colWidths=[5 * cm, 4 * cm, 4 * cm])]
    )
    texts = [text for row in found.grid.texts() for text in row]
    assert not {"71 84", "75 83"} & set(texts)


def test_amounts_behind_dot_leaders_are_a_table_and_pages_are_none(
    tmp_path: Path, context: Context
) -> None:
    def drawn(ends: list[str]) -> list[list[list[str]]]:
        path = tmp_path / "rapport.pdf"
        canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
        canvas.setFont("Helvetica", 10)
        for at, end in enumerate(ends):
            label = f"Post {'abcdef'[at]}"
            dots = "." * int((420 - canvas.stringWidth(label + end)) / canvas.stringWidth("."))
            canvas.drawString(70, 700 - 15 * at, label)
            canvas.drawString(76 + canvas.stringWidth(label), 700 - 15 * at, dots)
            canvas.drawRightString(500, 700 - 15 * at, end)
        canvas.save()
        (page,) = read_pdf(path, Limits()).pages
        return [found.grid.texts() for found in page_tables(page, context)]

    amounts = ["13 310", "-8 450", "-1 290", "2 723"]
    assert drawn(amounts) == [[[f"Post {'abcd'[i]}", end] for i, end in enumerate(amounts)]]
    assert drawn(["3", "4", "7", "12"]) == []
