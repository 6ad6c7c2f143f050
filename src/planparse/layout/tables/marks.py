"""Lines that say that a table goes on: "(forts.)", alone or with the caption again."""

from __future__ import annotations

import re

from planparse.context import Context
from planparse.layout.captions import LONGEST, caption_pattern

MARK_LENGTH = 60
"""A longer line between two parts is text, not a mark that the table goes on."""
MARK_WORDS = 4
"""In a caption the word that says so stands among so many at the beginning or the end."""
_WORD = re.compile(r"\w+")


def is_mark(text: str, context: Context) -> bool:
    """Whether a line is a mark of continuation."""
    is_caption = caption_pattern(context.profile.outline.table_captions).match(text)
    if len(text) > (LONGEST if is_caption else MARK_LENGTH):
        return False
    words = [word.casefold() for word in _WORD.findall(text)]
    at_ends = words[:MARK_WORDS] + words[-MARK_WORDS:] if is_caption else words
    return any(word in context.profile.tables.continued for word in at_ends)
