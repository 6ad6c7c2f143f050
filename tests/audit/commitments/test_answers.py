"""Each undertaking gets a fair answer: a word in common is no evidence, a copy no report."""

from __future__ import annotations

from tests.pair_text import PLAN, pair, report_text
from tests.pair_text import SECOND as SECOND_GOAL

from planparse.audit.commitments import unread_commitments
from planparse.model.coverage import CommitmentAnswer

FIRST = (
    "Tiominuterstrafiken i Ekholma har införts. En utredning om en gemensam biljett med grannlänen "
    "har påbörjats. Fler reser med bussen än förra året."
)
SECOND = "Arbetet med cykelplanen pågår i samråd med kommunerna."


def answers(
    first: str = FIRST, second: str = SECOND, unread: tuple[int, ...] = ()
) -> list[CommitmentAnswer]:
    found = pair(report_text(first, second), unread=unread)
    assert len(found.plan.commitments) == 5
    return list(found.commitments())


def test_what_the_sections_tell() -> None:
    bus, ticket, council, cycling, stops = answers()
    assert (bus.status, bus.progress) == ("reported", "done")
    assert (ticket.status, ticket.progress) == ("reported", "ongoing")
    assert (council.status, council.progress) == ("not_reported", None)
    assert (cycling.status, cycling.progress) == ("reported", "ongoing")
    assert stops.status == "not_reported"


def test_the_quote_is_a_sentence_of_the_report_with_its_line() -> None:
    text = report_text(FIRST, SECOND)
    for answer in answers():
        if answer.quote is not None:
            assert answer.quote.text in text
            assert answer.quote.place.line is not None


def test_a_keyword_in_common_is_no_evidence() -> None:
    found = answers("Resenärerna i Ekholma är nöjda med trafiken.", "Vägarna är bra.")
    assert [one.status for one in found] == ["not_reported"] * 5


def test_a_part_says_what_was_not_found() -> None:
    found = answers(second="Hållplatserna i Granhult är målade i nya färger.")[4]
    assert found.status in ("reported", "partly")
    assert "hållplatserna" in found.reason


def test_work_that_a_later_sentence_pauses() -> None:
    paused = f"{SECOND} Arbetet har dock pausats under våren."
    assert answers(second=paused)[3].progress == "paused"


def test_a_later_sentence_about_something_else_pauses_nothing() -> None:
    other = f"{SECOND} Utbytet av stolpar i Lindeby har pausats."
    assert answers(second=other)[3].progress == "ongoing"


def test_a_copied_sentence_is_no_report() -> None:
    found = answers(second="Nämnden ska ta fram en cykelplan tillsammans med kommunerna.")[3]
    assert (found.status, found.rule) == ("not_reported", "copied_from_plan")
    assert found.quote is not None


def test_pages_without_text_make_silence_unsayable() -> None:
    assert answers(unread=(3,))[2].status == "cannot_say"
    assert answers(unread=(3,))[0].status == "reported"


def test_a_report_that_was_not_read_has_a_row_for_each() -> None:
    commitments = pair(report_text(FIRST, SECOND)).plan.commitments
    found = unread_commitments(commitments, "the file is damaged")
    assert [one.status for one in found] == ["cannot_say"] * 5
    assert all("damaged" in one.reason for one in found)


def of_plan(undertaking: str, told: str) -> CommitmentAnswer:
    """The answer for the second goal's only undertaking."""
    head = PLAN[: PLAN.rindex(SECOND_GOAL) + len(SECOND_GOAL)]
    found = pair(report_text(FIRST, told), f"{head}\n\n{undertaking}\n")
    return [one for one in found.commitments() if one.goal == 2][-1]


def test_a_priority_is_told_by_what_is_prioritised() -> None:
    one = of_plan(
        "Belysning, skyltning samt snöröjning är prioriterat att arbeta med eftersom det är "
        "viktiga verktyg för fler cyklister.",
        "Flera insatser inom snöröjning har genomförts under vintern.",
    )
    assert one.status == "reported"
    assert "verktyg" not in one.reason


def test_a_purpose_before_the_undertaking_is_not_looked_for() -> None:
    one = of_plan(
        "För att möta det ökande cyklandet ska nämnden fokusera på insatser som lockar och "
        "behåller vinterpendlare.",
        "Arbetet har fortsatt med fokus på att locka och behålla vinterpendlare.",
    )
    assert one.status == "reported"


def test_what_other_sentences_hold_is_not_called_unfound() -> None:
    one = of_plan(
        "Nämnden ska anlägga cykelgarage, laddstolpar och pumpstationer vid resecentrum Norrdal.",
        "Två cykelgarage har byggts. Vägarna är snöröjda. Budgeten håller. Upphandlingen av "
        "laddstolpar är klar.",
    )
    assert "of laddstolpar nothing" not in one.reason
    assert "laddstolpar, pumpstationer nothing" not in one.reason


def test_an_undertaking_told_over_many_sentences_is_told_in_part() -> None:
    one = of_plan(
        "Nämnden ska skapa förutsättningar för att grundskyltning i Granhult monteras och kan "
        "läsas av turister samt motsvarande äldre vägvisare.",
        "Granhult fick sina stolpar i mars. Det gick bättre än väntat. Skyltarna monterades av "
        "kommunen. Enkäten är gjord. Många turister cyklade. Vintern var mild. Äldre stolpar "
        "samlas in.",
    )
    assert one.status == "partly"


def test_the_thing_itself_is_told_though_its_audience_is_not() -> None:
    one = of_plan(
        "Nämnden ska genomföra trygghetsvandringar för äldre i samtliga byar.",
        "Arbetet med trygghetsvandringar har påbörjats.",
    )
    assert one.status == "reported"


def test_a_plan_for_another_thing_is_another_plan() -> None:
    one = of_plan(
        "Nämnden ska ta fram en handlingsplan för cykelgarage.",
        "Handlingsplanen för snöröjning är klar.",
    )
    assert one.status != "reported"


def test_what_an_action_is_done_to_belongs_to_the_thing() -> None:
    one = of_plan(
        "Nämnden ska förbättra omhändertagandet av strandade resenärer.",
        "Synpunkterna från enkäten omhändertas på bästa sätt.",
    )
    assert one.status != "reported"


def test_a_number_that_is_aimed_at_has_to_be_told() -> None:
    one = of_plan(
        "Punktligheten (ankomst inom fem minuter) ska uppgå till minst 95 procent.",
        "Punktligheten påverkas av vägarbeten.",
    )
    assert one.status != "reported"


def test_a_compound_whose_last_part_says_little_is_told_by_another_such_compound() -> None:
    one = of_plan(
        "Nämnden ska integrera resenärsuppdraget som en central del av planeringen.",
        "Arbetet med nämndens resenärsansvar har fortsatt.",
    )
    assert one.status == "reported"


def test_a_bare_word_is_no_report_of_a_compound_of_it() -> None:
    one = of_plan(
        "Nämnden ska integrera utbildningsuppdraget i planeringen.",
        "Nya förare har fått utbildning i det nya systemet.",
    )
    assert one.status == "not_reported"


def test_a_compound_is_told_in_part_by_both_its_parts() -> None:
    one = of_plan(
        "Nämnden ska mobilisera aktörer inom snöröjningsekosystemet.",
        "Under året byggs ett starkt ekosystem för snöröjning.",
    )
    assert one.status == "partly"


def test_a_noun_made_of_the_verb_adds_to_what_is_found() -> None:
    told = "Det pågår en revidering av {}."
    plan = "Nämnden ska revidera färdtjänstreglerna."
    assert of_plan(plan, told.format("färdtjänstreglerna")).status == "reported"
    assert of_plan(plan, told.format("arkivet")).status == "not_reported"


def test_what_is_done_stands_before_an_aim_that_it_is_the_means_to() -> None:
    plan = "Genom att utbilda samtliga snöröjare ska vi skapa framkomlighet."
    only_aim = of_plan(plan, "Nya vägvisare har satts upp för att skapa framkomlighet.")
    assert only_aim.status != "reported"
    done = of_plan(plan, "Snöröjare har utbildats, och framkomligheten är bättre.")
    assert done.status == "reported"


def test_a_sentence_that_a_page_end_cuts_in_the_plan_is_a_copy_all_the_same() -> None:
    plan = "Nämnden ska fortsätta skruva i hur vi använder mötesplatsen Stigen för att skapa insyn"
    one = of_plan(plan, f"{plan} bland alla.")
    assert one.status == "not_reported"
