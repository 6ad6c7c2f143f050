"""The plan's indicators and budgets."""

from __future__ import annotations

from samples.generator.blocks import Block, Cell, Heading, Paragraph, Table

INDICATORS: tuple[Block, ...] = (
    Heading("Indikatorer", 1),
    Heading("Medarbetare", 2),
    Table(
        rows=(
            ("Indikator", "Beskrivning", "Målvärde"),
            (
                "Personalrörlighet",
                "Andel tillsvidareanställda som har slutat eller bytt förvaltning under de "
                "senaste tolv månaderna.",
                "9,5 %",
            ),
            (
                "Sjukfrånvaro",
                "Frånvaro på grund av sjukdom i procent av ordinarie arbetstid, hela perioden. "
                "Regionens gemensamma målvärde är 4,8 procent.",
                "4,8 %",
            ),
            (
                "Medarbetarengagemang",
                "Index 0–100 enligt regionens årliga enkät.",
                "80",
            ),
        ),
        align="lll",
        widths=(0.26, 0.56, 0.18),
        caption="Indikatorer för medarbetare",
    ),
    Heading("Uppdrag", 2),
    Table(
        rows=(
            ("Indikator", "Utfall 2023", "Målvärde 2025", "Målvärde 2027"),
            ("Andel resor med kollektivtrafik, cykel och gång (%)", "31", "34", "37"),
            ("Fullt tillgängliga hållplatser (antal)", "412", "450", "520"),
            ("Företag som fått omställningsstöd (antal)", "86", "120", "150"),
            ("Barn och unga som mött regional kultur (antal)", "14 300", "16 000", "18 500"),
            ("Koldioxidutsläpp från tjänsteresor (ton)", "1 180", "950", "700"),
        ),
        align="lrrr",
        widths=(0.49, 0.17, 0.17, 0.17),
        caption="Indikatorer för uppdraget",
    ),
)

ECONOMY: tuple[Block, ...] = (
    Heading("Ekonomi", 1),
    Paragraph(
        "Nämnden finansieras till största delen genom regionbidrag. Biljettintäkterna väntas öka "
        "något när tiominuterstrafiken införs, men kostnaden för köpt trafik ökar mer. Inför 2025 "
        "har nämnden fått 16 mnkr i utökat bidrag, vilket motsvarar 2,8 procent."
    ),
    Heading("Driftbudget", 2),
    Table(
        rows=(
            ("Kontoslag", "Budget 2024", "Budget 2025"),
            ("Intäkter", "-318", "-325"),
            ("Personalkostnader", "264", "271"),
            ("Köpt trafik", "486", "498"),
            ("Övriga kostnader", "142", "146"),
            ("Nettokostnad", "574", "590"),
        ),
        align="lrr",
        widths=(0.44, 0.2, 0.2),
        caption="Samhällsnämndens driftbudget, belopp i mnkr",
        has_total=True,
    ),
    Heading("Investeringsbudget", 2),
    Paragraph(
        "Resecentrum i Kvarnvik är den största enskilda investeringen under planperioden "
        "2025–2027. Övriga belopp avser i huvudsak utbyten."
    ),
    Table(
        rows=(
            ("Investering", "Total utgift", "2025", "2026", "2027"),
            (Cell("Beslutade objekt", columns=5), None, None, None, None),
            ("Resecentrum Kvarnvik", "64,0", "24,0", "30,0", "10,0"),
            ("Laddning i bussdepå, Ekholma", "18,5", "12,5", "6,0", ""),
            (Cell("Årliga ramar", columns=5), None, None, None, None),
            ("Hållplatser och vindskydd", "", "4,2", "4,2", "4,2"),
            ("Biljettsystem och realtidsskyltar", "", "9,6", "7,4", "7,4"),
            ("Inventarier", "", "0,8", "0,8", "0,8"),
            ("Summa", "", "51,1", "48,4", "22,4"),
        ),
        align="lrrrr",
        widths=(0.4, 0.18, 0.14, 0.14, 0.14),
        caption="Samhällsnämndens investeringsbudget, belopp i mnkr",
        has_total=True,
    ),
)
