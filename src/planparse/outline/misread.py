"""Section numbers with a misread sign: "2.2.b" where the count wants 2.2.6."""

from __future__ import annotations

import re

from planparse.outline.numbering import parts

TOKEN = re.compile(r"^(?P<token>[0-9A-Za-z.][0-9A-Za-z.,]{1,11})\s+(?P<title>[^\W_].*)$", re.DOTALL)
MOST_WRONG = 1
"""Signs of a number that may be wrong or lost; two make another number of a short one."""

LONG = 5
"""Signs from which a number may have one more of them wrong, its dots and a digit being right."""


def misread_number(text: str, above: str | None) -> tuple[str, str, str] | None:
    """(number as printed, title, number meant) of a heading whose number was misread by a sign.

    The number meant is the one that the count asks for below the numbered heading above: the next
    beside it, the first inside it, or the next of a part that holds it. None where the text does
    not begin with such a number, or begins with a sound one.
    """
    match = TOKEN.match(text.strip())
    before = parts(above) if above else None
    if match is None or before is None:
        return None
    token = match.group("token").rstrip(".,")
    title = match.group("title").strip()
    capital = title[0].isupper() or (title[0].isdigit() and title[1:2].isalpha())
    if not any(sign.isdigit() for sign in token):
        return None
    for meant in _following(before):
        if _is_misread(token, meant) and (capital or len(meant) >= LONG):
            return token, title, meant
    return None


def shortened_number(number: str, above: str | None) -> str | None:
    """The number meant by one that lost its end: "2.2" again, below 2.2.6, means 2.2.7.

    None where the number is no part of the one above. A chapter's single number is left alone: a
    second document in the same file begins with it.
    """
    before = parts(above) if above else None
    if above is None or before is None or "." not in number or not above.startswith(f"{number}."):
        return None
    return ".".join(map(str, (*before[:-1], before[-1] + 1)))


def is_next(number: str, above: str | None) -> bool:
    """The number is one that the count asks for below the numbered heading above."""
    before = parts(above) if above else None
    return before is not None and number in _following(before)


def _following(before: tuple[int, ...]) -> list[str]:
    """Numbers of two parts or more that can come after a number, the likeliest first."""
    beside = [(*before[: depth - 1], before[depth - 1] + 1) for depth in range(len(before), 0, -1)]
    inside = [(*before, 1)]
    after = [(*number, 1) for number in beside]
    found = [".".join(map(str, number)) for number in (*inside, *beside, *after)]
    return [number for number in found if "." in number]


def _is_misread(token: str, meant: str) -> bool:
    """The token is the number with one sign misread as another, or lost."""
    if len(token) == len(meant):
        wrong = [(a, b) for a, b in zip(token, meant, strict=True) if a != b]
        most = MOST_WRONG + (len(meant) >= LONG)
        dots = len(wrong) <= MOST_WRONG or token.count(".") == meant.count(".")
        return dots and len(wrong) <= most and all(a.isalpha() or a == "," for a, _ in wrong)
    if len(token) == len(meant) - 1:
        gaps = (meant[:i] + meant[i + 1 :] for i in range(len(meant)))
        return any(gap.rstrip(".") == token for gap in gaps) and "." in token
    return False
