"""Names of picture files where a picture stood, as exports of wikis and web pages have them.

A coloured lamp is left as "Button green.svg": a sign, and no words of the report.
"""

from __future__ import annotations

import re
from typing import get_args

from planparse.model.colours import ColourName

PICTURE = re.compile(r"^\s*([^\n/]{1,60})\.(?:svg|png|gif|jpe?g|webp)\s*$", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def is_picture_name(text: str) -> bool:
    """A text that is nothing but the name of a picture's file."""
    return PICTURE.match(text) is not None


def pictured_colour(text: str) -> ColourName | None:
    """The one colour that such a name names; files are named in English everywhere."""
    name = PICTURE.match(text)
    words = set(WORD.findall(name.group(1).casefold())) if name is not None else set[str]()
    found = [colour for colour in get_args(ColourName) if colour in words]
    return found[0] if len(found) == 1 else None
