from __future__ import annotations

from planparse.audit.numbers.names import match_names
from planparse.context import Context
from planparse.profiles.profile import load

SV = Context(load("sv"))


def test_names_are_matched_one_to_one_whatever_their_order() -> None:
    report = ["IT-utrustning", "Bredbandsutbyggnad i länet", "Kustnära vandringsled"]
    plan = ["Bredbandsutbyggnad", "Resecentrum", "IT utrustning"]
    assert match_names(report, plan, SV) == [2, 0, None]


def test_a_name_that_stands_whole_in_the_other_is_the_same_item() -> None:
    assert match_names(["Framtidens journalsystem, FJS"], ["FJS", "Inventarier"], SV) == [0]


def test_items_that_share_one_common_word_are_others() -> None:
    first = ["Resecentrum Norrvik", "Laddning i bussdepå"]
    second = ["Resecentrum Ekhult", "Inventarier"]
    assert match_names(first, second, SV) == [None, None]


def test_marks_that_a_scan_lost_make_no_other_item() -> None:
    assert match_names(["Ovriga kostnader"], ["Övriga kostnader"], SV) == [0]


def test_nothing_matches_nothing() -> None:
    assert match_names([], ["A"], SV) == []
    assert match_names(["A"], [], SV) == [None]


def test_very_long_tables_are_matched_by_their_letters_alone() -> None:
    first = [f"Väg {number}" for number in range(300)]
    second = [f"väg  {number}" for number in reversed(range(300))]
    assert match_names(first, second, SV) == list(reversed(range(300)))
