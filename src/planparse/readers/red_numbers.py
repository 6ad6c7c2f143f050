"""Numbers in red beside others that are not: red may be the only sign of a minus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planparse.model.colours import colour_name
from planparse.model.page import Span
from planparse.text.numeric import is_numeric, is_year

SIGNED = "-−–—‑+(±"
"""With one of these beside it, a number needs no colour to be known as negative."""
MOST_NAMED = 60
"""Numbers that one message names."""


def is_red_number(text: str, colour: int) -> bool:
    """Whether a stretch of text is a number without a sign, in red."""
    text = text.strip()
    if not any(map(str.isdecimal, text)) or any(sign in text for sign in SIGNED):
        return False
    return is_numeric(text) and not is_year(text) and colour_name(colour) == "red"


def red_in_lines(spans: Sequence[Span]) -> list[str]:
    """Red numbers of a page beside which text in another colour stands on the same line."""
    red = [span for span in spans if span.upright and is_red_number(span.text, span.colour)]
    if not red:
        return []
    others = [span for span in spans if span.text.strip() and colour_name(span.colour) != "red"]
    return [s.text.strip() for s in red if any(_on_one_line(s, other) for other in others)]


def _on_one_line(one: Span, other: Span) -> bool:
    middle = (one.top + one.bottom) / 2
    return other.top < middle < other.bottom


def red_message(numbers: Iterable[str]) -> str:
    """What is said of red numbers."""
    named = list(numbers)
    shown = ", ".join(f"'{' '.join(number.split())}'" for number in named[:MOST_NAMED])
    more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
    return f"numbers without a sign stand in red, which may be their minus: {shown}{more}"
