"""A follow-up with gaps, January to August 2025, ordered by focus area.

One goal is missing, one heading has no body, two goals share a heading, one goal is reworded
beyond recognition of its words, one is only mentioned, and one section answers no goal.
"""

from __future__ import annotations

from samples.generator.blocks import (
    Block,
    Bullets,
    Document,
    Finding,
    Heading,
    Lead,
    Paragraph,
    Table,
)
from samples.generator.content.goals import (
    ADMINISTRATION,
    BODY,
    GOALS,
    LIFE,
    ORGANISATION,
    TRAVEL,
    WORK,
    goal_rows,
    plan_links,
    title,
)

MISSING = "kultur"


def _goal(key: str) -> Heading:
    return Heading(title(key), 3, (key,))


SUMMARY: tuple[Block, ...] = (
    Heading("Läget i korthet", 1),
    Paragraph(
        "Efter åtta månader är arbetet i huvudsak i fas. Tiominuterstrafiken startade i augusti, "
        "och resandet i Ekholma ökade med 9 procent de första två veckorna. Den anropsstyrda "
        "trafiken har blivit dyrare än beräknat."
    ),
    Paragraph(
        "Nämndens mål att minska klimat- och miljöpåverkan från den egna verksamheten redovisas "
        "i sin helhet i årsuppföljningen, då uppgifter om bränsle och resor finns för hela året."
    ),
    Paragraph(
        "Prognosen för helåret är ett underskott på 2,5 mnkr. Nämnden beslutade den 11 september "
        "om åtgärder för att nå en budget i balans."
    ),
    Heading("Målkedjan", 1),
    Paragraph(
        "Tabellen visar vilka mål som följs upp i rapporten och hur de hör ihop med "
        "regionfullmäktiges mål."
    ),
    Table(
        rows=goal_rows(
            ("Fokusområde", "Mål från regionfullmäktige", "Mål för samhällsnämnden"),
            [link for link in plan_links() if link[2] != title(MISSING)],
        ),
        align="lll",
        widths=(0.3, 0.32, 0.38),
        caption="Fokusområden och mål som följs upp",
    ),
    Heading("Uppföljning av målen", 1),
)

TRAVEL_REPORTS: tuple[Block, ...] = (
    Heading(TRAVEL, 2),
    _goal("resor"),
    Paragraph(
        "Sedan den 17 augusti går bussarna på stomlinje 1 och 2 var tionde minut. De första "
        "mätningarna visar fler resor, särskilt mitt på dagen. Erbjudandet till arbetsgivare har "
        "nu 31 anslutna företag."
    ),
    Paragraph(
        "Underlaget om cykelvägar lämnades i juni och omfattar 44 km. Länsplanen för transporter "
        "är på remiss till den 15 oktober."
    ),
    Heading("Resor på beställning där bussen inte räcker till", 3, ("anrop",)),
    Paragraph(
        "Försöken med bokade resor i Norrsjö, Tallmon och Östra Lindeby fortsätter. Hittills har "
        "drygt 3 700 resor genomförts. Varje resa kostar i genomsnitt 268 kr, vilket är mer än "
        "beräknat. I Norrsjö samordnas nu resorna med skolskjuts två dagar i veckan."
    ),
    Paragraph(
        "En fortsättning efter försöksperioden förutsätter att kommunerna bidrar. Förhandlingar "
        "pågår och väntas vara klara i november."
    ),
    _goal("jarnvag"),
    Paragraph(
        "Regeringen väntas besluta om den nationella planen i vår. Alla nio kommuner står "
        "bakom målbilden för dubbelspåret. Tågens punktlighet har stigit till 91,2 procent under "
        "andra kvartalet, sedan trafikutövaren satt in ytterligare ett reservtåg."
    ),
    _goal("tillganglighet"),
    Paragraph(
        "Av årets 38 hållplatser är 33 ombyggda. Ledsagningen i Kvarnvik permanentas. Andelen "
        "förare som har gått utbildningen i bemötande är 88 procent."
    ),
)

WORK_REPORTS: tuple[Block, ...] = (
    Heading(WORK, 2),
    _goal("omstallning"),
    Paragraph(
        "Sammanlagt 94 företag har fått stöd, och 5,1 mnkr av 6,5 mnkr är beviljade. Efterfrågan "
        "är störst bland tillverkande företag med färre än tio anställda. Testmiljön i Storåsen "
        "invigdes den 28 augusti."
    ),
    Heading(
        "Samhällsnämnden ska samordna länets arbete med yrkesutbildning och validering samt "
        "korta vägen till arbete för unga och utrikes födda",
        3,
        ("yrkesutbildning", "vag_till_arbete"),
    ),
    Paragraph(
        "De båda målen redovisas tillsammans, eftersom arbetet leds av samma enhet. "
        "Kompetensrådet har enats om en första behovsbild som pekar ut vård, bygg och "
        "industriteknik. Validering inom vård prövas sedan augusti på 40 personer."
    ),
    Paragraph(
        "Regionen har tagit emot 97 av 150 praktikanter. Av de 22 par som började i "
        "mentorprogrammet har nio lett till anställning."
    ),
)

LIFE_REPORTS: tuple[Block, ...] = (
    Heading(LIFE, 2),
    _goal("folkhalsa"),
    Paragraph(
        "Överenskommelser finns med åtta av nio kommuner. Befolkningsenkäten skickas ut i "
        "oktober till 12 000 invånare."
    ),
)

ADMINISTRATION_REPORTS: tuple[Block, ...] = (
    Heading(ADMINISTRATION, 2),
    _goal("data"),
    _goal("beredskap"),
    Paragraph(
        "Reservkraften vid beställningscentralen togs i drift den 29 augusti. Kontinuitetsplaner "
        "finns för två av tre verksamheter. Brister från vårens övning har åtgärdats:"
    ),
    Bullets(
        (
            "kontaktlistor uppdateras nu varje månad,",
            "depåerna har fått radio,",
            "jourschemat omfattar även helger.",
        )
    ),
    Heading("Förberedelser för en ny nämndorganisation 2027", 3),
    Paragraph(
        "Regionfullmäktige har beslutat att se över nämndernas uppdrag inför nästa mandatperiod. "
        "Samhällskontoret bistår utredningen med två utredare och har lämnat en beskrivning av "
        "sina avtal och lokaler. Förslaget lämnas i mars 2026."
    ),
)

ECONOMY: tuple[Block, ...] = (
    Heading("Ekonomi", 1),
    Lead("Prognos"),
    Paragraph(
        "Köpt trafik väntas överskrida budgeten med 9,5 mnkr. Överskottet på personalkostnader "
        "är 5,0 mnkr och på intäkter 2,0 mnkr. Tabellen redovisas i mnkr."
    ),
    Table(
        rows=(
            ("Kontoslag", "Budget helår", "Prognos helår", "Avvikelse"),
            ("Intäkter", "-325,0", "-327,0", "2,0"),
            ("Personalkostnader", "271,0", "266,0", "5,0"),
            ("Köpt trafik", "498,0", "507,5", "-9,5"),
            ("Övriga kostnader", "146,0", "146,0", "0,0"),
            ("Nettokostnad", "590,0", "592,5", "-2,5"),
        ),
        align="lrrr",
        widths=(0.4, 0.2, 0.2, 0.2),
        caption="Prognos för 2025 efter augusti, mnkr",
        has_total=True,
    ),
    Paragraph(
        "Investeringarna beräknas till 44,9 mnkr, att jämföra med årets budget på 51 100 tkr. "
        "Resecentrum i Kvarnvik står för hela skillnaden."
    ),
)

GAPS = Document(
    kind="follow_up",
    title="Tertialrapport 2\n2025",
    organisation=ORGANISATION,
    body=BODY,
    period="2025-01-01/2025-08-31",
    language="sv",
    goals=GOALS,
    blocks=(
        *SUMMARY,
        *TRAVEL_REPORTS,
        *WORK_REPORTS,
        *LIFE_REPORTS,
        *ADMINISTRATION_REPORTS,
        *ECONOMY,
    ),
    mentioned=("klimat",),
    findings=(
        Finding("goal missing", "2", "Målet om barns och ungas kultur saknas helt.", goal=MISSING),
        Finding(
            "goal in table, not in text",
            "2",
            "Målet står i tabellen och nämns i inledningen, men har inget avsnitt.",
            None,
            "minska klimat- och miljöpåverkan",
            "klimat",
        ),
        Finding("empty section", "3.4.1", "Målets rubrik står utan text.", goal="data"),
        Finding(
            "section beyond the plan",
            "3.4.3",
            "Avsnittet svarar inte mot något mål i planen.",
            None,
            "ny nämndorganisation 2027",
        ),
    ),
    agreements=(
        Finding("other unit", "4", "51 100 tkr är planens 51,1 mnkr.", "51,1", "51 100 tkr"),
        Finding("decimals added", "4", "590,0 är planens 590.", "590", "590,0"),
    ),
)
