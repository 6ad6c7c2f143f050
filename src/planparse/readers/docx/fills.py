"""Colours of the ground that text of a Word file stands on."""

from __future__ import annotations

from planparse.readers.docx.markup import Element, attribute

AUTO = -1
"""A colour that Word chooses so that it shows."""
UNKNOWN = -2
"""A ground of a pattern, a theme or a picture: nothing can be said of what shows on it."""
WHITE = 0xFFFFFF
_HIGHLIGHTS = {
    "black": 0x000000,
    "blue": 0x0000FF,
    "cyan": 0x00FFFF,
    "darkBlue": 0x000080,
    "darkCyan": 0x008080,
    "darkGray": 0x808080,
    "darkGreen": 0x008000,
    "darkMagenta": 0x800080,
    "darkRed": 0x800000,
    "darkYellow": 0x808000,
    "green": 0x00FF00,
    "lightGray": 0xC0C0C0,
    "magenta": 0xFF00FF,
    "red": 0xFF0000,
    "white": WHITE,
    "yellow": 0xFFFF00,
}
"""ISO 29500-1, 17.18.40."""
_PLAIN, _FULL, _NONE = frozenset({"clear", "nil"}), "solid", frozenset({"auto", ""})


def highlight(node: Element) -> int | None:
    """Colour of a `w:highlight`; None where it takes one away."""
    return _HIGHLIGHTS.get(attribute(node) or "")


def shading(node: Element | None) -> int | None:
    """Colour of a `w:shd`; None where it paints nothing."""
    if node is None:
        return None
    pattern = attribute(node) or "clear"
    fill = attribute(node, "color" if pattern == _FULL else "fill") or ""
    if fill.lower() in _NONE:
        is_themed = any(attribute(node, name) for name in ("themeFill", "themeColor"))
        is_empty = pattern in _PLAIN and not is_themed
        return None if is_empty else UNKNOWN
    return _hex(fill) if pattern in (*_PLAIN, _FULL) else UNKNOWN


def _hex(text: str) -> int:
    try:
        return int(text, 16) & WHITE
    except ValueError:
        return UNKNOWN
