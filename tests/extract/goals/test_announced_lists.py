"""Lists whose lead tells what they are in its last words, with goals of a word or a number."""

from __future__ import annotations

from pathlib import Path

from tests.plain_text import ENGLISH, goals_of

from planparse.engine.reading import read_document

SHORT = """# Stadens strategi 2031

Ekängen är kustens seglarstad vars strategiska huvudmål är följande:

- 40 000 invånare
- Kustens tryggaste och gladaste stad
- Fler arbetsplatser
- Fossilfri 2035

## Uppföljning av strategin

Strategin följs upp två gånger om året.
"""

NUMBERED = """# The strategy of the town

The strategy is summed up in the following goals which are followed up during the whole term:

1. Growth

- More people move here each year
- More firms open a door to the harbour

2. Residents at the heart of what we do

- We answer within a day

3. A balanced economy

- The loans fall each year
"""

LED_IN = """# Our plan 2031-34

## Our core aims

We will:

1. Get the right homes in the right places.
2. Be bold in keeping the roads and paths in repair.
3. Let all children reach what they can reach.

## How we work

As an executive, we commit that we will:

- Listen to those who live here
- Think before we spend
- Open our doors
"""

ADDED = """# Våra ansvarsmål

- Säkra ett hälsosamt liv för alla i alla åldrar.
- Säkra en likvärdig utbildning av god kvalitet.
- Främja ett tryggt arbetsliv.

Målen bygger på vad vi har ansvar för.

Vi har dessutom lagt till följande mer omfattande mål som villkorliga:

- Minska skillnaderna mellan orterna.
- Stärka samarbetet med andra verk.
"""

NEVER = """# Plan

## Våra mål

- 12
- ja
- nej
"""


def test_a_list_of_goals_of_which_some_are_a_word() -> None:
    assert [goal.title for goal in goals_of(SHORT).goals] == [
        "40 000 invånare",
        "Kustens tryggaste och gladaste stad",
        "Fler arbetsplatser",
        "Fossilfri 2035",
    ]


def test_a_goal_of_one_word_under_running_numbers_is_not_lost() -> None:
    assert [goal.title for goal in goals_of(NUMBERED, ENGLISH).goals] == [
        "Growth",
        "Residents at the heart of what we do",
        "A balanced economy",
    ]


def test_aims_that_a_line_leads_into() -> None:
    goals = goals_of(LED_IN, ENGLISH).goals
    assert [goal.title.split()[0] for goal in goals] == ["Get", "Be", "Let"]


def test_lists_under_one_heading_about_goals_with_a_line_of_their_own_are_one_set() -> None:
    assert len(goals_of(ADDED).goals) == 5


def test_items_of_a_mark_or_a_short_word_are_no_goals() -> None:
    assert goals_of(NEVER).goals == ()


SENTENCES = """# Verksamhetsplan 2031

Kulturnämnden i Ekängen

## Nämndens mål

Nämnden har beslutat om följande mål för året:

Fler barn går i bibliotekets läsgrupper.

Museet når alla skolor i kommunen.

Musikskolan har ingen kö.

Målen följs upp i augusti.

## Ekonomi

Ramen är 21 mnkr.
"""


def test_paragraphs_of_a_sentence_each_below_a_line_that_announces_goals() -> None:
    assert [goal.title for goal in goals_of(SENTENCES).goals] == [
        "Fler barn går i bibliotekets läsgrupper",
        "Museet når alla skolor i kommunen",
        "Musikskolan har ingen kö",
    ]


def test_a_text_below_such_a_line_is_no_list() -> None:
    text = SENTENCES.replace("läsgrupper.", "läsgrupper. De är populära.")
    assert goals_of(text).goals == ()


def test_a_count_of_some_of_the_goals_of_others_announces_as_many(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(
        "# Ansvar 2026\n\nHamnkontoret i Norrsjö\n\nKontoret har valt tre av FN:s mål för havet, "
        "som passar dess ansvar. Målen är:\n\n- Rent vatten\n- Levande kust\n- Samarbete\n",
        encoding="utf-8",
    )
    found = read_document(path, "plan").goals.goals
    assert [goal.title for goal in found] == ["Rent vatten", "Levande kust", "Samarbete"]


def test_items_with_a_bullet_inside_are_pieces_of_lists_and_no_goals(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(
        "# Strategy 2026\n\nHarbour Office\n\n## Goals\n\nThe goals are:\n\n"
        "- Boats in the harbour\n- Clean water • The office will be able to\n- Open piers\n",
        encoding="utf-8",
    )
    assert not read_document(path, "plan").goals.goals
