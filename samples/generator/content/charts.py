"""The year's follow-up: a chart, a picture, a logo on each page and a table over two pages."""

from __future__ import annotations

from samples.generator.blocks import (
    BarChart,
    Block,
    Document,
    Finding,
    Heading,
    Paragraph,
    Picture,
    Table,
)
from samples.generator.content.charts_goals import GOAL_REPORTS, JUDGEMENTS
from samples.generator.content.charts_stops import STOP_TABLE
from samples.generator.content.goals import BODY, BY_KEY, GOALS, ORGANISATION

SUMMARY: tuple[Block, ...] = (
    Heading("Året i korthet", 1),
    Paragraph(
        "Samhällsnämnden har under 2025 arbetat med tolv mål. Sju av dem bedöms som uppnådda, "
        "fyra som delvis uppnådda och ett som ej uppnått. Resandet har ökat under hela året, "
        "mest från augusti då tiominuterstrafiken infördes."
    ),
    BarChart(
        caption="Resor i stadstrafiken i Ekholma per månad, tusental",
        labels=("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
        first=(212, 208, 221, 214, 209, 171, 128, 186, 228, 233, 229, 198),
        second=(219, 214, 226, 223, 216, 178, 133, 217, 271, 279, 274, 236),
        legend=("2024", "2025"),
    ),
    Paragraph(
        "Nettokostnaden blev 588,7 mnkr, vilket är 1,3 mnkr lägre än budget. Investeringarna "
        "uppgick till 43,6 mnkr av budgeterade 51,1 mnkr."
    ),
    Picture(
        caption="Tiominuterstrafiken i Ekholma",
        alt="En röd buss på en väg nedanför gröna kullar",
    ),
)

RESULTS: tuple[Block, ...] = (
    Heading("Resultat för målen", 1),
    Heading("Samlad bedömning", 2),
    Paragraph(
        "Bedömningen görs i tre steg: uppnått, delvis uppnått och ej uppnått. Ett mål som inte "
        "har kunnat bedömas anges som ej bedömt. I år finns inget sådant."
    ),
    Table(
        rows=(
            ("Mål", "Bedömning"),
            *((BY_KEY[key].title, judgement) for key, judgement in JUDGEMENTS),
        ),
        align="ll",
        widths=(0.76, 0.24),
        caption="Nämndens bedömning av måluppfyllelsen",
    ),
    Heading("Mål för mål", 2),
    *GOAL_REPORTS,
)

STOPS: tuple[Block, ...] = (
    Heading("Ombyggda hållplatser", 1),
    Paragraph(
        "Under året har 42 hållplatser byggts om, att jämföra med målet på minst 38. Tabellen "
        "visar kostnaden för var och en i tusental kronor."
    ),
    STOP_TABLE,
    Paragraph(
        "Hållplatserna i Norrsjö blev dyrare än beräknat, eftersom marken behövde förstärkas."
    ),
)

CHARTS = Document(
    kind="follow_up",
    title="Årsuppföljning\n2025",
    organisation=ORGANISATION,
    body=BODY,
    period="2025-01-01/2025-12-31",
    language="sv",
    goals=GOALS,
    blocks=(*SUMMARY, *RESULTS, *STOPS),
    judgements=JUDGEMENTS,
    findings=(
        Finding(
            "target missed",
            "2.2.3",
            "Punktligheten understeg 90 procent, men ingen åtgärd redovisas.",
            "90 procent",
            "88,9 procent",
            "jarnvag",
        ),
        Finding(
            "text and table differ",
            "2",
            "Målet kallas delvis uppnått i tabellen; texten säger att det är uppnått.",
            None,
            "Målet är uppnått. Tre överenskommelser",
            "folkhalsa",
        ),
    ),
    agreements=(Finding("same budget", "1", "Årets investeringsbudget.", "51,1", "51,1 mnkr"),),
)
