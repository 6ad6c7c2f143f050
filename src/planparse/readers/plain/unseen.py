"""What a page made of Markdown does not show, or shows with a line through it.

Comments, definitions that only links use, elements that are hidden by an attribute or a style, and
struck text. What is taken out leaves its line ends, so that every line keeps its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MOST = 20_000
"""Characters that one stretch of hidden or struck text may have."""
_MOST_UNCLOSED = 100
"""Elements without an end, from which the file is no Markdown and its tags are left alone."""
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|\{>>.{0,800}?<<\}", re.DOTALL)
"""One that is not closed goes on to the end, for a browser as for a converter; the second kind is
a reviewer's (CriticMarkup)."""
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<[^<>\n]*>|(?:[#/.]|https?:|mailto:)\S*)"
    r"(?P<title>[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
"""Where a link goes; the line is shown nowhere, so that its title serves for comments, too."""
_IN_PARAGRAPH = r"(?:[^~\n]|\n(?!\s*\n))"
_TILDES = re.compile(
    rf"(?<!~)~~(?![~\s])(?P<two>{_IN_PARAGRAPH}{{1,{_MOST}}}?)(?<!\s)~~(?!~)"
    r"|(?<![~\w\\])~(?![~\s])(?P<one>[^~\n]{1,2000})(?<!\s)~(?![~\w])"
)
"""One sign on either side strikes, too, where blanks tell it from a lowered digit (H~2~O)."""
_REMOVED = re.compile(r"\{--(?P<text>.{1,800}?)--\}", re.DOTALL)
"""A reviewer's removal (CriticMarkup)."""
_ADDED = re.compile(r"\{\+\+(?P<text>.{1,800}?)\+\+\}", re.DOTALL)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<inside>[^<>]{0,1000})>")
_STRIKING = frozenset({"del", "s", "strike"})
_NEVER_SHOWN = frozenset({"script", "style", "template", "title"})
_VOID = frozenset({"br", "hr", "img", "input", "col", "wbr", "meta", "link"})
_HIDING = re.compile(
    r"(?:^|\s)hidden(?:\s|=|/|$)"
    r"|display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;\"']|$)"
    r"|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;\"']|$)"
    r"|(?<![\w-])color\s*[:=]\s*[\"']?(?:white|#fff(?:fff)?|transparent)\b",
    re.IGNORECASE,
)
"""An attribute or a style that takes an element out of sight; white stands on a white page."""
_ON_COLOUR = re.compile(r"background|bgcolor", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """A text without what no reader sees."""

    text: str
    struck: tuple[str, ...]
    hidden: tuple[str, ...]
    comments: int


def seen(text: str) -> Seen:
    """Take out what is not shown; line ends stay."""
    whole, comments = COMMENT.subn(_line_ends, text)
    struck: list[str] = []
    hidden: list[str] = []

    def strike(found: re.Match[str]) -> str:
        words = next(part for part in found.groups() if part is not None)
        if "one" in found.groupdict() and found["one"] and " " not in words:
            return found.group()
        struck.append(words)
        return _line_ends(found)

    comments += sum(found["title"] is not None for found in _DEFINITION.finditer(whole))
    whole = _DEFINITION.sub("", whole)
    whole = _ADDED.sub(lambda found: found["text"], _REMOVED.sub(strike, whole))
    whole = _without_elements(_TILDES.sub(strike, whole), struck, hidden)
    return Seen(whole, tuple(struck), tuple(hidden), comments)


def _line_ends(found: re.Match[str]) -> str:
    return "\n" * found.group().count("\n")


def _without_elements(text: str, struck: list[str], hidden: list[str]) -> str:
    """The text without elements that strike or hide what they hold."""
    kept: list[str] = []
    at = unclosed = 0
    while unclosed <= _MOST_UNCLOSED and (tag := _next_taken(text, at)) is not None:
        opening, is_struck = tag
        inner_end, end = _closed(text, opening)
        if inner_end is None:
            kept.append(text[at : opening.end()])
            at = opening.end()
            unclosed += 1
            continue
        inner = text[opening.end() : inner_end]
        kept.append(text[at : opening.start()] + "\n" * text.count("\n", opening.start(), end))
        words = _TAG.sub("", inner)
        if words.strip():
            (struck if is_struck else hidden).append(words)
        at = end
    return "".join([*kept, text[at:]])


def _next_taken(text: str, at: int) -> tuple[re.Match[str], bool] | None:
    """The next tag that takes its element out, and whether it strikes it."""
    for tag in _TAG.finditer(text, at):
        name, inside = tag["name"].lower(), tag["inside"]
        if tag["close"] or name in _VOID:
            continue
        if name in _STRIKING:
            return tag, True
        is_hiding = _HIDING.search(inside) is not None and not _ON_COLOUR.search(inside)
        if name in _NEVER_SHOWN or is_hiding:
            return tag, False
    return None


def _closed(text: str, opening: re.Match[str]) -> tuple[int | None, int]:
    """Where an element's content ends, and the element; None where it is not closed in reach."""
    name, depth = opening["name"].lower(), 1
    for tag in _TAG.finditer(text, opening.end(), opening.end() + _MOST):
        if tag["name"].lower() == name:
            depth += -1 if tag["close"] else 1
            if depth == 0:
                return tag.start(), tag.end()
    return None, opening.end()
