"""Markdown as a reader of it sees it: without comments, escapes, links and marks of emphasis.

Every line keeps its number. What the page does not show goes: comments, and a head of data about
the document (YAML), which is handed over apart.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from planparse.readers.plain.marks import page_marks
from planparse.readers.plain.unseen import seen
from planparse.text.raised import off_line, raised

FENCES = ("---", "+++")
"""Rules around a head: of YAML, and of TOML."""
LONGEST_HEAD = 60
"""Lines; a rule further down is one of the text's own."""
FIELD = re.compile(r"^(?P<key>[^\s:#][^:]{0,40}?)\s*:(?:\s+(?P<value>.*))?$")
TOML_FIELD = re.compile(r"^(?P<key>[^\s=#\[][^=]{0,40}?)\s*=\s*(?P<value>.*)$")
TOML_INSIDE = re.compile(r"^(?:\s+|#|\[|\])|^$")
INSIDE = re.compile(r"^(?:\s+|-\s|#)|^$")
"""A line of a head that belongs to the field above it, or is a comment."""

ESCAPE = re.compile(r"(?!^\s*\\#)\\([\\`*_{}\[\]()#+\-.!>~])")
IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^()\n]*\)")
LINK = re.compile(r"\[([^\]\n]+)\]\((?:[^()\n]|\([^()\n]*\))*\)")
EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3}|_{1,3})(?=\S)([^*_|\n]+?)(?<=\S)\1(?![\w*])")
LEAD = re.compile(
    r"^\s*(?:[-*+•]\s+|\d{1,2}[.)]\s+)?"
    r"(?P<lead>\[(?:\*\*|__)?[^\]\n]+\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)"
    r"|(?P<sign>\*\*|__)(?=\S)[^*_|\n]+?(?<=\S)(?P=sign))(?=[^\n]*[^\W\d_])"
)
"""A line or a list item that begins with a link or in bold and goes on."""

OFF_LINE = re.compile(r"<(?P<tag>su[pb])>(?P<text>[^<>\n]{1,40})</(?P=tag)>", re.IGNORECASE)
NOTE_MARK = re.compile(r"\[\^(?P<name>[^\]\s^]{1,40})\](?P<opens>:[ \t]*)?")
"""A reference to a note, or the head of the note itself."""

ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6});")
LONGEST_LINE = 20_000
"""Characters of a line that is searched for marks; longer ones are data."""

UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})\s*$")
STARTS = re.compile(r"^\s*(?:[-*+>|#]|\d+[.)]\s)")
"""What opens a list item, a quotation, a table or a heading, so that a rule below is none of it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A Markdown text as shown, and the fields of its head."""

    text: str
    head: dict[str, str] = field(default_factory=dict)
    leads: dict[int, str] = field(default_factory=dict)
    """How a line begins, by its number, where bold type or a link sets that apart."""
    struck: tuple[str, ...] = ()
    """Texts with a line through them, which were left out."""
    hidden: tuple[str, ...] = ()
    """Texts that no page shows, which were left out."""
    comments: int = 0
    """How many comments with words in them were left out."""


def as_shown(text: str) -> Shown:
    """The text line for line with what only a converter reads taken out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    head, length = _head(lines)
    lines[:length] = [""] * length
    marks = {mark.line for mark in page_marks(lines)}
    kept = {line: lines[line - 1] for line in marks}
    for line in marks:
        lines[line - 1] = ""
    visible = seen("\n".join(lines))
    printed = visible.text.split("\n")
    shown = _with_underlined([_shown(line) for line in printed])
    for line, mark in kept.items():
        shown[line - 1] = mark
    leads = {i: lead for i, line in enumerate(printed, start=1) if (lead := _lead(line))}
    text = "\n".join(shown)
    return Shown(text, head, leads, visible.struck, visible.hidden, visible.comments)


def _head(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """Fields between two rules at the very beginning, and over how many lines they go."""
    fence = lines[0].strip().removeprefix("\ufeff")
    if fence not in FENCES:
        return {}, 0
    is_toml = fence != FENCES[0]
    field_of, inside = (TOML_FIELD, TOML_INSIDE) if is_toml else (FIELD, INSIDE)
    fields: dict[str, str] = {}
    for index, line in enumerate(lines[1:LONGEST_HEAD], start=1):
        if line.strip() == fence or (line.strip() == "..." and not is_toml):
            return (fields, index + 1) if fields else ({}, 0)
        match = field_of.match(line)
        if match is not None:
            value = (match.group("value") or "").strip().strip("\"'").strip()
            if value:
                fields[match.group("key").strip().casefold()] = value
        elif not inside.match(line):
            break
    return {}, 0


def _shown(line: str) -> str:
    if len(line) > LONGEST_LINE or not set(line) & set("\\[*_&<"):
        return line
    line = NOTE_MARK.sub(_note_mark, OFF_LINE.sub(_off_line, line))
    line = LINK.sub(r"\1", IMAGE.sub(r"\1", line))
    line = ESCAPE.sub(r"\1", EMPHASIS.sub(r"\2", line))
    return ENTITY.sub(lambda found: html.unescape(found.group()), line)


def _off_line(found: re.Match[str]) -> str:
    """Digits that stand raised or lowered, as such: they belong to no number before them."""
    how = "superscript" if found["tag"].lower() == "sup" else "subscript"
    return off_line(found["text"], how, found.string[: found.start()])


def _note_mark(found: re.Match[str]) -> str:
    """The mark of a note as a page shows it: raised; a name has no number yet, a star stands."""
    mark = raised(found["name"])
    shown = "*" if mark == found["name"] else mark
    return f"{shown} " if found["opens"] else shown


def _lead(line: str) -> str:
    """How a line begins, as shown, where that is set apart from the rest."""
    found = LEAD.match(line) if len(line) <= LONGEST_LINE else None
    return _shown(found.group("lead")).strip() if found else ""


def _with_underlined(lines: Sequence[str]) -> list[str]:
    """Headings that a rule underlines, with the signs of their level instead."""
    found = list(lines)
    for index in range(1, len(lines)):
        match = UNDERLINE.match(lines[index]) if len(lines[index]) <= LONGEST_LINE else None
        above = found[index - 1]
        alone = index < 2 or not found[index - 2].strip()
        if match is None or not above.strip() or not alone or STARTS.match(above):
            continue
        level = "#" if match.group(1).startswith("=") else "##"
        found[index - 1], found[index] = f"{level} {above.strip()}", ""
    return found
