"""What a language or a house style knows, as data.

A profile is a folder `profiles/<language>/` of TOML files, one per room of knowledge
(`outline.toml`, `goals.toml`, ...); each is checked against its model here, and an unknown key
raises `ProfileError`.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import ValidationError

from planparse.errors import ProfileError
from planparse.model.frozen import Frozen
from planparse.profiles.bodies import BodyWords
from planparse.profiles.body_names import BodyNames
from planparse.profiles.goals import GoalWords
from planparse.profiles.indicators import IndicatorWords
from planparse.profiles.lineage import LineageRules
from planparse.profiles.linking import LinkingWords
from planparse.profiles.numbers import NumberWords
from planparse.profiles.outline import OutlineWords
from planparse.profiles.status import StatusWords
from planparse.profiles.tables import TableWords
from planparse.profiles.undertakings import UndertakingWords
from planparse.profiles.verdicts import VerdictWords
from planparse.profiles.word_styles import WordStyleNames

LANGUAGES = ("sv", "en")
"""Profiles that come with the package, the default first."""


class Profile(Frozen):
    """All that is known of one language; the field names are the file names."""

    language: str
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
    folder = files("planparse.profiles") / language
    if language not in LANGUAGES:
        raise ProfileError(f"no profile {language!r}; there are: {', '.join(LANGUAGES)}")
    rooms: dict[str, object] = {"language": language}
    for room in Profile.model_fields:
        if room != "language":
            rooms[room] = tomllib.loads((folder / f"{room}.toml").read_text(encoding="utf-8"))
    try:
        return Profile.model_validate(rooms)
    except ValidationError as error:
        raise ProfileError(f"profile {language!r}: {error}") from error
