"""The second interim report: the board judges its goals by traffic lights and no words."""

from __future__ import annotations

from samples.generator.blocks import Block, Document, Heading, Key, Light, Paragraph, Table
from samples.generator.content.goals import BODY, BY_KEY, GOALS, ORGANISATION, title

GREEN, YELLOW, RED, GREY = (Light(c) for c in ("green", "yellow", "red", "grey"))

LEGEND = Key(
    (
        (GREEN, "bedöms uppnås"),
        (YELLOW, "osäkert"),
        (RED, "bedöms inte uppnås"),
        (GREY, "bedömning saknas"),
    )
)

JUDGED = (
    ("resor", GREEN),
    ("anrop", YELLOW),
    ("jarnvag", RED),
    ("tillganglighet", GREEN),
    ("omstallning", GREEN),
    ("yrkesutbildning", YELLOW),
    ("vag_till_arbete", GREY),
    ("kultur", GREEN),
    ("klimat", RED),
    ("folkhalsa", None),
    ("data", GREEN),
    ("beredskap", GREY),
)
"""The board gave public health no light: silence, which is not grey."""

TEXTS = {
    "resor": "Bussarna i Ekholma tog 1,9 miljoner resenärer till och med augusti. Det nya "
    "cykelstråket mellan Ekholma och Sandvik öppnade i juni.",
    "anrop": "Den anropsstyrda trafiken körs i Norrsjö och Tallnäs. I Storåsen saknas ännu en "
    "entreprenör, och upphandlingen görs om under hösten.",
    "jarnvag": "Trafikverkets förslag till plan har inga medel för Norrsjöbanan före 2034. Av "
    "tågen på banan kom 86 procent fram i tid.",
    "tillganglighet": "Under året har 27 hållplatser byggts om med ledstråk och höjd kantsten. "
    "Ledsagning kan sedan maj beställas fram till en timme före avgång.",
    "omstallning": "Rådgivningen har besökt 83 företag. Hälften av dem har börjat räkna på sina "
    "utsläpp, och 19 har sökt stöd till nya maskiner.",
    "yrkesutbildning": "Kompetensrådet har enats om en gemensam ansökan. Valideringen inom vården "
    "är i gång, medan byggbranschen vill vänta till nästa år.",
    "vag_till_arbete": "Praktikplatserna söks i två omgångar, och den andra avslutas i november. "
    "Hittills har 61 personer fått en plats.",
    "kultur": "Scenbussen har besökt sju kommuner. Skolorna i Tallnäs fick för första gången ett "
    "eget konstnärsbesök i varje årskurs.",
    "klimat": "Koldioxidutsläppen från tjänsteresor ökade till 712 ton under åtta månader, "
    "eftersom fler möten hölls på plats än året före.",
    "folkhalsa": "Överenskommelser om folkhälsa finns med sex av länets nio kommuner. Enkäten till "
    "invånarna går ut i oktober.",
    "data": "Nio datamängder har publicerats, bland dem hållplatsernas tillgänglighet. En "
    "gemensam bokningstjänst provas av fyra kommuner.",
    "beredskap": "Övningen med länsstyrelsen hålls i november. Reservkraften vid "
    "beställningscentralen har provkörts varje månad.",
}


def _goal_reports() -> tuple[Block, ...]:
    return tuple(
        block
        for key, _ in JUDGED
        for block in (Heading(title(key), 3, (key,)), Paragraph(TEXTS[key]))
    )


LIGHTS_REPORT = Document(
    kind="follow_up",
    title="Tertialrapport 2\n2025",
    organisation=ORGANISATION,
    body=BODY,
    period="2025-01-01/2025-08-31",
    language="sv",
    goals=GOALS,
    blocks=(
        Heading("Sammanfattning", 1),
        Paragraph(
            "Tertialrapporten följer upp nämndens tolv mål för perioden januari till augusti. "
            "Nämnden bedömer om varje mål kommer att nås vid årets slut."
        ),
        Heading("Uppföljning av nämndens mål", 1),
        Heading("Samlad bild", 2),
        Paragraph("Varje mål har fått en färg. Färgerna betyder:"),
        LEGEND,
        Table(
            rows=(
                ("Mål", "Bedömning"),
                *((BY_KEY[key].title, light or "") for key, light in JUDGED),
            ),
            align="ll",
            widths=(0.8, 0.2),
            caption="Målen och nämndens bedömning av dem",
        ),
        Heading("Mål för mål", 2),
        *_goal_reports(),
    ),
    lights=tuple((key, light.colour) for key, light in JUDGED if light),
)
