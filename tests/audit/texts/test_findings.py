"""Findings from text: each true, with both sides named."""

from __future__ import annotations

from tests.pair_text import FIRST, PLAN, SECOND, pair, report_text

from planparse.audit.coverage import Report, coverage
from planparse.engine.pair_text import PairText
from planparse.model.finding import Finding

BUS = "Tiominuterstrafiken i Ekholma går sedan mars, och resandet har ökat med fyra procent."
ROADS = "Arbetet med cykelplanen pågår i samråd med kommunerna."


def findings(found: PairText) -> list[Finding]:
    assert found.report.document is not None
    report = Report(found.report.document, found.report.outline, found.linking)
    answers = coverage(found.plan.goals.goals, report, found.context)
    return list(found.findings(answers))


def codes(text: str) -> list[str]:
    return [finding.code for finding in findings(pair(text))]


def test_a_report_in_order_gives_none() -> None:
    assert codes(report_text(BUS, ROADS)) == []


def test_a_claim_about_all_goals_that_a_section_contradicts() -> None:
    paused = "Arbetet med cykelplanen har pausats under våren."
    text = report_text(BUS, paused, "Samtliga mål har startats och pågår.")
    (found,) = findings(pair(text))
    assert (found.code, found.severity, found.goal) == ("claim_contradicted", "high", 2)
    assert found.quote is not None
    assert found.quote.text == paused
    assert found.expected == "Samtliga mål har startats och pågår."


def test_a_claim_that_holds_is_no_finding() -> None:
    assert codes(report_text(BUS, ROADS, "Samtliga mål har startats och pågår.")) == []


def test_a_paragraph_that_stands_twice_in_nearly_the_same_words() -> None:
    changed = BUS.replace("fyra procent", "4 procent")
    assert codes(report_text(f"{BUS}\n\n{changed}", ROADS)) == ["paragraph_repeated"]


def test_a_sentence_of_the_plan_in_place_of_a_report() -> None:
    copied = "Nämnden ska ta fram en cykelplan tillsammans med kommunerna."
    (found,) = findings(pair(report_text(BUS, f"{copied} {ROADS}")))
    assert (found.code, found.goal) == ("copied_from_plan", 2)
    assert found.plan_quote is not None
    assert found.plan_quote.text == copied


def test_a_section_that_repeats_several_sentences_of_the_plan_is_one_finding() -> None:
    copied = (
        "Nämnden ska ta fram en cykelplan tillsammans med kommunerna. Nämnden ska bygga om "
        "hållplatserna i Granhult så att de blir tillgängliga."
    )
    told = f"{copied} {ROADS} Fem mil cykelväg har byggts, och en bro öppnades i september."
    (found,) = findings(pair(report_text(BUS, told)))
    assert (found.code, found.goal) == ("copied_from_plan", 2)
    assert "repeats 2 sentences of the plan" in found.message


def test_a_template_that_prints_the_plan_under_every_goal_is_one_finding() -> None:
    goals = [
        ("Nämnden ska öka resandet med buss", "Linje fyra ska gå var tionde minut i Ekholma."),
        ("Nämnden ska förbättra cykelvägarna", "En cykelplan ska tas fram med kommunerna i år."),
        ("Nämnden ska bygga nya bostäder", "Minst femtio lägenheter ska stå klara i Granhult."),
        ("Nämnden ska värna sjöar och vatten", "Strandängarna vid Långsjön ska skötas med bete."),
    ]
    rows = "".join(f"Område {n}\tEn bra region\t{goal}\n" for n, (goal, _) in enumerate(goals, 1))
    texts = "\n".join(f"{goal}\n\n{text}\n" for goal, text in goals)
    plan = (
        "Verksamhetsplan\n\n2025\n\nNämnden\n\nMål\n\n"
        f"Fokusområde\tFullmäktiges mål\tNämndens mål\n{rows}\n{texts}"
    )
    told = "\n".join(
        f"2.{n} {goal}\n\n{text} Arbetet har kommit en bit på väg under våren i del {n}.\n"
        for n, (goal, text) in enumerate(goals, 1)
    )
    found = findings(pair(f"1 Inledning\n\nHär följs året upp.\n\n2 Mål\n\n{told}", plan))
    (one,) = [finding for finding in found if finding.rule == "sentence_of_the_plan"]
    assert one.code == "plan_repeated"
    assert "in 4 sections of its goals, 4 sentences in all" in one.message


def test_a_heading_with_nothing_below_it() -> None:
    text = report_text(BUS, ROADS) + "\n3 Friskvård\n\n4 Ekonomi\n\nBudgeten håller.\n"
    (found,) = findings(pair(text))
    assert (found.code, found.severity) == ("empty_section", "low")
    assert "3 Friskvård" in found.message


def test_a_goal_in_other_words() -> None:
    other = SECOND.replace("förbättra cykelvägarna", "göra cykelvägarna bättre")
    (found,) = findings(pair(report_text(BUS, ROADS).replace(SECOND, other)))
    assert (found.code, found.goal) == ("goal_wording_differs", 2)
    assert (found.expected, found.found) == (SECOND, other)


def test_judgements_that_differ() -> None:
    table = f"Mål\tBedömning\n{FIRST}\tDelvis uppnått\n{SECOND}\tUppnått\n"
    text = report_text(f"Målet är uppnått. {BUS}", ROADS).replace("2 Mål\n", f"2 Mål\n\n{table}\n")
    found = findings(pair(text))
    assert [(one.code, one.goal) for one in found] == [("assessment_differs", 1)]
    assert (found[0].expected, found[0].found) == ("Delvis uppnått", "Målet är uppnått")


def test_every_quote_stands_in_its_document() -> None:
    copied = "Nämnden ska ta fram en cykelplan tillsammans med kommunerna."
    text = report_text(f"{BUS}\n\n{BUS}", copied)
    for one in findings(pair(text)):
        assert one.quote is not None
        assert one.quote.text in text
        assert one.plan_quote is None or one.plan_quote.text in PLAN.replace("\n", " ")


def test_a_report_in_the_form_of_a_table_lacks_no_sections() -> None:
    table = f"Mål\tBedömning\n{FIRST}\tDelvis uppnått\n{SECOND}\tUppnått\n"
    text = f"1 Sammanfattning\n\nHär följs årets arbete upp.\n\n2 Mål\n\n{table}\n"
    assert "goal_only_in_table" not in codes(text)
