"""A sentence gives its undertakings verbatim, split where it holds several."""

from __future__ import annotations

import pytest

from planparse.extract.commitments.grammar import Sentence
from planparse.extract.commitments.sentence import undertakings
from planparse.profiles.profile import load


def parts(text: str, language: str = "sv", in_goal: bool = True) -> list[str]:
    sentence = Sentence(text, load(language))
    return [text[p.start : p.end] for p in undertakings(sentence, in_goal)]


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden ska stärka länets förmåga att ta hand om många sjuka.",
        "För att möta de nya kraven ska nämnden rusta lokalerna.",
        "Vidare ska nämnden inrätta ett råd där företag och skolor möts.",
        "Nämnden kommer under året att bjuda in till samråd.",
        "Under året kommer arbete bedrivas med att utveckla stödet.",
        "Arbetet ska samordnas med kommunerna.",
        "Reservkraft ska finnas vid depån före 1 september.",
        "Alla som arbetar ensamma ska ha larm.",
    ],
)
def test_a_modal_of_the_main_clause_binds(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Länet har långa avstånd och få stora orter.",
        "Invånarnas behov behöver tillgodoses.",
        "Det beskriver hur regionen ska arbeta framöver.",
        "Nämnden ska inte avgöra frågan.",
        "Att gå och cykla ska vara ett självklart val.",
        "Syftet är att minska utsläppen.",
    ],
)
def test_background_binds_to_nothing(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nämnden ska genomföra en enkät och redovisa resultatet.",
            ["Nämnden ska genomföra en enkät", "redovisa resultatet."],
        ),
        (
            "Nämnden ska stärka stödet med kurser, samordna utbudet i länet samt utreda avgiften.",
            [
                "Nämnden ska stärka stödet med kurser",
                "samordna utbudet i länet",
                "utreda avgiften.",
            ],
        ),
        (
            "Nämnden ska samordna krisplaneringen, livsmedelsförsörjningen samt reservkraften.",
            [
                "Nämnden ska samordna krisplaneringen",
                "livsmedelsförsörjningen",
                "reservkraften.",
            ],
        ),
        (
            "Nämnden ska bilda ett råd, och rådet ska lämna en rapport.",
            ["Nämnden ska bilda ett råd", "rådet ska lämna en rapport."],
        ),
        (
            "Detta innefattar att etablera ett nätverk, locka aktörer och skapa en plan.",
            ["etablera ett nätverk", "locka aktörer", "skapa en plan."],
        ),
        (
            "Nämnden ska verka för att stödet når fram och att medarbetarna har tillgång till det.",
            [
                "Nämnden ska verka för att stödet når fram",
                "att medarbetarna har tillgång till det.",
            ],
        ),
        (
            "Nämnden ska peka ut vägar som bör byggas och lämna underlaget.",
            ["Nämnden ska peka ut vägar som bör byggas", "lämna underlaget."],
        ),
    ],
)
def test_several_undertakings_are_split_and_keep_their_own_words(
    text: str, expected: list[str]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden ska leda och samordna arbetet.",
        "Nämnden ska planera, utforma och bygga lokaler.",
        "Nämnden ska ta fram och pröva en ny app.",
        "Nämnden ska öka tryggheten för att behålla och locka boende.",
        "Nämnden ska bygga upp en plattform som kan samla och dela kunskap.",
        "Nämnden ska erbjuda råd om energi, material och affärer.",
        "Nämnden ska skapa en säker, enkel och öppen tjänst.",
        "Nämnden ska främja samarbete mellan länet och kommunerna.",
    ],
)
def test_shared_objects_purposes_phrases_and_adjectives_are_not_split(text: str) -> None:
    assert parts(text) == [text]


def test_outside_a_goal_only_a_modal_binds() -> None:
    specified = "Detta innefattar att öka kunskapen."
    assert parts(specified) == [specified]
    assert parts(specified, in_goal=False) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The committee will open two shops and will train the staff.",
            ["The committee will open two shops", "will train the staff."],
        ),
        (
            "The committee will replace the heating and install solar panels.",
            ["The committee will replace the heating", "install solar panels."],
        ),
        ("Bridges will be inspected twice a year.", ["Bridges will be inspected twice a year."]),
        ("The service was busy and popular.", []),
        ("Schools should be safe.", []),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert parts(text, "en") == expected
