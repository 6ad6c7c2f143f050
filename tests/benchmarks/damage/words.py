"""Words and signs that damage a text: synonyms, misread letters, invented sections."""

from __future__ import annotations

import random
import re

SYNONYMS = {
    "sv": {
        "öka": "höja",
        "utveckla": "vidareutveckla",
        "stärka": "förbättra",
        "förmåga": "kapacitet",
        "förmågan": "kapaciteten",
        "leda": "styra",
        "samordna": "hålla samman",
        "arbete": "insatser",
        "arbetet": "insatserna",
        "skapa": "bygga upp",
        "förutsättningar": "möjligheter",
        "möjligheterna": "förutsättningarna",
        "möjlighet": "tillfälle",
        "minska": "sänka",
        "bredda": "vidga",
        "stödja": "hjälpa",
        "korta": "förkorta",
        "driva": "arbeta",
        "upprätthålla": "hålla igång",
        "viktiga": "väsentliga",
        "hantera": "klara",
        "ansvara": "svara",
        "koordinera": "samordna",
        "införande": "genomförande",
        "smidigt": "enkelt",
        "tryggt": "säkert",
        "andelen": "delen",
        "tillsammans": "i samverkan",
        "resultat": "utfall",
        "förbättrade": "bättre",
        "ökande": "växande",
        "fortsätta": "fortsatt",
        "aktivt": "målmedvetet",
        "pålitlig": "säker",
        "nyttja": "använda",
        "ökad": "större",
    },
    "en": {
        "make": "get",
        "faster": "quicker",
        "reliable": "dependable",
        "keep": "hold",
        "restore": "renew",
        "reduce": "cut down on",
        "cut": "lower",
        "prepare": "ready",
        "increase": "raise",
        "household": "domestic",
    },
}
"""The benchmark's own list; what the product knows of synonyms stands in its profiles."""

MISREAD = {
    "a": "o",
    "e": "c",
    "i": "l",
    "l": "1",
    "o": "0",
    "n": "u",
    "m": "rn",
    "r": "t",
    "t": "f",
    "s": "5",
    "å": "a",
    "ä": "a",
    "ö": "o",
    "g": "q",
    "h": "b",
    "d": "cl",
    "u": "ii",
    "v": "y",
}

EXTRA = {
    "sv": (
        (
            "Flytt till nya lokaler vid Stationsplan",
            "Flytten genomfördes i april. Arkivet är packat och hyresavtalet för den gamla "
            "byggnaden är uppsagt till årsskiftet. Kaffeautomaterna levereras i maj.",
        ),
        (
            "Besök från utländska delegationer",
            "Under perioden togs fyra delegationer emot. Besökarna kom från Estland, Irland och "
            "Polen och ville främst veta hur sammanträden förbereds.",
        ),
        (
            "Översyn av delegationsordning och reglemente",
            "En jurist har gått igenom delegationsordningen. Förslaget läggs fram i oktober och "
            "innebär färre beslut i arbetsutskottet.",
        ),
        (
            "Synpunkter och klagomål från allmänheten",
            "Antalet synpunkter var 212. De flesta gällde telefontider och blanketter. Svarstiden "
            "var i genomsnitt sex arbetsdagar.",
        ),
    ),
    "en": (
        (
            "Move to the new offices at Station Square",
            "The move took place in April. The archive has been packed, and the lease of the old "
            "building ends in December.",
        ),
        (
            "Visits from abroad",
            "Four delegations visited during the period. They came from Estonia, Ireland and "
            "Poland and asked mostly about agendas.",
        ),
        (
            "Complaints and comments",
            "There were 212 comments. Most were about telephone hours and forms. The average "
            "reply took six working days.",
        ),
    ),
}
"""Sections of any report that answer no goal of these plans."""

OTHER_MATTER = {
    "sv": (
        "parkeringsplatserna",
        "konsthallens samling",
        "simhallarnas öppettider",
        "hundrastgårdar",
    ),
    "en": ("parking places", "the art collection", "swimming pool hours", "dog parks"),
}
"""What a heading that is only like a goal's speaks of instead."""

WORD = re.compile(r"\w+")


def reworded(text: str, language: str) -> str:
    """A heading with every word replaced that the list knows."""
    known = SYNONYMS[language]

    def other(match: re.Match[str]) -> str:
        word = match.group()
        found = known.get(word.casefold(), word)
        return found.capitalize() if word[:1].isupper() else found

    return WORD.sub(other, text)


def misread(text: str, share: float, chance: random.Random) -> str:
    """A text of which this share of the letters and digits was misread or lost."""
    found: list[str] = []
    for sign in text:
        if not sign.isalnum() or chance.random() >= share:
            found.append(sign)
        elif chance.random() < 0.15:
            continue
        else:
            wrong = MISREAD.get(sign.casefold(), chance.choice("aeinrt"))
            found.append(wrong.upper() if sign.isupper() else wrong)
    return "".join(found)
