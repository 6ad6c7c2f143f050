"""A document cut at its headings: every block once, nothing invented."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.plain_text import SWEDISH, document_of, outline_of

from planparse.model.block import Block
from planparse.model.document import Document
from planparse.outline.sections import outline


def declared(*levels: int | None) -> Document:
    blocks = tuple(
        Block(kind="paragraph", text=f"Rubrik {n}" if level else f"Text {n}.", declared_level=level)
        for n, level in enumerate(levels, start=1)
    )
    return Document(document_id="0" * 64, media_type="text/markdown", reader="text", blocks=blocks)


def test_declared_levels_may_jump() -> None:
    cut = outline(declared(1, None, 3, None, 2, 3, 1), SWEDISH)
    assert [(s.level, s.parent) for s in cut.sections] == [
        *((1, None), (3, 1), (2, 1), (3, 3), (1, None))
    ]


def test_hidden_and_blank_headings_are_none() -> None:
    blocks = (
        Block(kind="paragraph", text="Dold", declared_level=1, hidden=True),
        Block(kind="paragraph", text=" ", declared_level=1),
        Block(kind="paragraph", text="Synlig", declared_level=1),
    )
    document = Document(document_id="0" * 64, media_type="text/plain", reader="t", blocks=blocks)
    assert [s.title for s in outline(document, SWEDISH).sections] == ["Synlig"]


def test_a_number_that_the_format_keeps_apart_is_the_headings() -> None:
    block = Block(kind="paragraph", text="Nämnden ska", declared_level=2, number="2.1.")
    document = Document(document_id="0" * 64, media_type="text/plain", reader="t", blocks=(block,))
    (section,) = outline(document, SWEDISH).sections
    assert (section.number, section.title) == ("2.1", "Nämnden ska")


LINE = st.sampled_from(
    (
        *("", "", "1 Inledning", "2 Mål", "2.1 Nämnden ska stärka vården och", "omsorgen i länet"),
        *("Text om arbetet under året.", "• en punkt", "Stärkt samverkan", "14 platser öppnade"),
        *("Tabell 1 Budget", "Konto\tUtfall", "Löner\t12", "\fNy sida", "Innehåll", "1 Mål 3"),
    )
)


@settings(max_examples=80)
@given(st.lists(LINE, max_size=25))
def test_every_block_is_in_exactly_one_place(lines: list[str]) -> None:
    text = "\n".join(lines)
    document, cut = document_of(text), outline_of(text)
    inside = [block for section in cut.sections for block in section.blocks]
    kept = [block for block in document.blocks if block.kind not in ("contents", "furniture")]
    titles = " ".join(section.title for section in cut.sections)
    for block in kept:
        times = sum(block is other or block == other for other in (*cut.front, *inside))
        same = sum(block == other for other in kept)
        assert times == same or block.text.split()[-1] in titles
    assert all(s.parent is None or s.parent < s.ordinal for s in cut.sections)
    assert [s.ordinal for s in cut.sections] == list(range(1, len(cut.sections) + 1))
