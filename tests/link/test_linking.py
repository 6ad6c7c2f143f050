"""Every goal finds its own section, however the report has changed it, and no other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.plain_text import SWEDISH, outline_of
from tests.six_goals import DONE, TITLES, goals, report, whole

from planparse.link.linker import link
from planparse.model.facts import Goal
from planparse.model.links import Linking
from planparse.model.place import Place

Parts = Sequence[tuple[str, str]]


def linked(parts: Parts) -> Linking:
    return link(goals(), outline_of(report(*parts)), SWEDISH)


def accepted(parts: Parts) -> dict[int, str]:
    """Heading of each goal's accepted section."""
    sections = outline_of(report(*parts)).sections
    return {k.goal: sections[k.section - 1].title for k in linked(parts).links if k.accepted}


def changed(index: int, heading: str) -> list[tuple[str, str]]:
    parts = whole()
    parts[index] = (heading, parts[index][1])
    return parts


def test_every_goal_by_its_own_words() -> None:
    assert accepted(whole()) == dict(enumerate(TITLES, start=1))
    levels = {k.level for k in linked(whole()).links if k.accepted}
    assert levels == {"exact"}


def test_another_order() -> None:
    assert accepted(whole()[::-1]) == dict(enumerate(TITLES, start=1))


def test_headings_in_capitals() -> None:
    parts = [(heading.upper(), body) for heading, body in whole()]
    assert accepted(parts) == {n: title.upper() for n, title in enumerate(TITLES, start=1)}


@pytest.mark.parametrize(
    ("index", "heading"),
    [
        (0, "Beredskap för kriser och krig"),
        (1, "Nämnden ska arbeta med planer för vårdbyggnader i framtiden"),
        (3, "Nämnden ska arbeta för att stärka Björkdals tillgänglighet till studier och arbete"),
        (4, "Jämställdhet och barns rättigheter"),
        (5, "Ett tryggt införande av nytt journalsystem"),
        (5, "Nämnden ska leda arbetet för ett trvggt införand av nytt journaisystem"),
        (3, "Nämndcn sk stärka Björkdal5 tlllgänqlighet fill arbefe, studler 0ch servlce"),
        (
            4,
            "Nämnden ska sarnordna orbefet med jänställdhct och bams rättigheler i Rcgion Björkdol",
        ),
    ],
)
def test_reworded_cut_and_damaged_headings(index: int, heading: str) -> None:
    found = accepted(changed(index, heading))
    assert found == {n: heading if n == index + 1 else t for n, t in enumerate(TITLES, start=1)}


@pytest.mark.parametrize("gone", range(6))
def test_a_goal_that_is_left_out_gets_no_section(gone: int) -> None:
    parts = [part for index, part in enumerate(whole()) if index != gone]
    expected = {n: title for n, title in enumerate(TITLES, start=1) if n != gone + 1}
    assert accepted(parts) == expected


EXTRA = (
    "Nämnden ska utveckla arbetet med kultur och folkbildning i Region Björkdal",
    "Biblioteken har fått nya öppettider och körerna i länet har sjungit tillsammans.",
)


@pytest.mark.parametrize("gone", range(6))
def test_an_extra_section_does_not_stand_in_for_a_goal_left_out(gone: int) -> None:
    parts = [part for index, part in enumerate(whole()) if index != gone]
    assert gone + 1 not in accepted([*parts, EXTRA])


def test_an_extra_section_is_listed_as_beyond_the_plan() -> None:
    parts = [*whole(), EXTRA]
    sections = outline_of(report(*parts)).sections
    assert [sections[n - 1].title for n in linked(parts).beyond] == [EXTRA[0]]


def test_two_goals_under_one_damaged_heading_are_shared() -> None:
    both = (f"{TITLES[3]} samt sarnordna arbefet med jänställdhct och bams rättigheter", DONE[3])
    found = linked([*whole()[:3], both, whole()[5]])
    assert {one.goal for one in found.decisions if one.shared} == {4, 5}


def test_two_goals_under_one_heading_are_shared() -> None:
    both = (f"{TITLES[0]} samt samordna arbetet med jämställdhet och barns rättigheter", DONE[0])
    parts = [both, *whole()[1:4], whole()[5]]
    found = linked(parts)
    shared = {one.goal: one.shared for one in found.decisions if one.shared}
    assert set(shared) == {1, 5}
    assert len(set(shared.values())) == 1


def test_a_goals_own_section_goes_before_an_empty_heading_of_a_torn_table() -> None:
    parts = changed(5, "Nämnden ska leda införandet av nytt journalsyslem på ett lryggt sätt")
    told = outline_of(f"{TITLES[5]}\n\n{report(*parts)}")
    found = [k for k in link(goals(), told, SWEDISH).links if k.goal == 6 and k.accepted]
    assert [told.sections[k.section - 1].title for k in found] == [parts[5][0]]


NEAR = ("Nämnden ska stärka Björkdals tillgänglighet till vård", "Väntetiderna har blivit kortare.")


def test_the_runner_up_and_the_features_are_kept() -> None:
    first = next(k for k in linked([*whole(), NEAR]).links if k.goal == 4)
    sections = outline_of(report(*whole(), NEAR)).sections
    assert first.accepted
    assert first.runner_up is not None
    assert sections[first.runner_up - 1].title == NEAR[0]
    assert first.runner_up_score is not None
    assert first.runner_up_score < first.score
    assert {feature.name for feature in first.features} >= {"title", "body"}
    assert first.sum == pytest.approx(sum(f.weight for f in first.features), abs=1e-3)
    assert first.margin is not None
    assert first.margin > 0


def test_scores_are_bounded() -> None:
    assert all(0.0 <= k.score <= 1.0 for k in linked(whole()).links)


def test_no_goals_or_no_sections() -> None:
    assert link((), outline_of(report(*whole())), SWEDISH) == Linking()
    assert link(goals(), outline_of("Bara en anteckning."), SWEDISH) == Linking()


def test_each_section_is_one_candidate_of_a_goal_whichever_pass_met_it() -> None:
    parts = whole()
    gone = parts.pop(3)
    parts[2] = (parts[2][0], f"{DONE[2]}\n\n{gone[0]}\n\n{gone[1]}\n\n{gone[1]}")
    for one in linked(parts).decisions:
        sections = [candidate.section for candidate in one.links]
        assert len(sections) == len(set(sections))


NAMES = (
    "Trygg vardag – starka familjer",
    "Klimat och natur – grön omställning",
    "Resor – korta avstånd",
    "Lärande – korta avstånd",
)


def by_name(*headings: str) -> dict[int, str]:
    """Headings of the sections that goals with two names got."""
    plan = tuple(
        Goal(ordinal=n, title=title, place=Place(line=n), rule="test")
        for n, title in enumerate(NAMES, start=1)
    )
    told = "\n".join(
        f"2.{n} {heading}\n\n{text}\n"
        for n, (heading, text) in enumerate(zip(headings, DONE, strict=False), start=1)
    )
    cut = outline_of(f"1 Inledning\n\nSå gick året.\n\n2 Resultat\n\n{told}")
    found = link(plan, cut, SWEDISH)
    return {k.goal: cut.sections[k.section - 1].title for k in found.links if k.accepted}


def test_one_of_a_goals_two_names_is_its_heading() -> None:
    headings = ("Grön omställning", "Starka familjer")
    assert by_name(*headings) == {1: "Starka familjer", 2: "Grön omställning"}


def test_a_name_that_two_goals_have_is_no_ones_heading() -> None:
    assert by_name("Korta avstånd") == {}


def test_a_heading_that_is_only_like_such_a_name_is_not_taken_by_it() -> None:
    assert by_name("Starka familjer i stadens norra delar") == {}
