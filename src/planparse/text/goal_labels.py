"""What a heading, a column's head or a label calls the things that it stands over or before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from planparse.profiles.profile import Profile
from planparse.text.pipeline import lemma

Kind = Literal["goals", "weak", "areas", "measures", "indicators"]
"""What a word calls things; `weak` names goals in some plans and other things in most."""

Owner = Literal["council", "body"]
"""Who set a goal: the assembly above, or the body whose plan it is."""

WORD = re.compile(r"[^\W\d_]+")
MAX_LABEL_WORDS = 4
"""A label is a name and a number; a longer beginning is a sentence."""

NEAR = 3
"""Words at a heading's beginning among which the word stands that names what is below it."""

NAME = r"^\W*(?P<name>[^\W\d_][^\W\d_-]*(?:[ -][^\W\d_][^\W\d_-]*){0,3}?)"
NUMBERED = re.compile(
    NAME
    + r"\s*(?:(?P<number>\d{1,2}(?:[.:]\d{1,2}){0,3})|\s(?P<letter>[A-H]|[IVX]{1,4}))(?![\w%,])"
    r"\s*(?P<sign>[:–—.)-]?)\s*(?P<rest>.*)$",
    re.DOTALL,
)
SIGNED = re.compile(NAME + r"\s*(?P<sign>:|\s[–—-](?=\s))\s*(?P<rest>.*)$", re.DOTALL)
BARE = re.compile(NAME + r"$")
QUOTED = re.compile(r"^[\"“”„»«'‘’]+(.+?)[\"“”»«'’]+[.]?$", re.DOTALL)
MARKUP = re.compile(r"(?:\*\*|__)")


@dataclass(frozen=True, slots=True)
class Naming:
    """What a text calls the things below or after it, and whose they are."""

    kind: Kind | None = None
    owner: Owner | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A goal's label: its name, its number, and the wording that follows it on the same line."""

    name: str
    number: str | None
    rest: str
    naming: Naming

    @property
    def key(self) -> str:
        """By which the labels of one family are alike."""
        return " ".join(self.name.casefold().split())

    @property
    def printed(self) -> str:
        """The label alone."""
        return f"{self.name} {self.number}" if self.number else self.name


def clean(text: str) -> str:
    """A text on one line, without the marks of bold type and without outer blanks."""
    return " ".join(MARKUP.sub("", text).replace("<br>", " ").split())


def unquoted(text: str) -> str | None:
    """What stands between quotation marks where they enclose the whole text."""
    found = QUOTED.match(clean(text))
    return found.group(1).strip() if found else None


def naming(text: str, profile: Profile) -> Naming:
    """Kind and owner that a heading or a column's head names.

    In a phrase the last word decides ("priority area" is an area, "målområdets mål" are goals);
    of several phrases ("mål och indikatorer", "goals for 2025") the first that names a kind. The
    word stands near the beginning or at the end: a "list of priorities funded" lists other things.
    """
    folded = clean(text).casefold()
    if any(phrase in folded for phrase in profile.goals.others_goals):
        return Naming()
    stops = set(profile.outline.connectives)
    words = WORD.findall(folded)
    phrase: Kind | None = None
    for index, word in enumerate(words):
        if word in stops and phrase is not None:
            break
        kind = _kind(word, profile)
        phrase = kind or phrase
        if kind and index >= NEAR and index < len(words) - 1:
            phrase = None
    return Naming(phrase, owner_of(folded, profile) if phrase else None)


def owner_of(text: str, profile: Profile) -> Owner | None:
    """Whose goals a text speaks of; None where it names nobody or both."""
    words = WORD.findall(text.casefold())
    council = any(_is_owner(word, profile.goals.parent_owner_words) for word in words)
    body = any(_is_owner(word, profile.goals.body_owner_words) for word in words)
    if council == body:
        return None
    return "council" if council else "body"


def _is_owner(word: str, stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stem) if len(stem) > 2 else word == stem for stem in stems) or any(
        len(stem) > 4 and stem in word for stem in stems
    )


def _kind(word: str, profile: Profile) -> Kind | None:
    words = profile.goals
    base = lemma(word, profile.language)
    if word in words.not_goals:
        return None
    if base in words.goal_words or word in words.goal_words or word.endswith(words.goal_endings):
        return "goals"
    if word.endswith(words.area_endings):
        return "areas"
    if base in profile.indicators.name or word in profile.indicators.name:
        return "indicators"
    if base in words.measure_words or word.endswith(words.measure_endings):
        return "measures"
    return "weak" if base in words.weak_goal_words or word in words.weak_goal_words else None


def label_of(text: str, profile: Profile) -> Label | None:
    """The label that a heading or a paragraph begins with, None where it begins otherwise.

    "Goal 3: ...", "Delmål 2", "Målområde 1:2 – ...", "Fokusområde: ...". Without a number a sign
    must part it from what follows, and its name must be a word for goals, areas or measures.
    """
    shown = clean(text)
    numbered = NUMBERED.match(shown)
    if numbered is not None:
        return _numbered(numbered, profile)
    for form in (SIGNED, BARE):
        found = form.match(shown)
        named = naming(found.group("name"), profile) if found else Naming()
        if found is not None and named.kind is not None:
            rest = found.groupdict().get("rest", "")
            return Label(found.group("name"), None, rest.strip(), named)
    return None


def _numbered(found: re.Match[str], profile: Profile) -> Label | None:
    """A name with a number, where a sign or a capital parts it from what follows."""
    number, rest = found.group("number") or found.group("letter"), found.group("rest").strip()
    named = naming(found.group("name"), profile)
    apart = bool(found.group("sign")) or not rest
    if (named.kind and (apart or rest[0].isupper())) or (apart and found.group("number")):
        return Label(found.group("name"), number, rest, named)
    return None
