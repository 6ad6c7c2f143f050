"""Chunks hold every filled line once, on the page that it stands on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planparse.layout.plain.chunks import Chunk, chunks_of
from planparse.readers.plain.paging import pages_of

TEXTS = (
    *("", "", " ", "  \t ", "Text om vården", "och mer därtill.", "• en punkt", "- ett streck"),
    *("2.1 Rubrik", "14 publika platser", "\fNy sida", "a\tb", "\f", " spår av sida", "## Mål"),
)
LINES = st.sampled_from(TEXTS)


def chunks(text: str) -> list[Chunk]:
    return chunks_of(pages_of(text))


@given(st.lists(LINES, max_size=40))
def test_every_filled_line_is_in_exactly_one_chunk_in_order(lines: list[str]) -> None:
    pages = pages_of("\n".join(lines))
    filled = [
        (page.number, line.number, line.text)
        for page in pages
        for line in page.lines
        if line.text.strip()
    ]
    found = [line for chunk in chunks_of(pages) for line in chunk.lines]
    assert [(line.number, line.text) for line in found] == [(n, text) for _, n, text in filled]
    pages_of_lines = {(number, text): page for page, number, text in filled}
    for chunk in chunks_of(pages):
        first = chunk.lines[0]
        assert chunk.page == pages_of_lines[(first.number, first.text)]


def test_blank_lines_part_chunks_and_bullets_stand_alone() -> None:
    texts = [chunk.texts for chunk in chunks("Ett\ntvå\n\nTre\n• fyra\n  fem\n• sex")]
    assert texts == [("Ett", "två"), ("Tre",), ("• fyra", "fem"), ("• sex",)]


def test_a_paragraph_over_a_page_break_is_one_chunk() -> None:
    found = chunks("Arbetet med den nya\n\fplanen har börjat.")
    assert [(chunk.page, chunk.texts) for chunk in found] == [
        (1, ("Arbetet med den nya", "planen har börjat."))
    ]


def test_a_heading_at_a_page_top_is_a_chunk_of_its_own() -> None:
    found = chunks("Arbetet har börjat\n\f\f3 Medarbetare\n\nText.")
    assert [(chunk.page, chunk.first) for chunk in found] == [
        (1, "Arbetet har börjat"),
        (3, "3 Medarbetare"),
        (3, "Text."),
    ]


def test_a_number_of_running_text_at_a_page_top_is_no_heading() -> None:
    found = chunks("Under året har regionen öppnat\n\f14 publika laddplatser vid sjukhuset.")
    assert len(found) == 1


def test_a_line_of_one_blank_between_empty_lines_is_the_trace_of_an_empty_cell() -> None:
    found = chunks("Mål för alla\n\n \n\nNästa område\n \nMål ett\n\n\nMål två")
    assert [(chunk.first, chunk.empty_before) for chunk in found] == [
        ("Mål för alla", 0),
        ("Nästa område", 1),
        ("Mål ett", 0),
        ("Mål två", 0),
    ]
