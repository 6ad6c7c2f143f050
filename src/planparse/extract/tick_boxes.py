"""Alternatives with boxes before them ("☐ Not started ☒ Completed"), one of them ticked."""

from __future__ import annotations

import re

BOX = re.compile(r"[☐☑☒□■◻◼❏❑○●◯⬜⬛]|\[[ xX✓]?\]|\([xX ]\)")

TICKED = frozenset("☑☒■◼●⬛")
"""Filled or crossed; the others are empty."""


def ticked(text: str) -> str | None:
    """The words behind the one ticked box of several, None where there is no such choice."""
    boxes = list(BOX.finditer(text))
    on = [at for at, box in enumerate(boxes) if _is_on(box.group())]
    if len(boxes) < 2 or len(on) != 1:
        return None
    at = on[0]
    if text[: boxes[0].start()].strip():
        start = boxes[at - 1].end() if at else 0
        return text[start : boxes[at].start()].strip() or None
    end = boxes[at + 1].start() if at + 1 < len(boxes) else len(text)
    return text[boxes[at].end() : end].strip() or None


def _is_on(box: str) -> bool:
    return box in TICKED or any(sign in "xX✓" for sign in box)
