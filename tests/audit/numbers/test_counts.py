from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Own

LIST = "\n\n• Norrvik\n\n• Sunnby\n\n• Ekhult\n"


def test_a_claimed_count_over_a_list_of_another_length_is_found(own: Own) -> None:
    (found,) = own("2 Trafik\n\nTrafiken har startat i två områden:" + LIST)
    assert (found.code, found.expected, found.found) == ("count_differs", "två", "3")
    assert found.message == "The text announces 'två områden', and 3 are listed below it."


@pytest.mark.parametrize(
    "sentence",
    [
        "Trafiken har startat i tre områden:",
        "Trafiken har startat i omkring fem områden:",
        "Tre av fem områden har nu trafik:",
        "Under 2025 har trafiken startat här:",
        "Av de fem områdena har trafiken startat i tre områden:",
    ],
)
def test_what_announces_nothing_else_is_no_finding(own: Own, sentence: str) -> None:
    assert own(f"2 Trafik\n\n{sentence}{LIST}") == []
