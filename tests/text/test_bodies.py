from __future__ import annotations

import pytest

from planparse.profiles.profile import load
from planparse.text.bodies import bodies_in

SWEDISH, ENGLISH = load("sv").body_names, load("en").body_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kulturnämndens utfall är 5 mnkr", ["Kulturnämnden"]),
        ("NÄMNDEN redovisar", ["NÄMNDEN"]),
        ("Barn- och utbildningsnämnden fick", ["Barn- och utbildningsnämnden"]),
        ("Miljö-, klimat- och energinämndens budget", ["Miljö-, klimat- och energinämnden"]),
        ("Region Norrsjös målvärde är 11,0", ["Region Norrsjö"]),
        (
            "Granhults kommuns del är större än Ekholma kommuns",
            ["Granhults kommun", "Ekholma kommun"],
        ),
        ("Norrsjötrafiken AB fick medel från Vägverket", ["Norrsjötrafiken AB", "Vägverket"]),
        ("Förvaltningen ansvarar för förvaltningen av system", ["Förvaltningen"]),
        ("i nätverket vid Regionens Hus", []),
        ("nämnderna och kommunerna", []),
        ("Kontorets-lokal", []),
    ],
)
def test_swedish_names(text: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in(text, SWEDISH)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Department of the Northern Lakes received 5", ["Department of the Northern Lakes"]),
        ("the Council’s budget", ["Council"]),
        ("Northern Lakes Restoration Council spent", ["Northern Lakes Restoration Council"]),
        ("a council of elders", []),
        ("A Council member of the Gulf Shore Trust Fund", ["Council"]),
    ],
)
def test_english_names(text: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in(text, ENGLISH)] == names


def test_a_name_has_its_span_and_the_word_before_it() -> None:
    text = "Medel från Kulturnämndens budget"
    (body,) = bodies_in(text, SWEDISH)
    assert text[body.start : body.end] == "Kulturnämndens"
    assert body.before == "från"


@pytest.mark.parametrize("text", ["nämnden" * 50_000, "a- " * 100_000, "Region " * 100_000])
def test_long_texts_take_no_long_time(text: str) -> None:
    assert len(bodies_in(text, SWEDISH)) <= len(text)
