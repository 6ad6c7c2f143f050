"""The plan for 2025: everything but the texts of its goals and its economy."""

from __future__ import annotations

from samples.generator.blocks import Document, Heading, Lead, Paragraph, Table
from samples.generator.content.goals import BODY, GOALS, ORGANISATION, goal_rows, plan_links
from samples.generator.content.plan_economy import ECONOMY, INDICATORS
from samples.generator.content.plan_goals import GOAL_TEXTS

INTRODUCTION = (
    Heading("Inledning", 1),
    Paragraph(
        "Björkdal är ett län med långa avstånd, många sjöar och få stora orter. Den som bor i "
        "Storåsen ska ändå kunna studera i Kvarnvik, och den som driver företag i Lindeby ska "
        "kunna hitta medarbetare i hela länet. Samhällsnämnden ansvarar för de frågor som binder "
        "samman vardagen: resor, arbete, kultur, natur och hälsa."
    ),
    Paragraph(
        "Planen vänder sig till chefer och medarbetare på samhällskontoret, till kommunerna och "
        "till alla som vill veta vad nämnden tänker göra under året – och vad den tänker låta "
        "bli. Löpande drift beskrivs inte här. Den följs upp i ordinarie ordning."
    ),
    Paragraph(
        "Under 2024 sågs nämndens reglemente över. Ansvaret för yrkesutbildning och validering "
        "flyttades då hit från den tidigare utbildningsberedningen. Det märks i årets plan, som "
        "har två mål om arbete och utbildning i stället för ett."
    ),
)

STEERING = (
    Heading("Mål för året", 1),
    Paragraph(
        "Regionfullmäktige har i budgeten för 2025 pekat ut fyra fokusområden. Under dem finns "
        "elva mål som gäller hela regionen. För tio av dessa har nämnden satt egna mål; "
        "besöksnäringen hanteras i år av regionstyrelsen. Sammanlagt har samhällsnämnden 12 mål "
        "för 2025. Hur målen hänger ihop framgår av tabell 1."
    ),
    Table(
        rows=goal_rows(
            ("Fokusområde", "Regionfullmäktiges mål", "Samhällsnämndens mål"), plan_links()
        ),
        align="lll",
        widths=(0.26, 0.32, 0.42),
        caption="Fokusområden och mål",
    ),
    Paragraph(
        "I texterna nedan anges vad nämnden åtar sig att göra under året. Ordningen mellan "
        "målen är ingen rangordning."
    ),
)

QUALITY = (
    Heading("Kvalitet och arbetsmiljö", 1),
    Heading("Systematiskt kvalitetsarbete", 2),
    Paragraph(
        "Samhällskontoret ska beskriva sina viktigaste processer och se över dem minst vartannat "
        "år. Synpunkter från resenärer, föreningar och kommuner ska besvaras inom tio "
        "arbetsdagar och redovisas samlat för nämnden två gånger per år."
    ),
    Paragraph(
        "Den interna kontrollen bygger på en årlig riskanalys. För 2025 är avtalsuppföljning, "
        "bisysslor och behörigheter i it-system särskilt utvalda."
    ),
    Heading("Arbetsmiljö", 2),
    Paragraph(
        "Arbetsmiljöarbetet utgår från arbetsmiljölagen (1977:1160) och regionens "
        "arbetsmiljöpolicy. Skyddsronder genomförs på samtliga fyra kontorsorter. Resultatet "
        "behandlas i förvaltningens samverkansgrupp."
    ),
    Lead("Rimlig arbetsbelastning"),
    Paragraph(
        "Samhällskontoret ska pröva en modell för planering av arbetstid i tre enheter. Chefer "
        "med fler än 25 medarbetare ska erbjudas administrativt stöd."
    ),
    Lead("Trygghet i fält"),
    Paragraph(
        "Alla som arbetar ensamma vid hållplatser, leder och depåer ska ha larm och en känd "
        "rutin. Utbildning i bemötande och hot ska hållas före 30 juni."
    ),
)

FOLLOW_UP = (
    Heading("Så följs planen upp", 1),
    Paragraph(
        "Nämnden följer upp planen tre gånger: i tertialrapport 1 (januari–april), "
        "i tertialrapport 2 (januari–augusti) och i årsuppföljningen. Alla mål redovisas i alla "
        "tre. Budgetläget redovisas dessutom varje månad utom januari och juli."
    ),
    Paragraph(
        "Avvikelser som bedöms påverka årets resultat med mer än 2 mnkr ska anmälas till nämnden "
        "vid närmast följande sammanträde."
    ),
)

PLAN = Document(
    kind="plan",
    title="Verksamhetsplan\n2025",
    organisation=ORGANISATION,
    body=BODY,
    period="2025",
    language="sv",
    goals=GOALS,
    blocks=tuple(
        Heading(block.title, block.level, block.goals, numbered=False)
        if isinstance(block, Heading)
        else block
        for block in (
            *INTRODUCTION,
            *STEERING,
            *GOAL_TEXTS,
            *QUALITY,
            *INDICATORS,
            *ECONOMY,
            *FOLLOW_UP,
        )
    ),
)
