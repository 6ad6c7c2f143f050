"""Staff and economy in the complete follow-up, with the numbers that do not fit the plan."""

from __future__ import annotations

from samples.generator.blocks import Block, Heading, Lead, Paragraph, Table

STAFF: tuple[Block, ...] = (
    Heading("Medarbetare", 1),
    Heading("Personalrörlighet", 2),
    Table(
        rows=(
            ("Indikator", "Utfall R12", "Målvärde 2025"),
            ("Personalrörlighet", "9,12 %", "9,5 %"),
        ),
        align="lrr",
        widths=(0.5, 0.25, 0.25),
    ),
    Paragraph(
        "Personalrörligheten var 9,12 procent under de senaste tolv månaderna, jämfört med 8,7 "
        "procent ett år tidigare. Den består av 2,30 procent som gått till andra förvaltningar, "
        "5,17 procent som lämnat regionen och 1,65 procent som gått i pension."
    ),
    Heading("Sjukfrånvaro", 2),
    Table(
        rows=(
            ("Indikator", "Utfall R12", "Målvärde 2025"),
            ("Sjukfrånvaro", "3,91 %", "5,0 %"),
        ),
        align="lrr",
        widths=(0.5, 0.25, 0.25),
    ),
    Paragraph(
        "Sjukfrånvaron är 3,91 procent och ligger därmed under målvärdet, som är 5,0 procent. "
        "Korttidsfrånvaron har minskat. Fyra medarbetare har varit sjukskrivna längre än 60 "
        "dagar."
    ),
)

ECONOMY: tuple[Block, ...] = (
    Heading("Ekonomi", 1),
    Heading("Periodens utfall", 2),
    Table(
        rows=(
            ("Indikator", "Utfall jan–apr", "Budget jan–apr", "Avvikelse"),
            ("Ackumulerad nettokostnad", "-189,4 mnkr", "-196,6 mnkr", "7,2 mnkr"),
        ),
        align="lrrr",
        widths=(0.31, 0.23, 0.23, 0.23),
    ),
    Paragraph(
        "Nettokostnaden för januari–april är 189,4 mnkr, vilket är 7,2 mnkr lägre än budget. Av "
        "avvikelsen förklaras 4,1 mnkr av vakanta tjänster. Biljettintäkterna är 2,9 mnkr högre "
        "än budgeterat."
    ),
    Heading("Prognos för helåret", 2),
    Table(
        rows=(
            ("Indikator", "Helårsprognos", "Årsbudget", "Avvikelse"),
            ("Årets nettokostnad", "583,5 mnkr", "-589, 9 mnkr", "6,4 mnkr"),
        ),
        align="lrrr",
        widths=(0.31, 0.23, 0.23, 0.23),
    ),
    Lead("Prognos per kontoslag"),
    Paragraph("Beloppen redovisas i mnkr. Kostnader anges utan tecken och intäkter med minus."),
    Table(
        rows=(
            ("Kontoslag", "Årsbudget", "Helårsprognos", "Avvikelse"),
            ("Intäkter", "-325", "-331", "6"),
            ("Personalkostnader", "271", "265", "6"),
            ("Köpt trafik", "498", "503,5", "-5,5"),
            ("Övriga kostnader", "146", "146", "0"),
            ("Nettokostnad", "590", "583,5", "6,5"),
        ),
        align="lrrr",
        widths=(0.4, 0.2, 0.2, 0.2),
        has_total=True,
    ),
    Paragraph(
        "Prognosen har förbättrats med 1,9 mnkr sedan rapporten efter februari. Osäkerheten "
        "gäller framför allt drivmedelspriser och vinterväghållning under hösten. Risken bedöms "
        "till 0–5 mnkr."
    ),
    Heading("Investeringar", 2),
    Paragraph(
        "Utfallet för perioden är 11,4 mnkr. Merparten avser resecentrum i Kvarnvik, där den "
        "andra delen börjar byggas i juni."
    ),
    Table(
        rows=(
            (
                "Objekt (mnkr)",
                "Utfall",
                "Årsbudget",
                "Helårsprognos",
                "Avvikelse mot budget",
            ),
            ("Resecentrum Kvarnvik", "6,3", "24,0", "22,0", "2,0"),
            ("Laddning i bussdepå, Ekholma", "1,1", "12,5", "12,5", "0"),
            ("Hållplatser och vindskydd", "0,4", "4,2", "4,2", "0"),
            (
                "Biljettsystem och realtidsskyltar för stads- och regiontrafik",
                "2,8",
                "11,4",
                "9,4",
                "2,0",
            ),
            ("Gång- och cykelbro, Lindeby", "0,7", "0", "0,7", "-0,7"),
            ("Inventarier", "0,1", "0,8", "0,8", "0"),
            ("Summa", "11,4", "52,9", "49,6", "4,3"),
        ),
        align="lrrrr",
        widths=(0.34, 0.13, 0.15, 0.19, 0.19),
        has_total=True,
    ),
    Heading("Prognos för investeringar", 3),
    Table(
        rows=(
            ("Helårsprognos", "Årsbudget", "Avvikelse"),
            ("49 600 tkr", "52 900 tkr", "3 300 tkr"),
        ),
        align="rrr",
        widths=(0.3, 0.3, 0.3),
    ),
    Paragraph(
        "Investeringarna väntas bli 3,3 mnkr lägre än årets budget. Resecentrum i Kvarnvik "
        "beräknas kosta 2,0 mnkr mindre i år, eftersom markarbetena har försenats. För gång- och "
        "cykelbron i Lindeby saknas budget; kostnaden på 700 000 kronor avser projektering."
    ),
)
