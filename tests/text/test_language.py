"""The language of a text, told by its small words."""

from __future__ import annotations

import pytest

from planparse.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nämnden ska stärka vården och skolan i hela länet.", "sv"),
        ("The board shall strengthen the care of patients in all of the county.", "en"),
        ("NÄMNDENS MÅL FÖR ÅRET OCH DET SOM SKA GÖRAS", "sv"),
    ],
)
def test_swedish_and_english(text: str, language: str) -> None:
    assert language_of([text]) == language


def test_a_few_english_names_do_not_make_a_text_english() -> None:
    text = "Nämnden deltar i Health for All in the North och samverkar med kommunerna om vården."
    assert language_of([text] * 3) == "sv"


def test_without_words_the_default_holds() -> None:
    assert language_of([]) == "sv"
    assert language_of(["2025", "—"], default="en") == "en"


def test_later_text_is_not_read_for_ever() -> None:
    def endless() -> object:
        while True:
            yield "the goal of the board " * 100

    assert language_of(endless()) == "en"  # type: ignore[arg-type]
