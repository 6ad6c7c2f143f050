"""Tables of values whose rows are lines of text."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plain_text import ENGLISH, SWEDISH, blocks_of

from planparse.engine.reading import read_document
from planparse.model.grid import FLAT_ROWS

HEAD = "Indikatorer                   Utfall 2022 Utfall 2023 Utfall 2024 Utfall 2025\n"
FULL = "Nöjda resenärer        90 %     91 %      88 %      87 %\n"


def rows(text: str, context: object = SWEDISH) -> list[list[str]]:
    found = blocks_of(text, ENGLISH if context is ENGLISH else SWEDISH)
    grids = [block.grid for block in found if block.grid is not None]
    assert [grid.method for grid in grids] == [FLAT_ROWS]
    return grids[0].texts()


def test_a_name_on_lines_around_its_values() -> None:
    text = (
        f"{HEAD}{FULL}Brev som besvaras inom\n5 691    6 475     6 541     6 600\n"
        "två dagar (antal/1 000)\nAntal linjer med\neget körfält i staden 5 6       7        8\n"
        "vid årets slut\n"
    )
    assert rows(text)[2:] == [
        [
            "Brev som besvaras inom två dagar (antal/1 000)",
            "5 691",
            "6 475",
            "6 541",
            "6 600",
        ],
        ["Antal linjer med eget körfält i staden vid årets slut", "5", "6", "7", "8"],
    ]


def test_values_at_the_top_of_a_name_below_a_line_of_years() -> None:
    text = (
        "                                        2025           2024           2023\n\n"
        "      Sjukfrånvaro (%)                   5,0            5,7            5,5\n"
        "      Anställda som har slutat           7,6            6,1           13,3\n"
        "      (%)\n"
        "      Antal årsarbetare                733,8          691,4            709\n"
    )
    assert rows(text) == [
        ["", "2025", "2024", "2023"],
        ["Sjukfrånvaro (%)", "5,0", "5,7", "5,5"],
        ["Anställda som har slutat (%)", "7,6", "6,1", "13,3"],
        ["Antal årsarbetare", "733,8", "691,4", "709"],
    ]


def test_single_blanks_inside_and_between_large_numbers() -> None:
    text = f"{HEAD}{FULL}Elförbrukning,\n24 546 718 25 049 984 24 878 105 23 807 765\ntotal (kWh)\n"
    assert rows(text)[2][1:] == ["24 546 718", "25 049 984", "24 878 105", "23 807 765"]


def test_a_wide_gap_passes_over_an_empty_column() -> None:
    text = f"{HEAD}{FULL}Nöjda med stöd och\n88 %               95 %\nomsorg i hemmet\n"
    assert rows(text)[2] == ["Nöjda med stöd och omsorg i hemmet", "88 %", "", "95 %", ""]


@pytest.mark.parametrize("values", ["848       165       213", "848 165 213"])
def test_the_newest_period_is_the_one_that_is_not_measured_yet(values: str) -> None:
    assert rows(f"{HEAD}{FULL}Påbörjade bostäder        {values}\n")[2] == [
        "Påbörjade bostäder", "848", "165", "213", "",
    ]  # fmt: skip


def test_values_without_a_sign_of_their_column_are_not_placed_and_not_lost(tmp_path: Path) -> None:
    text = f"{HEAD}{FULL}Avfall från hushåll, kg i hela kommunen 103 92\n"
    assert rows(text)[2] == ["Avfall från hushåll, kg i hela kommunen", "", "", "", "", "103 92"]
    path = tmp_path / "rapport.txt"
    path.write_text(f"1 Mål\n\nUnder 2025 följer nämnden målen för året.\n\n{text}", "utf-8")
    reading = read_document(path, "follow_up")
    (doubt,) = [one for one in reading.doubts if one.code == "values_not_placed"]
    assert "'103 92'" in doubt.message
    (waste,) = (one for one in reading.indicators if one.name.startswith("Avfall"))
    assert waste.outcome_text is None


def test_a_dash_of_a_name_is_no_sign_of_its_first_value() -> None:
    text = f"{HEAD}{FULL}Elever som trivs i\nskolan, i % - 88 % 85 %      85 %      87 %\nflickor\n"
    assert rows(text)[2][1:] == ["88 %", "85 %", "85 %", "87 %"]


def test_a_row_without_values_keeps_its_name_from_its_neighbour() -> None:
    text = (
        f"{HEAD}{FULL}Sjöar med god status (kartan)\nSkyddad natur, andel (länet) 7,4 %   7,5 %"
        "     7,6 %     7,6 %\nAndelen vägar med ny\n12,8      10,3     12,3     13,0\nbeläggning\n"
    )
    assert [row[0] for row in rows(text)[2:]] == [
        "Sjöar med god status (kartan)",
        "Skyddad natur, andel (länet)",
        "Andelen vägar med ny beläggning",
    ]


def test_months_a_stacked_heading_and_targets_with_signs() -> None:
    text = (
        "Ackumulerat\nNyckeltal     Mars      Juli      December            Målvärde\nutfall\n"
        "Debiterad tid\n63 %      71 %      54 %      63 %      65 %\nav all tid\n"
        "Kostnad per\n12,2 kr/kvm 12,5 kr/kvm 13 kr/kvm       12 kr/kvm\nkvadratmeter\n"
        "Index för trivsel\n-11       -10       -1                 > 0\ni enkäten\n"
    )
    assert rows(text) == [
        ["Nyckeltal", "Mars", "Juli", "December", "Ackumulerat utfall", "Målvärde"],
        ["Debiterad tid av all tid", "63 %", "71 %", "54 %", "63 %", "65 %"],
        ["Kostnad per kvadratmeter", "12,2 kr/kvm", "12,5 kr/kvm", "13 kr/kvm", "", "12 kr/kvm"],
        ["Index för trivsel i enkäten", "-11", "-10", "-1", "", "> 0"],
    ]


def test_the_text_around_a_table_stays_text() -> None:
    prose = (
        "Nämnden har under året arbetat med trafiken i hela kommunen, med gott resultat i 3 fall."
    )
    found = blocks_of(f"Läget är gott.\n{HEAD}{FULL}{prose}\n", SWEDISH)
    assert [block.text for block in found if block.grid is None] == ["Läget är gott.", prose]


def test_an_english_table_of_years() -> None:
    text = (
        "Indicator                Actual 2023  Actual 2024  Target 2025\n"
        "Letters answered           80            81           85\nin time\n"
        "Visits to libraries        1,250         1,300        increase\n"
    )
    assert rows(text, ENGLISH)[1:] == [
        ["Letters answered in time", "80", "81", "85"],
        ["Visits to libraries", "1,250", "1,300", "increase"],
    ]
