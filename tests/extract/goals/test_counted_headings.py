"""Lines with a colon that say what the headings or items after them are, and how many."""

from __future__ import annotations

from tests.plain_text import goals_of

POINTS = """# Ekängen lanserar en färdplan för hamnen

– Nu lägger vi grunden för hamnens framtid, säger nämndens ordförande.

Färdplanen omfattar en överenskommelse om tre punkter:

## En samordnare för hamnen tillsätts

Samordnaren ska undanröja hinder.

## Kajen byggs ut med hundra meter

Bygget börjar till våren.

## Fler färjor till öarna före 2035

Turerna ska bli dubbelt så många.
"""


def test_headings_below_a_line_that_counts_them() -> None:
    assert [goal.title for goal in goals_of(POINTS).goals] == [
        "En samordnare för hamnen tillsätts",
        "Kajen byggs ut med hundra meter",
        "Fler färjor till öarna före 2035",
    ]


def test_a_count_that_is_not_theirs_makes_no_goals_of_headings() -> None:
    assert goals_of(POINTS.replace("tre punkter", "sju punkter")).goals == ()


def test_a_line_that_counts_other_things_makes_no_goals_of_headings() -> None:
    assert goals_of(POINTS.replace("tre punkter", "tre hamnar")).goals == ()
