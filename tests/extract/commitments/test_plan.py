"""A plan's undertakings stand under their goals, verbatim and with their place."""

from __future__ import annotations

from tests.plain_text import SWEDISH, goals_of, outline_of

from planparse.extract.commitments import commitments
from planparse.model.commitment import Commitment

PLAN = """Verksamhetsplan

2025

Samhällsnämnden

Inledning

Nämnden ska verka i hela länet. Planen beskriver årets arbete.

Mål

Fokusområde	Fullmäktiges mål	Nämndens mål
Resor	En region där fler reser	Nämnden ska öka resandet med buss och tåg i hela länet
	En region med bra vägar	Nämnden ska förbättra cykelvägarna mellan länets tätorter

Nämnden ska öka resandet med buss och tåg i hela länet

Länet har långa avstånd. Nämnden ska införa en ny busslinje och sänka priset för unga.

Nämnden ska vidare:

•	bygga om hållplatserna i Granhult,
•	pröva en ny app.

Nämnden ska förbättra cykelvägarna mellan länets tätorter

Nämnden ska tillsammans med kommunerna ta fram en cykelplan så att fler kan cykla.

Arbetsmiljö

Kontoret ska pröva en ny modell för scheman. Arbetsmiljön är god.
"""


def found() -> tuple[Commitment, ...]:
    return commitments(outline_of(PLAN), goals_of(PLAN).goals, SWEDISH)


def test_undertakings_by_goal_in_reading_order() -> None:
    assert [(one.goal, one.text) for one in found()] == [
        (1, "Nämnden ska införa en ny busslinje"),
        (1, "sänka priset för unga."),
        (1, "bygga om hållplatserna i Granhult"),
        (1, "pröva en ny app."),
        (2, "Nämnden ska tillsammans med kommunerna ta fram en cykelplan så att fler kan cykla."),
        (None, "Kontoret ska pröva en ny modell för scheman."),
    ]
    assert [one.ordinal for one in found()] == [1, 2, 3, 4, 5, 6]


def test_every_text_is_the_documents_own() -> None:
    for one in found():
        assert one.text in PLAN
        assert one.core in one.text
        assert one.text in one.sentence
        assert one.place.line is not None
        assert one.text in PLAN.splitlines()[one.place.line - 1]


def test_a_list_item_keeps_its_lead_in_beside_it() -> None:
    item = found()[2]
    assert item.rule == "list_item"
    assert item.sentence == "Nämnden ska vidare: bygga om hållplatserna i Granhult,"


def test_the_core_leaves_out_what_for() -> None:
    assert found()[4].core == "ta fram en cykelplan"


def test_nothing_before_the_first_goal_is_an_undertaking() -> None:
    assert all("hela länet" not in one.text for one in found())


def test_a_paragraph_cut_in_two_is_read_as_one() -> None:
    cut = "Nämnden ska ta fram en cykelplan för att locka,\n\nbehålla och nå fler cyklister."
    text = PLAN.replace(
        "Nämnden ska tillsammans med kommunerna ta fram en cykelplan så att fler kan cykla.", cut
    )
    found = commitments(outline_of(text), goals_of(text).goals, SWEDISH)
    assert found[4].text == cut.replace("\n\n", " ")
