"""Judgements are read by the whole sentence: negation, part, forecast and contrast together."""

from __future__ import annotations

import pytest

from planparse.profiles.profile import load
from planparse.text.verdicts import goal_verdict, verdict


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vi har nått målet", "achieved"),
        ("Nådde inte målet", "not_achieved"),
        ("Vi har inte nått målet men är på rätt väg", "uncertain"),
        ("Inte uppnått, men vi är på rätt väg tack vare nya rutiner", "uncertain"),
        ("Inte helt uppfyllt", "uncertain"),
        ("Målet bedöms delvis kunna uppfyllas", "uncertain"),
        ("Bedöms ha uppnåtts", "achieved"),
        ("Beräknas vara uppfyllt", "expected"),
        ("Bedöms inte bli uppfyllt under året", "not_expected"),
        ("Målet har inte kunnat nås", "not_achieved"),
        ("Nås inte", "not_expected"),
        ("Har ännu inte bedömts", "not_assessed"),
        ("Nått 92 procent", None),
        ("Nya lokaler för biblioteket", None),
        ("Uppnås inte fullt ut", "uncertain"),
        ("Inte uppfyllt på grund av sjukdom i arbetslaget", "not_achieved"),
        ("Låg måluppfyllelse", "not_achieved"),
        ("Vi är på god väg att nå målet", "expected"),
    ],
)
def test_swedish_values(text: str, status: str | None) -> None:
    assert verdict(text, load("sv")) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Not yet achieved but on track", "uncertain"),
        ("Not expected to be met", "not_expected"),
        ("Not fully achieved", "uncertain"),
        ("Completed in March 2031", "achieved"),
        ("To be completed", "expected"),
        ("Cannot be assessed", "not_assessed"),
        ("We achieved a 40% rise", None),
        ("Met with residents", None),
        ("Not achieved due to floods", "not_achieved"),
        ("On track to be completed by June 2032", "expected"),
    ],
)
def test_english_values(text: str, status: str | None) -> None:
    assert verdict(text, load("en")) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nämnden bedömer att målet nås.", "expected"),
        ("Målet är inte uppnått men utvecklingen går åt rätt håll.", "uncertain"),
        (
            "Underlaget gör det svårt att göra en samlad bedömning av måluppfyllelsen.",
            "not_assessed",
        ),
        ("Det går inte att utläsa om utvecklingen går mot måluppfyllelse.", "not_assessed"),
        ("Graden av måluppfyllelse blir oklar.", "not_assessed"),
        ("Utvecklingen bedöms gå i riktning mot måluppfyllelse.", "ongoing"),
        ("Rapporten prövar huruvida utvecklingen går i riktning mot måluppfyllelse.", None),
        ("Det är viktigt att målet nås.", None),
        ("Hälften når dit, vilket medför att målet inte bedöms uppfyllt.", "not_achieved"),
        ("Analysen visar att flera steg tagits och att målet delvis har uppfyllts.", "uncertain"),
        ("Måluppfyllelsen bedöms som god.", "achieved"),
        ("Utvecklingen är god.", None),
        ("Vi arbetar för att nå målet.", None),
        ("Målet nås bäst genom samarbete.", None),
        ("Färgen visar i vilken grad målet uppnåtts.", None),
        ("Målet på 95 procent har uppnåtts.", None),
        ("Två byar är helt genomförda.", None),
    ],
)
def test_swedish_sentences(text: str, status: str | None) -> None:
    assert goal_verdict(text, load("sv")) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The goal was not met, but work is on track.", "uncertain"),
        ("It cannot be assessed whether the goal was reached.", "not_assessed"),
        ("If the goal is met, we stop.", None),
        ("We did not achieve this goal.", "not_achieved"),
        ("The survey was completed in May.", None),
    ],
)
def test_english_sentences(text: str, status: str | None) -> None:
    assert goal_verdict(text, load("en")) == status
