"""Labels of a report's template: a short line, cell or heading that says what stands below it."""

from __future__ import annotations

import re
from typing import Literal

from planparse.profiles.linking import FollowUpWords

LabelKind = Literal["plan", "told", "unknown"]
"""What stands below: what was planned, what was done or found, or nobody knows."""

WORD = re.compile(r"[^\W\d_]+")

MAX_LABEL_WORDS = 8
"""Words of the longest label ("Sammanfattning av nämndens arbete med målet")."""

INLINE = re.compile(r"^\W*([^\W\d][^:.!?\n]{1,60}):\s*(?=\S)")
"""A label with its text behind it in one line ("Comment: ...")."""


def is_label(text: str) -> bool:
    """A short line that ends in no full stop and has a word in it."""
    plain = text.strip()
    count = len(plain.split())
    return 0 < count <= MAX_LABEL_WORDS and plain[-1] not in ".!?" and any(map(str.isalpha, plain))


def label_kind(text: str, words: FollowUpWords) -> LabelKind:
    """What stands below a label, by its words; a word of telling goes first."""
    found = [word.casefold() for word in WORD.findall(text)]
    if any(_ends_in(word, words.told_labels) for word in found):
        return "told"
    return "plan" if any(_ends_in(word, words.plan_labels) for word in found) else "unknown"


def parted(text: str) -> tuple[str | None, str]:
    """("Comment", "Six were held.") of "Comment: Six were held."; (None, text) without a label."""
    match = INLINE.match(text)
    if match is None or not is_label(match.group(1)):
        return None, text
    return match.group(1).strip(), text[match.end() :]


LEAST_COMPOUND = 5
"""Letters of a word from which it can end a compound: "nämndmål" is not told by "mål" alone."""


def _ends_in(word: str, ends: tuple[str, ...]) -> bool:
    return any(word == end or (len(end) >= LEAST_COMPOUND and word.endswith(end)) for end in ends)
