from __future__ import annotations

from pathlib import Path

import docx
from tests.word_markup import cell, codes, paragraph, read_word, row, run, table

from planparse.model.block import Block
from planparse.model.grid import Grid
from planparse.model.limits import Limits
from planparse.readers.docx import read_docx

MERGE = "<w:vMerge/>"
START = '<w:vMerge w:val="restart"/>'


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def grid_of(folder: Path, body: str) -> Grid:
    grids = [block.grid for block in read_word(folder, body).blocks if block.grid]
    assert len(grids) == 1
    return grids[0]


def covers_once(grid: Grid) -> bool:
    covered = [
        (r, c)
        for one in grid.cells
        for r in range(one.row, one.row + one.row_span)
        for c in range(one.column, one.column + one.column_span)
    ]
    every = {(r, c) for r in range(grid.row_count) for c in range(grid.column_count)}
    return len(covered) == len(set(covered)) and set(covered) == every


def test_a_table_of_python_docx_with_merged_cells(tmp_path: Path) -> None:
    document = docx.Document()
    made = document.add_table(rows=3, cols=3)
    for at, text in enumerate(["Område", "Mål", "Värde"]):
        made.cell(0, at).text = text
    made.cell(1, 0).merge(made.cell(2, 0)).text = "Trygghet"
    made.cell(1, 1).merge(made.cell(1, 2)).text = "Belysning"
    made.cell(2, 1).text = "Gång"
    made.cell(2, 2).text = "90 %"
    document.save(str(tmp_path / "plan.docx"))
    (block,) = read_docx(tmp_path / "plan.docx", Limits()).blocks
    assert block.grid is not None
    assert block.grid.method == "declared"
    assert block.grid.texts() == [
        ["Område", "Mål", "Värde"],
        ["Trygghet", "Belysning", "Belysning"],
        ["Trygghet", "Gång", "90 %"],
    ]
    assert covers_once(block.grid)


def test_only_leading_rows_that_repeat_are_headers(tmp_path: Path) -> None:
    header = "<w:tblHeader/>"
    grid = grid_of(
        tmp_path,
        table(
            row("Mål", "Utfall", props=header),
            row("", "2025", props=header),
            row("Ett", "3"),
            row("Två", "4", props=header),
        ),
    )
    assert grid.header_row_count == 2
    assert [one.is_header for one in grid.cells] == [True] * 4 + [False] * 4


def test_short_rows_and_gaps_are_filled_with_empty_cells(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, table(row("a", "b", "c"), row("d", props='<w:gridBefore w:val="1"/>')))
    assert grid.texts() == [["a", "b", "c"], ["", "d", ""]]
    assert covers_once(grid)


def test_a_merge_of_other_width_does_not_join(tmp_path: Path) -> None:
    grid = grid_of(
        tmp_path,
        table(row(cell("a", props=START), "b", "c"), row(cell("d", props=span(2) + MERGE), "e")),
    )
    assert grid.texts() == [["a", "b", "c"], ["d", "d", "e"]]
    assert covers_once(grid)


def test_a_merge_goes_on_from_the_row_just_above_only(tmp_path: Path) -> None:
    grid = grid_of(
        tmp_path,
        table(
            row(cell("a", props=START), "1"),
            row("b", "2"),
            row(cell("c", props=MERGE), "3"),
        ),
    )
    assert grid.texts() == [["a", "1"], ["b", "2"], ["c", "3"]]


def test_paragraphs_breaks_and_numbers_of_a_cell_are_lines(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    item = paragraph("Bygg", props='<w:numPr><w:numId w:val="1"/></w:numPr>')
    broken = paragraph("<w:r><w:t>Ett</w:t><w:br/><w:t>Två</w:t></w:r>")
    raw = read_word(tmp_path, table(row(cell(item, item, broken), "x")), numbering=numbering)
    grid = raw.blocks[0].grid
    assert grid is not None
    assert grid.cells[0].text == "1. Bygg\n2. Bygg\nEtt\nTvå"


def test_an_inner_table_is_a_block_and_part_of_the_outer_cell(tmp_path: Path) -> None:
    inner = table(row("Mål", "Utfall"), row("Ett", "3"))
    raw = read_word(tmp_path, table(row(cell("Före", inner, paragraph("Efter")), "x")))
    outer, nested = (block.grid for block in raw.blocks)
    assert outer is not None
    assert nested is not None
    assert outer.texts() == [["Före\nMål\tUtfall\nEtt\t3\nEfter", "x"]]
    assert nested.texts() == [["Mål", "Utfall"], ["Ett", "3"]]


def test_rows_and_cells_in_wrappers_are_found(tmp_path: Path) -> None:
    wrapped = f"<w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
    rows = f"<w:sdt><w:sdtContent>{row('c', 'd')}</w:sdtContent></w:sdt>"
    grid = grid_of(tmp_path, table(row("a", wrapped), rows))
    assert grid.texts() == [["a", "b"], ["c", "d"]]


def test_a_deleted_row_is_gone(tmp_path: Path) -> None:
    raw = read_word(
        tmp_path, table(row("a", "b"), row("c", "d", props='<w:del w:id="1"/>'), row("e", "f"))
    )
    grid = raw.blocks[0].grid
    assert grid is not None
    assert grid.texts() == [["a", "b"], ["e", "f"]]
    assert codes(raw) == {"tracked_changes"}


def test_hidden_text_and_notes_of_a_cell_stand_beside_the_table(tmp_path: Path) -> None:
    content = paragraph(
        "90 %", run("dolt", "<w:vanish/>"), '<w:r><w:footnoteReference w:id="1"/></w:r>'
    )
    raw = read_word(
        tmp_path,
        table(row(cell(content), "x")),
        footnotes=f'<w:footnote w:id="1">{paragraph("Preliminärt.")}</w:footnote>',
    )
    assert [(block.kind, block.text, block.hidden) for block in raw.blocks] == [
        ("table", "", False), ("paragraph", "dolt", True), ("note", "Preliminärt.", False),
    ]  # fmt: skip
    assert raw.blocks[0].grid is not None
    assert raw.blocks[0].grid.texts() == [["90 %", "x"]]


def test_text_that_a_merge_covers_is_hidden(tmp_path: Path) -> None:
    raw = read_word(
        tmp_path, table(row(cell("a", props=START), "1"), row(cell("under", props=MERGE), "2"))
    )
    assert [(block.text, block.hidden) for block in raw.blocks[1:]] == [("under", True)]


def test_a_box_of_one_cell_is_the_text_in_it(tmp_path: Path) -> None:
    box = table(row(cell(paragraph("Mål 1", style="Heading2"), "Nämnden ska bygga.")))
    blocks = read_word(tmp_path, box).blocks
    assert [(block.kind, block.declared_level) for block in blocks] == [
        ("paragraph", 2), ("paragraph", None),
    ]  # fmt: skip


def test_a_table_that_lays_out_a_page_is_read_as_text(tmp_path: Path) -> None:
    def column(number: int) -> str:
        return cell(paragraph(f"Mål {number}", style="Heading2"), "Nämnden ska bygga.")

    raw = read_word(tmp_path, table(row(column(1), column(2))))
    assert [block.text for block in raw.blocks] == [
        "Mål 1", "Nämnden ska bygga.", "Mål 2", "Nämnden ska bygga.",
    ]  # fmt: skip
    assert codes(raw) == {"layout_table"}


def test_heading_styles_in_header_cells_do_not_unmake_a_table(tmp_path: Path) -> None:
    heads = [cell(paragraph(text, style="Heading4")) for text in ("Mål", "Utfall")]
    blocks: tuple[Block, ...] = read_word(tmp_path, table(row(*heads), row("Ett", "3"))).blocks
    assert [block.kind for block in blocks] == ["table"]


def test_a_first_row_in_bold_or_over_numbers_is_a_header_that_nobody_declared(
    tmp_path: Path,
) -> None:
    bold = "<w:b/>"
    heads = ["Verksamhet", "Ansvar"]
    in_bold = row(*(cell(paragraph(run(text, bold))) for text in heads))
    grid = grid_of(
        tmp_path,
        table(in_bold, row(cell("Gator"), cell("Drift")), row(cell("Parker"), cell("Skötsel"))),
    )
    assert (grid.header_row_count, grid.cells[0].is_header) == (1, True)
    over = row(cell("Verksamhet"), cell("Budget (tkr)"))
    grid = grid_of(
        tmp_path, table(over, row(cell("Gator"), cell("4 310")), row(cell("Parker"), cell("2 150")))
    )
    assert grid.header_row_count == 1
    words = row(cell("Gator"), cell("Drift"))
    assert grid_of(tmp_path, table(words, words, words)).header_row_count == 0
