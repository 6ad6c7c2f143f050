"""Paragraphs, run-in headings, lists and captions out of lines."""

from __future__ import annotations

from tests.plain_text import ENGLISH, blocks_of

WIDE = (
    "Regionen har under årets första månader fortsatt arbetet med att stärka förmågan att möta\n"
    "framtidens behov av vård i alla delar av länet, vilket har skett i nära samverkan med alla\n"
    "kommuner och med de fackliga organisationerna, som deltagit i samtliga möten under året.\n"
)


def texts(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks_of(text)]


def test_lines_of_a_paragraph_are_joined_and_kept() -> None:
    block = blocks_of("Hälso- och sjukvår-\nden är hälso-\noch sjukvård.")[0]
    assert block.text == "Hälso- och sjukvården är hälso- och sjukvård."
    assert block.lines == ("Hälso- och sjukvår-", "den är hälso-", "och sjukvård.")
    assert (block.place.page, block.place.line) == (1, 1)


def test_a_run_in_heading_is_parted_from_its_paragraph() -> None:
    found = texts(f"{WIDE}\nStärkt samverkan i länet\n{WIDE}")
    assert [text for _, text in found][1] == "Stärkt samverkan i länet"
    assert len(found) == 3


def test_a_numbered_heading_right_above_its_paragraph() -> None:
    found = texts(f"{WIDE}\n3.1 Bemanning\n{WIDE}")
    assert [text for _, text in found][1] == "3.1 Bemanning"


def test_the_first_line_of_a_paragraph_that_is_full_is_no_heading() -> None:
    assert len(texts(WIDE)) == 1


def test_a_sentence_that_ends_early_is_no_run_in_heading() -> None:
    found = texts(f"{WIDE}\nArbetet är klart.\n{WIDE}")
    assert len(found) == 2


def test_a_stray_blank_line_within_a_sentence_is_undone() -> None:
    found = blocks_of("Nämnden ska fokusera på insatser som stödjer\n\nverksamheternas arbete.")
    assert [block.text for block in found] == [
        "Nämnden ska fokusera på insatser som stödjer verksamheternas arbete."
    ]
    assert [place.line for place in found[0].places] == [1, 3]


def test_a_heading_stands_apart_from_a_paragraph_that_lost_its_first_letter() -> None:
    found = texts(f"3.1 Bemanning i vården\n\n{WIDE[1:]}")
    assert found[0][1] == "3.1 Bemanning i vården"
    joined = texts("3.1 Bemanning i vården och omsorgen samt\n\nstöd till anhöriga\n")
    assert len(joined) == 1


def test_a_paragraph_over_pages_keeps_both_places() -> None:
    found = blocks_of("Ett stycke som fortsätter\n\n\fpå nästa sida.")
    assert [(place.page, place.line) for place in found[0].places] == [(1, 1), (2, 3)]


def test_list_items_lose_their_bullets_and_dashes_in_text_stay() -> None:
    found = texts("Områden:\n• vården\n– skolan\n- bussarna\n-440 är ingen punkt")
    assert found[1:3] == [("list_item", "vården"), ("list_item", "skolan")]
    assert found[3][1].startswith("bussarna")


def test_captions_are_told_by_word_and_number() -> None:
    found = texts("Tabell 3 Driftbudget\n\nFigur 1. Utveckling\n\nTabellen visar 3 områden")
    assert [kind for kind, _ in found] == ["caption", "caption", "paragraph"]


def test_english_captions() -> None:
    found = blocks_of("Table 2: Budget\n\nFigure 1 Trend", ENGLISH)
    assert [block.kind for block in found] == ["caption", "caption"]


def test_nothing_gives_nothing() -> None:
    assert blocks_of(" \n\n\f") == ()
