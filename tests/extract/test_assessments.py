"""A report's own judgements are found and mapped, silence and "not assessed" kept apart."""

from __future__ import annotations

import pytest
from tests.plain_text import SWEDISH, outline_of, tables_of

from planparse.extract.assessment_scale import assess
from planparse.extract.assessments import judged, judgements
from planparse.extract.symbol_legend import legend_of
from planparse.model.facts import Indicator
from planparse.model.judgement import Judgement
from planparse.model.place import Place
from planparse.profiles.profile import load


def found(text: str) -> list[Judgement]:
    return list(judgements(outline_of(text), tables_of(text), SWEDISH))


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("Uppnått", "achieved"),
        ("Delvis uppnått", "uncertain"),
        ("Ej uppnått", "not_achieved"),
        ("Bedöms inte uppnås.", "not_expected"),
        ("Uppnås, se kommentar", "expected"),
        ("Ej bedömt", "not_assessed"),
        ("Mätning ej genomförd", "not_assessed"),
        ("Ej påbörjad", "not_started"),
        ("🟡", "uncertain"),
        ("● grön", "achieved"),
        ("37 procent", None),
        ("37 procent (uppnått)", "achieved"),
    ],
)
def test_the_common_scale(raw: str, status: str | None) -> None:
    assert assess(raw, load("sv"), {}) == status


def test_a_legend_goes_before_what_symbols_mean_elsewhere() -> None:
    legend = legend_of(["▲ uppnås   ▼ uppnås inte   ◆ bedömning saknas"], load("sv"))
    assert legend == {"▲": "expected", "▼": "not_expected", "◆": "not_assessed"}
    assert assess("▼", load("sv"), legend) == "not_expected"
    assert assess("▼", load("sv"), {}) is None


TABLE = """1 Resultat

Mål	Bedömning
Nämnden ska öka resandet i hela länet	Uppnått
Nämnden ska förbättra länets cykelvägar	Ej bedömt
Nämnden ska rusta biblioteken i länet\t
"""


def test_a_judging_column() -> None:
    assert [(one.subject, one.raw, one.status) for one in found(TABLE)] == [
        ("Nämnden ska öka resandet i hela länet", "Uppnått", "achieved"),
        ("Nämnden ska förbättra länets cykelvägar", "Ej bedömt", "not_assessed"),
    ]


def test_an_indicators_printed_status() -> None:
    raws = ["Uppnått", "Ej mätt", None]
    given = [
        Indicator(ordinal=n, place=Place(), name="Resor", status_raw=raw, rule="test")
        for n, raw in enumerate(raws, start=1)
    ]
    judged_ones = judged(given, outline_of(TABLE), SWEDISH)
    assert [one.status for one in judged_ones] == ["achieved", "not_assessed", None]


@pytest.mark.parametrize(
    ("text", "basis", "status"),
    [
        ("Måluppfyllelse: delvis uppnått", "stated", "uncertain"),
        ("Målet är uppnått. Allt blev klart.", "phrase", "achieved"),
        ("Trots insatserna har vi inte nått målet i år.", "phrase", "not_achieved"),
    ],
)
def test_judgements_in_running_text(text: str, basis: str, status: str) -> None:
    one = found(f"1 Resultat\n\n{text}\n")[0]
    assert (one.basis, one.status) == (basis, status)


@pytest.mark.parametrize("text", ["Det är osäkert om målet uppnås.", "Arbetet pågår för fullt."])
def test_conditions_and_plain_prose_judge_nothing(text: str) -> None:
    assert found(f"1 Resultat\n\n{text}\n") == []
