"""Whose a number is, what it measures and for when, in text and in tables."""

from __future__ import annotations

from pathlib import Path

import pytest

import planparse
from planparse.engine.reading import read_document
from planparse.model.facts import StatedNumber
from planparse.model.records import QuantityRecord

COVER = "Uppföljning\n\n2025\n\n{organisation}\n\n1 Inledning\n\nHär följs årets arbete upp.\n\n"


def numbers(folder: Path, text: str, organisation: str = "Rapport") -> dict[str, StatedNumber]:
    path = folder / "rapport.txt"
    path.write_text(COVER.format(organisation=organisation) + text + "\n", encoding="utf-8")
    return {number.raw: number for number in read_document(path, "follow_up").numbers}


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Kulturnämndens utfall är 5 mnkr.", "Kulturnämnden"),
        ("Utfallet är 5 mnkr för Kulturnämnden.", "Kulturnämnden"),
        ("Kulturnämnden fick från Vägverket 5 mnkr.", "Kulturnämnden"),
        ("Kulturnämnden växer. Utfallet är 5 mnkr.", None),
        ("Utfallet är 5 mnkr, varav 2 mnkr för Kulturnämnden.", None),
        ("Medel från Vägverket är 5 mnkr.", None),
    ],
)
def test_the_body_is_the_one_that_the_sentence_names(
    tmp_path: Path, sentence: str, body: str | None
) -> None:
    found = numbers(tmp_path, f"2 Ekonomi\n\n{sentence}")["5 mnkr"]
    assert (found.body, found.body_from) == (body, "phrase" if body else None)


def test_without_one_the_nearest_heading_names_it_and_then_the_cover(tmp_path: Path) -> None:
    text = "2 Kulturnämnden\n\n2.1 Ekonomi\n\nUtfallet är 5 mnkr.\n\n3 Annat\n\nUtfallet är 6 mnkr."
    found = numbers(tmp_path, text, organisation="Regionstyrelsen")
    assert (found["5 mnkr"].body, found["5 mnkr"].body_from) == ("Kulturnämnden", "section")
    assert (found["6 mnkr"].body, found["6 mnkr"].body_from) == ("Regionstyrelsen", "document")


def test_a_line_of_the_cover_counts_where_the_organisation_is_no_body(tmp_path: Path) -> None:
    found = numbers(tmp_path, "2 Annat\n\nUtfallet är 6 mnkr.", organisation="tekniska nämnden")
    assert (found["6 mnkr"].body, found["6 mnkr"].body_from) == ("tekniska nämnden", "document")


def test_a_cover_without_the_name_of_a_body_gives_none(tmp_path: Path) -> None:
    found = numbers(tmp_path, "2 Annat\n\nUtfallet är 6 mnkr.", organisation="Anna Berg")
    assert found["6 mnkr"].body is None


def test_a_cell_has_the_body_of_its_column_its_row_or_its_caption(tmp_path: Path) -> None:
    table = "Post\tUtfall\tKulturnämnden\nVägnämnden\t11\t12\nLokaler\t13\t14"
    found = numbers(
        tmp_path, f"2 Ekonomi\n\n{table}\n\nTabell 1 Regionstyrelsens driftbudget, mnkr"
    )
    named = {raw: (found[raw].body, found[raw].body_from) for raw in ("11", "12", "13", "14")}
    assert named == {
        "11": ("Vägnämnden", "row"),
        "12": ("Kulturnämnden", "column"),
        "13": ("Regionstyrelsen", "caption"),
        "14": ("Kulturnämnden", "column"),
    }


def test_dates_and_years_are_nobodys(tmp_path: Path) -> None:
    found = numbers(tmp_path, "2 Kulturnämnden\n\nArbetet började 2024, den 3 maj.")
    assert found["2024"].body is None
    assert found["3 maj"].body is None


def test_a_row_gives_the_period_where_the_column_does_not(tmp_path: Path) -> None:
    found = numbers(tmp_path, "2 Resor\n\nÅr\tAntal resor\n2024\t1 200\n2025\t1 350")
    assert (found["1 200"].period, found["1 350"].period) == ("2024", "2025")


def test_the_period_that_the_words_point_to_goes_before_a_farther_year(tmp_path: Path) -> None:
    text = "2 Ekonomi\n\nAvvikelsen är 8,7 mnkr för perioden och prognosen är 12 mnkr för 2025."
    found = numbers(tmp_path, text)
    assert (found["8,7 mnkr"].period, found["12 mnkr"].period) == ("perioden", "2025")


def test_the_time_of_a_sentence_is_not_that_of_its_brackets(tmp_path: Path) -> None:
    text = "2 Resor\n\nUnder 2025 växer nätet (tillsammans med 8 andra regioner) vidare."
    assert numbers(tmp_path, text)["8"].period is None


@pytest.mark.parametrize(
    ("behind", "role"),
    [
        ("lägre jämfört med budget", "deviation"),
        ("lägre än förra året", None),
        ("under budget", "deviation"),
        ("under våren", "outcome"),
    ],
)
def test_the_way_between_two_amounts_is_neither_of_them(
    tmp_path: Path, behind: str, role: str | None
) -> None:
    found = numbers(tmp_path, f"2 Ekonomi\n\nUtfallet blir 9 mnkr {behind}.")
    assert found["9 mnkr"].role == role


def test_what_opens_a_sentence_measures_what_stands_behind_it(tmp_path: Path) -> None:
    found = numbers(tmp_path, "2 Personal\n\n3,46 procent har slutat i Granhult och flyttat.")
    assert found["3,46 procent"].label == "har slutat i Granhult"


def test_words_in_a_cell_say_more_than_its_column(tmp_path: Path) -> None:
    text = (
        "2 Mått\n\nIndikator\tBeskrivning\nSjukfrånvaro\tRegionens målvärde är 5,2.\nOmsättning\t"
    )
    found = numbers(tmp_path, text)["5,2"]
    assert (found.label, found.role) == ("Sjukfrånvaro | Regionens målvärde", "target")


def test_the_records_carry_the_body(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    path.write_text("1 Kulturnämnden\n\nUtfallet är 5 mnkr.\n", encoding="utf-8")
    rows = planparse.extract(path).of(QuantityRecord)
    assert [(r.body, r.body_from) for r in rows if r.raw == "5 mnkr"] == [
        ("Kulturnämnden", "section")
    ]
