"""Indicators and budgets of the growth board in four years, as its documents print them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Indicator:
    """An indicator as it is called and measured in some years.

    All numbers are as printed, by year; `interim` by (year, "T1" or "T2").
    """

    key: str
    name: str
    unit: str
    years: tuple[int, ...]
    targets: dict[int, str]
    outcomes: dict[int, str]
    interim: dict[tuple[int, str], str]


INDICATORS = (
    Indicator(
        "resor",
        "Resor med buss (tusental)",
        "tusental",
        (2022, 2023),
        {2022: "4 200", 2023: "4 300"},
        {2021: "4 050", 2022: "4 180", 2023: "4 310"},
        {(2023, "T1"): "1 460", (2023, "T2"): "2 790"},
    ),
    Indicator(
        "resor",
        "Bussresor (tusental)",
        "tusental",
        (2024, 2025),
        {2024: "4 400", 2025: "4 500"},
        {2023: "4 290", 2024: "4 420", 2025: "4 515"},
        {(2024, "T1"): "1 490", (2024, "T2"): "2 860"},
    ),
    Indicator(
        "avgangar",
        "Avgångar på Norrsjöbanan per vardag (antal)",
        "antal",
        (2022, 2023, 2024, 2025),
        {2022: "14", 2023: "15", 2024: "16", 2025: "18"},
        {2021: "13", 2022: "14", 2023: "14", 2024: "16", 2025: "17"},
        {(2023, "T1"): "14", (2023, "T2"): "14", (2024, "T1"): "15", (2024, "T2"): "16"},
    ),
    Indicator(
        "utslapp",
        "Utsläpp från upphandlade transporter (ton)",
        "ton",
        (2022, 2023),
        {2022: "9 500", 2023: "8 700"},
        {2021: "10 200", 2022: "9 640", 2023: "8 810"},
        {(2023, "T1"): "2 950", (2023, "T2"): "5 900"},
    ),
    Indicator(
        "utslapp",
        "Utsläpp från upphandlade transporter (gram per km)",
        "gram per km",
        (2024, 2025),
        {2024: "610", 2025: "540"},
        {2023: "655", 2024: "602", 2025: "548"},
        {(2024, "T1"): "640", (2024, "T2"): "618"},
    ),
    Indicator(
        "sjuk",
        "Sjukfrånvaro (%)",
        "%",
        (2022, 2023, 2024, 2025),
        {2022: "5,0", 2023: "5,0", 2024: "4,8", 2025: "4,8"},
        {2021: "6,1", 2022: "5,7", 2023: "5,2", 2024: "4,9", 2025: "4,7"},
        {(2023, "T1"): "5,9", (2023, "T2"): "5,3", (2024, "T1"): "5,4", (2024, "T2"): "5,0"},
    ),
)

CORRECTED = ("resor", 2023, "4 310", "4 290")
"""(indicator, year of the outcome, as first printed, as the later documents print it)."""

REDEFINED = ("utslapp", 2024, "ton", "gram per km")

LINES = ("Intäkter", "Personalkostnader", "Köpt trafik", "Övriga kostnader", "Nettokostnad")

BUDGETS: dict[int, tuple[str, ...]] = {
    2021: ("-120", "96", "305", "44", "325"),
    2022: ("-124", "98", "312", "45", "331"),
    2023: ("-127", "101", "324", "46", "344"),
    2024: ("-131", "104", "333", "47", "353"),
    2025: ("-136", "107", "345", "49", "365"),
}
"""In millions of kronor, line by line."""

RESULTS: dict[int, tuple[str, ...]] = {
    2022: ("-122,4", "97,1", "314,9", "44,6", "334,2"),
    2023: ("-128,3", "100,2", "322,5", "46,4", "340,8"),
    2024: ("-133,0", "103,5", "334,1", "46,2", "350,8"),
    2025: ("-135,2", "107,8", "347,3", "48,6", "368,5"),
}
"""The year's outcome, line by line."""

INTERIM: dict[tuple[int, str], tuple[tuple[str, ...], tuple[str, ...]]] = {
    (2023, "T1"): (
        ("-41,9", "33,0", "108,2", "15,1", "114,4"),
        ("-127", "101", "325", "46", "345"),
    ),
    (2023, "T2"): (
        ("-84,6", "66,1", "215,3", "30,4", "227,2"),
        ("-128", "100", "323", "46", "341"),
    ),
    (2024, "T1"): (
        ("-43,8", "34,2", "110,9", "15,5", "116,8"),
        ("-132", "104", "333", "47", "352"),
    ),
    (2024, "T2"): (
        ("-88,1", "68,7", "222,6", "30,9", "234,1"),
        ("-133", "104", "334", "46", "351"),
    ),
}
"""(outcome so far, forecast for the year), line by line."""


def indicators(year: int) -> tuple[Indicator, ...]:
    """The indicators as they are called and measured in a year."""
    return tuple(one for one in INDICATORS if year in one.years)
