"""What an auditor should see in the complete follow-up, and what only looks like a fault."""

from __future__ import annotations

from samples.generator.blocks import Finding

FINDINGS = (
    Finding(
        "budget differs",
        "5.3",
        "Årsbudgeten för biljettsystem och realtidsskyltar är en annan än i planen.",
        "9,6",
        "11,4",
    ),
    Finding(
        "total differs",
        "5.3",
        "Summan av årets investeringsbudget är en annan än i planen.",
        "51,1",
        "52,9",
    ),
    Finding(
        "total does not add up",
        "5.3",
        "Avvikelserna summerar till 3,3 och inte till 4,3; även 52,9 minus 49,6 är 3,3.",
        None,
        "4,3",
    ),
    Finding(
        "text and table differ",
        "5.3.1",
        "Text och tabell anger 3,3 mnkr och 3 300 tkr, tabellen i 5.3 anger 4,3.",
        None,
        "3 300 tkr",
    ),
    Finding(
        "new item",
        "5.3",
        "Gång- och cykelbron i Lindeby finns inte i planens investeringsbudget.",
        None,
        "Gång- och cykelbro, Lindeby",
    ),
    Finding(
        "target changed",
        "4.2",
        "Målvärdet för sjukfrånvaro är ett annat än i planen.",
        "4,8 %",
        "5,0 %",
    ),
    Finding(
        "sign lost",
        "5.2",
        "Avvikelsen 6,4 stämmer bara om årsprognosen är negativ.",
        None,
        "583,5 mnkr",
    ),
    Finding(
        "space inside a number",
        "5.2",
        "Ett blanksteg står inne i årsbudgetens tal.",
        None,
        "-589, 9 mnkr",
    ),
    Finding(
        "indicator left out",
        "2.3",
        "Koldioxidutsläpp från tjänsteresor har målvärde i planen men redovisas inte.",
        "Koldioxidutsläpp från tjänsteresor (ton)",
        None,
    ),
    Finding(
        "indicator left out",
        "4",
        "Medarbetarengagemang har målvärde i planen men redovisas inte.",
        "Medarbetarengagemang",
        None,
    ),
    Finding(
        "count does not match",
        "2.2.6",
        "Tre pilotområden sägs, fyra räknas upp.",
        None,
        "tre pilotområden",
        "anrop",
    ),
    Finding(
        "claim contradicted",
        "1",
        "Samtliga mål sägs löpa på enligt plan; i 2.2.6 har en utredning pausats.",
        None,
        "samtliga mål löper på enligt plan",
        "anrop",
    ),
    Finding(
        "paragraph stands twice",
        "2.2.8",
        "Stycket om reservkraft står två gånger.",
        None,
        "Reservkraften vid beställningscentralen är upphandlad.",
        "beredskap",
    ),
    Finding(
        "copied from the plan",
        "2.2.1",
        "En mening är planens egen och säger inget om vad som gjorts.",
        "förenkla ansökan så att svar kan ges inom 14 dagar",
        "förenkla ansökan så att svar kan ges inom 14 dagar",
        "kultur",
    ),
    Finding("empty section", "3.3", "Rubriken står utan text.", None, "Friskvård"),
)

AGREEMENTS = (
    Finding("rounded", "5.2", "Planens 590 är 589,9 avrundat.", "590", "-589, 9 mnkr"),
    Finding("other unit", "5.3.1", "52 900 tkr är 52,9 mnkr.", None, "52 900 tkr"),
    Finding(
        "other sign convention",
        "5.2",
        "Nettokostnaden anges med minus i en tabell och utan i en annan.",
        "590",
        "590",
    ),
    Finding("same budget", "5.3", "Resecentrum Kvarnvik.", "24,0", "24,0"),
    Finding("same budget", "5.3", "Laddning i bussdepå, Ekholma.", "12,5", "12,5"),
    Finding("same budget", "5.3", "Hållplatser och vindskydd.", "4,2", "4,2"),
    Finding("same budget", "5.3", "Inventarier.", "0,8", "0,8"),
    Finding("same target", "4.1", "Personalrörlighet.", "9,5 %", "9,5 %"),
    Finding("same target", "2.3", "Barn och unga som mött regional kultur.", "16 000", "16 000"),
    Finding("rounded", "5.2", "6,5 av hela tal och 6,4 av decimaler.", None, "6,5"),
)
