"""Short goal reports for the whole year, and the board's own judgement of each goal."""

from __future__ import annotations

from samples.generator.blocks import Block, Heading, Paragraph
from samples.generator.content.goals import title

MET, PARTLY, NOT_MET = "Uppnått", "Delvis uppnått", "Ej uppnått"

JUDGEMENTS = (
    ("resor", MET),
    ("anrop", PARTLY),
    ("jarnvag", NOT_MET),
    ("tillganglighet", MET),
    ("omstallning", MET),
    ("yrkesutbildning", PARTLY),
    ("vag_till_arbete", MET),
    ("kultur", MET),
    ("klimat", PARTLY),
    ("folkhalsa", PARTLY),
    ("data", MET),
    ("beredskap", MET),
)

TEXTS = {
    "resor": "Målet är uppnått. Andelen resor med kollektivtrafik, cykel och gång blev 34,6 "
    "procent. Tiominuterstrafiken infördes i augusti, och 38 arbetsgivare har anslutit sig till "
    "erbjudandet om periodkort och förmånscykel.",
    "anrop": "Målet är delvis uppnått. Trafiken finns i alla tre pilotområdena, men bokning per "
    "telefon samma dag kom aldrig på plats. Under året gjordes 6 120 resor. Utredningen om "
    "gemensamma fordon blev klar i december.",
    "jarnvag": "Målet är ej uppnått. Yttrandet lämnades och målbilden har stöd av alla nio "
    "kommuner, men punktligheten blev 88,9 procent för helåret.",
    "tillganglighet": "Målet är uppnått. Antalet fullt tillgängliga hållplatser är nu 454. "
    "Resenärsrådet har haft fyra möten, och 97 procent av förarna är utbildade.",
    "omstallning": "Målet är uppnått. Sammanlagt 127 företag har fått stöd. Hela ramen på 6,5 "
    "mnkr är beviljad, och testmiljön i Storåsen har haft elva uppdrag.",
    "yrkesutbildning": "Målet är delvis uppnått. Kompetensrådets behovsbild presenterades i "
    "oktober. Modeller för validering finns inom vård och bygg men ännu inte inom industri.",
    "vag_till_arbete": "Målet är uppnått. Regionen har tagit emot 153 praktikanter, och "
    "mentorprogrammet har lett till 14 anställningar.",
    "kultur": "Målet är uppnått. Scenbussen har besökt samtliga nio kommuner och 16 480 barn och "
    "unga har mött kultur med stöd av nämnden. Beslut om stöd ges nu inom tolv dagar.",
    "klimat": "Målet är delvis uppnått. Av 46 tjänstebilar är 41 utbytta. Utsläppen från "
    "tjänsteresor blev 962 ton, vilket är nära målvärdet på 950 ton.",
    "folkhalsa": "Målet är uppnått. Tre överenskommelser återstod vid årets början; nu har alla "
    "nio kommuner skrivit under. Befolkningsenkäten besvarades av 6 840 personer.",
    "data": "Målet är uppnått. Tretton nya datamängder är publicerade. Kart- och bokningstjänsten "
    "används av alla kommuner utom en.",
    "beredskap": "Målet är uppnått. Kontinuitetsplaner finns för alla tre verksamheterna, "
    "reservkraften är i drift och två övningar har genomförts.",
}

GOAL_REPORTS: tuple[Block, ...] = tuple(
    block
    for key, _ in JUDGEMENTS
    for block in (Heading(title(key), 3, (key,)), Paragraph(TEXTS[key]))
)
