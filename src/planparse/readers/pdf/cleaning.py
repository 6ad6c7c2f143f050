"""Characters that a PDF hands out and a reader of the page never sees, put right."""

from __future__ import annotations

import re
import unicodedata

LINE_END_HYPHEN = "\ufffe"
"""pdfium's mark for a hyphen after which the line was broken."""
UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uefff\uf100-\uf8ff]")
"""Glyphs without a known character; U+F000-U+F0FF are symbol fonts' own codes and readable."""

_SOFT_HYPHEN = "\xad"
_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0300-\u036f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\uf020-\uf0ff\ufb00-\ufb06\ufeff\ufff0-\uffff\t\v]"
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff]"
)
_LOST_SIGN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f](?=[ \xa0]?[0-9])")
"""A glyph without a known character right before digits: it may be their minus."""
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_SYMBOLS = {
    0xF02D: "-",
    0xF06C: "•",
    0xF06E: "▪",
    0xF06F: "o",
    0xF071: "☐",
    0xF076: "•",
    0xF0A7: "▪",
    0xF0A8: "☐",
    0xF0B7: "•",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0FC: "✓",
    0xF0FE: "☑",
}
"""What the codes that Word uses for the bullets of Symbol and Wingdings look like."""
_REPLACED = {**_LIGATURES, **_SYMBOLS, 0x09: " ", 0x0B: " "}


def is_suspect(text: str) -> bool:
    """Whether `clean` would change anything; asked once a page."""
    return _SUSPECT.search(text) is not None


def clean(text: str) -> str:
    """Resolve ligatures, compose accents, drop control and direction characters.

    A control character before digits becomes U+FFFD: a sign may have stood there.

    A hyphen at the end of `text`, soft or pdfium's own mark, becomes "-"; soft hyphens
    elsewhere go.
    """
    stripped = text.rstrip(" ")
    if stripped and stripped[-1] in (LINE_END_HYPHEN, _SOFT_HYPHEN):
        text = stripped[:-1] + "-"
    text = _LOST_SIGN.sub("\ufffd", text.replace(_SOFT_HYPHEN, "").translate(_REPLACED))
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
