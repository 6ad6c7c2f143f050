"""Coverage says of every goal what the report has, with the words and the place it rests on."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.plain_text import cover
from tests.six_goals import DONE, TITLES, goals, report, whole

from planparse.audit.coverage import unread
from planparse.model.coverage import Answer

Parts = Sequence[tuple[str, str]]


def answers(parts: Parts, extra: str = "", unread_pages: tuple[int, ...] = ()) -> list[Answer]:
    return list(cover(goals(), report(*parts) + extra, unread=unread_pages))


def statuses(parts: Parts, extra: str = "", unread_pages: tuple[int, ...] = ()) -> list[str]:
    return [answer.status for answer in answers(parts, extra, unread_pages)]


def but(index: int, status: str) -> list[str]:
    return [status if n == index else "reported" for n in range(6)]


def without(index: int) -> list[tuple[str, str]]:
    return [part for n, part in enumerate(whole()) if n != index]


def test_all_reported() -> None:
    found = answers(whole())
    assert [answer.status for answer in found] == ["reported"] * 6
    assert [answer.goal for answer in found] == list(range(1, 7))
    assert len({answer.sections for answer in found}) == 6


def test_the_quote_is_the_first_sentence_below_the_heading_and_its_place_is_right() -> None:
    lines = report(*whole()).splitlines()
    for answer, body in zip(answers(whole()), DONE, strict=True):
        assert answer.quote is not None
        assert answer.quote.text == body
        assert answer.quote.place.line is not None
        assert lines[answer.quote.place.line - 1] == body


@pytest.mark.parametrize("gone", range(6))
def test_a_goal_left_out_is_missing(gone: int) -> None:
    assert statuses(without(gone)) == but(gone, "missing")
    answer = answers(without(gone))[gone]
    assert answer.quote is None
    assert answer.sections == ()


@pytest.mark.parametrize("empty", range(6))
def test_a_heading_without_a_body_is_empty(empty: int) -> None:
    parts = [(heading, "" if n == empty else body) for n, (heading, body) in enumerate(whole())]
    assert statuses(parts) == but(empty, "empty")


def test_a_body_that_stands_under_a_sub_heading_counts() -> None:
    parts = [(TITLES[0], f"2.1.1 Övningar\n\n{DONE[0]}"), *whole()[1:]]
    assert statuses(parts) == ["reported"] * 6


def test_the_report_on_another_goal_is_no_body_of_an_empty_heading_above_it() -> None:
    text = report(*whole()[1:]).replace("2.1 ", "2.1.1 ", 1)
    text = text.replace("2.1.1 ", f"2.1 {TITLES[0]}\n\n2.1.1 ", 1)
    found = list(cover(goals(), text))
    assert [answer.status for answer in found] == but(0, "empty")


@pytest.mark.parametrize("named", range(6))
def test_a_goal_that_is_only_named_in_text_is_mentioned(named: int) -> None:
    text = f"\n4 Övrigt\n\nMålet att {TITLES[named][8:]} följs upp i nästa rapport.\n"
    found = answers(without(named), text)
    assert [answer.status for answer in found] == but(named, "mentioned")
    quote = found[named].quote
    assert quote is not None
    assert "nästa rapport" in quote.text


def test_a_goal_that_is_only_named_in_a_table_is_mentioned() -> None:
    table = f"\n4 Översikt\n\nMål\tStatus\n{TITLES[2]}\tPågår\n{TITLES[3]}\tPågår\n"
    assert statuses(without(2), table) == but(2, "mentioned")


def test_two_goals_under_one_heading_are_merged() -> None:
    both = f"{TITLES[0]} samt samordna arbetet med jämställdhet och barns rättigheter"
    parts = [(both, f"{DONE[0]} {DONE[4]}"), *whole()[1:4], whole()[5]]
    found = answers(parts)
    merged = [answer for answer in found if answer.status == "merged"]
    assert [answer.goal for answer in merged] == [1, 5]
    assert merged[0].sections == merged[1].sections
    assert [a.status for a in found if a not in merged] == ["reported"] * 4


def test_two_goals_under_one_empty_heading_are_empty() -> None:
    both = f"{TITLES[0]} samt samordna arbetet med jämställdhet och barns rättigheter"
    parts = [*whole()[1:4], whole()[5], (both, "")]
    found = statuses(parts)
    assert (found[0], found[4]) == ("empty", "empty")


def test_an_extra_section_changes_nothing() -> None:
    extra = (
        "Nämnden ska utveckla arbetet med kultur och folkbildning",
        "Biblioteken har fått nya öppettider.",
    )
    assert statuses([extra, *whole()]) == ["reported"] * 6
    assert statuses([extra, *without(3)]) == but(3, "missing")


@pytest.mark.parametrize(
    ("gone", "heading", "body"),
    [
        (1, "Nämnden ska utveckla planerna för framtidens bussar i Region Björkdal", "Köpta."),
        (
            2,
            "Nämnden ska stärka Region Björkdals förmåga att möta ökande behov av lokaler",
            "Lokaler har hyrts.",
        ),
        (3, "Nämnden ska stärka Björkdals tillgänglighet till vård", "Köerna har blivit kortare."),
        (
            5,
            "Nämnden ska leda arbetet för ett tryggt införande av nytt lönesystem",
            "Lönesystemet har upphandlats och införs i höst.",
        ),
        (0, "Kriser i omvärlden", "Kriget har fortsatt och priserna stiger."),
        (2, "Personal", "Sommarens vikarier har anställts och medarbetare har fått utbildning."),
    ],
)
def test_a_section_about_another_thing_is_never_taken_for_a_report(
    gone: int, heading: str, body: str
) -> None:
    found = statuses([*without(gone), (heading, body)])
    assert found[gone] in ("missing", "ambiguous", "mentioned")
    assert [status for n, status in enumerate(found) if n != gone] == ["reported"] * 5


def test_a_goal_reported_under_another_heading_is_told_by_its_text() -> None:
    found = answers([("Personal", DONE[2]), *without(2)])
    assert [answer.status for answer in found] == ["reported"] * 6
    assert "heading" in found[2].reason
    assert found[2].level == "body_only"


def test_a_heading_over_the_text_of_another_goal_is_ambiguous() -> None:
    parts = [(TITLES[0], DONE[4]), *whole()[1:4], whole()[5]]
    assert statuses(parts)[0] == "ambiguous"


def test_unread_pages_turn_missing_into_cannot_say_and_nothing_else() -> None:
    found = answers(without(1), unread_pages=(4, 7))
    assert [answer.status for answer in found] == but(1, "cannot_say")
    assert "4" in found[1].reason
    assert "7" in found[1].reason


def test_the_same_heading_twice_is_reported_in_both_sections() -> None:
    found = answers([*whole(), (TITLES[2], DONE[2])])
    assert [answer.status for answer in found] == ["reported"] * 6
    assert len(found[2].sections) == 2
    assert "2 sections" in found[2].reason


def test_the_same_heading_again_without_a_body_does_not_count() -> None:
    found = answers([(TITLES[2], ""), *whole()])
    assert [answer.status for answer in found] == ["reported"] * 6
    assert found[2].quote is not None
    assert found[2].quote.text == DONE[2]


def test_a_contents_page_reports_nothing() -> None:
    entries = "\n".join(f"2.{n} {title}\t{n + 2}" for n, title in enumerate(TITLES, start=1))
    contents = f"Innehåll\n\n1 Sammanfattning\t2\n{entries}\n3 Ekonomi\t9\n\n"
    found = cover(goals(), contents + report(*without(5)))
    assert [answer.status for answer in found] == but(5, "missing")


def test_the_plan_itself_given_as_report_with_bare_headings_is_not_reported() -> None:
    parts = [(title, "") for title in TITLES]
    assert statuses(parts) == ["empty"] * 6


def test_a_report_about_something_else_misses_every_goal() -> None:
    parts = [("Kultur", "Biblioteken har öppet."), ("Idrott", "Hallarna har fått nya golv.")]
    assert statuses(parts) == ["missing"] * 6


def test_a_report_without_sections_misses_every_goal() -> None:
    found = cover(goals(), "En kort anteckning om året, utan rubriker.")
    assert [answer.status for answer in found] == ["missing"] * 6


def test_a_rejected_report_cannot_say() -> None:
    found = unread(goals(), "the file is encrypted")
    assert [answer.status for answer in found] == ["cannot_say"] * 6
    assert all("encrypted" in answer.reason for answer in found)


def test_every_answer_names_its_rule_and_gives_a_reason() -> None:
    parts = [(TITLES[0], ""), *whole()[2:]]
    for answer in answers(parts):
        assert answer.rule
        assert answer.reason.endswith(".")
