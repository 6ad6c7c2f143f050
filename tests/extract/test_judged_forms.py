"""Forms with label and value, and marks under one of several status words."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, SWEDISH, outline_of, tables_of

from planparse.context import Context
from planparse.extract.assessments import judgements


def told(text: str, context: Context = ENGLISH) -> list[tuple[str | None, str, str | None]]:
    found = judgements(outline_of(text, context), tables_of(text, context), context)
    return [(one.subject, one.raw, one.status) for one in found]


def grid(*rows: str) -> str:
    width = rows[0].count("|") - 1
    return "\n".join((rows[0], "|" + " --- |" * width, *rows[1:])) + "\n"


def card(marks: str, name: str = "1. Open the wells") -> str:
    return grid(
        f"| {name} | | | |",
        "| Lead | Works office | | |",
        "| Completion level | Not started | Limited | Completed |",
        f"| | {marks} |",
        "| Results | Nine wells were opened. | | |",
    )


@pytest.mark.parametrize(
    ("marks", "raw", "status"),
    [
        ("| | X", "Completed", "achieved"),
        ("| ✓ |", "Limited", "uncertain"),
        ("| | a, b", "Completed", "achieved"),
        ("| a | b and c", "Limited: a; Completed: b and c", "uncertain"),
    ],
)
def test_a_mark_under_one_of_several_words(marks: str, raw: str, status: str) -> None:
    assert told(f"# Wells\n\n{card(marks)}") == [("1. Open the wells", raw, status)]


def test_counts_under_status_words_are_no_marks() -> None:
    assert told(f"# Wells\n\n{card('3 | 4 | 5')}") == []


def test_a_scale_as_the_head_of_a_table() -> None:
    text = grid(
        "| Mål | Uppfyllt | Delvis uppfyllt | Ej uppfyllt |",
        "| Fler träd i staden | X | | |",
        "| Färre bilar i staden | | | X |",
        "| Tystare gator i staden | | | |",
    )
    assert told(f"# Mål\n\n{text}", SWEDISH) == [
        ("Fler träd i staden", "Uppfyllt", "achieved"),
        ("Färre bilar i staden", "Ej uppfyllt", "not_achieved"),
    ]


def test_a_labelled_row_of_a_form() -> None:
    text = grid(
        "| Criterion | 2. Answer letters within a week |",
        "| Target | Nine of ten letters |",
        "| Result | Partial achievement. Eight of ten letters were answered. |",
    )
    assert told(f"# Letters\n\n{text}") == [
        ("2. Answer letters within a week", "Partial achievement", "uncertain")
    ]


def test_a_form_goes_on_in_the_next_table() -> None:
    first = grid("| 1. Open the wells | |", "| Lead | Works office |")
    second = grid("| Status | Completed |", "| Next steps | None are planned. |")
    text = f"# Wells\n\n{first}\nIt goes on overleaf.\n\n{second}"
    assert told(text) == [("1. Open the wells", "Completed", "achieved")]


def test_a_template_label_without_its_value_is_no_title() -> None:
    other = grid("| Lead office of the works | |", "| Status | Limited |")
    text = card("| | X").replace("| Lead |", "| Lead office of the works |")
    assert [one[0] for one in told(f"# Wells\n\n{text}\nMore.\n\n{other}")] == [
        "1. Open the wells"
    ] * 2
