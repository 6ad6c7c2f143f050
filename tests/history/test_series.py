"""Numbers joined over the years: what belongs together, what does not, and what has changed."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from tests.history.numbers import COUNT, MNKR, PERCENT, TKR, Paper, named, series, stated

from planparse.history.series.lines import lines_of

SICK = "Sjukfrånvaro"


def test_the_years_result_and_interim_reports_are_told_apart() -> None:
    rows = series(
        Paper("plan", 2024).table((SICK, {"Målvärde 2024": "5,0 %"})),
        Paper("t1", 2024, "follow_up", (4, 30)).table((SICK, {"Utfall": "6,1 %"})),
        Paper("t2", 2024, "follow_up", (8, 31)).table((SICK, {"Utfall": "5,6 %"})),
        Paper("year", 2024, "follow_up", (12, 31)).table((SICK, {"Utfall": "5,4 %"})),
    )
    assert [(r.kind, r.period, r.span, r.value, r.is_latest) for r in rows] == [
        ("outcome", "2024-01/2024-04", "interim", Decimal("6.1"), True),
        ("outcome", "2024-01/2024-08", "interim", Decimal("5.6"), True),
        ("target", "2024", "year", Decimal("5.0"), True),
        ("outcome", "2024", "year", Decimal("5.4"), True),
    ]
    assert {(r.series_id, r.name_first, r.unit) for r in rows} == {
        ("region/nämnd/v-sjukfranvaro", SICK, "%")
    }
    assert [r.ordinal for r in rows] == [1, 2, 3, 4]


def test_thousands_and_millions_are_comparable() -> None:
    lines = ("Köpt trafik", "Intäkter")
    rows = series(
        Paper("plan", 2024).table(*((line, {"Budget 2024": "498,5"}) for line in lines), unit=MNKR),
        Paper("year", 2024, "follow_up", (12, 31)).table(
            *((line, {"Budget 2024": "498 500", "Utfall": "501 200"}) for line in lines), unit=TKR
        ),
    )
    found = named(rows, "Köpt trafik")
    assert [(r.kind, r.value, r.unit, r.raw, r.revision, r.is_latest) for r in found] == [
        ("outcome", Decimal(501_200_000), "kr", "501 200", 1, True),
        ("budget", Decimal(498_500_000), "kr", "498,5", 1, False),
        ("budget", Decimal(498_500_000), "kr", "498 500", 1, True),
    ]


def test_a_figure_corrected_later_is_a_revision_and_both_are_kept() -> None:
    rows = series(
        Paper("2023", 2023, "follow_up", (12, 31)).table((SICK, {"Utfall 2023": "5,2 %"})),
        Paper("plan", 2025).table((SICK, {"Utfall 2023": "5,4 %", "Målvärde 2025": "4,8 %"})),
        Paper("2025", 2025, "follow_up", (12, 31)).table((SICK, {"Utfall 2023": "5,4 %"})),
    )
    told = [r for r in rows if r.period == "2023"]
    assert [(r.value, r.revision, r.is_latest, r.document_id) for r in told] == [
        (Decimal("5.2"), 1, False, "2023"),
        (Decimal("5.4"), 2, False, "plan"),
        (Decimal("5.4"), 2, True, "2025"),
    ]


def test_rounding_and_the_sign_of_costs_are_no_revisions() -> None:
    rows = series(
        Paper("plan", 2024).table(("Nettokostnad", {"Budget 2024": "820"}), unit=MNKR),
        Paper("t1", 2024, "follow_up", (4, 30)).table(
            ("Nettokostnad", {"Budget 2024": "-819,9"}), unit=MNKR
        ),
    )
    assert [(r.value, r.revision, r.is_latest) for r in rows] == [
        (Decimal(820_000_000), 1, False),
        (Decimal(-819_900_000), 1, True),
    ]


def test_a_trailing_nought_is_precision() -> None:
    rows = series(
        Paper("plan", 2024).table((SICK, {"Målvärde 2024": "4,8 %"})),
        Paper("t1", 2024, "follow_up", (4, 30)).table((SICK, {"Målvärde 2024": "5,0 %"})),
    )
    assert [(r.value, r.revision) for r in rows] == [(Decimal("4.8"), 1), (Decimal("5.0"), 2)]


def test_names_meet_on_lemmas_and_without_their_unit() -> None:
    rows = series(
        Paper("plan", 2024).table(
            ("Fullt tillgänglig hållplats (antal)", {"Målvärde 2024": "450"}), unit=COUNT
        ),
        Paper("t1", 2024, "follow_up", (4, 30)).table(
            ("Fullt tillgängliga hållplatser", {"Utfall": "431"}), unit=COUNT
        ),
    )
    assert {(r.name_first, r.name_last) for r in rows} == {
        ("Fullt tillgänglig hållplats (antal)", "Fullt tillgängliga hållplatser")
    }
    assert [r.joined_by for r in rows] == ["same_name", "first"]


@pytest.mark.parametrize("other", ["Sjukfrånvaro (kvinnor)", "Korttidsfrånvaro", "Frisknärvaro"])
def test_other_names_stay_apart_without_evidence(other: str) -> None:
    rows = series(
        Paper("plan", 2024).table((SICK, {"Målvärde 2024": "5,0 %"})),
        Paper("next", 2025).table((other, {"Målvärde 2025": "4,8 %"})),
    )
    assert len({r.series_id for r in rows}) == 2


def test_a_new_name_with_the_old_figures_goes_on() -> None:
    old, new = "Andel resor med kollektivtrafik och cykel", "Kollektivtrafikens andel av resor"
    rows = series(
        Paper("a", 2024).table((old, {"Utfall 2022": "31,2 %", "Målvärde 2024": "34 %"})),
        Paper("b", 2025).table((new, {"Utfall 2022": "31,2 %", "Målvärde 2025": "35 %"})),
    )
    assert {r.series_id for r in rows} == {
        "region/nämnd/v-andel-resor-med-kollektivtrafik-och-cykel"
    }
    last = rows[-1]
    assert (last.joined_by, last.joined_reason) == (
        "shared_values",
        "both state outcome 2022: 31,2 %",
    )
    assert (last.name_first, last.name_last) == (old, new)


def test_a_new_name_with_other_figures_does_not() -> None:
    rows = series(
        Paper("a", 2024).table(
            ("Resor med buss", {"Utfall 2022": "31 %", "Målvärde 2024": "34 %"})
        ),
        Paper("b", 2025).table(("Resor med tåg", {"Utfall 2022": "12 %", "Målvärde 2025": "34 %"})),
    )
    assert len({r.series_id for r in rows}) == 2


def test_an_old_name_that_still_stands_keeps_its_series() -> None:
    both = {"Utfall 2022": "31 %"}
    rows = series(
        Paper("a", 2024).table(("Resor med buss", both)),
        Paper("b", 2025).table(("Resor med buss", both), ("Resor med buss och tåg", both)),
    )
    assert len({r.series_id for r in rows}) == 2


def test_a_name_changed_and_its_definition_kept_goes_on() -> None:
    text = "Andel anställda som har slutat under de senaste tolv månaderna."
    rows = series(
        Paper("a", 2024).table(
            ("Personalomsättning", {"Målvärde": "9 %"}), definitions={"Personalomsättning": text}
        ),
        Paper("b", 2025).table(
            ("Personalrörlighet", {"Målvärde": "8 %"}), definitions={"Personalrörlighet": text}
        ),
    )
    assert [r.joined_by for r in rows] == ["first", "same_definition"]
    assert [r.break_kind for r in rows] == [None, None]


def test_a_goal_in_common_joins_names_that_are_alike() -> None:
    def papers() -> list[Paper]:
        old, new = "Nöjda resenärer i busstrafiken", "Nöjda resenärer i länets busstrafik"
        return [
            Paper("a", 2024).table((old, {"Målvärde": "80 %"}), goals={old: "a/g01"}),
            Paper("b", 2025).table((new, {"Målvärde": "82 %"}), goals={new: "b/g04"}),
        ]

    apart = series(*papers())
    assert len({r.series_id for r in apart}) == 2
    rows = series(*papers(), chains={"a/g01": "a/g01", "b/g04": "a/g01"})
    assert [(r.joined_by, r.chain_id) for r in rows] == [
        ("first", "a/g01"),
        ("same_goal", "a/g01"),
    ]


def test_a_definition_changed_breaks_the_series() -> None:
    before = "Frånvaro i procent av ordinarie arbetstid."
    now = "Frånvaro i procent av avtalad arbetstid."
    rows = series(
        Paper("a", 2023).table((SICK, {"Målvärde": "5,0 %"}), definitions={SICK: before}),
        Paper("ar", 2023, "follow_up", (12, 31)).table((SICK, {"Utfall": "5,2 %"})),
        Paper("b", 2024).table(
            (SICK, {"Utfall 2023": "5,9 %", "Målvärde": "5,0 %"}), definitions={SICK: now}
        ),
        Paper("br", 2024, "follow_up", (12, 31)).table((SICK, {"Utfall": "5,7 %"})),
    )
    assert [
        (r.document_id, r.kind, r.period, r.segment, r.break_kind, r.revision) for r in rows
    ] == [
        ("a", "target", "2023", 1, None, 1),
        ("ar", "outcome", "2023", 1, None, 1),
        ("b", "outcome", "2023", 2, "definition", 1),
        ("b", "target", "2024", 2, "definition", 1),
        ("br", "outcome", "2024", 2, None, 1),
    ]
    assert rows[2].break_reason == f"{before!r} → {now!r}"
    assert all(r.is_latest for r in rows)


def test_a_unit_changed_breaks_the_series() -> None:
    name = "Resor med kollektivtrafik"
    rows = series(
        Paper("a", 2023).table((f"{name} (antal)", {"Utfall 2022": "12 400"}), unit=COUNT),
        Paper("b", 2024).table((f"{name} (%)", {"Utfall 2022": "31"}), unit=PERCENT),
    )
    assert len({r.series_id for r in rows}) == 1
    assert [(r.segment, r.break_kind, r.revision) for r in rows] == [(1, None, 1), (2, "unit", 1)]
    assert rows[1].break_reason == "count → %"


def test_the_same_name_in_two_units_of_one_document_is_two_series() -> None:
    rows = series(
        *(
            Paper(f"{year}", year)
            .table((SICK, {f"Målvärde {year}": "5 %"}))
            .table((f"{SICK} (antal)", {f"Målvärde {year}": "412"}), unit=COUNT)
            for year in (2023, 2024)
        )
    )
    assert sorted((r.series_id, r.raw, r.break_kind) for r in rows) == [
        ("region/nämnd/v-sjukfranvaro", "5 %", None),
        ("region/nämnd/v-sjukfranvaro", "5 %", None),
        ("region/nämnd/v-sjukfranvaro-antal", "412", None),
        ("region/nämnd/v-sjukfranvaro-antal", "412", None),
    ]


def test_two_budgets_with_the_same_lines_are_told_apart() -> None:
    def paper(name: str, year: int, first: str, second: str) -> Paper:
        made = Paper(name, year)
        for caption, cell in (("Bussbolaget", first), ("Spårbolaget", second)):
            rows = [(line, {f"Budget {year}": cell}) for line in ("Intäkter", "Personal", "Summa")]
            made.table(*rows, caption=caption, unit=MNKR)
        return made

    rows = series(paper("a", 2023, "10", "70"), paper("b", 2024, "11", "72"))
    by_series: dict[str, list[str]] = {}
    for row in rows:
        by_series.setdefault(row.series_id, []).append(row.raw)
    assert sorted(by_series.values()) == [["10", "11"]] * 3 + [["70", "72"]] * 3


def test_columns_of_years_under_a_budget_caption_are_budgets() -> None:
    rows = series(
        Paper("plan", 2025).table(
            ("Resecentrum", {"2025": "24,0", "2026": "30,0"}),
            caption="Investeringsbudget, mnkr",
            unit=MNKR,
        )
    )
    assert [(r.kind, r.period, r.value) for r in rows] == [
        ("budget", "2025", Decimal(24_000_000)),
        ("budget", "2026", Decimal(30_000_000)),
    ]


def test_rolling_months_and_several_years_are_told() -> None:
    rows = series(
        Paper("t1", 2025, "follow_up", (4, 30)).table(
            (SICK, {"Utfall R12": "3,9 %", "Utfall januari-april": "4,4 %", "Målvärde 2027": "4 %"})
        ),
        Paper("plan", 2025).table((SICK, {"Utfall": "5 %", "Målvärde 2025-2027": "4 %"})),
    )
    assert sorted((r.period or "", r.span, r.raw) for r in rows) == [
        ("", "unknown", "5 %"),
        ("2024-05/2025-04", "rolling", "3,9 %"),
        ("2025-01/2025-04", "interim", "4,4 %"),
        ("2025-01/2027-12", "years", "4 %"),
        ("2027", "year", "4 %"),
    ]


def test_the_number_of_a_term_is_the_report_of_that_name() -> None:
    rows = series(
        Paper("t2", 2025, "follow_up", (8, 31)).table(
            (SICK, {"Utfall tertial 2": "4,1 %", "Utfall maj-augusti": "3,8 %"})
        )
    )
    assert {(r.period, r.raw) for r in rows} == {
        ("2025-01/2025-08", "4,1 %"),
        ("2025-05/2025-08", "3,8 %"),
    }


def test_indicators_of_sentences_are_in_with_their_place() -> None:
    paper = Paper("year", 2024, "follow_up", (12, 31))
    paper.facts.indicators.append(stated(SICK, outcome="4,9 %", target="5,0 %"))
    rows = series(paper)
    assert [(r.kind, r.period, r.value, r.unit, r.page, r.table_id) for r in rows] == [
        ("target", "2024", Decimal("5.0"), None, 2, None),
        ("outcome", "2024", Decimal("4.9"), None, 2, None),
    ]


def test_the_order_of_documents_does_not_matter() -> None:
    def papers() -> list[Paper]:
        return [
            Paper("plan", 2024).table((SICK, {"Målvärde 2024": "5,0 %"})),
            Paper("t1", 2024, "follow_up", (4, 30)).table((SICK, {"Utfall": "6,1 %"})),
            Paper("next", 2025).table((SICK, {"Utfall 2024": "5,4 %"})),
        ]

    expected = series(*papers())
    for shuffled in permutations(papers()):
        assert series(*shuffled) == expected


def test_rows_without_a_name_or_a_value_are_no_lines() -> None:
    paper = Paper("plan", 2024).table(("x", {"Antal": "12"}), unit=COUNT)
    assert lines_of(paper.source, paper.facts) == []
