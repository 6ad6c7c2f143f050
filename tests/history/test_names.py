"""Names of authorities and boards in every form that documents give them."""

from __future__ import annotations

from collections import Counter

import pytest

from planparse.history.bodies.names import authorities, board
from planparse.history.bodies.numbers import is_valid, organisation_numbers
from planparse.profiles.places import places
from planparse.profiles.profile import load

WORDS = load("sv").bodies


@pytest.mark.parametrize(
    ("line", "key", "code"),
    [
        ("Region Skåne", "region-skåne", "12"),
        ("Region Skånes miljöprogram", "region-skåne", "12"),
        ("Västra Götalandsregionen", "region-västra-götaland", "14"),
        ("Region Jönköpings län", "region-jönköping", "06"),
        ("Stockholms läns landsting", "region-stockholm", "01"),
        ("Region Jämtland Härjedalen", "region-jämtland-härjedalen", "23"),
        ("Lunds kommun", "municipality-lund", "1281"),
        ("Borås stad", "municipality-borås", "1490"),
        ("Nykvarns kommuns budget 2024", "municipality-nykvarn", "0140"),
        ("Malung-Sälens kommun", "municipality-malung-sälen", "2023"),
        ("Region Björkdal Tillväxtnämnden", "region-björkdal", None),
    ],
)
def test_an_authority_has_one_key_in_all_its_forms(line: str, key: str, code: str | None) -> None:
    (found,) = authorities(line, WORDS)
    assert (found.key, found.code) == (key, code)


@pytest.mark.parametrize(
    "line", ["Regionens arbete", "Varje kommun ska", "I regionen finns", "Kommunen växer"]
)
def test_a_common_noun_names_nobody(line: str) -> None:
    assert authorities(line, WORDS) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Tillväxtnämndens mål", "Tillväxtnämnden"),
        ("Antagen av tillväxtnämnden den 16 december", "Tillväxtnämnden"),
        ("Miljö- och byggnadsnämndens plan", "Miljö- och byggnadsnämnden"),
        ("Tekniska nämnden", "Tekniska nämnden"),
        ("Nämnden för hållbar utveckling", "Nämnden för hållbar utveckling"),
        ("Kommunstyrelse", "Kommunstyrelsen"),
        ("KS", "Kommunstyrelsen"),
    ],
)
def test_a_board_is_named_in_the_nominative(line: str, name: str) -> None:
    found = board(line, WORDS)
    assert found is not None
    assert found.name == name


def test_the_board_alone_is_no_name() -> None:
    assert board("Nämndens mål för året", WORDS) is None


def test_sweden_has_21_regions_and_290_municipalities() -> None:
    found = {place.code: place for place in places().values()}.values()
    assert Counter(place.kind for place in found) == {"region": 21, "municipality": 290}
    counties = {place.code for place in found if place.kind == "region"}
    assert {place.code[:2] for place in found if place.kind == "municipality"} == counties


@pytest.mark.parametrize(
    ("number", "expected"),
    [("232100-9876", True), ("232100-9875", False), ("850101-0005", False)],
)
def test_an_organisation_number_has_its_check_digit_and_is_no_persons(
    number: str, expected: bool
) -> None:
    assert is_valid(number) is expected


def test_a_number_counts_only_after_its_word() -> None:
    texts = ["Org.nr 232100-9876.", "Telefon 232100-9876", "Organisationsnummer: 232100-9876"]
    assert organisation_numbers(texts, WORDS.number_words) == ["232100-9876"]
    assert organisation_numbers(texts[1:2], WORDS.number_words) == []
