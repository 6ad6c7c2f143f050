"""What a language or a house style knows, as data.

A profile is a folder `profiles/<language>/` of TOML files, one per room of knowledge
(`outline.toml`, `goals.toml`, ...); each is checked against its model here, and an unknown key
raises `ProfileError`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from pydantic import ValidationError

from planparse.errors import ProfileError
from planparse.model.frozen import Frozen
from planparse.profiles.bodies import BodyWords
from planparse.profiles.body_names import BodyNames
from planparse.profiles.goals import GoalWords
from planparse.profiles.indicators import IndicatorWords
from planparse.profiles.kinds import KindWords
from planparse.profiles.lemmas import LemmaWords
from planparse.profiles.lineage import LineageRules
from planparse.profiles.linking import LinkingWords
from planparse.profiles.locale import ForeignWords, Locale
from planparse.profiles.numbers import NumberWords
from planparse.profiles.outline import OutlineWords
from planparse.profiles.papers import PaperWords
from planparse.profiles.status import StatusWords
from planparse.profiles.tables import TableWords
from planparse.profiles.undertakings import UndertakingWords
from planparse.profiles.verdicts import VerdictWords
from planparse.profiles.word_styles import WordStyleNames

LANGUAGES = ("sv", "en", "nb")
"""Profiles that come with the package: the one list of languages."""


class Profile(Frozen):
    """All that is known of one language; the field names are the file names."""

    language: str
    locale: Locale
    lemmas: LemmaWords
    kinds: KindWords
    papers: PaperWords
    outline: OutlineWords
    tables: TableWords
    goals: GoalWords
    linking: LinkingWords
    indicators: IndicatorWords
    numbers: NumberWords
    body_names: BodyNames
    word_styles: WordStyleNames
    undertakings: UndertakingWords
    status: StatusWords
    verdicts: VerdictWords
    bodies: BodyWords
    lineage: LineageRules


@lru_cache
def load(language: str) -> Profile:
    """Read the profile of a language.

    Raises:
        ProfileError: no such profile, or a file of it has an unknown key or a wrong value.
    """
    if language not in LANGUAGES:
        raise ProfileError(f"no profile {language!r}; there are: {', '.join(LANGUAGES)}")
    rooms: dict[str, object] = {room: _room(language, room) for room in Profile.model_fields}
    try:
        return Profile.model_validate(rooms | {"language": language})
    except ValidationError as error:
        raise ProfileError(f"profile {language!r}: {error}") from error


def profile_of(language: str | None) -> Profile:
    """The profile of a document's language; without one, the first, for a document's structure.

    What a number means is never asked of it then: see `planparse.engine.spoken`.
    """
    return load(language if language in LANGUAGES else LANGUAGES[0])


@lru_cache
def foreign() -> Mapping[str, ForeignWords]:
    """Languages without a profile, by code."""
    text = (files("planparse.profiles") / "foreign.toml").read_text(encoding="utf-8")
    return {code: ForeignWords(**words) for code, words in tomllib.loads(text).items()}


def letters() -> str:
    """Lower-case letters beside a to z of all languages that have a profile."""
    return "".join(sorted({sign for name in LANGUAGES for sign in load(name).locale.letters}))


def _room(language: str, room: str) -> dict[str, object]:
    """One file of a profile, with what a language like it gives beside."""
    folder = files("planparse.profiles") / language
    path = folder / f"{room}.toml"
    own = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    like = tomllib.loads((folder / "locale.toml").read_text(encoding="utf-8")).get("like")
    return {**(_room(like, room) if like else {}), **own}
