"""Where a line may break: inside long words, and never between the digits of a number."""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"
NO_BREAK_SPACE = "\u00a0"
THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")

BREAKS = (
    "samhälls|kontoret",
    "samhälls|nämnden",
    "kollektiv|trafiken",
    "kollektiv|trafik",
    "kommun|erna",
    "till|gänglighet",
    "folkhälso|arbetet",
    "beställnings|centralen",
    "personal|kostnader",
    "avtals|uppföljningen",
    "funktions|nedsättning",
    "yrkes|utbildning",
    "arbets|marknaden",
    "beredskaps|planen",
    "reserv|kraften",
    "informations|säkerhet",
    "under|hålls|arbeten",
    "för|ändringar",
    "genom|förts",
    "genom|föras",
    "för|valtningen",
    "upp|handlingen",
    "upp|följningen",
    "med|arbetare",
)


def with_soft_hyphens(text: str) -> str:
    """The text with a soft hyphen at each place where one of the known words may break."""
    for word in BREAKS:
        plain = word.replace("|", "")
        soft = word.replace("|", SOFT_HYPHEN)
        text = text.replace(plain, soft)
        text = text.replace(plain.capitalize(), soft[0].upper() + soft[1:])
    return text


def whole_numbers(text: str) -> str:
    """The text with no-break spaces between groups of three digits."""
    return THOUSANDS.sub(NO_BREAK_SPACE, text)
