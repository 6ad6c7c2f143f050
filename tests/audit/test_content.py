"""A goal is reported where something is told of the period, and not by what merely stands there."""

from __future__ import annotations

import pytest
from tests.plain_text import SWEDISH, cover, document_of, outline_of
from tests.six_goals import DONE, PLANNED, TITLES, goals, report, whole

from planparse.audit.coverage import Report, coverage
from planparse.link.linker import link
from planparse.model.coverage import Answer


def fourth(body: str, others: str = "") -> Answer:
    """The answer for the fourth of six goals; `others` stands above the other goals' texts."""
    parts = [(title, f"{others}{text}") for title, text in whole()]
    parts[3] = (TITLES[3], body)
    return cover(goals(), report(*parts))[3]


FRAME = "Beslutat av\n\nNämnd\n\nKommentar till målet\n\n"


def test_labels_that_recur_below_the_goals_headings_tell_nothing() -> None:
    answer = fourth("Beslutat av\n\nNämnd\n\nKommentar till målet", FRAME)
    assert (answer.status, answer.evidence) == ("empty", None)


def test_a_quote_is_a_sentence_and_never_a_label() -> None:
    answer = fourth(f"{FRAME}{DONE[3]}", FRAME)
    assert answer.status == "reported"
    assert answer.evidence == "section"
    assert answer.quote is not None
    assert answer.quote.text == DONE[3]


def test_what_stands_below_a_label_of_the_plans_wording_is_no_report() -> None:
    formulated = "Beslutat av\n\nNämnd\n\nNämndens formulering\n\nVi satsar på resor för alla."
    assert fourth(formulated, FRAME).status == "empty"


@pytest.mark.parametrize(
    "body",
    [
        "Nämnden ska under nästa år ta fram en ny plan för resorna.",
        "Arbetet kommer att inledas i höst.",
    ],
)
def test_what_shall_be_done_later_is_no_report(body: str) -> None:
    assert fourth(body).status == "empty"


def test_the_plans_sentences_again_with_a_footnote_and_cut_otherwise_are_no_report() -> None:
    first, second = PLANNED[3].removesuffix(".").split(" och ")
    assert fourth(f"{first}2. Och {second}.").status == "mentioned"


def test_a_judgement_alone_is_mentioned() -> None:
    answer = fourth("Målet är delvis uppnått.")
    assert (answer.status, answer.rule) == ("mentioned", "only_rated")


@pytest.mark.parametrize(
    "body",
    ["Inget arbete har bedrivits under året.", "Målet är delvis uppnått. Fyra linjer har öppnat."],
)
def test_a_sentence_that_nothing_was_done_or_a_judgement_with_words_is_a_report(body: str) -> None:
    assert fourth(body).status == "reported"


def test_a_pointer_is_followed() -> None:
    text = report(*whole()[:3], (TITLES[3], "Se avsnitt 3.1."), *whole()[4:])
    answer = cover(goals(), f"{text}\n3.1 Trafik\n\nTre nya busslinjer har öppnats.\n")[3]
    assert (answer.status, answer.rule) == ("reported", "pointed_to")
    assert answer.quote is not None
    assert answer.quote.text == "Tre nya busslinjer har öppnats."


def test_a_pointer_to_nowhere_is_no_report() -> None:
    assert fourth("Se avsnitt 9.9.").status == "empty"


def test_a_goal_quoted_below_an_areas_heading_is_reported_below_the_next_heading() -> None:
    parts = "\n".join(
        f"2.{n} Område {n}\n\n”{title}.”\n\n2.{n}.1 Uppföljning\n\n{text}\n"
        for n, (title, text) in enumerate(whole(), start=1)
    )
    found = cover(goals(), f"1 Inledning\n\nSå gick året.\n\n2 Mål\n\n{parts}")
    assert [answer.status for answer in found] == ["reported"] * 6
    assert [answer.quote.text for answer in found if answer.quote] == list(DONE)


def test_an_item_that_begins_with_the_goal_tells_of_it() -> None:
    items = "\n".join(f"- {title}: {text}" for title, text in whole()[:2])
    found = cover(goals(), f"1 Så gick det\n\nÅret i korthet.\n\n{items}\n")
    assert [(a.status, a.evidence) for a in found[:2]] == [("reported", "list")] * 2
    assert found[0].quote is not None
    assert found[0].quote.text == DONE[0]


@pytest.mark.parametrize(
    ("head", "cell", "status"),
    [
        ("Kommentar", "Fyra nya linjer har öppnats.", "reported"),
        ("Kommentar", "Linjerna öppnas nästa år och ska utvärderas.", "mentioned"),
        ("Status", "Pågår", "mentioned"),
        ("Ansvarig", "Trafikchefen har utsetts.", "mentioned"),
        ("Utfall", "77 %", "reported"),
        ("Målvärde", "77 %", "mentioned"),
        ("Kommentar", "", "mentioned"),
    ],
)
def test_a_goals_row_tells_by_its_comment_or_result(head: str, cell: str, status: str) -> None:
    rows = "\n".join(f"{title}\t{cell if n == 3 else 'x'}" for n, title in enumerate(TITLES))
    text = f"1 Uppföljning\n\nSå gick det.\n\nMål\t{head}\n{rows}\n"
    answer = cover(goals(), text)[3]
    assert answer.status == status
    assert (answer.evidence == "table") == (status == "reported")
    if status == "reported":
        assert answer.quote is not None
        assert answer.quote.text == cell
        assert answer.table == 1


def test_a_report_that_speaks_of_a_goals_area_alone_mentions_it() -> None:
    areas = ("Beredskap", "Byggnader", "Kompetens", "Ett län att resa i", "Rättigheter", "System")
    plan = [g.model_copy(update={"focus_area": a}) for g, a in zip(goals(), areas, strict=True)]
    text = "1 Året\n\nInom Ett län att resa i har tre nya linjer öppnats, och fler ska komma.\n"
    document = document_of(text)
    cut = outline_of(text)
    answers = coverage(plan, Report(document, cut, link(plan, cut, SWEDISH)), SWEDISH)
    assert [a.status for a in answers] == ["missing"] * 3 + ["mentioned"] + ["missing"] * 2


def test_a_goal_without_text_of_its_own_is_reported_through_its_sub_goals() -> None:
    plan = list(goals())
    for index in (1, 2):
        plan[index] = plan[index].model_copy(update={"parent": 1, "level": "sub"})
    parts = f"2.1 {TITLES[0]}\n\n2.1.1 {TITLES[1]}\n\n{DONE[1]}\n\n2.1.2 {TITLES[2]}\n\n{DONE[2]}\n"
    found = cover(tuple(plan), f"1 Inledning\n\nSå gick året.\n\n2 Mål\n\n{parts}")
    assert [answer.status for answer in found[:3]] == ["reported"] * 3
    assert found[0].rule == "through_its_sub_goals"


def test_of_one_document_that_is_plan_and_report_its_own_text_tells() -> None:
    text = report(*whole())
    document, cut = document_of(text), outline_of(text)
    plan = [
        goal.model_copy(update={"section": s.ordinal, "text": s.text})
        for goal in goals()
        for s in cut.sections
        if s.title == goal.title
    ]
    linking = link(plan, cut, SWEDISH)
    answers = coverage(plan, Report(document, cut, linking, plan=cut), SWEDISH)
    assert [answer.status for answer in answers] == ["reported"] * 6


def test_a_goal_alone_below_a_name_is_a_table_that_came_apart() -> None:
    """Its own section tells of it, though another heading is nearer to its wording."""
    names = ("Trygghet", "Byggnader", "Människor", "Resor", "Rättigheter", "Teknik")
    torn = "\n".join(
        f"1.{n} {a}\n\n{t}\n" for n, (a, t) in enumerate(zip(names, TITLES, strict=True), 1)
    )
    told = "\n".join(
        f"2.{n} {title.removeprefix('Nämnden ska ')}\n\n{text}\n"
        for n, (title, text) in enumerate(whole(), 1)
    )
    found = cover(goals(), f"1 Målen\n\nSå ser målen ut.\n\n{torn}\n2 Uppföljning\n\n{told}")
    assert [answer.status for answer in found] == ["reported"] * 6
    assert [answer.quote.text for answer in found if answer.quote] == list(DONE)


@pytest.mark.parametrize(
    ("heading", "status"), [(TITLES[3][:60], "empty"), ("Tillgänglighet och service", "mentioned")]
)
def test_an_empty_heading_is_the_goals_where_its_wording_begins_so(
    heading: str, status: str
) -> None:
    rows = "\n".join(f"{title}\tx" for title in TITLES)
    parts = "\n".join(
        f"2.{n} {heading if n == 4 else title}\n\n{'' if n == 4 else text}\n"
        for n, (title, text) in enumerate(whole(), 1)
    )
    text = f"1 Mål\n\nMålen.\n\nMål\tAnsvarig\n{rows}\n\n2 Uppföljning\n\n{parts}"
    assert cover(goals(), text)[3].status == status
