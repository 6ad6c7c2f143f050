"""The complete follow-up, January to April 2025: every goal has a section with a body."""

from __future__ import annotations

from samples.generator.blocks import Block, Document, Heading, Paragraph, Table
from samples.generator.content.complete_economy import ECONOMY, STAFF
from samples.generator.content.complete_findings import AGREEMENTS, FINDINGS
from samples.generator.content.complete_goals import GOAL_REPORTS
from samples.generator.content.goals import (
    ADMINISTRATION,
    BODY,
    GOALS,
    LIFE,
    ORGANISATION,
    TRAVEL,
    VISITORS,
    WORK,
    Link,
    goal_rows,
    plan_links,
)

SUMMARY: tuple[Block, ...] = (
    Heading("Sammanfattning", 1),
    Paragraph(
        "Rapporten visar hur samhällsnämndens arbete har gått under årets första fyra månader. "
        "Den bygger på underlag från samhällskontorets sex enheter och behandlades i "
        "förvaltningens ledningsgrupp den 12 maj."
    ),
    Paragraph(
        "Arbetet med nämndens 12 mål har kommit i gång inom alla fokusområden, och samtliga mål "
        "löper på enligt plan. Längst har nämnden kommit med scenbussen, som redan har besökt "
        "fem kommuner, och med ombyggnaden av hållplatser."
    ),
    Paragraph(
        "Sjukfrånvaron är fortsatt låg. Personalrörligheten har ökat något och ligger nu nära "
        "målvärdet."
    ),
    Paragraph(
        "Helårsprognosen visar ett överskott på 6,4 mnkr. Förklaringen är lägre kostnader för "
        "personal och högre biljettintäkter än väntat. Köpt trafik kostar däremot mer än "
        "budgeterat, främst på grund av indexuppräkningen i januari."
    ),
    Paragraph(
        "I mars invigdes den första delen av resecentrum i Kvarnvik. Omkring 1 400 personer kom "
        "till invigningen, och antalet resande över stationen har sedan dess ökat med 7 procent."
    ),
)

AREA_ORDER = (LIFE, TRAVEL, ADMINISTRATION, WORK)


def report_links() -> list[Link]:
    """The goal table in the report's own order of focus areas."""
    links = plan_links()
    ordered = [link for area in AREA_ORDER for link in links if link[0] == area]
    visitors = next(link for link in ordered if link[1] == VISITORS)
    ordered.remove(visitors)
    first_work = next(i for i, link in enumerate(ordered) if link[0] == WORK)
    ordered.insert(first_work + 1, visitors)
    return ordered


GOAL_CHAPTER: tuple[Block, ...] = (
    Heading("Mål", 1),
    Heading("Från fokusområde till mål", 2),
    Table(
        rows=goal_rows(("Fokusområde", "Fullmäktiges mål", "Samhällsnämndens mål"), report_links()),
        align="lll",
        widths=(0.32, 0.33, 0.35),
    ),
    Heading("Uppföljning av nämndens mål", 2),
    *GOAL_REPORTS,
    Heading("Indikatorer för uppdraget", 2),
    Paragraph(
        "Utfallet avser de senaste tolv månaderna där inte annat sägs. Resvanorna mäts en gång "
        "om året, och nästa mätning görs i september."
    ),
    Table(
        rows=(
            ("Indikator", "Utfall R12", "Målvärde 2025"),
            ("Andel resor med kollektivtrafik, cykel och gång", "32,5 %", "34 %"),
            ("Fullt tillgängliga hållplatser", "431", "450"),
            ("Företag som fått omställningsstöd", "57", "120"),
            ("Barn och unga som mött regional kultur", "15 250", "16 000"),
        ),
        align="lrr",
        widths=(0.52, 0.24, 0.24),
    ),
)

WORK_ENVIRONMENT: tuple[Block, ...] = (
    Heading("Arbetsmiljö", 1),
    Heading("Rimlig arbetsbelastning", 2),
    Paragraph(
        "Modellen för planering av arbetstid prövas sedan februari i tre enheter. De första "
        "erfarenheterna är goda: övertiden har minskat, och medarbetarna uppger att de lättare "
        "kan säga nej till möten. Administrativt stöd har erbjudits fem av sju chefer med stora "
        "grupper."
    ),
    Heading("Trygghet i fält", 2),
    Paragraph(
        "Larm har delats ut till 34 medarbetare. Utbildningen i bemötande och hot har hållits "
        "vid två tillfällen och ges en sista gång i juni."
    ),
    Heading("Friskvård", 2),
)

COMPLETE = Document(
    kind="follow_up",
    title="Tertialrapport 1\n2025",
    organisation=ORGANISATION,
    body=BODY,
    period="2025-01-01/2025-04-30",
    language="sv",
    goals=GOALS,
    blocks=(*SUMMARY, *GOAL_CHAPTER, *WORK_ENVIRONMENT, *STAFF, *ECONOMY),
    findings=FINDINGS,
    agreements=AGREEMENTS,
)
