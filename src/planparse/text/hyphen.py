"""Lines joined to running text: line-end hyphens undone, suspended and real ones kept.

A hyphen at a line's end is one of four things, told apart without a dictionary:

- a break inside a word ("verksam-/het"): joined without the hyphen;
- a suspended hyphen ("hälso-/och sjukvård"): kept, with a blank, since the word after it is one
  of the profile's `suspended_hyphen_next`;
- a hyphen that belongs to the word ("10-/årsperiod", "AI-/stöd", "Nord-/Syd"): kept, no blank;
- a dash with blanks around it: kept as it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

HYPHENS = frozenset("-\u2010\u2011")
SOFT_HYPHENS = frozenset("\u00ad\ufffe\u0002")
"""Hyphens that exist only for the line break; pdfium gives U+FFFE or U+0002 for some of them."""
DASHES = frozenset("\u2013\u2014")
LONGEST_ABBREVIATION = 3
"""Before capitals, a part up to this length is an abbreviation ("IT-/STÖD"); a longer one is the
beginning of a word in a heading set in capitals ("VERKSAM-/HETSPLAN")."""

CONTEXT = 1000
"""Characters before a line's end that decide how the next one joins: less than a word."""

LONGEST_TAIL = 4 * CONTEXT
"""What is longer is put aside, so that a paragraph of a million lines is joined in one pass."""


def join_lines(
    lines: Sequence[str],
    next_words: Collection[str],
    hyphenated: Collection[str] = frozenset(),
) -> str:
    """Join the lines of one paragraph.

    Args:
        lines: the lines as printed, in order; empty ones are skipped.
        next_words: lower-case words that follow a suspended hyphen (`och`, `and`).
        hyphenated: lower-case words that the document prints with their hyphen inside a line
            (see `hyphenated_words`); a line broken at such a hyphen keeps it ("long-term").

    Returns:
        The text on one line; soft hyphens inside it are gone.
    """
    done: list[str] = []
    last = ""
    for line in lines:
        text = line.strip()
        if not text:
            continue
        if len(last) > LONGEST_TAIL:
            done.append(last[:-CONTEXT])
            last = last[-CONTEXT:]
        last = _join(last, text, next_words, hyphenated) if last else text
    joined = "".join((*done, last))
    if not joined.isascii():
        for mark in SOFT_HYPHENS:
            joined = joined.replace(mark, "")
    return joined


def hyphenated_words(lines: Iterable[str]) -> set[str]:
    """Lower-case words with a hyphen inside them, taken from the middle of lines."""
    found: set[str] = set()
    for line in lines:
        if "-" in line:
            found.update(
                word.strip(".,;:()\"'\u201d").casefold()
                for word in line.split()
                if "-" in word[1:-1]
            )
    return found


def _join(before: str, after: str, next_words: Collection[str], hyphenated: Collection[str]) -> str:
    last = before[-1]
    if last in SOFT_HYPHENS:
        return before[:-1] + after
    if last in HYPHENS and len(before) > 1:
        return _join_at_hyphen(before, after, next_words, hyphenated)
    if _is_glued(before, after):
        return before + after
    return f"{before} {after}"


def _is_glued(before: str, after: str) -> bool:
    """A slash between words, or a dash between two numbers, takes no blank at the line's end."""
    if len(before) < 2 or before[-2].isspace():
        return False
    if before[-1] == "/":
        return before[-2].isalnum() and after[0].isalnum()
    return before[-1] in DASHES and before[-2].isdigit() and after[0].isdigit()


def _join_at_hyphen(
    before: str, after: str, next_words: Collection[str], hyphenated: Collection[str]
) -> str:
    left = before.rsplit(None, 1)[-1][:-1]
    token = after.split(None, 1)[0]
    if not left or not left[-1].isalnum() or not token[0].isalnum():
        return f"{before} {after}"
    if token.casefold() in next_words:
        return f"{before} {after}"
    if _keeps_hyphen(left, token, hyphenated):
        return before + after
    return before[:-1] + after


def _keeps_hyphen(left: str, right: str, hyphenated: Collection[str]) -> bool:
    """Whether the hyphen belongs to the word that is broken at it."""
    part = left.rsplit("-", 1)[-1].lstrip("(\"'\u201d\u201c")
    if not part or part[-1].isdigit() or right[0].isdigit():
        return True
    if part.isupper() and (right[0].islower() or len(part) <= LONGEST_ABBREVIATION):
        return True
    if right[0].isupper() and part[-1].islower():
        return True
    return f"{left}-{right}".strip(".,;:()\"'\u201d").casefold() in hyphenated
