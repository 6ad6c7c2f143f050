"""What the plan says under each goal; within a focus area the order differs from the table."""

from __future__ import annotations

from samples.generator.blocks import Block, Bullets, Heading, Paragraph
from samples.generator.content.goals import ADMINISTRATION, LIFE, TRAVEL, WORK, heading


def _goal(key: str) -> Heading:
    return Heading(heading(key), 3, (key,))


TRAVEL_TEXTS: tuple[Block, ...] = (
    Heading(f"Fokusområde: {TRAVEL}", 2),
    _goal("resor"),
    Paragraph(
        "Nämnden ska införa tiominuterstrafik på stomlinje 1 och 2 i Ekholma från och med "
        "tidtabellsskiftet i augusti. Nämnden ska också ta fram ett gemensamt erbjudande till "
        "arbetsgivare som vill förmånscykla eller köpa periodkort åt sina anställda."
    ),
    Paragraph(
        "Att gå och cykla ska vara ett självklart val för korta resor. Därför ska nämnden, "
        "tillsammans med kommunerna, peka ut minst 40 km cykelväg som bör byggas fram till 2030 "
        "och lämna underlaget till länsplanen för transporter."
    ),
    _goal("anrop"),
    Paragraph(
        "Där linjetrafik inte går att bära ska det finnas andra sätt att resa. Nämnden ska "
        "starta anropsstyrd trafik i tre pilotområden: Norrsjö, Tallmon och Östra Lindeby. "
        "Resor ska kunna bokas samma dag, per telefon och i appen. Nämnden ska dessutom utreda "
        "om skolskjuts och sjukresor kan köras med samma fordon."
    ),
    _goal("tillganglighet"),
    Paragraph(
        "Nämnden ska bygga om minst 38 hållplatser så att de blir fullt tillgängliga. Vid "
        "resecentrum i Kvarnvik ska nämnden införa ledsagning utan förbokning. Förare i all "
        "upphandlad trafik ska ha gått en utbildning i bemötande före årets slut."
    ),
    Paragraph(
        "Nämnden ska inrätta ett resenärsråd där funktionshindersrörelsen har hälften av platserna."
    ),
    _goal("jarnvag"),
    Paragraph(
        "Norrsjöbanan är länets viktigaste järnväg och den mest försenade. Nämnden ska under "
        "året lämna ett eget yttrande över den nationella planen och samla länets kommuner "
        "bakom en gemensam målbild för dubbelspår Ekholma–Kvarnvik. Nämnden ska även följa upp "
        "tågens punktlighet varje kvartal och kräva åtgärder av trafikutövaren om den understiger "
        "90 procent."
    ),
)

WORK_TEXTS: tuple[Block, ...] = (
    Heading(f"Fokusområde: {WORK}", 2),
    _goal("yrkesutbildning"),
    Paragraph(
        "Från och med i år har nämnden ansvaret för att hålla ihop länets yrkesutbildningar. "
        "Nämnden ska bilda ett kompetensråd med näringsliv, fack och skolhuvudmän, och rådet ska "
        "presentera en första behovsbild senast i oktober. Nämnden ska dessutom ta fram en "
        "modell för validering inom vård, bygg och industri."
    ),
    _goal("omstallning"),
    Paragraph(
        "Små företag har sällan en egen hållbarhetsavdelning. Nämnden ska erbjuda dem rådgivning "
        "om energi, material och cirkulära affärer samt fördela 6,5 mnkr i omställningscheckar. "
        "Minst 120 företag ska ha fått stöd vid årets slut."
    ),
    Paragraph("Nämnden ska vidare:"),
    Bullets(
        (
            "öppna en testmiljö för träbaserade material i Storåsen,",
            "ordna två inköpsdagar där mindre företag möter offentliga beställare,",
            "verka för att länets science park får ett kontor i Tallmon.",
        )
    ),
    _goal("vag_till_arbete"),
    Paragraph(
        "Ungefär 2 900 unga i länet varken arbetar eller studerar. Nämnden ska erbjuda 150 "
        "praktikplatser inom regionens egna verksamheter och stödja kommunernas uppsökande "
        "arbete. För utrikes födda med akademisk utbildning ska nämnden starta ett "
        "mentorprogram tillsammans med högskolan i Ekholma."
    ),
)

LIFE_TEXTS: tuple[Block, ...] = (
    Heading(f"Fokusområde: {LIFE}", 2),
    _goal("kultur"),
    Paragraph(
        "Var man växer upp ska inte avgöra vilken kultur man får möta. Nämnden ska låta den nya "
        "scenbussen besöka samtliga nio kommuner och se till att varje barn i årskurs 3 får se "
        "minst en professionell föreställning. Nämnden ska också fördela stöd till ungas egna "
        "arrangemang och förenkla ansökan så att svar kan ges inom 14 dagar."
    ),
    _goal("folkhalsa"),
    Paragraph(
        "Skillnaderna i hälsa mellan länets kommuner har inte minskat. Nämnden ska teckna "
        "treåriga överenskommelser med alla nio kommuner om rörelse, psykisk hälsa och "
        "ensamhet. Nämnden ska genomföra en befolkningsenkät under hösten och redovisa "
        "resultatet så att det kan användas i kommunernas budgetarbete."
    ),
    Paragraph(
        "Arbetet mot ofrivillig ensamhet bland äldre ska förstärkas genom bidrag till "
        "föreningar som ordnar mötesplatser på landsbygden."
    ),
    _goal("klimat"),
    Paragraph(
        "Nämnden ska byta ut samtliga bensin- och dieseldrivna tjänstebilar, 46 stycken, och "
        "minska antalet flygresor med en tredjedel jämfört med 2019. All upphandlad busstrafik "
        "ska köras på el eller förnybart bränsle senast 31 december 2025."
    ),
    Paragraph(
        "Nämnden ska redovisa klimatavtryck för sina tio största inköpsområden och ställa krav "
        "på återbruk i alla upphandlingar av inredning."
    ),
)

ADMINISTRATION_TEXTS: tuple[Block, ...] = (
    Heading(f"Fokusområde: {ADMINISTRATION}", 2),
    _goal("data"),
    Paragraph(
        "Regionen har mer information än den delar. Nämnden ska publicera minst tolv nya "
        "datamängder som öppna data, bland annat om hållplatser, leder och luftkvalitet, och "
        "vårda dem enligt en gemensam standard. Nämnden ska tillsammans med kommunerna ta fram "
        "en gemensam kart- och bokningstjänst för friluftslivet."
    ),
    _goal("beredskap"),
    Paragraph(
        "Nämnden ska ta fram kontinuitetsplaner för kollektivtrafikens ledning, "
        "beställningscentralen och kulturarvets samlingar. Reservkraft ska finnas vid "
        "beställningscentralen före 1 september. Nämnden ska även öva krisledning minst två "
        "gånger under året, varav en gång tillsammans med länsstyrelsen och kommunerna."
    ),
)

GOAL_TEXTS = (*TRAVEL_TEXTS, *WORK_TEXTS, *LIFE_TEXTS, *ADMINISTRATION_TEXTS)
