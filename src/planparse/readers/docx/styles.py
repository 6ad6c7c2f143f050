"""Word's styles: inheritance, and which of them declare headings, contents and captions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from planparse.profiles.profile import LANGUAGES, load
from planparse.readers.docx.fills import AUTO
from planparse.readers.docx.markup import Element, attribute, child, children, switched_on
from planparse.readers.docx.properties import ParaProps, RunProps, over, para_props, run_props

_MAX_DEPTH = 50
"""Longest chain of `basedOn`; beyond it the chain is a circle."""
_BODY_OUTLINE = 9
"""Outline level that says body text."""
_WORD_DEFAULT_SIZE = 10.0
"""Points, where a file does not state any size."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style with everything that it inherits."""

    name: str = ""
    para: ParaProps = field(default_factory=ParaProps)
    run: RunProps = field(default_factory=RunProps)
    level: int | None = None
    """Heading level, 1 for the outermost; None where the style is not a heading's."""
    is_contents: bool = False
    is_caption: bool = False


@dataclass(frozen=True, slots=True)
class _Own:
    """A style as written."""

    name: str
    based_on: str | None
    para: ParaProps
    run: RunProps
    first_row: bool = False
    """A table's style that sets the first row apart."""
    paints: bool = False
    """A table's style that shades some of its cells."""


HEX = re.compile(r"[0-9A-Fa-f]{1,8}")
FIRST_ROW = 0x0020
"""The bit of `w:tblLook` that asks for the style's first row."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set once everything is inherited."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    struck: bool = False
    size: float = _WORD_DEFAULT_SIZE
    colour: int = 0
    ink: int = AUTO
    """The same, or `AUTO` where Word chooses it."""
    fill: int | None = None
    """Colour of the run's own highlight or shading."""
    font: str = ""
    raised: str = ""
    """`superscript` or `subscript`; empty on the line."""


class StyleSheet:
    """Styles of one file by id; an unknown id is judged by its name alone."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, _Own] = {}
        self._resolved: dict[str, Style] = {}
        self._looks: dict[tuple[RunProps, RunProps], Look] = {}
        self._default: str | None = None
        self.run_defaults = RunProps()
        self.para_defaults = ParaProps()
        self.language: str | None = None
        if root is not None:
            self._read(root)

    def styles_first_row(self, table: Element | None) -> bool:
        """Whether a table's style sets its first row apart, and the table asks for that.

        Args:
            table: the table's `w:tblPr`.
        """
        look = child(table, "tblLook")
        asked = attribute(look, "firstRow")
        if asked is None:
            bits = attribute(look) or ""
            asked = "1" if HEX.fullmatch(bits) and int(bits, 16) & FIRST_ROW else "0"
        key = attribute(child(table, "tblStyle"))
        return asked in {"1", "true", "on"} and any(own.first_row for own in self._chain(key or ""))

    def paints(self, table: Element | None) -> bool:
        """Whether a table's style may shade its cells, given the table's `w:tblPr`."""
        key = attribute(child(table, "tblStyle")) or ""
        return any(own.paints for own in self._chain(key))

    def paragraph_fill(self, properties: Element | None) -> int | None:
        """Colour of a paragraph's shading, its own or its style's, given its `w:pPr`."""
        direct = para_props(properties)
        fill: int | None = over(direct, self.get(direct.style).para).fill
        return fill

    def _read(self, root: Element) -> None:
        defaults = child(root, "docDefaults")
        run = child(child(defaults, "rPrDefault"), "rPr")
        self.run_defaults = run_props(run)
        self.para_defaults = para_props(child(child(defaults, "pPrDefault"), "pPr"))
        self.language = attribute(child(run, "lang"))
        for node in children(root, "style"):
            key = attribute(node, "styleId") or ""
            self._own[key] = _Own(
                name=attribute(child(node, "name")) or key,
                based_on=attribute(child(node, "basedOn")),
                para=para_props(child(node, "pPr")),
                run=run_props(child(node, "rPr")),
                first_row=any(
                    attribute(part, "type") == "firstRow" for part in children(node, "tblStylePr")
                ),
                paints=attribute(node, "type") == "table"
                and next(node.iter("{*}shd"), None) is not None,
            )
            is_default = (attribute(node, "default") or "0").lower() in {"1", "true", "on"}
            if is_default and attribute(node, "type") == "paragraph":
                self._default = key

    def get(self, style_id: str | None) -> Style:
        """A style with its inheritance; None gives the file's default paragraph style."""
        key = style_id if style_id is not None else self._default
        if key is None:
            return Style()
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key)
        return self._resolved[key]

    def _chain(self, key: str) -> list[_Own]:
        """The style and its ancestors, nearest first; circles are cut."""
        chain: list[_Own] = []
        seen: set[str] = set()
        following: str | None = key
        while following in self._own and following not in seen and len(chain) < _MAX_DEPTH:
            seen.add(following)
            chain.append(self._own[following])
            following = chain[-1].based_on
        return chain

    def _resolve(self, key: str) -> Style:
        chain = self._chain(key) or [_Own(key, None, ParaProps(), RunProps())]
        para, run = ParaProps(), RunProps()
        for own in chain:
            para, run = over(para, own.para), over(run, own.run)
        name = chain[0].name
        return Style(
            name=name,
            para=para,
            run=run,
            level=_level(chain),
            is_contents=_is_named(name, _names().contents),
            is_caption=any(_is_named(own.name, _names().caption) for own in chain),
        )

    def look(self, direct: RunProps, base: RunProps) -> Look:
        """What a run looks like; see `_look`, whose answers are kept since runs repeat."""
        key = (direct, base)
        if key not in self._looks:
            self._looks[key] = self._look(direct, base)
        return self._looks[key]

    def _look(self, direct: RunProps, base: RunProps) -> Look:
        """What a run looks like: its own properties, its character style, its paragraph's style.

        Bold, italic and hidden toggle: a character style that sets them inside a paragraph style
        that sets them too turns them off, as Word does.
        """
        character = self.get(direct.style).run if direct.style else RunProps()
        plain = over(over(over(direct, character), base), self.run_defaults)
        return Look(
            bold=_toggled(direct.bold, character.bold, base.bold, self.run_defaults.bold),
            italic=_toggled(direct.italic, character.italic, base.italic, self.run_defaults.italic),
            hidden=_toggled(direct.vanish, character.vanish, base.vanish, self.run_defaults.vanish),
            struck=bool(plain.strike),
            size=plain.size or _WORD_DEFAULT_SIZE,
            colour=max(plain.colour or 0, 0),
            ink=AUTO if plain.colour is None else plain.colour,
            fill=plain.shade if plain.fill is None else plain.fill,
            font=plain.font or "",
            raised=plain.raised if plain.raised in ("superscript", "subscript") else "",
        )


def _toggled(
    direct: bool | None, character: bool | None, base: bool | None, default: bool | None
) -> bool:
    if direct is not None:
        return direct
    return bool(default) or (bool(character) != bool(base))


def _level(chain: list[_Own]) -> int | None:
    """Heading level by the nearest style that states one, by outline level or by name."""
    for own in chain:
        level = outline_level(own.para.outline)
        if own.para.outline is not None:
            return level
        numbered = _heading_name().fullmatch(own.name.strip())
        if numbered:
            return int(numbered[1])
    return None


def outline_level(outline: int | None) -> int | None:
    """Heading level of a `w:outlineLvl`; None for body text and for nonsense."""
    return outline + 1 if outline is not None and 0 <= outline < _BODY_OUTLINE else None


def on(node: Element | None) -> bool:
    """Whether an on/off element is there and on."""
    return node is not None and switched_on(node)


@dataclass(frozen=True, slots=True)
class _Names:
    heading: tuple[str, ...]
    contents: tuple[str, ...]
    caption: tuple[str, ...]


@lru_cache
def _names() -> _Names:
    """Names of Word's own styles in all languages that have a profile."""
    rooms = [load(language).word_styles for language in LANGUAGES]
    return _Names(
        heading=tuple(name for room in rooms for name in room.heading),
        contents=tuple(name for room in rooms for name in room.contents),
        caption=tuple(name for room in rooms for name in room.caption),
    )


@lru_cache
def _heading_name() -> re.Pattern[str]:
    words = "|".join(re.escape(name) for name in _names().heading)
    return re.compile(rf"(?:{words})\s*([1-9])", re.IGNORECASE)


def _is_named(name: str, names: tuple[str, ...]) -> bool:
    """Whether a style bears one of the names, a trailing digit aside."""
    return name.strip().lower().rstrip("0123456789").rstrip() in names
