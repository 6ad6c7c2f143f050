"""The words of the interface in one language, from `locales/<language>.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from planparse.errors import ProfileError

LANGUAGES = ("sv", "en")
"""Languages of the interface; the first serves documents of every other language."""

MINUS = "\N{MINUS SIGN}"


class Words:
    """Looks up texts by dotted key and writes numbers as the language does."""

    def __init__(self, language: str, texts: Mapping[str, Any]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, key: str, **fields: object) -> str:
        """The text of a key with its fields filled in.

        Raises:
            KeyError: the catalogue has no such text.
        """
        text = self.find(key, **fields)
        if text is None:
            raise KeyError(f"locales/{self.language}.toml has no text {key!r}")
        return text

    def find(self, key: str, **fields: object) -> str | None:
        """As a call; None where the catalogue has no such text, or lacks a field for it."""
        found: Any = self._texts
        for part in key.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        if not isinstance(found, str):
            return None
        try:
            return found.format_map(fields)
        except KeyError:
            return None

    def count(self, key: str, number: int, **fields: object) -> str:
        """The text `<key>.one` or `<key>.many`, with `n` for the number."""
        form = "one" if number == 1 else "many"
        return self(f"{key}.{form}", n=self.number(number), **fields)

    def code(self, room: str, code: str | None) -> str:
        """A code of a closed list in words; the code itself where the catalogue is silent."""
        return (code and self.find(f"{room}.{code}")) or (code or "").replace("_", " ")

    def number(self, value: Decimal | int | float, digits: int | None = None) -> str:
        """A number with the language's decimal mark, grouped in threes.

        Args:
            value: the number.
            digits: decimals to show; None for as many as a Decimal has.
        """
        text = f"{value:,.{digits}f}" if digits is not None else f"{value:,f}"
        if isinstance(value, int) and digits is None:
            text = f"{value:,d}"
        elif isinstance(value, Decimal) and digits is None and "." in text:
            text = text.rstrip("0").rstrip(".")
        marks = {",": self("number.group"), ".": self("number.decimal"), "-": MINUS}
        return "".join(marks.get(sign, sign) for sign in text)

    def listed(self, parts: list[str]) -> str:
        """`a, b and c`."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self('list.and')} {parts[-1]}"


@cache
def words(language: str) -> Words:
    """The catalogue of a language.

    Raises:
        ProfileError: there is none for it.
    """
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ProfileError(f"no interface in the language {language!r}; there are: {known}")
    text = files("planparse.export") / "locales" / f"{language}.toml"
    return Words(language, tomllib.loads(text.read_text(encoding="utf-8")))


def interface_language(document_language: str | None) -> str:
    """The language of the interface for a document: its own where there is a catalogue."""
    return document_language if document_language in LANGUAGES else LANGUAGES[0]
