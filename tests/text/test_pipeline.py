"""Tokens, lemmas and sentences without a trained model."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planparse.text.pipeline import MAX_CHARACTERS, lemma, pipeline, sentences


def texts(text: str, language: str = "sv") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


def test_lemmas_of_inflected_words_meet() -> None:
    assert lemma("målen", "sv") == lemma("mål", "sv")
    assert lemma("goals", "en") == "goal"
    assert lemma("r12", "sv") == "r12"


def test_a_pipeline_is_made_once() -> None:
    assert pipeline("sv") is pipeline("sv")


def test_spacy_comes_without_its_command_line_and_can_have_it_later() -> None:
    code = (
        "import sys\n"
        "from planparse.text.pipeline import pipeline\n"
        "pipeline('sv')\n"
        "print([name for name in sys.modules if name.startswith(('spacy.cli', 'weasel'))])\n"
        "from spacy.cli.info import info\n"
        "print(info.__module__)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["[]", "spacy.cli.info"]


def test_sentences_with_their_places() -> None:
    text = "Arbetet pågår. Målet nås i år!  Vad händer sedan?"
    assert texts(text) == ["Arbetet pågår.", "Målet nås i år!", "Vad händer sedan?"]


@pytest.mark.parametrize(
    "text",
    [
        "Utfallet är 16,7 mnkr för perioden.",
        "Arbetet omfattar bl.a. vården och t.ex. skolan i länet.",
        "Version 2.1 är införd.",
        "Det kostar ca. 3 mnkr i år.",
    ],
)
def test_dots_within_a_sentence_do_not_end_it(text: str) -> None:
    assert texts(text) == [text]


def test_english_sentences() -> None:
    assert len(texts("The work goes on. It cost $5.2 million.", "en")) == 2


def test_blank_texts_have_no_sentences() -> None:
    assert sentences("", "sv") == []
    assert sentences(" \n ", "sv") == []


def test_a_text_longer_than_a_piece_is_not_cut_within_a_sentence() -> None:
    one = "Nämnden ska stärka vården i länet. "
    text = one * (MAX_CHARACTERS // len(one) + 20)
    assert set(texts(text)) == {one.strip()}


@settings(max_examples=50)
@given(st.text(alphabet="aÅ .!?\n1,", max_size=120))
def test_sentences_cover_every_letter_once(text: str) -> None:
    found = sentences(text, "sv")
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("one", "more"),
    [
        ("åtgärd", "åtgärder"),
        ("plan", "planerna"),
        ("uppdrag", "uppdragen"),
        ("beslut", "besluten"),
        ("utfall", "utfallet"),
        ("risk", "risker"),
        ("inköp", "inköpen"),
    ],
)
def test_a_noun_spelt_like_an_imperative_meets_its_own_forms(one: str, more: str) -> None:
    assert lemma(one, "sv") == lemma(more, "sv") == one


@pytest.mark.parametrize(
    ("word", "base"), [("gör", "göra"), ("åtgärdas", "åtgärda"), ("planerar", "planera")]
)
def test_a_verbs_forms_keep_their_verb(word: str, base: str) -> None:
    assert lemma(word, "sv") == base
