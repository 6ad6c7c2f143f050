"""A table of 42 bus stops: long enough to go on overleaf in every house style."""

from __future__ import annotations

from samples.generator.blocks import Row, Table

STOPS = (
    ("Björkvik", "Centrum", "mars", 410),
    ("Björkvik", "Kyrkbyn", "mars", 365),
    ("Björkvik", "Sjövägen", "april", 298),
    ("Björkvik", "Vårdcentralen", "april", 455),
    ("Ekholma", "Akademigatan", "februari", 520),
    ("Ekholma", "Badhuset", "februari", 388),
    ("Ekholma", "Domstolen", "mars", 402),
    ("Ekholma", "Eklunden", "maj", 275),
    ("Ekholma", "Hamntorget", "maj", 610),
    ("Ekholma", "Kvarnbron", "juni", 472),
    ("Ekholma", "Norra station", "juni", 1180),
    ("Ekholma", "Sjukhuset", "augusti", 985),
    ("Granhult", "Bruket", "april", 240),
    ("Granhult", "Skolan", "april", 265),
    ("Granhult", "Torget", "maj", 330),
    ("Kvarnvik", "Bangatan", "mars", 540),
    ("Kvarnvik", "Fabriken", "maj", 295),
    ("Kvarnvik", "Idrottshallen", "juni", 350),
    ("Kvarnvik", "Resecentrum A", "mars", 1240),
    ("Kvarnvik", "Resecentrum B", "mars", 1215),
    ("Kvarnvik", "Slussen", "september", 378),
    ("Lindeby", "Allén", "maj", 260),
    ("Lindeby", "Kommunhuset", "juni", 415),
    ("Lindeby", "Mejeriet", "juni", 285),
    ("Lindeby", "Östra infarten", "september", 310),
    ("Lindeby", "Östra skolan", "september", 305),
    ("Norrsjö", "Brygghuset", "augusti", 690),
    ("Norrsjö", "Fjällvägen", "augusti", 745),
    ("Norrsjö", "Hembygdsgården", "september", 620),
    ("Norrsjö", "Stationen", "oktober", 1055),
    ("Storåsen", "Folkets hus", "april", 280),
    ("Storåsen", "Gruvvägen", "maj", 315),
    ("Storåsen", "Sågen", "juni", 290),
    ("Storåsen", "Torget", "juni", 445),
    ("Tallmon", "Biblioteket", "augusti", 335),
    ("Tallmon", "Hälsocentralen", "augusti", 390),
    ("Tallmon", "Industrigatan", "september", 270),
    ("Tallmon", "Vattentornet", "oktober", 255),
    ("Vretaby", "Handelsboden", "september", 230),
    ("Vretaby", "Kyrkan", "oktober", 245),
    ("Vretaby", "Nybygget", "oktober", 268),
    ("Vretaby", "Skolan", "november", 282),
)


def thousands(number: int) -> str:
    """Digits in groups of three, as Swedish tables print them."""
    return f"{number:,}".replace(",", " ")


ROWS: tuple[Row, ...] = (
    ("Kommun", "Hållplats", "Klar", "Kostnad (tkr)"),
    *((place, stop, month, thousands(cost)) for place, stop, month, cost in STOPS),
    ("Summa", "", "", thousands(sum(cost for *_, cost in STOPS))),
)

STOP_TABLE = Table(
    rows=ROWS,
    align="lllr",
    widths=(0.24, 0.36, 0.2, 0.2),
    caption="Hållplatser som byggts om under 2025",
    has_total=True,
)
