"""Signs that stand for a judgement or a trend where their colour or a legend says so."""

from __future__ import annotations

CIRCLES = "●•⬤⚫∙◉○◯⚪"
SQUARES = "■▪◼⬛◾□◻⬜▢"
POINTERS = "▲▼◀▶△▽◆◇↑↓←→↗↘↖↙⬆⬇⬅➡➔➚➘⇧⇩⇨⇦↔"
SIGNS = frozenset(CIRCLES + SQUARES + POINTERS)


def is_sign(text: str) -> bool:
    """Whether a text is such a sign and nothing else."""
    return len(text.strip()) == 1 and text.strip() in SIGNS
