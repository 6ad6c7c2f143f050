"""Numbered headings of page text that stand right above and below other lines."""

from __future__ import annotations

from tests.plain_text import headings_of, outline_of

CONTENTS = """Verksamhetsberättelse 2026
Nämnden för Hamn och sjöfart
Innehållsförteckning
   1      Sammanfattning ............................................. 2
   2      Uppföljning ................................................ 2
      2.1 Verksamheten ............................................... 2
      2.2 Norrviks hamn ska vara öppen för alla som vill
          lägga till. ................................................ 3
      2.3 Hamnen ska bli fossilfri. .................................. 3

"""
BODY = """1         Sammanfattning
          Året har varit lugnt, och nämnden har arbetat vidare med de uppdrag som den fått av
          fullmäktige i budgeten för året och som den har tagit upp i sin egen plan för hamnen.
2         Uppföljning
2.1       Verksamheten
          Antalet anlöp ökade.

2.2       Norrviks hamn ska vara öppen för alla som vill
          lägga till.
          Gästhamnen har fått tolv nya platser.

2.3       Hamnen ska bli fossilfri.
          Två bogserbåtar går numera på el.
"""


def test_headings_listed_on_the_contents_page_end_where_it_says() -> None:
    assert headings_of(CONTENTS + BODY) == [
        (1, "1", "Sammanfattning"),
        (1, "2", "Uppföljning"),
        (2, "2.1", "Verksamheten"),
        (2, "2.2", "Norrviks hamn ska vara öppen för alla som vill lägga till."),
        (2, "2.3", "Hamnen ska bli fossilfri."),
    ]
    by_number = {s.number: s.text for s in outline_of(CONTENTS + BODY).sections}
    assert by_number["2.2"] == "Gästhamnen har fått tolv nya platser."
    assert by_number["2.3"] == "Två bogserbåtar går numera på el."


def test_a_goal_with_a_full_stop_over_a_text_is_a_heading_without_a_contents_page() -> None:
    text = "2.1 Hamnen ska bli fossilfri.\n\nTvå går på el.\n\n2.2 Alla ska få rum.\n\nTolv kom."
    assert [title for _, _, title in headings_of(text)] == [
        "Hamnen ska bli fossilfri.",
        "Alla ska få rum.",
    ]


def test_numbered_sentences_of_rules_are_no_headings() -> None:
    text = "2.1 Hamnen ska hållas öppen.\n\n2.2 Avgiften ska betalas.\n\n2.3 Båtar ska förtöjas.\n"
    assert headings_of(text) == []


def test_a_chapter_of_an_excerpt_is_told_by_its_parts_or_the_next_chapter() -> None:
    text = (
        "5   Nämndens   riktning\n\nVi arbetar för hamnen.\n\n6  Mål\n\n6.1 En öppen hamn\n\nText."
    )
    assert headings_of(text) == [
        (1, "5", "Nämndens riktning"),
        (1, "6", "Mål"),
        (2, "6.1", "En öppen hamn"),
    ]


def test_a_number_in_running_text_is_still_none() -> None:
    text = "2.1 Drift\n\nHamnen har fått\n14 Nya platser togs i bruk under året och fler kommer.\n"
    assert [number for _, number, _ in headings_of(text)] == ["2.1"]
