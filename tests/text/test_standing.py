"""Whether words stand in a text: broken lines do not matter, lost signs do."""

from __future__ import annotations

import pytest

from planparse.text.standing import Lines, Searchable

TEXT = (
    "Nämnden har under året bredd-\nutbildat 40 medarbetare i Björk\u00addal.\n"
    "Årets kostnad | Prognos\nÅrets kostnad -583,5 mnkr 12\n1 250 elever"
)


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("breddutbildat 40 medarbetare i Björkdal.", "whole"),
        ("NÄMNDEN har  under året", "whole"),
        ("Årets kostnad | -583,5 mnkr", "parts"),
        ("Årets kostnad | 12", "parts"),
        ("583,5 mnkr", "absent"),
        ("250 elever", "whole"),
        ("Nämnden har under året inte gjort något alls", "begins"),
        ("helt andra ord", "absent"),
        ("83,5 mnkr", "absent"),
        ("", "absent"),
    ],
)
def test_words_are_found_however_their_lines_break(words: str, how: str) -> None:
    assert Searchable(TEXT).find(words).how == how


def test_a_sign_that_is_not_there_is_not_found() -> None:
    assert Searchable("Kostnaden blev 583,5 mnkr").find("-583,5 mnkr").how == "absent"
    assert Searchable("Kostnaden blev \N{MINUS SIGN}583,5").find("-583,5").how == "whole"


def test_of_several_places_the_nearest_is_taken() -> None:
    text = "ord här, ord där, ord sist"
    assert Searchable(text).find("ord", (20, 22)).spans == ((18, 21),)


def test_what_is_left_of_a_beginning_is_told() -> None:
    found = Searchable("Arbetet med planen pågår").find("Arbetet med planen pågår hela nästa år")
    assert (found.how, found.rest) == ("begins", "hela nästa år")


def test_lines_hold_words_at_their_number_and_below() -> None:
    lines = Lines(["först", *[""] * 100, "Nämnden har", "gjort sitt", "Sida 3", "arbete helt"])
    assert lines.stands("Nämnden har gjort sitt", 102) == "stands"
    assert lines.stands("Nämnden har gjort sitt", 1) == "elsewhere"
    assert lines.stands("Nämnden har gjort sitt arbete helt", 102) == "stands"
    assert lines.stands("något annat", 102) == "absent"
    assert lines.stands("gjort sitt", None) == "stands"
