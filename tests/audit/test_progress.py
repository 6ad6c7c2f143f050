"""How far something has come is told by set phrases and tenses, negation seen."""

from __future__ import annotations

import pytest

from planparse.audit.progress import told
from planparse.profiles.profile import load


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("Utredningen pågår enligt plan.", "ongoing"),
        ("Arbetet med handboken har påbörjats.", "ongoing"),
        ("Arbetet har fortsatt, och en förstudie har genomförts.", "ongoing"),
        ("Ombyggnaden är klar.", "done"),
        ("Utbildningen har genomförts.", "done"),
        ("Nämnden lämnade sitt yttrande i mars.", "done"),
        ("Testmiljön kommer att öppna i höst.", "planned"),
        ("Arbetet har ännu inte påbörjats.", "planned"),
        ("Utredningen har dock pausats under våren.", "paused"),
        ("Starten har skjutits upp till nästa år.", "postponed"),
        ("Testmiljön öppnar två månader senare än planerat.", "postponed"),
        ("Upphandlingen har avbrutits.", "cancelled"),
        ("Planen är att börja i maj.", "planned"),
        ("Svaret på den nationella planen är skrivet.", None),
        ("Länet har nio kommuner.", None),
        ("Enkäten har inte genomförts.", None),
    ],
)
def test_swedish(text: str, progress: str | None) -> None:
    assert told(text, load("sv")).progress == progress


def test_a_denied_phrase_says_so() -> None:
    denied = told("Enkäten har inte genomförts.", load("sv"))
    assert denied.is_denied
    assert denied.cue == "genomförts"


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("The survey has been completed.", "done"),
        ("Work on the bridge is under way.", "ongoing"),
        ("The opening has been postponed.", "postponed"),
        ("The programme is on hold.", "paused"),
        ("The second shop will open in May.", "planned"),
    ],
)
def test_english(text: str, progress: str) -> None:
    assert told(text, load("en")).progress == progress
