"""A two-page follow-up that exists only as page images, January to February 2025."""

from __future__ import annotations

from samples.generator.blocks import Block, Document, Heading, Paragraph, Table
from samples.generator.content.goals import BODY, GOALS, ORGANISATION, title

TEXTS = {
    "resor": "Upphandlingen av bussar till tiominuterstrafiken pågår. Anbuden öppnas den 14 mars.",
    "anrop": "Trafiken i Norrsjö och Tallmon har startat. Östra Lindeby startar i april.",
    "jarnvag": "Yttrandet över den nationella planen är skrivet och behandlas i mars.",
    "tillganglighet": "Sex hållplatser är ombyggda. Resenärsrådet höll sitt första möte den 20 "
    "februari.",
    "omstallning": "Nio företag har fått rådgivning och 480 tkr har beviljats i checkar.",
    "yrkesutbildning": "Kompetensrådet är bildat. Arbetet med validering har inte startat.",
    "vag_till_arbete": "Mentorprogrammet började i februari med 22 par. Tjugo praktikanter är "
    "på plats.",
    "kultur": "Scenbussen har besökt två kommuner, och 860 barn har sett en föreställning.",
    "klimat": "De första sju elbilarna är levererade. Ett av tre trafikavtal uppfyller kraven.",
    "folkhalsa": "Överenskommelser är tecknade med tre kommuner. Samtal pågår med de övriga.",
    "data": "Två datamängder är publicerade. Provversionen av karttjänsten visas i mars.",
    "beredskap": "Planen för beställningscentralen är klar. Övningen är bokad till den 9 april.",
}

GOAL_REPORTS: tuple[Block, ...] = tuple(
    block
    for key, text in TEXTS.items()
    for block in (Heading(title(key), 2, (key,)), Paragraph(text))
)

SCAN = Document(
    kind="follow_up",
    title="Månadsrapport\nfebruari 2025",
    organisation=ORGANISATION,
    body=BODY,
    period="2025-01-01/2025-02-28",
    language="sv",
    goals=GOALS,
    blocks=(
        Heading("Inledning", 1),
        Paragraph(
            "Samhällsnämndens månadsrapport för februari 2025 visar läget för årets tolv mål. "
            "Prognosen för helåret är ett överskott på 4,5 mnkr."
        ),
        Heading("Läget för målen", 1),
        *GOAL_REPORTS,
        Heading("Ekonomi", 1),
        Table(
            rows=(
                ("Kontoslag (mnkr)", "Budget", "Prognos", "Avvikelse"),
                ("Intäkter", "-325", "-328", "3"),
                ("Personalkostnader", "271", "268", "3"),
                ("Köpt trafik", "498", "499,5", "-1,5"),
                ("Övriga kostnader", "146", "146", "0"),
                ("Nettokostnad", "590", "585,5", "4,5"),
            ),
            align="lrrr",
            widths=(0.4, 0.2, 0.2, 0.2),
            has_total=True,
        ),
    ),
)
