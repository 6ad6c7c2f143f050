"""Profiles are complete, strict, and written in the form that they are compared in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from planparse.errors import ProfileError
from planparse.profiles.outline import OutlineWords
from planparse.profiles.profile import LANGUAGES, load


def words(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Every word of a list in a profile with the path of its list."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from words(inner, f"{path}.{key}")
    elif isinstance(value, (list, tuple)):
        for inner in value:
            if isinstance(inner, str):
                yield path, inner
            else:
                yield from words(inner, path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_outline_tables_and_goals_are_folded_filled_and_single(language: str) -> None:
    profile = load(language)
    for room in ("outline", "tables", "goals"):
        found = list(words(getattr(profile, room).model_dump(), room))
        assert found
        for path, word in found:
            assert word == word.casefold().strip(), f"{language} {path}: {word!r}"
            assert word, f"{language} {path} holds an empty word"
        assert len(found) == len(set(found)), f"{language} {room} holds a word twice"


def test_an_unknown_language_names_those_that_there_are() -> None:
    with pytest.raises(ProfileError, match="sv, en"):
        load("tlh")


def test_an_unknown_key_raises() -> None:
    known = load("sv").outline.model_dump()
    with pytest.raises(ValidationError):
        OutlineWords.model_validate({**known, "no_such_words": ["x"]})


def test_a_profile_is_loaded_once() -> None:
    assert load("sv") is load("sv")
