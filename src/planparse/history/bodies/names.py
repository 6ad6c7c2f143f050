"""Names of authorities and boards in lines of text, in one form for all their cases."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planparse.model.records.codes import BodyKind
from planparse.profiles.bodies import BodyWords
from planparse.profiles.places import Place, PlaceKind, places
from planparse.profiles.profile import LANGUAGES, letters, load

AND = "|".join(word for name in LANGUAGES for word in load(name).outline.suspended_hyphen_next)
WORD = rf"[A-Z{letters().upper()}][\w’'-]*"
NAME = rf"{WORD}(?:[ -]{WORD}){{0,2}}"
"""A place's name: up to three words with a capital; a county's word may follow."""
COORDINATED = rf"(?:[A-Z{letters().upper()}][\w]*-(?:,? [\w]+-)* (?:{AND}) )?"
"""What stands before a compound: "Miljö- och" in "Miljö- och byggnadsnämnden"."""
PURPOSE_LENGTH = 60
GENITIVE = ("s", "x", "z")
"""Ends of a name that is its own genitive: "Borås kommun"."""
LEAST_NAME = 4
JOINED = "-"
"""Before a word of a profile that is written together with the name."""
KINDS = 2


class Authority(NamedTuple):
    """A region or municipality as a document names it."""

    kind: BodyKind
    name: str
    """As it is called everywhere: "Region Skåne", "Lunds kommun"."""
    key: str
    """The same for every form: "region-skåne", "lund-kommun"."""
    code: str | None
    written: str


class Board(NamedTuple):
    """A board within an authority."""

    name: str
    key: str
    written: str


def authorities(line: str, words: BodyWords) -> list[Authority]:
    """Regions and municipalities that a line names, in its order."""
    patterns = _patterns(
        words.county_words,
        words.region_before,
        words.region_after,
        words.municipality_before,
        words.municipality_after,
    )
    bare = _without_boards(line, words)
    found = [
        (match.start(), _authority(match, kind, is_before, words))
        for kind, is_before, pattern in patterns
        for match in pattern.finditer(bare)
    ]
    return [one for _, one in sorted(found, key=lambda pair: pair[0]) if one is not None]


def board(line: str, words: BodyWords) -> Board | None:
    """The first board that a line names, in the nominative; None where it names none."""
    stand_in = words.abbreviations.get(line.strip().casefold())
    if stand_in is not None:
        return Board(stand_in[:1].upper() + stand_in[1:], slug(stand_in), line.strip())
    match = _board_pattern(words.boards, words.board_for).search(line)
    if match is None:
        return None
    end = match["end"].casefold()
    first = next(forms[0] for forms in words.boards if end in forms)
    name = f"{match['stem']}{first}{match['purpose'] or ''}".strip()
    name = name[:1].upper() + name[1:]
    return Board(name, slug(name), match[0].strip())


def _without_boards(line: str, words: BodyWords) -> str:
    """A line in which a board beside a place's name is no part of that name."""
    return _board_pattern(words.boards, words.board_for).sub("|", line)


def slug(name: str) -> str:
    """A name as part of an id: lower case, words joined by hyphens."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")


def _authority(
    match: re.Match[str], kind: PlaceKind, is_before: bool, words: BodyWords
) -> Authority | None:
    """The named place: by its nominative where it is a known one, else as it is written."""
    given = match["name"].split(" ")
    for length in range(len(given), 0, -1):
        name = " ".join(given[:length])
        for form in (name, name.removesuffix("s")):
            place = places().get((kind, form.casefold()))
            if place is not None:
                called = place.name if kind == "region" else name
                return _named(called, place, match[0], words)
    name = match["name"].strip()
    unknown = Place(kind=kind, code="", name=name if is_before else name.removesuffix("s"))
    if is_before or (name[-1:] in GENITIVE and len(name) >= LEAST_NAME):
        return _named(name if is_before else unknown.name, unknown, match[0], words)
    return None


def _named(called: str, place: Place, written: str, words: BodyWords) -> Authority:
    is_region = place.kind == "region"
    before, after = (
        (words.region_before, words.region_after)
        if is_region
        else (words.municipality_before, words.municipality_after)
    )
    full = f"{before[0].capitalize()} {called}" if before else f"{called} {after[0]}"
    key = slug(f"{place.kind} {place.name}")
    return Authority(place.kind, full, key, place.code or None, written.strip())


Pattern = tuple[PlaceKind, bool, re.Pattern[str]]


@lru_cache
def _patterns(counties: tuple[str, ...], *listed: tuple[str, ...]) -> tuple[Pattern, ...]:
    """Of words before a region, after it, before a municipality, after it."""
    found: list[Pattern] = []
    county = f"(?: (?:{'|'.join(counties) or '(?!)'})\\b)?"
    for position, words in enumerate(listed):
        kind: PlaceKind = "region" if position < KINDS else "municipality"
        is_before = position % KINDS == 0
        for word in sorted(words, key=len, reverse=True):
            said = re.escape(word.removeprefix(JOINED))
            gap = "" if word.startswith(JOINED) else " "
            pattern = (
                rf"\b(?i:{said}) (?P<name>{NAME}){county}"
                if is_before
                else rf"\b(?P<name>{NAME}){county}{gap}(?i:{said})\b"
            )
            found.append((kind, is_before, re.compile(pattern)))
    return tuple(found)


@lru_cache
def _board_pattern(boards: tuple[tuple[str, ...], ...], leads: tuple[str, ...]) -> re.Pattern[str]:
    """A compound ("Tillväxtnämnden"), a word and the bare word, or the bare word and a purpose."""
    ends = sorted((form for forms in boards for form in forms), key=len, reverse=True)
    end = rf"(?P<end>(?i:{'|'.join(map(re.escape, ends)) or '(?!)'}))\b"
    lead = "|".join(map(re.escape, leads)) or "(?!)"
    stem = rf"(?P<stem>{COORDINATED}[\w-]*\w|{WORD} |(?=[\w]+ (?:{lead}) ))"
    return re.compile(rf"\b{stem}{end}(?P<purpose> (?:{lead}) \w[\w ,-]{{2,{PURPOSE_LENGTH}}})?")
