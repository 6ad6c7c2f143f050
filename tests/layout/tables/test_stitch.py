from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.lib import colors
from reportlab.lib.units import cm
from reportlab.platypus import Flowable, PageBreak
from tests.layout.tables.conftest import BOLD, Find, Read, covers_each_position_once, prose, table

from planparse.context import Context
from planparse.layout.tables import page_tables, stitch
from planparse.model.block import Block, FigureBox
from planparse.model.grid import Grid
from planparse.model.page import Page
from planparse.model.place import Place

GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
WIDTHS = [4 * cm, 5 * cm, 6 * cm]
HEADER = ["Fokusområde", "Fullmäktiges mål", "Nämndens mål"]


def blocks_of(pages: Sequence[Page], context: Context) -> list[Block]:
    """Tables and the lines outside them in order from the top, lines at the foot as furniture."""
    blocks: list[Block] = []
    for page in pages:
        tables = page_tables(page, context)
        taken = {i for t in tables for i in t.span_ids}
        items = [
            (t.box.top, Block(kind="table", grid=t.grid, place=Place(page=page.number, box=t.box)))
            for t in tables
        ]
        items += [
            (s.top, Block(kind="paragraph", text=s.text, place=Place(page=page.number)))
            for i, s in enumerate(page.spans)
            if i not in taken
        ]
        items.append((page.height, Block(kind="furniture", text=f"Sida {page.number}")))
        blocks += [block for _, block in sorted(items, key=lambda item: item[0])]
    return blocks


def joined(story: Sequence[Flowable], read: Read, context: Context) -> list[Block]:
    found = stitch(blocks_of(read(story), context), context)
    for block in found:
        assert block.grid is None or covers_each_position_once(block.grid)
    return found


def only_grid(blocks: Sequence[Block]) -> Grid:
    (grid,) = [b.grid for b in blocks if b.grid is not None]
    return grid


def test_a_repeated_header_is_dropped_and_a_parent_carried_on(read: Read, context: Context) -> None:
    first = [
        HEADER,
        ["Trygghet", "Fler möts", "Nämnden ska öppna mötesplatser"],
        ["", "", "Nämnden ska hålla öppet på kvällar"],
    ]
    second = [
        HEADER,
        ["", "", "Nämnden ska nå fler unga"],
        ["Tillväxt", "Fler jobb", "Nämnden ska stödja företag"],
    ]
    merged = [("SPAN", (0, 1), (0, 2)), ("SPAN", (1, 1), (1, 2))]
    blocks = joined(
        [
            table(first, GRID, BOLD, *merged, colWidths=WIDTHS),
            PageBreak(),
            table(second, GRID, BOLD, colWidths=WIDTHS),
        ],
        read,
        context,
    )
    grid = only_grid(blocks)
    assert grid.method == "ruled+joined:repeated_header"
    assert (grid.row_count, grid.header_row_count) == (5, 1)
    parent, middle = grid.at(1, 0), grid.at(1, 1)
    assert parent is not None
    assert middle is not None
    assert (parent.row_span, middle.row_span) == (3, 3)
    assert grid.texts()[3] == ["Trygghet", "Fler möts", "Nämnden ska nå fler unga"]
    (block,) = [b for b in blocks if b.grid]
    assert [place.page for place in block.places] == [1, 2]
    assert {cell.page for cell in grid.cells} == {1, 2}


def test_a_row_cut_by_the_page_break_is_closed(read: Read, context: Context) -> None:
    first = [
        ["Område", "Beskrivning"],
        ["Buss", "Fler turer"],
        ["Samverkan", "Nämnden ska tillsammans med kommunerna se över"],
    ]
    second = [["", "hur bussarna går i glesbygd."], ["Kultur", "Fler scener"]]
    widths = [4 * cm, 11 * cm]
    grid = only_grid(
        joined(
            [
                table(first, GRID, BOLD, colWidths=widths),
                PageBreak(),
                table(second, GRID, colWidths=widths),
            ],
            read,
            context,
        )
    )
    assert grid.method == "ruled+joined:same_columns"
    assert grid.texts() == [
        ["Område", "Beskrivning"],
        ["Buss", "Fler turer"],
        [
            "Samverkan",
            "Nämnden ska tillsammans med kommunerna se över hur bussarna går i glesbygd.",
        ],
        ["Kultur", "Fler scener"],
    ]
    cut = grid.at(2, 1)
    assert cut is not None
    assert [place.page for place in cut.places] == [1, 2]
    assert cut.place == cut.places[0]
    whole = grid.at(2, 0)
    assert whole is not None
    assert (whole.page, whole.places) == (1, ())


def test_a_row_that_begins_anew_stays_its_own(read: Read, context: Context) -> None:
    first = [["Konto", "Budget"], ["Löner", "120"], ["Hyror", "40"]]
    second = [["Resor", "12"], ["Summa", "172"]]
    grid = only_grid(
        joined(
            [
                table(first, GRID, BOLD, colWidths=4 * cm),
                PageBreak(),
                table(second, GRID, colWidths=4 * cm),
            ],
            read,
            context,
        )
    )
    assert grid.texts() == [*first, *second]


def test_a_mark_of_continuation_is_no_paragraph(read: Read, context: Context) -> None:
    first = [["Konto", "Budget"], ["Löner", "120"], ["Hyror", "40"]]
    second = [["Resor", "12"], ["Summa", "172"]]
    blocks = joined(
        [
            table(first, GRID, BOLD, colWidths=4 * cm),
            PageBreak(),
            prose("Tabell 3 (forts.)"),
            table(second, GRID, colWidths=4 * cm),
        ],
        read,
        context,
    )
    assert only_grid(blocks).method == "ruled+joined:continuation_mark"
    assert not [b for b in blocks if b.kind == "paragraph" and b.text]


def test_another_header_or_text_between_means_another_table(read: Read, context: Context) -> None:
    first = [["Projekt 1", "Beskrivning"], ["Kostnad", "120"]]
    second = [["Projekt 2", "Beskrivning"], ["Kostnad", "172"]]
    style = (GRID, BOLD)
    blocks = joined(
        [
            table(first, *style, colWidths=4 * cm),
            PageBreak(),
            table(second, *style, colWidths=4 * cm),
            PageBreak(),
            prose("Projektet i Granliden"),
            table(second, *style, colWidths=4 * cm),
        ],
        read,
        context,
    )
    assert len([b for b in blocks if b.grid]) == 3


@pytest.mark.parametrize("above", [True, False])
def test_a_caption_goes_to_its_table(read: Read, context: Context, *, above: bool) -> None:
    story: list[Flowable] = []
    for number in (1, 2):
        caption = prose(f"Tabell {number} Driftbudget för nämnd {number}")
        body = table([["Konto", "Budget"], ["Löner", f"12{number}"]], GRID, BOLD, colWidths=4 * cm)
        story += [caption, body] if above else [body, caption]
        story.append(prose("Nämnden följer utvecklingen."))
    blocks = joined(story, read, context)
    assert [b.text for b in blocks if b.grid] == [
        "Tabell 1 Driftbudget för nämnd 1",
        "Tabell 2 Driftbudget för nämnd 2",
    ]
    assert len([b for b in blocks if b.kind == "caption"]) == 2


def test_a_table_over_three_pages(find: Find, read: Read, context: Context) -> None:
    rows = [["Mål", "Läge"]] + [[f"Mål nummer {n}", f"{n} av 90"] for n in range(1, 91)]
    grid = only_grid(
        joined([table(rows, GRID, BOLD, colWidths=5 * cm, repeatRows=1)], read, context)
    )
    assert grid.texts() == rows
    assert grid.method == "ruled+joined:repeated_header"


def test_a_logo_between_the_parts_does_not_part_them(read: Read, context: Context) -> None:
    rows = [["Konto", "Budget"]] + [[f"Konto {n}", f"{n} 000"] for n in range(1, 61)]
    logo = FigureBox(kind="raster", digest="d", is_decoration=True)
    blocks = blocks_of(read([table(rows, GRID, BOLD, colWidths=4 * cm)]), context)
    at = next(i for i, b in enumerate(blocks) if b.place.page == 2)
    blocks.insert(at, Block(kind="figure", figure=logo, place=Place(page=2)))
    assert only_grid(stitch(blocks, context)).row_count == 61


RULES = [
    ("LINEABOVE", (0, 0), (-1, 0), 0.9, colors.black),
    ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.black),
]
FIRST = [
    ["Konto", "Utfall", "Budget"],
    ["Löner", "120", "110"],
    ["Hyror", "40", "45"],
    ["Varor", "33", "30"],
]
SECOND = [["Resor", "12", "10"], ["Övrigt", "3", "4"], ["Summa", "208", "199"]]


@pytest.mark.parametrize("lines", [[GRID], RULES, []])
@pytest.mark.parametrize(
    "mark", ["Tabell 3 (forts.)", "Tabell 3 Driftbudget för nämnden och dess verksamheter (forts.)"]
)
def test_a_mark_joins_a_part_of_another_width(
    read: Read, context: Context, lines: list[tuple[object, ...]], mark: str
) -> None:
    story = [
        prose("Tabell 3 Driftbudget"),
        table(FIRST, BOLD, *lines, colWidths=WIDTHS),
        PageBreak(),
        prose(mark),
        table(SECOND, *lines, colWidths=[5 * cm, 4 * cm, 5 * cm]),
    ]
    blocks = joined(story, read, context)
    grid = only_grid(blocks)
    assert grid.texts() == [*FIRST, *SECOND]
    assert grid.header_row_count == 1
    assert not [b for b in blocks if "forts" in b.text and b.kind != "furniture"]


def test_a_part_without_header_goes_on_where_each_row_has_its_rule(
    read: Read, context: Context
) -> None:
    wider = [4.4 * cm, 5.5 * cm, 6.6 * cm]
    for widths in (WIDTHS, wider):
        story = [
            table(FIRST, BOLD, *RULES, colWidths=WIDTHS),
            PageBreak(),
            table(SECOND, *RULES, colWidths=widths),
        ]
        assert only_grid(joined(story, read, context)).texts() == [*FIRST, *SECOND]


def test_unlike_columns_without_a_mark_are_another_table(read: Read, context: Context) -> None:
    story = [
        table(FIRST, BOLD, GRID, colWidths=WIDTHS),
        PageBreak(),
        table(SECOND, GRID, colWidths=[7 * cm, 2 * cm, 5 * cm]),
    ]
    assert len([b for b in joined(story, read, context) if b.grid]) == 2


def test_a_lone_goal_at_the_top_of_a_page_belongs_to_the_parents_before_it(
    read: Read, context: Context
) -> None:
    first = [HEADER, ["Trygghet", "Fler möts", "Nämnden ska öppna nya mötesplatser i länet"]]
    second = [
        ["", "", "Nämnden ska nå fler unga i länets glesa delar under året"],
        ["", "Fler vågar åka", "Nämnden ska bygga om hållplatser i hela länet"],
        ["Tillväxt", "Fler får jobb", "Nämnden ska stödja företag som växer i länet"],
    ]
    story = [
        table(first, BOLD, *RULES, colWidths=WIDTHS),
        PageBreak(),
        table(second, *RULES, colWidths=WIDTHS),
    ]
    assert only_grid(joined(story, read, context)).texts() == [*first, *second]


@pytest.mark.parametrize("label", ["Drift nummer 2", ""])
def test_rows_with_numbers_of_their_own_stay_two_over_a_page(
    read: Read, context: Context, label: str
) -> None:
    heads = ["Verksamhet", "Kostnad", "Klart"]
    first = [heads, ["Drift nummer 0", "310", "nej"], ["Drift nummer 1", "324", "nej"]]
    rest = [[label, "331", "ja"], ["Drift nummer 3", "338", "nej"]]
    upper, lower = (table(rows, BOLD, GRID, colWidths=WIDTHS) for rows in (first, rest))
    blocks = joined([upper, PageBreak(), lower], read, context)
    values = [row[1] for block in blocks if block.grid for row in block.grid.texts()]
    assert values == ["Kostnad", "310", "324", "331", "338"]
