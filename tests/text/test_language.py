"""The language of a text, told by its small words; what is unknown is never taken for another."""

from __future__ import annotations

import pytest

from planparse.text.language import language_of, other_language, told_by_terms

SWEDISH = "Nämnden ska stärka vården och skolan i hela länet. "
ENGLISH = "The board shall strengthen the care of patients in all of the county. "
FINNISH = (
    "Lautakunta vastaa alueen palveluista ja toimii yhdessä kuntien kanssa, jotka ovat mukana. "
    "Vuoden aikana palvelut on uudistettu sekä talous on vahvistunut. "
)
GERMAN = "Der Ausschuss hat die Ziele für das Jahr mit den Gemeinden und der Region erreicht. "
DANISH = (
    "Udvalget har efter mødet arbejdet for at styrke skolerne, og det er blevet bedre af flere "
    "grunde, hvad der også kan ses ud over kommunen. "
)
NORWEGIAN = (
    "Utvalget har etter møtet arbeidet for å styrke skolene, og det er blitt bedre av flere "
    "grunner, noe som også kan ses mellom kommunene. "
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SWEDISH, "sv"),
        (ENGLISH, "en"),
        (SWEDISH.upper(), "sv"),
        (FINNISH, "fi"),
        (GERMAN, "de"),
        (DANISH, "da"),
        (NORWEGIAN, "nb"),
    ],
)
def test_known_languages(text: str, language: str) -> None:
    assert language_of([text]) == language
    assert language_of([text] * 20) == language


def test_a_few_english_names_do_not_make_a_text_english() -> None:
    text = "Nämnden deltar i Health for All in the North och samverkar med kommunerna om vården."
    assert language_of([text] * 3) == "sv"


@pytest.mark.parametrize(
    ("declared", "language"),
    [("sv-SE", "sv"), ("EN", "en"), ("fi_FI", "fi"), ("xx", None), ("", None), (None, None)],
)
def test_without_words_the_file_says_it(declared: str | None, language: str | None) -> None:
    assert language_of(["2025", "—"], declared) == language


def test_what_the_file_declares_does_not_outweigh_its_text() -> None:
    assert language_of([SWEDISH * 3], "en-US") == "sv"


def test_running_text_of_no_known_language_is_in_none() -> None:
    text = "Szervezet tavaly sikeresen teljesítette kitűzött feladatait minden területen idén. "
    assert language_of([text * 10], "sv-SE") is None


def test_a_text_of_terms_alone_is_told_by_them() -> None:
    assert told_by_terms(["Nyckeltal", "Utfall"]) == "sv"
    assert told_by_terms(["Xyzzy"]) is None


def test_a_part_in_another_language_must_be_clear() -> None:
    assert other_language([ENGLISH * 8], "sv") == "en"
    assert other_language([ENGLISH], "sv") is None
    assert other_language([(SWEDISH * 2 + ENGLISH) * 5], "sv") is None


def test_later_text_is_not_read_for_ever() -> None:
    def endless() -> object:
        while True:
            yield "the goal of the board " * 100

    assert language_of(endless()) == "en"  # type: ignore[arg-type]
