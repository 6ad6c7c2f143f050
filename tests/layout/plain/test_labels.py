"""Labels of a template in page text: blocks of their own, and no headings below numbered ones."""

from __future__ import annotations

from tests.plain_text import blocks_of, headings_of

PROSE = (
    "Nämnden har under året arbetat vidare med hamnen och med de uppdrag som den har fått av\n"
    "fullmäktige, och det har skett i nära samverkan med alla som lägger till vid kajerna här.\n"
)


def goal(number: int, title: str, status: str) -> str:
    return (
        f"3.{number} {title}\nBeslutats av\nFullmäktige\nFokusområden\n- Kajer\n- Bojar\n"
        f"Nämndens bedömning\n{status}\nKommentar till målet\n{PROSE}\n"
    )


TEXT = goal(1, "En hamn att trivas i", "Vi har nått målet") + "".join(
    goal(number, title, "Vi är på väg")
    for number, title in ((2, "En säker farled"), (3, "Ett rent vatten"))
)


def test_a_label_stands_apart_from_its_value_and_from_the_text_before() -> None:
    texts = [block.text for block in blocks_of(TEXT)]
    assert texts[:7] == [
        "3.1 En hamn att trivas i",
        "Beslutats av Fullmäktige",
        "Fokusområden",
        "Kajer",
        "Bojar",
        "Nämndens bedömning",
        "Vi har nått målet",
    ]


def test_labels_that_recur_are_no_headings_and_no_rest_of_one() -> None:
    assert headings_of(TEXT) == [
        (2, "3.1", "En hamn att trivas i"),
        (2, "3.2", "En säker farled"),
        (2, "3.3", "Ett rent vatten"),
    ]
