"""What the complete follow-up reports, goal by goal, in another order than the plan's."""

from __future__ import annotations

from samples.generator.blocks import Block, Bullets, Heading, Lead, Paragraph
from samples.generator.content.goals import heading, title

TWICE = Paragraph(
    "Reservkraften vid beställningscentralen är upphandlad. Leverantören har lämnat besked om "
    "leverans i augusti, vilket är i sista stund men fortfarande inom den tid som planen anger."
)
"""Stands twice in the same section, as happens when two authors share a text."""


def _goal(key: str, printed: str | None = None) -> Heading:
    return Heading(printed or title(key), 3, (key,))


LIFE_REPORTS: tuple[Block, ...] = (
    _goal("kultur"),
    Paragraph(
        "Scenbussen började rulla i januari och har hittills besökt fem av länets nio kommuner. "
        "Sammanlagt har 3 120 barn sett en föreställning. I Tallmon ställdes två besök in på "
        "grund av snö; de har flyttats till september. Resterande fyra kommuner är inbokade "
        "under hösten."
    ),
    Paragraph(
        "Nämnden ska också fördela stöd till ungas egna arrangemang och förenkla ansökan så att "
        "svar kan ges inom 14 dagar."
    ),
    _goal("folkhalsa", heading("folkhalsa")),
    Paragraph(
        "Överenskommelser om folkhälsa är tecknade med sex kommuner och beslutade men ännu inte "
        "undertecknade i två. Med Kvarnvik pågår samtal om hur insatser mot psykisk ohälsa ska "
        "finansieras. Målet bedöms kunna nås före sommaren."
    ),
    Paragraph(
        "Frågorna till höstens befolkningsenkät är klara och har prövats på en mindre grupp. "
        "Urvalet blir 12 000 invånare, vilket är dubbelt så många som vid förra enkäten år 2021. "
        "Bidrag till mötesplatser på landsbygden har beviljats 23 föreningar med sammanlagt "
        "1 850 tkr."
    ),
    _goal(
        "klimat",
        "Samhällsnämnden ska minska den egna verksamhetens klimat- och miljöpåverkan",
    ),
    Paragraph(
        "Av de 46 tjänstebilar som ska bytas ut har 19 ersatts av elbilar. Resten är beställda, "
        "men leveranstiderna är osäkra. Antalet flygresor är 41 procent lägre än under samma "
        "period 2019, så den delen av målet är nådd."
    ),
    Paragraph(
        "Två av tre trafikavtal uppfyller kravet på el eller förnybart bränsle. Det tredje, "
        "som gäller landsbygdstrafiken i norr, löper ut den 14 december och ersätts då av ett "
        "nytt. Krav på återbruk har ställts i den upphandling av inredning som pågår. Arbetet "
        "med klimatavtryck för inköp har ännu inte startat."
    ),
)

TRAVEL_REPORTS: tuple[Block, ...] = (
    _goal("tillganglighet"),
    Paragraph(
        "Sedan årsskiftet har 19 hållplatser byggts om, och ytterligare 16 är upphandlade. "
        "Ledsagning utan förbokning finns sedan den 3 mars vid resecentrum i Kvarnvik och "
        "används i genomsnitt elva gånger om dagen. Ungefär 60 procent av förarna har gått "
        "utbildningen i bemötande."
    ),
    Paragraph(
        "Resenärsrådet höll sitt första möte i februari. Det har tolv ledamöter, varav sex är "
        "utsedda av funktionshindersrörelsen."
    ),
    _goal("resor"),
    Paragraph(
        "Upphandlingen av fordon till tiominuterstrafiken på stomlinje 1 och 2 är klar, och "
        "tidtabellerna är beslutade. Trafiken startar som planerat den 17 augusti. Erbjudandet "
        "till arbetsgivare har tagits fram och prövas av fyra företag och en kommun."
    ),
    Paragraph(
        "Kommunerna har föreslagit sammanlagt 63 km cykelväg. Förslagen bedöms nu utifrån nytta "
        "och kostnad. Underlaget till länsplanen lämnas i juni."
    ),
    _goal("anrop", "Samhällsnämnden ska utveckla den anropsstyrda trafiken i länets glesa delar"),
    Paragraph("Den anropsstyrda trafiken har startat i tre pilotområden:"),
    Bullets(
        (
            "Norrsjö, där 214 resor gjordes under de första sex veckorna,",
            "Tallmon, med två fordon och störst efterfrågan på fredagar,",
            "Östra Lindeby, där bokning per telefon dominerar,",
            "Storåsen, som tillkom i april efter önskemål från kommunen.",
        )
    ),
    Paragraph(
        "Bokning samma dag fungerar i appen men ännu inte per telefon på kvällstid. "
        "Utredningen om gemensamma fordon för skolskjuts och sjukresor har pausats, eftersom "
        "utredaren har slutat. En ny rekrytering beräknas vara klar efter sommaren."
    ),
    _goal("jarnvag"),
    Paragraph(
        "Nämnden lämnade i mars sitt yttrande över den nationella planen. Åtta av nio kommuner "
        "har ställt sig bakom målbilden för dubbelspår Ekholma–Kvarnvik; Lindeby tar ställning "
        "i juni."
    ),
    Paragraph(
        "Punktligheten på Norrsjöbanan var 86,4 procent under första kvartalet. Eftersom det är "
        "under den avtalade nivån har en åtgärdsplan begärts från trafikutövaren. Planen ska "
        "lämnas senast 2025-05-30. Kostnaden för dubbelspåret beräknas nu till cirka 3,4 "
        "miljarder kronor."
    ),
)

ADMINISTRATION_REPORTS: tuple[Block, ...] = (
    _goal(
        "beredskap",
        "Samhällsnämnden ska stärka förmågan att upprätthålla viktiga tjänster i kris och vid "
        "höjd beredskap",
    ),
    Paragraph(
        "Kontinuitetsplaner är framtagna för trafikledningen och beställningscentralen. Planen "
        "för kulturarvets samlingar påbörjas i höst. En första krisledningsövning genomfördes "
        "den 9 april tillsammans med länsstyrelsen och sju kommuner. Övningen visade att "
        "kontaktlistor var inaktuella och att sambandet med depåerna behöver förbättras."
    ),
    TWICE,
    Paragraph("Nästa övning är planerad till november och omfattar enbart den egna förvaltningen."),
    TWICE,
    _goal("data"),
    Paragraph(
        "Fem datamängder har publicerats sedan årsskiftet: hållplatser, pendlarparkeringar, "
        "vandringsleder, badplatser och bidragsbeslut. Arbetet med luftkvalitet försenas av att "
        "mätstationerna byts ut. Samhällskontoret har beslutat om en gemensam standard för "
        "metadata."
    ),
    Paragraph(
        "Kart- och bokningstjänsten för friluftslivet är i drift i en provversion i tre "
        "kommuner. Drygt 2 600 bokningar har gjorts."
    ),
)

WORK_REPORTS: tuple[Block, ...] = (
    _goal("vag_till_arbete"),
    Paragraph(
        "Regionens verksamheter har tagit emot 48 praktikanter, vilket är ungefär en tredjedel "
        "av årets mål. Intresset är stort, men flera verksamheter saknar handledare under "
        "våren. Mentorprogrammet med högskolan i Ekholma började i februari med 22 par."
    ),
    _goal("yrkesutbildning"),
    Lead("Kompetensråd"),
    Paragraph(
        "Kompetensrådet är bildat och har träffats två gånger. Arbetet med en behovsbild har "
        "delats upp på fyra branschgrupper som rapporterar i september."
    ),
    Lead("Validering"),
    Paragraph(
        "En modell för validering inom vård är framtagen och prövas under hösten på 40 personer. "
        "För bygg och industri har arbetet inte påbörjats."
    ),
    _goal("omstallning", heading("omstallning")),
    Paragraph(
        "Hittills i år har 31 företag fått rådgivning eller en omställningscheck. Av de avsatta "
        "6,5 mnkr är 2 150 tkr beviljade. Den första inköpsdagen hölls i Ekholma den 24 april "
        "och samlade 85 företag."
    ),
    Paragraph(
        "Testmiljön för träbaserade material i Storåsen öppnar efter sommaren, två månader "
        "senare än tänkt. Samtal pågår med länets science park om ett kontor i Tallmon."
    ),
)

GOAL_REPORTS = (*LIFE_REPORTS, *TRAVEL_REPORTS, *ADMINISTRATION_REPORTS, *WORK_REPORTS)
