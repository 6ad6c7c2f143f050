"""Section numbers that a scan has damaged are read by the count around them."""

from __future__ import annotations

import pytest
from tests.plain_text import headings_of, tables_of

from planparse.outline.misread import is_next, misread_number, shortened_number


@pytest.mark.parametrize(
    ("printed", "above", "meant"),
    [
        ("2.2.b Kultur", "2.2.5", "2.2.6"),
        ("a.2.1 Resor", "3.2", "3.2.1"),
        ("3.l Inledning", "3", "3.1"),
        ("2.2.l0 Arbete", "2.2.9", "2.2.10"),
        ("22.6 Kultur", "2.2.5", "2.2.6"),
        ("2,2.6 Kultur", "2.2.5", "2.2.6"),
        ("t.1 Ekonomi", "3.4", "4.1"),
        ("2.2.b ultur", "2.2.5", "2.2.6"),
        ("a.r.1 Resor", "3.1", "3.1.1"),
    ],
)
def test_one_sign_misread_or_lost(printed: str, above: str, meant: str) -> None:
    read = misread_number(printed, above)
    assert read is not None
    assert read == (printed.split()[0], printed.split()[1], meant)


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("2.2.b Kultur", "2.3"),
        ("b.c.d Kultur", "2.2.5"),
        ("a.b Kultur", "2"),
        ("T.ex. Kultur", "2.2.5"),
        ("F.d. Anstalten", "2.2.5"),
        ("2.b kultur", "2.1"),
        ("2.2.b Kultur", None),
        ("12,5 Procent", "2.2.5"),
        ("Kultur", "2.2.5"),
    ],
)
def test_what_the_count_does_not_ask_for_is_no_number(text: str, above: str | None) -> None:
    assert misread_number(text, above) is None


def test_a_number_that_lost_its_end() -> None:
    assert shortened_number("2.2", "2.2.6") == "2.2.7"
    assert shortened_number("2.3", "2.2.6") is None
    assert shortened_number("2", "2.6") is None
    assert shortened_number("2.2", None) is None
    text = "1 Ett\n\nText.\n\n1.1 Mål\n\n1.1.1 Första\n\nText.\n\n1.1 Andra\n\nMer text.\n"
    assert [level for level, _, _ in headings_of(text)] == [1, 2, 3, 3]


def test_the_next_numbers() -> None:
    assert is_next("2.2.6", "2.2.5")
    assert is_next("2.3", "2.2.5")
    assert not is_next("2.2.9", "2.2.5")
    assert not is_next("1.1", None)


def test_a_misread_number_makes_a_heading_with_the_number_as_printed() -> None:
    text = (
        "1 Inledning\n\nText om året.\n\n2 Mål\n\n2.1 Första målet\n\nDet har gått bra.\n\n"
        "2.z Andra målet\n\nDet pågår.\n\n2.3 Tredje\n\n2.3.1 5katter\n\nDe är höjda.\n"
    )
    assert headings_of(text)[2:] == [
        (2, "2.1", "Första målet"),
        (2, "2.z", "Andra målet"),
        (2, "2.3", "Tredje"),
        (3, "2.3.1", "5katter"),
    ]


MATRIX = (
    "Fokusområde Fullmäktiges mål Nämndens mål\n\nEtt län som växer\n\nFler i arbete\n\n"
    "Nämnden ska stödja företagen\n\nNämnden ska korta vägen till arbete\n\n"
)


@pytest.mark.parametrize(
    "heading", ["2.2 Nämnden ska öka resandet", "z.2 Nämnden ska öka resandet"]
)
def test_a_goal_matrix_ends_at_a_heading_with_a_misread_number(heading: str) -> None:
    text = f"1 Inledning\n\nText.\n\n2 Mål\n\n2.1 Tabell\n\n{MATRIX}{heading}\n\nDet pågår nu.\n"
    (table,) = tables_of(text)
    assert table.grid.row_count == 3
    assert headings_of(text)[-1][2] == "Nämnden ska öka resandet"


def test_a_goal_matrix_ends_at_a_markdown_heading() -> None:
    text = f"# Mål\n\n{MATRIX}### Nämnden ska öka resandet\n\nDet pågår nu.\n"
    (table,) = tables_of(text)
    assert table.grid.row_count == 3
