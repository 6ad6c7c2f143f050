"""Signs of the old symbol fonts (Symbol, Wingdings, Webdings) as Unicode.

Such fonts place pictures on the codes of letters, so without this a tick mark reads as `ü`.
Only signs that carry meaning in reports are told; the rest is reported as unknown.
"""

from __future__ import annotations

_PRIVATE = 0xF000
"""Word stores the codes of symbol fonts in this private area, or bare."""

_SYMBOL = {
    0x2D: "−", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x65: "ε", 0x6C: "λ", 0x6D: "µ",
    0x70: "π", 0x72: "ρ", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x46: "Φ", 0xA0: "€",
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xDB: "⇔", 0xDE: "⇒",
    0xE5: "∑",
}  # fmt: skip

_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x46: "☞", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●",
    0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪",
    0xA8: "◻", 0xAB: "★", 0xB2: "✧", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE7: "←", 0xE8: "→", 0xE9: "↑",
    0xEA: "↓", 0xEB: "↖", 0xEC: "↗", 0xED: "↙", 0xEE: "↘", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧",
    0xF2: "⇩", 0xF3: "⬄", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip

_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●",
    0x99: "○", 0x9A: "○", 0xA2: "■", 0xA3: "□",
}  # fmt: skip

_WINGDINGS_3 = {
    0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x6A: "↖",
    0x6B: "↗", 0x6C: "↙", 0x6D: "↘", 0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽", 0x74: "◀",
    0x75: "▶",
}  # fmt: skip

_WEBDINGS = {
    0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●",
    0x72: "✗",
}  # fmt: skip

_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}

_ANY = {**_WINGDINGS, **_SYMBOL}
"""For private codes without a font name; Symbol's bullet is the commonest of them."""


def is_symbol_font(font: str) -> bool:
    """Whether a font shows pictures on the codes of letters."""
    return font.lower() in _FONTS


def symbol(sign: str, font: str) -> str | None:
    """A sign of a symbol font in Unicode; unchanged if it is none, None if it is not known."""
    code = ord(sign)
    private = _PRIVATE < code <= _PRIVATE + 0xFF
    table = _FONTS.get(font.lower())
    if not private and (table is None or code > 0xFF or sign.isspace()):
        return sign
    known = _ANY if table is None else table
    return known.get(code & 0xFF)
