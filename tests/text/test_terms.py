"""Terms are lemmas that carry information."""

from __future__ import annotations

from planparse.profiles.profile import load
from planparse.text.terms import counts, terms

SV, EN = load("sv"), load("en")


def test_small_words_are_left_out_and_order_is_kept() -> None:
    assert terms("Nämnden ska stärka vården i länet", SV) == terms("stärka vården länet", SV)[
        :0
    ] + terms("Nämnden stärka vården länet", SV)
    assert "the" not in terms("The board of the county", EN)


def test_inflections_meet() -> None:
    assert terms("skolornas mål", SV)[-1:] == terms("målen", SV)
    assert terms("Goals and objectives", EN) == terms("goal objective", EN)


def test_hyphened_compounds_give_their_parts() -> None:
    assert set(terms("klimat- och miljöarbete", SV)) == set(terms("klimat miljöarbete", SV))
    assert set(terms("IT-stöd", SV)) >= {"stöd"}


def test_capitals_do_not_matter() -> None:
    assert terms("NÄMNDEN SKA STÄRKA VÅRDEN", SV) == terms("nämnden ska stärka vården", SV)


def test_numbers_stay_terms_and_nothing_gives_nothing() -> None:
    assert "2025" in terms("Plan 2025", SV)
    assert terms(" – ! ", SV) == []


def test_counts() -> None:
    assert counts(["vård", "skola", "vård"]) == {"vård": 2, "skola": 1}
