"""Markdown's own marks: headings and pipe tables."""

from __future__ import annotations

from tests.plain_text import blocks_of


def test_headings_declare_their_level() -> None:
    found = blocks_of("# Plan\n\n## 2 Mål ##\nText direkt under.\n\n#ingen rubrik")
    assert [(block.text, block.declared_level) for block in found] == [
        ("Plan", 1),
        ("2 Mål", 2),
        ("Text direkt under.", None),
        ("#ingen rubrik", None),
    ]


def test_a_pipe_table_with_an_empty_cell_and_an_escaped_pipe() -> None:
    grid = blocks_of("| Indikator | Mål |\n|---|:--:|\n| Frånvaro | |\n| A \\| B | 11 % |")[0].grid
    assert grid is not None
    assert grid.texts() == [["Indikator", "Mål"], ["Frånvaro", ""], ["A | B", "11 %"]]
    assert [cell.line for cell in grid.cells] == [1, 1, 3, 3, 4, 4]


def test_a_table_right_below_its_heading() -> None:
    found = blocks_of("## Mål\n| A | B |\n|---|---|\n| x | y |\n\nText.")
    assert [block.kind for block in found] == ["paragraph", "table", "paragraph"]
