"""Section numbers at the start of a heading."""

from __future__ import annotations

import re

NUMBER = re.compile(
    r"^(?P<number>\d{1,2}(?:\.\d{1,3}){0,5}|[A-Z](?=\.))\.?[\s\u00a0]+(?P<title>\S.*)$", re.DOTALL
)


def split_number(text: str) -> tuple[str | None, str]:
    """A heading's number, without a trailing dot, and the rest; (None, text) where it has none."""
    match = NUMBER.match(text.strip())
    if match is None:
        return None, text.strip()
    return match.group("number"), match.group("title").strip()
