"""Goals that one sentence announces and lists, in small plans of invented bodies."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, SWEDISH, goals_of

from planparse.context import Context
from planparse.profiles.profile import load

NORWEGIAN = Context(profile=load("nb"))

ROOM = """# Ny strategi för {subject}

Kommunen har arbetat med frågan i många år, och mycket har hänt sedan sist.

{sentence}

Arbetet samordnas av förvaltningen, som varje höst skriver till styrelsen om hur det går.
"""


def titles(text: str, context: Context = SWEDISH) -> list[str]:
    return [goal.title for goal in goals_of(text, context).goals]


def swedish(sentence: str, subject: str = "hamnen") -> list[str]:
    return titles(ROOM.format(sentence=sentence, subject=subject))


def test_a_sentence_counts_areas_and_lists_what_is_to_be_done() -> None:
    sentence = (
        "Strategin delas in i tre områden: Förebygga bränder och olyckor i hamnen, Skydda kajer "
        "och magasin samt att Hantera det som ändå händer."
    )
    assert swedish(sentence) == [
        "Förebygga bränder och olyckor i hamnen",
        "Skydda kajer och magasin",
        "Hantera det som ändå händer",
    ]


def test_a_sentence_puts_priorities_on_a_level_with_infinitives() -> None:
    sentence = (
        "Prioriteringarna för hamnen är att minska bullret vid kajen, bygga ut järnvägen och öka "
        "antalet båtar med elmotor."
    )
    assert swedish(sentence) == [
        "minska bullret vid kajen",
        "bygga ut järnvägen",
        "öka antalet båtar med elmotor",
    ]


def test_a_last_verb_that_no_dictionary_has_is_told_by_its_ending() -> None:
    sentence = "Målen är att minska bullret, stå fast vid avtalet och säkra tillgången till is."
    assert swedish(sentence)[-1] == "säkra tillgången till is"


@pytest.mark.parametrize(
    "sentence",
    [
        "Våra prioriteringar för året: korta köerna, bygga ut järnvägen och minska bullret.",
        "Under året ska vi fokusera på tre saker: korta köerna, bygga ut järnvägen och minska "
        "bullret.",
        "Hamnens mål är tredelat: att korta köerna, bygga ut järnvägen och minska bullret.",
        "De tre målen är att korta köerna, bygga ut järnvägen och minska bullret.",
    ],
)
def test_other_words_announce_the_same_list(sentence: str) -> None:
    assert swedish(sentence) == ["korta köerna", "bygga ut järnvägen", "minska bullret"]


def test_goals_of_several_words_behind_a_colon_need_no_number() -> None:
    plan = """# A strategy for the harbour

The council's priorities for 2024-25 are: homes near the quays, good jobs for sailors, and care for
the sea.
"""
    assert titles(plan, ENGLISH) == [
        "homes near the quays",
        "good jobs for sailors",
        "care for the sea",
    ]


def test_commas_within_a_member_part_nothing() -> None:
    sentence = (
        "Hamnen har tre prioriteringar: att minska bullret vid kajen, stå fast vid avtalet om "
        "fiske, handel och sjöfart, samt säkra tillgången till is."
    )
    assert swedish(sentence) == [
        "minska bullret vid kajen",
        "stå fast vid avtalet om fiske, handel och sjöfart",
        "säkra tillgången till is",
    ]


def test_a_list_that_ended_before_its_sentence_is_none() -> None:
    sentence = "Vi har tre mål: bättre kajer, fler tåg och tystnad, säger hamnens chef Kim Ek."
    assert swedish(sentence) == []


def test_a_list_that_is_thrown_in_between_dashes_ends_with_the_second() -> None:
    sentence = (
        "Hamnens prioriteringar - att minska bullret, att bygga ut järnvägen och att värna "
        "fisket - har varit kända länge."
    )
    assert swedish(sentence) == ["minska bullret", "bygga ut järnvägen", "värna fisket"]


def test_a_single_priority_goes_with_others_where_its_heading_speaks_of_them() -> None:
    plan = """# Så leder vi rådet

Rådet har två avdelningar.

## Prioriteringar för fisket

Prioriteringarna för fisket är att värna torsken, stärka tillsynen och öppna fler hamnar.

## Prioriteringar för turismen

En särskild prioritering är att bygga leder och sköta dem.
"""
    found = goals_of(plan).goals
    assert [goal.title for goal in found][-1] == "bygga leder och sköta dem"
    assert [goal.focus_area for goal in found] == [
        *["Prioriteringar för fisket"] * 3,
        "Prioriteringar för turismen",
    ]


def test_things_that_the_title_sums_up() -> None:
    sentence = (
        "Under året har vi lyft fram två teman av vikt för alla som bor här: beredskap för storm "
        "och badvett."
    )
    assert swedish(sentence, "beredskap och badvett") == ["beredskap för storm", "badvett"]
    assert swedish(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Målet är att minska bullret och bygga ut järnvägen.",
        "Mässan har fyra teman: innovation, handel, miljö och ledarskap.",
        "Syftet med målen är att styra verksamheten, följa upp och lära av andra.",
        "Hamnen har fyra områden: Förebygga bränder, Skydda kajer och Hantera det som händer.",
        "De globala målen är att utrota fattigdom, bekämpa hunger och skydda haven.",
    ],
    ids=["one_aim", "an_event", "what_goals_are_for", "another_count", "goals_of_others"],
)
def test_sentences_that_list_no_goals_of_the_plan(sentence: str) -> None:
    assert swedish(sentence) == []


FOCUS = """# Nämndplan 2026

Nämnden fokuserar under året på tre områden: trygghet i skolan, fler lärlingar och friska sjöar.

## Trygghet i skolan

Skolan är trygg för de flesta, men inte för alla.

## Fler lärlingar

Tolv lärlingar började i fjol, och de flesta är kvar.

## Friska sjöar

Sjöarna har god status utom en.
"""


def test_chosen_areas_that_a_heading_each_takes_up() -> None:
    assert titles(FOCUS) == ["trygghet i skolan", "fler lärlingar", "friska sjöar"]
    assert titles(FOCUS.replace("fokuserar under året på", "mäter varje år")) == []
    assert titles(FOCUS.split("## Fler")[0]) == []


def test_goals_of_a_sentence_each_under_one_heading() -> None:
    sentence = (
        "Ett mål är att minska bullret vid kajen. Det kostar en del. Ett annat mål är att bygga ut "
        "järnvägen. Det tredje målet är att värna fisket i viken."
    )
    assert swedish(sentence) == [
        "minska bullret vid kajen",
        "bygga ut järnvägen",
        "värna fisket i viken",
    ]


def test_a_goal_in_a_sentence_of_each_chapter() -> None:
    told = {
        "Fisket": "Målet är att värna torsken i viken.",
        "Tågen": "Målet för tågen är att dubbla antalet vagnar.",
        "Badet": "Målet är att alla barn kan simma.",
    }
    chapters = "".join(f"## {name}\n\nSå gick det.\n\n{s}\n\n" for name, s in told.items())
    found = goals_of(f"# Plan för hamnen\n\n{chapters}").goals
    assert [goal.title for goal in found] == [
        "värna torsken i viken",
        "dubbla antalet vagnar",
        "alla barn kan simma",
    ]
    assert [goal.focus_area for goal in found] == list(told)


def test_an_aim_that_is_said_twice_is_no_list() -> None:
    sentence = "Målet är att minska bullret. Vi mäter varje dag. Målet är att minska bullret mer."
    assert swedish(sentence) == []


def test_a_number_and_a_list_with_a_comma_before_and() -> None:
    plan = """# A strategy for the harbour

The harbour has changed a great deal since the last strategy was written.

Our three priorities are to improve safety on the quays, cut waiting times, and train more pilots.
"""
    assert titles(plan, ENGLISH) == [
        "improve safety on the quays",
        "cut waiting times",
        "train more pilots",
    ]


def test_a_list_that_is_numbered_within_its_sentence() -> None:
    plan = """# Project goals of the harbour

We chose three of them as our main goals: (1) finish the new quay; (2) bring ferries closer to the
town; and (3) open the old pier.
"""
    assert titles(plan, ENGLISH) == [
        "finish the new quay",
        "bring ferries closer to the town",
        "open the old pier",
    ]


def test_norwegian_words_announce_a_list() -> None:
    plan = """# Strategi for havnen

Strategien har tre satsingsområder: forebygge branner, styrke beredskapen og beskytte bryggene.
"""
    assert titles(plan, NORWEGIAN) == [
        "forebygge branner",
        "styrke beredskapen",
        "beskytte bryggene",
    ]


def test_a_plan_with_headings_for_its_goals_keeps_them() -> None:
    plan = """# Plan för hamnen

Målen är att minska bullret, bygga ut järnvägen och värna fisket.

## Mål 1: Tystare kajer

Bullret mäts varje månad.

## Mål 2: Fler tåg

Spåret byggs ut till magasinet.
"""
    assert titles(plan) == ["Mål 1: Tystare kajer", "Mål 2: Fler tåg"]


def test_a_sentence_deep_in_a_long_text_tells_of_others() -> None:
    chapters = "".join(f"## Kapitel om kaj {n}\n\nKajen är lagad.\n\n" for n in range(40))
    told = "Direktivets mål är att minska bullret, bygga ut järnvägen och värna fisket.\n"
    assert titles(f"# Rapport om hamnen\n\nDen är lång.\n\n{chapters}{told}") == []


def test_its_sentence_is_the_place_of_a_goal() -> None:
    sentence = "Våra mål är att minska bullret, bygga ut järnvägen och värna fisket."
    found = goals_of(ROOM.format(sentence=sentence, subject="hamnen")).goals
    assert {(goal.rule, goal.place.line, goal.stated_in) for goal in found} == {
        ("goal_paragraph", 5, "paragraph")
    }
