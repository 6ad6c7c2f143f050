"""The gate that all text passes before it can be written.

Extracted text is not safe text: PDF engines hand out NUL, ESC and unpaired surrogates, and
Arrow, XML and terminals fail on them. Replacing (never dropping) keeps a number with a stray
character in it from turning into another number.
"""

from __future__ import annotations

import math
import os
import re
from urllib.parse import quote

REPLACEMENT = "\ufffd"

BOX_DECIMALS = 2
"""A hundredth of a point is a fortieth of the thinnest hairline in print."""
SCORE_DECIMALS = 4
"""Digits beyond differ between machines and mean nothing."""
BOX_COLUMNS = frozenset({"x0", "top", "x1", "bottom"})

_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SUSPECT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_PATH_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffd-\uffff]|%[0-9A-Fa-f]{2}"
)


def clean_text(text: str) -> str:
    r"""Text that every writer can take; unchanged (the same object) where nothing is wrong.

    Line ends of all kinds become `\n`, tabs stay; other control characters, unpaired
    surrogates and noncharacters each become one U+FFFD.
    """
    if _SUSPECT.search(text) is None:
        return text
    return _UNSAFE.sub(REPLACEMENT, _LINE_END.sub("\n", text))


def clean_number(name: str, value: float) -> float | None:
    """A coordinate or score rounded to what it can mean; None for NaN and infinities."""
    if not math.isfinite(value):
        return None
    return round(value, BOX_DECIMALS if name in BOX_COLUMNS else SCORE_DECIMALS) + 0.0


def path_text(path: str | os.PathLike[str]) -> str:
    """A file name as safe text, one text for each name.

    Names are kept as they are unless they hold control characters, bytes that are not UTF-8,
    signs that turn the reading direction, or what looks like percent encoding; those come
    percent-encoded as a whole, so that two names never share a text.
    """
    name = os.fspath(path)
    if name.strip() and _PATH_UNSAFE.search(name) is None:
        return name
    return quote(_path_bytes(name))


def _path_bytes(name: str) -> bytes:
    try:
        return os.fsencode(name)
    except UnicodeEncodeError:  # a surrogate that no file name decodes to
        return name.encode("utf-8", "surrogatepass")
