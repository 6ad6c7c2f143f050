"""Automatic numbering: what stands before a paragraph that nobody typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from planparse.readers.docx.markup import Element, attribute, child, children, integer, local
from planparse.readers.docx.number_formats import formatted
from planparse.readers.docx.properties import ParaProps
from planparse.readers.docx.styles import StyleSheet, on
from planparse.text.symbols import symbol

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_NO_LIST = "0"
"""The `numId` that takes numbering away."""
_BULLET = "•"
_BULLET_SIGNS = 3
"""A longer text of a bullet level is written out as it is."""


@dataclass(frozen=True, slots=True)
class Label:
    """What Word writes before a paragraph."""

    text: str
    is_bullet: bool


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False
    style: str | None = None
    font: str = ""


@dataclass(slots=True)
class _List:
    """A `w:num`: an abstract list, with levels of its own where it overrides them."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    """Levels whose counter starts anew where this list is first used."""


class Numbering:
    """Definitions and running counters of one document; call `label` in reading order."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._linked: dict[str, str] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def label(self, direct: ParaProps, style_id: str | None) -> Label | None:
        """The label of the next paragraph, counted on; None where it has no number.

        Args:
            direct: properties of the paragraph itself.
            style_id: its style.
        """
        inherited = self._styles.get(style_id).para
        num_id = direct.num_id if direct.num_id is not None else inherited.num_id
        if num_id is None or num_id == _NO_LIST:
            return None
        found = self._list(num_id)
        if found is None:
            return None
        ilvl = (
            direct.ilvl if direct.ilvl is not None else self._level_of(found, style_id, inherited)
        )
        ilvl = min(max(ilvl, 0), _LEVELS - 1)
        level = found.levels.get(ilvl)
        if level is None:
            return None
        self._count(num_id, found, ilvl)
        text = self._text(found, ilvl, level)
        return Label(text, level.number_format == "bullet") if text else None

    def _level_of(self, found: _List, style_id: str | None, inherited: ParaProps) -> int:
        """Level of a style: the list names the style at the level, or the style the level."""
        for ilvl, level in found.levels.items():
            if style_id is not None and level.style == style_id:
                return ilvl
        return inherited.ilvl or 0

    def _count(self, num_id: str, found: _List, ilvl: int) -> None:
        counters = self._counters.setdefault(found.abstract, {})
        start = found.levels[ilvl].start
        if ilvl in found.starts and (num_id, ilvl) not in self._started:
            self._started.add((num_id, ilvl))
            counters[ilvl] = found.starts[ilvl]
        else:
            counters[ilvl] = counters[ilvl] + 1 if ilvl in counters else start
        for upper in range(ilvl):
            counters.setdefault(upper, found.levels[upper].start if upper in found.levels else 1)
        for deeper in [key for key in counters if key > ilvl]:
            if _restarts(found.levels.get(deeper), ilvl):
                del counters[deeper]

    def _text(self, found: _List, ilvl: int, level: _Level) -> str:
        if level.number_format == "bullet":
            return _bullet(level)
        counters = self._counters[found.abstract]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shape = found.levels.get(at, _Level()).number_format
            if level.is_legal and shape not in {"none", "bullet"}:
                shape = "decimal"
            return formatted(counters.get(at, found.levels.get(at, _Level()).start), shape)

        return " ".join(_PLACEHOLDER.sub(number, level.text).split())

    def _list(self, num_id: str) -> _List | None:
        found = self._lists.get(num_id)
        if found is None or found.levels:
            return found
        linked = self._linked.get(found.abstract)
        target = self._styles.get(linked).para.num_id if linked else None
        other = self._lists.get(target) if target and target != num_id else None
        if other is None or not other.levels:
            return None
        self._lists[num_id] = _List(other.abstract, other.levels, found.starts)
        return self._lists[num_id]

    def _read(self, root: Element) -> None:
        for node in children(root, "abstractNum"):
            key = attribute(node, "abstractNumId") or ""
            self._abstract[key] = dict(_levels(node))
            link = attribute(child(node, "numStyleLink"))
            if link:
                self._linked[key] = link
        for node in children(root, "num"):
            abstract = attribute(child(node, "abstractNumId")) or ""
            found = _List(abstract, dict(self._abstract.get(abstract, {})), {})
            for override in children(node, "lvlOverride"):
                _override(found, override)
            self._lists[attribute(node, "numId") or ""] = found


def _override(found: _List, override: Element) -> None:
    ilvl = integer(override, "ilvl") or 0
    found.levels.update(_levels(override))
    start = integer(child(override, "startOverride"))
    if start is not None:
        found.starts[ilvl] = start
        if ilvl in found.levels:
            found.levels[ilvl] = replace(found.levels[ilvl], start=start)


def _levels(node: Element) -> list[tuple[int, _Level]]:
    return [(integer(level, "ilvl") or 0, _level(level)) for level in children(node, "lvl")]


def _level(node: Element) -> _Level:
    start = integer(child(node, "start"))
    form = child(node, "numFmt")
    if form is None:
        choices = (
            c for a in children(node, "AlternateContent") for c in a.iter() if local(c) == "numFmt"
        )
        form = next(choices, None)
    fonts = child(child(node, "rPr"), "rFonts")
    return _Level(
        start=start if start is not None else 0,
        number_format=attribute(form) or "decimal",
        text=attribute(child(node, "lvlText")) or "",
        restart=integer(child(node, "lvlRestart")),
        is_legal=on(child(node, "isLgl")),
        style=attribute(child(node, "pStyle")),
        font=attribute(fonts, "ascii") or "",
    )


def _restarts(level: _Level | None, used: int) -> bool:
    """Whether a deeper level starts anew after level `used` (0 for the outermost)."""
    if level is None or level.restart is None:
        return True
    return level.restart > 0 and used < level.restart


def _bullet(level: _Level) -> str:
    """The bullet as a sign that every font has."""
    signs = "".join(symbol(sign, level.font) or _BULLET for sign in level.text.strip())
    return signs if len(signs) <= _BULLET_SIGNS else level.text.strip()
