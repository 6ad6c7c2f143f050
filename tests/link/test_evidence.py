"""Each piece of evidence reaches the level that its words deserve."""

from __future__ import annotations

import pytest
from tests.plain_text import SWEDISH, outline_of
from tests.six_goals import DONE, PLANNED, TITLES, goals, report, whole

from planparse.link.copies import copy_level, plan_runs, runs
from planparse.link.linker import link
from planparse.link.titles import match
from planparse.link.wordings import Canon, Wordings
from planparse.match.calibration import calibrated
from planparse.match.vocabulary import Vocabulary
from planparse.model.links import Feature, Link, Linking

Parts = list[tuple[str, str]]


def linked(parts: Parts, extra: str = "") -> Linking:
    return link(goals(), outline_of(report(*parts) + extra), SWEDISH)


def first(found: Linking, goal: int) -> Link:
    return next(k for k in found.links if k.goal == goal)


def feature(found: Linking, goal: int, name: str) -> Feature:
    return next(f for f in first(found, goal).features if f.name == name)


@pytest.mark.parametrize(
    ("heading", "level", "replaced"),
    [
        (TITLES[5], "exact", False),
        (TITLES[5].upper(), "exact", False),
        (
            "Nämnden ska leda arbetef för ett tryggt infötande av nytt joumalsystem",
            "near_exact",
            False,
        ),
        ("Ett tryggt införande av nytt journalsystem", "strong", False),
        (
            "Nämnden ska leda arbetet för ett tryggt införande av nytt lönesystem",
            "near_exact",
            True,
        ),
        (
            f"{TITLES[5]} samt arbete med jämställdhet, kultur, idrott och barns rättigheter",
            "holds",
            False,
        ),
        ("Kultur och fritid", "none", False),
    ],
)
def test_levels_of_headings(heading: str, level: str, replaced: bool) -> None:
    wordings = Wordings(goals(), Canon(SWEDISH.profile))
    found = match(wordings, wordings.of[5], wordings.heading(heading))
    assert (found.level, found.replaced) == (level, replaced)


def test_a_goal_number_is_evidence_and_its_label_no_part_of_the_wording() -> None:
    parts = [(f"Mål {n}: {title}", body) for n, (title, body) in enumerate(whole(), start=1)]
    found = linked(parts)
    assert feature(found, 3, "number").level == "same_position"
    assert first(found, 3).level == "exact"


def test_names_and_numbers_that_no_other_goal_has() -> None:
    plan = list(goals())
    text = "Resor ska öka på väg 940 mellan Tallmon och Ekholma med minst 38 hållplatser."
    plan[3] = plan[3].model_copy(update={"text": text})
    parts = whole()
    parts[3] = (TITLES[3], "Nu går bussar från Tallmon till Ekholma, och 38 hållplatser är klara.")
    found = link(plan, outline_of(report(*parts)), SWEDISH)
    names = next(f for f in first(found, 4).features if f.name == "names")
    assert names.level == "several"
    assert names.detail == "38, ekholma, tallmon"


def test_neighbours_sections_are_evidence() -> None:
    assert feature(linked(whole()), 3, "order").level == "between"
    assert feature(linked(whole()), 6, "order").level == "beside"


def test_exchanged_bodies_are_told() -> None:
    parts = whole()
    parts[0], parts[4] = (TITLES[0], DONE[4]), (TITLES[4], DONE[0])
    found = {
        d.goal: (d.rule, d.other)
        for one in linked(parts).decisions
        if (d := one.contradiction) is not None
    }
    assert found == {1: ("bodies_exchanged", 5), 5: ("bodies_exchanged", 1)}


def test_a_section_of_the_plans_own_sentences_is_no_report() -> None:
    parts = whole()
    parts[4] = (TITLES[4], f"{PLANNED[4]} Planen gäller.")
    found = linked(parts)
    assert [one.copied for one in found.decisions] == [None, None, None, None, 7, None]
    assert not any(k.accepted for k in found.links if k.goal == 5)


def test_a_heading_inside_another_section_is_found() -> None:
    parts = whole()
    gone = parts.pop(3)
    parts[2] = (parts[2][0], f"{DONE[2]}\n\n{gone[0]}\n\n{gone[1]}\n\nMer text om annat.")
    link_of_goal = first(linked(parts), 4)
    assert link_of_goal.accepted
    assert link_of_goal.block is not None or link_of_goal.level == "exact"


def test_a_passage_without_a_heading_is_kept() -> None:
    extra = (
        f"\n4 Övrigt\n\nAllmänt om året.\n\n{DONE[3]} Resor till arbete och studier blir fler.\n"
    )
    parts = [part for n, part in enumerate(whole()) if n != 3]
    (passage,) = (one.passage for one in linked(parts, extra).decisions if one.passage)
    assert passage.goal == 4


def test_goals_of_the_reports_own_table() -> None:
    table = f"\n4 Översikt\n\nMål\tStatus\n{TITLES[2]}\tPågår\n{TITLES[3]}\tPågår\n"
    assert linked(whole(), table).listed == (3, 4)
    assert linked(whole()).listed is None


def test_a_copy_is_told_from_a_report() -> None:
    plan = plan_runs([PLANNED[0], PLANNED[1]])
    assert copy_level(runs(PLANNED[0]), plan)[0] == "copied"
    assert copy_level(runs(DONE[0]), plan)[0] == "own_words"
    assert copy_level(runs("Kort text."), plan) == ("own_words", 0.0)


def test_calibration_is_straight_between_its_points_and_flat_beyond() -> None:
    table = ((2.0, 0.0), (6.0, 0.4), (10.0, 1.0))
    assert [calibrated(x, table) for x in (-1, 2, 4, 6, 8, 10, 20)] == [0, 0, 0.2, 0.4, 0.7, 1, 1]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("kompetens", (("kompetens", 1.0),)),
        ("kompetenz", (("kompetens", 0.8),)),
        ("ompetens", (("kompetens", 0.8),)),
        ("kompetensbehov", (("kompetens", 0.5),)),
        ("försörjning", (("kompetensförsörjning", 0.5),)),
        ("katt", ()),
    ],
)
def test_words_are_recognised_damaged_and_compounded(
    word: str, found: tuple[tuple[str, float], ...]
) -> None:
    assert Vocabulary(["kompetens", "kompetensförsörjning", "vård"]).find(word) == found
