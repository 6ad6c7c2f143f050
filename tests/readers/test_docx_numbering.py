from __future__ import annotations

from pathlib import Path

import pytest
from tests.word_markup import paragraph, read_word, style

from planparse.readers.docx.number_formats import formatted


def level(at: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, key: int = 1, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}{more}</w:abstractNum>'


def numbered(key: int, abstract: int = 1, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def item(text: str, at: int = 0, key: int = 1, more: str = "") -> str:
    numbers = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{key}"/></w:numPr>'
    return paragraph(text, props=numbers + more)


OUTLINE = numbering(level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3")) + numbered(1)


def labels(folder: Path, body: str, definitions: str, styles: str = "") -> list[str | None]:
    raw = read_word(folder, body, numbering=definitions, styles=styles)
    return [block.number for block in raw.blocks]


def test_levels_count_and_restart(tmp_path: Path) -> None:
    depths = [0, 1, 1, 2, 2, 1, 0, 1, 2]
    body = "".join(item("Mål", at) for at in depths)
    assert labels(tmp_path, body, OUTLINE) == [
        "1", "1.1", "1.2", "1.2.1", "1.2.2", "1.3", "2", "2.1", "2.1.1",
    ]  # fmt: skip


def test_numbering_of_headings_comes_from_their_styles(tmp_path: Path) -> None:
    definitions = (
        numbering(
            level(0, "%1", more='<w:pStyle w:val="Rubrik1"/>'),
            level(1, "%1.%2", more='<w:pStyle w:val="Rubrik2"/>'),
        )
        + numbered(7)
    )  # fmt: skip
    list_of_style = '<w:numPr><w:numId w:val="7"/></w:numPr>'
    styles = style("Rubrik1", "heading 1", list_of_style) + style(
        "Rubrik2", "heading 2", list_of_style
    )
    body = "".join(
        paragraph("Mål", style=name) for name in ("Rubrik1", "Rubrik2", "Rubrik2", "Rubrik1")
    )
    raw = read_word(tmp_path, body, numbering=definitions, styles=styles)
    assert [block.number for block in raw.blocks] == ["1", "1.1", "1.2", "2"]
    assert [block.declared_level for block in raw.blocks] == [1, 2, 2, 1]
    assert {block.kind for block in raw.blocks} == {"paragraph"}


def test_a_style_may_state_the_level_and_inherit_the_list(tmp_path: Path) -> None:
    styles = style("R1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>') + style(
        "R2", "heading 2", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', based_on="R1"
    )
    body = paragraph("Mål", style="R1") + paragraph("Delmål", style="R2")
    assert labels(tmp_path, body, OUTLINE, styles) == ["1", "1.1"]


def test_a_paragraph_can_leave_its_styles_list(tmp_path: Path) -> None:
    styles = style("R1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    without = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("Mål", style="R1")
        + paragraph("Inledning", style="R1", props=without)
        + paragraph("Ekonomi", style="R1")
    )
    assert labels(tmp_path, body, OUTLINE, styles) == ["1", None, "2"]


def test_two_lists_of_one_definition_go_on_unless_they_say_otherwise(tmp_path: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    definitions = numbering(level(0, "%1.")) + numbered(1) + numbered(2) + numbered(3, more=anew)
    body = "".join(item("Punkt", key=key) for key in (1, 1, 2, 3, 3))
    assert labels(tmp_path, body, definitions) == ["1.", "2.", "3.", "1.", "2."]


def test_a_level_that_never_restarts(tmp_path: Path) -> None:
    definitions = numbering(
        level(0, "%1"), level(1, "%2", more='<w:lvlRestart w:val="0"/>')
    ) + numbered(1)
    body = "".join(item("Mål", at) for at in (0, 1, 1, 0, 1))
    assert labels(tmp_path, body, definitions) == ["1", "1", "2", "2", "3"]


def test_legal_numbering_writes_digits(tmp_path: Path) -> None:
    definitions = numbering(
        level(0, "%1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")
    ) + numbered(1)
    assert labels(tmp_path, item("Mål") + item("Mål", 1), definitions) == ["I", "1.1"]


def test_a_list_that_is_defined_by_a_style(tmp_path: Path) -> None:
    definitions = (
        numbering(key=1, more='<w:numStyleLink w:val="Lista"/>')
        + numbering(level(0, "Mål %1:"), key=2)
        + numbered(1, 1)
        + numbered(2, 2)
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Lista"><w:name w:val="Lista"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    assert labels(tmp_path, item("Trygghet"), definitions, styles) == ["Mål 1:"]


def test_bullets_are_signs_that_any_font_has(tmp_path: Path) -> None:
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'
    definitions = (
        numbering(f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>'
                  f"{symbol}</w:lvl>", level(1, "-", "bullet"), level(2, "o", "bullet"))
        + numbered(1)
    )  # fmt: skip
    raw = read_word(tmp_path, "".join(item("Punkt", at) for at in (0, 1, 2)), numbering=definitions)
    assert [(block.kind, block.number) for block in raw.blocks] == [
        ("list_item", "•"), ("list_item", "-"), ("list_item", "o"),
    ]  # fmt: skip


def test_a_bullet_is_no_number_of_a_heading(tmp_path: Path) -> None:
    definitions = numbering(level(0, "•", "bullet")) + numbered(1)
    raw = read_word(tmp_path, item("Mål", more='<w:outlineLvl w:val="0"/>'), numbering=definitions)
    assert (raw.blocks[0].declared_level, raw.blocks[0].number) == (1, None)


def test_a_list_that_is_nowhere_defined_gives_no_number(tmp_path: Path) -> None:
    assert labels(tmp_path, item("Mål", key=99), OUTLINE) == [None]


def test_a_level_beyond_word_s_nine_is_harmless(tmp_path: Path) -> None:
    assert labels(tmp_path, item("Mål", at=2_000_000_000), OUTLINE) == [None]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (4, "lowerRoman", "iv"), (1990, "upperRoman", "MCMXC"), (0, "upperRoman", "0"),
        (2, "lowerLetter", "b"), (28, "upperLetter", "BB"), (7, "decimalZero", "07"),
        (3, "none", ""), (12, "decimal", "12"), (2, "ordinal", "2"),
    ],
)  # fmt: skip
def test_number_formats(value: int, form: str, text: str) -> None:
    assert formatted(value, form) == text
