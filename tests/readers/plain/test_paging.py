"""Form feeds and their traces cut pages; no line is lost and indented text is no trace."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planparse.readers.plain.paging import pages_of


def texts(text: str) -> list[list[str]]:
    return [[line.text for line in page.lines] for page in pages_of(text)]


def prose(count: int, word: str = "rad") -> list[str]:
    return [f"Text om arbetet i Björkdal, {word} {number}." for number in range(1, count + 1)]


def test_a_text_without_breaks_is_one_page() -> None:
    assert texts("En rad\nEn till") == [["En rad", "En till"]]


def test_form_feeds_at_a_line_start_within_a_line_and_alone() -> None:
    assert texts("Ett\n\fTvå\nmer\fTre\n\f\nFyra") == [
        ["Ett"],
        ["Två", "mer"],
        ["Tre"],
        ["Fyra"],
    ]


def test_an_empty_page_keeps_its_number_and_the_last_form_feed_begins_none() -> None:
    assert texts("Ett\n\f\fTre\n\f") == [["Ett"], [], ["Tre"]]
    assert texts("Ett\n\f\n \n") == [["Ett"]]
    assert texts("\fTvå") == [[], ["Två"]]


def test_line_numbers_are_those_of_the_file() -> None:
    pages = pages_of("Ett\r\n\r\n\fTvå\r\nTre")
    assert [[(line.number, line.text) for line in page.lines] for page in pages] == [
        [(1, "Ett"), (2, "")],
        [(3, "Två"), (4, "Tre")],
    ]


def test_a_leading_blank_right_below_a_filled_line_is_a_page_break() -> None:
    lines = [*prose(20), " Ny sida börjar här mitt i", *prose(20, "ny"), " Tredje sidan", *prose(9)]
    pages = pages_of("\n".join(lines))
    assert [len(page.lines) for page in pages] == [20, 21, 10]
    assert [page.number for page in pages] == [1, 2, 3]
    assert pages[1].lines[0].number == 21


def test_a_leading_blank_below_an_empty_line_is_none() -> None:
    lines = [*prose(20), "", " Detta är ett stycke som bara råkar börja så", *prose(20)]
    assert len(pages_of("\n".join(lines))) == 1


def test_two_traces_close_to_each_other_are_one_page_break() -> None:
    lines = [*prose(20), " Ny sida", " och en rad till", *prose(20)]
    assert [len(page.lines) for page in pages_of("\n".join(lines))] == [20, 22]


def test_an_indented_file_has_no_traces() -> None:
    lines = [line if number % 4 else f" {line}" for number, line in enumerate(prose(60))]
    assert len(pages_of("\n".join(lines))) == 1


def test_a_file_with_form_feeds_is_not_searched_for_traces() -> None:
    lines = [*prose(30), " en inskjuten rad", *prose(30), "\fNy sida"]
    assert len(pages_of("\n".join(lines))) == 2


@given(st.text(alphabet="ab \t\n\f\r.", max_size=200))
def test_no_filled_line_is_lost_or_doubled(text: str) -> None:
    pages = pages_of(text)
    kept = [line.text for page in pages for line in page.lines if line.text.strip()]
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    assert kept == [line for line in plain if line.strip()]
    numbers = [line.number for page in pages for line in page.lines]
    assert numbers == sorted(numbers)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
