"""What becomes of goals, each relation in its smallest case."""

from __future__ import annotations

from tests.history.plans import Plan, Said, history_of, told

from planparse.model.lineage import LineageDecision, lineage_evidence

BUS = Said(
    "Nämnden ska öka resandet med buss",
    "Bussen är ryggraden i länets trafik. Turerna på linje 4 ska bli tätare.",
    "Resor",
    "En region som är lätt att resa i",
)
BUS_ANEW = Said(
    "Nämnden ska få fler att välja bussen",
    "Bussen är ryggraden i länets trafik. Turerna på linje 4 och 7 ska bli tätare.",
    "Resor",
    "En region som är lätt att resa i",
)
CULTURE = Said(
    "Nämnden ska ge barn fler möten med kultur",
    "Varje barn ska få se dans och teater. Turnéer ordnas till alla skolor.",
)
WATER = Said(
    "Nämnden ska skydda länets dricksvatten",
    "Sjöarna ger vatten åt nio kommuner. Skyddsområden ska pekas ut.",
)
LIBRARY = Said(
    "Nämnden ska hålla folkbiblioteken öppna",
    "Biblioteket är till för alla. Öppettiderna ska bli längre i fyra orter.",
)


def decision(
    goal: tuple[Plan, Said] | None, successor: tuple[Plan, Said] | None, verdict: str
) -> LineageDecision:
    titles = [side[1].title if side else None for side in (goal, successor)]
    return LineageDecision.model_validate(
        {
            "goal_id": goal[0].goal_id(goal[1].title) if goal else None,
            "successor_goal_id": successor[0].goal_id(successor[1].title) if successor else None,
            "verdict": verdict,
            "reviewer": "Eva Ek",
            "goal": titles[0],
            "successor": titles[1],
            "evidence": lineage_evidence(*titles),
        }
    )


def test_a_goal_in_other_words_over_the_same_text_is_renamed() -> None:
    plans = [Plan(2022, (BUS, CULTURE)), Plan(2023, (CULTURE, BUS_ANEW))]
    got = told(plans, history_of(plans))
    assert ("renamed", f"2022 {BUS.title}", f"2023 {BUS_ANEW.title}") in got
    assert ("same", f"2022 {CULTURE.title}", f"2023 {CULTURE.title}") in got


def test_a_dropped_goal_is_not_continued_by_a_new_one() -> None:
    plans = [Plan(2022, (BUS, WATER)), Plan(2023, (BUS, LIBRARY))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {WATER.title}", "") in got
    assert ("new", "", f"2023 {LIBRARY.title}") in got


def test_like_words_over_another_text_are_another_goal() -> None:
    other = Said(
        "Nämnden ska öka resandet med tåg", "Banan norrut saknar mötesspår. Avtal förhandlas om."
    )
    plans = [Plan(2022, (BUS, WATER)), Plan(2023, (other, WATER))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {BUS.title}", "") in got
    assert ("new", "", f"2023 {other.title}") in got


def test_a_word_of_the_same_goal_in_anothers_place_is_another_goal() -> None:
    firms = Said("Nämnden ska hjälpa små och medelstora företag")
    twice = Said("Nämnden ska hjälpa små och företag företag")
    traffic = Said("Nämnden ska klara samhällsviktig trafik vid höjd beredskap")
    again = Said("Nämnden ska klara beredskap trafik vid höjd beredskap")
    plans = [Plan(2022, (traffic, firms, WATER)), Plan(2023, (again, twice, WATER))]
    got = told(plans, history_of(plans))
    assert {("dropped", f"2022 {one.title}", "") for one in (traffic, firms)} <= got
    assert {("new", "", f"2023 {one.title}") for one in (again, twice)} <= got


def test_a_text_on_the_same_matter_does_not_outweigh_an_exchanged_word() -> None:
    words = "Nämnden ska ge alla barn och unga i länets nio kommuner nära till {}"
    music = Said(words.format("musik"), "Varje skola får en egen orkester. Fioler lånas ut.")
    dance = Said(words.format("dans"), "Varje skola får en scen. Turnéer ordnas i länet.")
    plans = [Plan(2022, (music, WATER, LIBRARY)), Plan(2023, (dance, WATER, LIBRARY))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {music.title}", "") in got
    assert ("new", "", f"2023 {dance.title}") in got


COMMON = "Kostnaderna ryms inom den beslutade ramen. Uppföljning sker i tertialrapporterna."


def test_a_text_of_sentences_that_several_goals_have_continues_no_goal_in_other_words() -> None:
    sport = Said("Nämnden ska prioritera idrotten under året", COMMON)
    trains = Said("Nämnden ska prioritera tågen under året", COMMON)
    library = Said(LIBRARY.title, f"{LIBRARY.text} {COMMON}")
    plans = [Plan(2022, (sport, WATER, library)), Plan(2023, (trains, WATER, library))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {sport.title}", "") in got
    assert ("new", "", f"2023 {trains.title}") in got


def test_such_a_text_does_not_make_up_for_one_word_that_other_goals_have_too() -> None:
    stops = Said("Nämnden ska öka tillgänglighet i trafiken", COMMON)
    rooms = Said("Nämnden ska ge lokaler bättre tillgänglighet", f"Nya hissar byggs. {COMMON}")
    bare = Said("Nämnden ska ta ansvar för frågor om tillgänglighet", COMMON)
    rest = (rooms, WATER, LIBRARY, CULTURE)
    plans = [Plan(2022, (stops, *rest)), Plan(2023, (bare, *rest))]
    assert ("dropped", f"2022 {stops.title}", "") in told(plans, history_of(plans))


def test_what_a_goal_says_beside_such_sentences_is_compared_alone() -> None:
    before, other = (Said(goal.title, f"{COMMON} {goal.text}") for goal in (BUS, CULTURE))
    rest = (other, WATER, LIBRARY)
    plans = [Plan(2022, (before, *rest)), Plan(2023, (BUS, *rest))]
    rows = {row.goal_id: row for row in history_of(plans).rows if row.successor_goal_id}
    (text,) = (f for f in rows[plans[0].goal_id(BUS.title)].features if f.name == "text")
    assert text.level == "verbatim"


def test_a_word_that_no_other_goal_has_knows_a_goal_again_over_a_text_on_the_same_matter() -> None:
    before = Said("Nämnden ska korta restiden för pendlare på Norrbanan", "Spår byts. Räls slits.")
    after = Said("Nämnden ska ta ansvar för frågor om Norrbanan", "Spår rivs upp. Signaler byts.")
    plans = [Plan(2022, (before, WATER, LIBRARY)), Plan(2023, (after, WATER, LIBRARY))]
    (row,) = (row for row in history_of(plans).rows if row.relation == "renamed")
    levels = {feature.name: feature.level for feature in row.features}
    assert (levels["title"], levels["own_word"], levels["text"]) == ("weak", "found", "related")
    road = Said("Nämnden ska bygga väg längs Norrbanan", "Asfalt läggs.")
    plans = [Plan(2022, (before, WATER, road)), Plan(2023, (after, WATER, road))]
    assert ("dropped", f"2022 {before.title}", "") in told(plans, history_of(plans))


def test_a_sentence_of_two_goals_in_different_years_tells_neither_from_the_other() -> None:
    shared = "Arbetet sker i samverkan med näringslivet."
    water = Said(WATER.title, shared)
    sport = Said("Nämnden ska prioritera idrotten", shared)
    trains = Said("Nämnden ska prioritera tågen", shared)
    plans = [
        Plan(2021, (Said(sport.title, "Hallar byggs."), water)),
        Plan(2022, (sport, WATER)),
        Plan(2023, (trains, WATER)),
    ]
    assert ("dropped", f"2022 {sport.title}", "") in told(plans, history_of(plans))


def test_a_word_of_its_own_does_not_continue_a_goal_over_a_text_that_has_little_in_common() -> None:
    before = Said("Nämnden ska ge öppna data", "Data om leder, luft och stigar publiceras.")
    after = Said(
        "Nämnden ska öppna sina data för den som vill bygga appar", "Tider ges av nämnden."
    )
    plans = [Plan(2022, (before, WATER, LIBRARY)), Plan(2023, (after, WATER, LIBRARY))]
    assert ("dropped", f"2022 {before.title}", "") in told(plans, history_of(plans))


def test_one_wording_without_a_telling_word_leaves_it_to_the_text() -> None:
    words = "Nämnden ska ta ansvar under året"
    sport, trains = Said(words, "Hallar byggs för lag."), Said(words, "Spår byts i norr.")
    plans = [Plan(2022, (sport, WATER)), Plan(2023, (trains, WATER))]
    assert ("dropped", f"2022 {words}", "") in told(plans, history_of(plans))
    plans = [Plan(2022, (sport, WATER)), Plan(2023, (sport, WATER))]
    assert ("same", f"2022 {words}", f"2023 {words}") in told(plans, history_of(plans))


def test_an_added_word_is_no_slip() -> None:
    words = "Nämnden ska tillsammans med andra leda arbetet för ett {}tryggt införande i länet"
    safe = Said(words.format(""), "Systemet byts under våren. Personal utbildas.")
    near = Said(words.format("nära "), "Utskrivning från slutenvård följs. Avtal sluts.")
    plans = [Plan(2022, (safe, WATER, LIBRARY)), Plan(2023, (near, WATER, LIBRARY))]
    assert ("dropped", f"2022 {safe.title}", "") in told(plans, history_of(plans))


def test_the_same_single_word_over_a_wholly_other_text_is_another_goal() -> None:
    words = "Nämnden ska göra mer för tillgänglighet"
    lifts = Said(words, "Hissar byggs i alla stationer. Ramper läggs ut.")
    hours = Said(words, "Mentorer utses bland lärare. Praktik ordnas åt nyanlända.")
    plans = [Plan(2022, (lifts, WATER, LIBRARY)), Plan(2023, (hours, WATER, LIBRARY))]
    assert ("dropped", f"2022 {words}", "") in told(plans, history_of(plans))
    kept = Said(words, "Hissar byggs i två stationer till.")
    plans = [Plan(2022, (lifts, WATER, LIBRARY)), Plan(2023, (kept, WATER, LIBRARY))]
    assert ("same", f"2022 {words}", f"2023 {words}") in told(plans, history_of(plans))


def test_a_goal_that_comes_back_is_resumed_and_says_over_which_years() -> None:
    plans = [Plan(2022, (BUS, WATER)), Plan(2023, (WATER,)), Plan(2024, (BUS, WATER))]
    found = history_of(plans)
    assert ("resumed", f"2022 {BUS.title}", f"2024 {BUS.title}") in told(plans, found)
    (row,) = [row for row in found.rows if row.relation == "resumed"]
    assert "between 2022 and 2024" in row.reason


def test_a_third_year_bears_witness_for_what_two_neighbours_have_lost_of_each_other() -> None:
    whole = "Nämnden ska öka resandet med buss och båt mellan öarna i skärgården"
    first, last = Said(whole), Said(whole, BUS.text)
    between = Said("Nämnden ska öka resandet", BUS.text)
    plans = [Plan(2021, (first, WATER)), Plan(2022, (between, WATER))]
    assert ("dropped", f"2021 {whole}", "") in told(plans, history_of(plans))
    plans.append(Plan(2023, (last, WATER)))
    found = history_of(plans)
    assert ("renamed", f"2021 {whole}", f"2022 {between.title}") in told(plans, found)
    (row,) = [row for row in found.rows if row.goal_id == plans[0].goal_id(whole)]
    (witness,) = [feature for feature in row.features if feature.name == "witness"]
    assert (witness.level, witness.detail) == ("found", f"2023: {whole}")


def test_a_part_of_both_bears_no_witness() -> None:
    words = "Nämnden ska minska klimatavtryck och {} från den egna verksamheten"
    old = Said(words.format("miljöpåverkan"), "Flygresorna blir färre. Elbilar köps in.")
    new = Said(words.format("upphandlade"), "Flygresorna blir färre. Bränslet är förnybart.")
    part = Said("Nämnden ska minska klimatavtryck", new.text)
    years = ((2022, old), (2023, new), (2024, part))
    plans = [Plan(year, (goal, WATER, LIBRARY)) for year, goal in years]
    assert ("dropped", f"2022 {old.title}", "") in told(plans, history_of(plans))


def test_a_word_that_the_wording_has_before_is_another_in_a_place_of_its_own() -> None:
    words = "Nämnden ska leda {} arbete mot korta vägen till jobb för utrikes födda och unga"
    places = ("pröva regionens avtal", "samla regionens lokaler", "öppna regionens arkiv")
    others = tuple(Said(f"Nämnden ska {place}") for place in places)
    old, new = Said(words.format("regionens")), Said(words.format("utrikes"))
    plans = [Plan(2022, (old, *others)), Plan(2023, (new, *others))]
    assert ("dropped", f"2022 {old.title}", "") in told(plans, history_of(plans))


def test_the_only_sentence_of_a_text_is_evidence_once() -> None:
    sentence = "Insatserna ska beskrivas närmare i förvaltningens egen plan."
    frame = " Kostnaderna ryms inom ramen."
    old = Said("Nämnden ska minska energin i lokalerna", sentence, undertakings=(sentence,))
    new = Said("Nämnden ska stärka tillgängligheten", sentence + frame, undertakings=(sentence,))
    library = Said(LIBRARY.title, f"{LIBRARY.text}{frame}")
    plans = [Plan(2022, (old, WATER, library)), Plan(2023, (new, WATER, library))]
    assert ("dropped", f"2022 {old.title}", "") in told(plans, history_of(plans))


def test_like_words_over_sentences_that_all_have_are_no_goal_going_on() -> None:
    costs, report = "Kostnaderna ryms inom ramen.", "Uppföljning sker i rapporterna."
    jobs = Said("Nämnden ska korta vägen till jobb för utrikes födda", "Praktik ger språk.")
    water = Said(WATER.title, f"{WATER.text} {costs} {report}")
    library = Said(LIBRARY.title, f"{LIBRARY.text} {costs} {report}")
    old = Said("Nämnden ska prioritera utrikes under året", f"{costs} {report}")
    new = Said("Nämnden ska göra mer för utrikes", report)
    plans = [Plan(2022, (old, jobs, water, library)), Plan(2023, (new, jobs, water, library))]
    assert ("dropped", f"2022 {old.title}", "") in told(plans, history_of(plans))


def test_a_goal_of_another_text_went_into_no_other() -> None:
    arts = Said("Nämnden ska målmedvetet ta ansvar", "Konstnärer och föreningar bär kulturen.")
    goods = Said("Nämnden ska ta ansvar för upphandlade varor", "Transporterna är största källan.")
    staff = Said(
        "Nämnden ska göra mer för arbetsgivarnas behov", "Arbetsgivare söker folk i länet."
    )
    more = staff.title.removeprefix("Nämnden ska ")
    both = Said(f"{goods.title} och målmedvetet {more}", f"{goods.text} {staff.text}")
    plans = [Plan(2022, (arts, goods, staff, WATER)), Plan(2023, (both, WATER))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {arts.title}", "") in got
    assert ("merged", f"2022 {staff.title}", f"2023 {both.title}") in got


def test_of_goals_on_one_matter_those_went_into_another_that_hold_most_of_it() -> None:
    young = Said("Nämnden ska förkorta utrikes födda och vägen till insatser för unga")
    jobs = Said("Nämnden ska i samverkan förkorta vägen till jobb för utrikes födda")
    arts = Said("Nämnden ska bredda barns och ungas möjlighet att möta kultur i hela länet")
    both = Said(f"{jobs.title} och {arts.title.removeprefix('Nämnden ska ')}")
    plans = [Plan(2022, (young, jobs, arts, WATER)), Plan(2023, (both, WATER))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {young.title}", "") in got
    assert {goal for relation, goal, _ in got if relation == "merged"} == {
        f"2022 {goal.title}" for goal in (jobs, arts)
    }


def test_the_area_and_number_of_a_dropped_goal_do_not_continue_it() -> None:
    other = Said(BUS.title, "Språk och praktik öppnar dörrar.", BUS.area, BUS.parent)
    plans = [Plan(2022, (BUS, WATER)), Plan(2023, (WATER,)), Plan(2024, (other, WATER))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {BUS.title}", "") in got
    assert ("new", "", f"2024 {other.title}") in got


def test_words_that_tell_nothing_make_no_part_of_a_goal() -> None:
    bare = Said("Nämnden ska följa planen", "Kostnaderna ryms inom ramen.")
    others = (*(Said(f"Nämnden ska följa planen för {one}") for one in ("vägen", "vården")), WATER)
    energy = Said(
        "Nämnden ska följa planen för energin", "Kostnaderna ryms inom ramen. El ska sparas i år."
    )
    plans = [Plan(2022, (bare, *others, CULTURE)), Plan(2023, (energy, *others, CULTURE))]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2022 {bare.title}", "") in got


def test_a_missing_plan_is_no_gap_in_the_goal() -> None:
    plans = [Plan(2022, (BUS, WATER)), Plan(2024, (BUS, WATER))]
    assert ("same", f"2022 {BUS.title}", f"2024 {BUS.title}") in told(plans, history_of(plans))


def test_after_a_term_of_office_a_like_goal_is_a_new_one() -> None:
    plans = [
        Plan(2018, (BUS, WATER)),
        *(Plan(year, (WATER,)) for year in range(2019, 2023)),
        Plan(2023, (BUS, WATER)),
    ]
    got = told(plans, history_of(plans))
    assert ("dropped", f"2018 {BUS.title}", "") in got
    assert ("new", "", f"2023 {BUS.title}") in got


def test_a_plan_that_was_not_read_whole_drops_nothing() -> None:
    plans = [Plan(2022, (BUS, WATER)), Plan(2023, (BUS,), unread_pages=(4,))]
    assert ("cannot_say", f"2022 {WATER.title}", "") in told(plans, history_of(plans))


def test_another_boards_like_goal_is_no_move_while_its_own_goes_on() -> None:
    other = "region-björkdal/kulturnämnden"
    plans = [
        Plan(2022, (BUS, CULTURE)),
        Plan(2023, (BUS, CULTURE)),
        Plan(2022, (CULTURE, LIBRARY), body=other),
        Plan(2023, (CULTURE, LIBRARY), body=other),
    ]
    found = history_of(plans)
    assert {row.relation for row in found.rows} == {"same", "first_known", "last_known"}
    assert all(row.body_id == (row.successor_body_id or row.body_id) for row in found.rows)


def test_a_person_links_what_the_rule_did_not() -> None:
    before, after = Plan(2022, (BUS, WATER)), Plan(2023, (BUS, LIBRARY))
    said = decision((before, WATER), (after, LIBRARY), "linked")
    found = history_of([before, after], [said])
    (row,) = [row for row in found.rows if row.decided_by == "Eva Ek"]
    assert (row.relation, row.is_stale) == ("renamed", False)
    assert row.goal_id == before.goal_id(WATER.title)
    assert found.unapplied == ()


def test_a_person_refuses_a_link() -> None:
    before, after = Plan(2022, (BUS, WATER)), Plan(2023, (BUS_ANEW, WATER))
    plans = [before, after]
    got = told(plans, history_of(plans, [decision((before, BUS), (after, BUS_ANEW), "not_linked")]))
    assert ("dropped", f"2022 {BUS.title}", "") in got
    got = told(plans, history_of(plans, [decision((before, BUS), None, "not_linked")]))
    assert ("dropped", f"2022 {BUS.title}", "") in got
    assert ("new", "", f"2023 {BUS_ANEW.title}") in got


def test_a_later_decision_replaces_an_earlier_one() -> None:
    before, after = Plan(2022, (BUS, WATER)), Plan(2023, (BUS_ANEW, WATER))
    sides = ((before, BUS), (after, BUS_ANEW))
    both = [decision(*sides, "not_linked"), decision(*sides, "linked")]
    got = told([before, after], history_of([before, after], both))
    assert ("renamed", f"2022 {BUS.title}", f"2023 {BUS_ANEW.title}") in got


def test_a_decision_on_another_wording_is_stale() -> None:
    before, after = Plan(2022, (BUS, WATER)), Plan(2023, (BUS_ANEW, WATER))
    said = decision((before, BUS), (after, BUS_ANEW), "linked")
    old = said.model_copy(update={"evidence": lineage_evidence("Annat mål", BUS_ANEW.title)})
    (row,) = [r for r in history_of([before, after], [old]).rows if r.decided_by == "Eva Ek"]
    assert row.is_stale


def test_a_decision_about_a_goal_that_is_gone_is_told() -> None:
    before, after = Plan(2022, (BUS, WATER)), Plan(2023, (BUS_ANEW, WATER))
    said = decision((before, BUS), None, "not_linked")
    gone = said.model_copy(update={"goal_id": "0123456789ab/g01", "goal": "Nämnden ska annat"})
    assert history_of([before, after], [gone]).unapplied == (gone,)


def test_without_texts_a_word_of_its_own_is_not_enough_for_a_part_of_a_wording() -> None:
    before = Said("Nämnden ska bygga upp möjligheter")
    after = Said("Nämnden ska bygga upp tågtrafik")
    plans = [Plan(2022, (before, WATER)), Plan(2023, (after, WATER))]
    assert ("dropped", f"2022 {before.title}", "") in told(plans, history_of(plans))


def test_without_texts_nearly_the_same_words_need_one_that_tells() -> None:
    before = Said("Nämnden ska fortsatt arbeta för att göra mer för utrikes födda")
    after = Said("Nämnden ska göra mer för utrikes födda")
    other = Said("Nämnden ska ta ansvar för utrikes födda")
    plans = [Plan(2022, (before, other, WATER)), Plan(2023, (after, other, WATER))]
    assert ("dropped", f"2022 {before.title}", "") in told(plans, history_of(plans))


def test_one_wording_over_a_shared_sentence_on_the_same_matter_is_not_taken_up() -> None:
    words, shared = "Nämnden ska ta ansvar för frågor om utrikes", "Nämnden ordnar praktikplatser."
    own = "Mentorer möter studenter. Nämnden betalar kurser. Praktikplatser finns i tolv kommuner."
    before, after = Said(words, own, "Resor"), Said(words, shared, "Jobb")
    jobs = Said("Nämnden ska korta vägen till jobb", f"{shared} Unga får sommarjobb.")
    plans = [Plan(2022, (before, jobs, CULTURE)), Plan(2023, (after, jobs, CULTURE))]
    assert ("dropped", f"2022 {words}", "") in told(plans, history_of(plans))
