"""Words of others in Markdown: names of files and texts of documents mark and link nothing."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_\[\]|~#!])|(<)|(>)|(&)|(?<=://)|(?<=www\.)|@")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;"}
_APART = "&#8203;"
"""After `://` and `www.`: a blank without width, so that no reader makes a link of the words."""
_ESCAPED = re.compile(r"\\([\\`*_\[\]|~#!])|&lt;|&gt;|&amp;|&#64;|&#8203;|`")
_PLAIN = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&#64;": "@", "&#8203;": "", "`": ""}


def code(text: str) -> str:
    """Text of others as Markdown code, which nothing in it can end or leave."""
    flat = " ".join(text.split())
    return f"`{flat}`" if "`" not in flat else f"`` {flat.replace('``', '` `')} ``"


def escaped(text: str) -> str:
    """Text of others as running Markdown on one line, in which it is only text."""
    return _MARKS.sub(_as_text, " ".join(text.split()))


def unmarked(markdown: str) -> str:
    """What a sentence of `code` and `escaped` parts says, as plain text."""
    return _ESCAPED.sub(lambda found: found[1] or _PLAIN[found[0]], markdown)


def _as_text(found: re.Match[str]) -> str:
    sign = found[0]
    return f"\\{sign}" if found[1] else _ENTITIES.get(sign, _APART)
