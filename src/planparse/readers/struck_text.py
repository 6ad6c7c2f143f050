"""What is said of words with a line through them, in formats whose author declares it."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.raw import Doubt

MOST_TOLD = 2_000
"""Characters of struck text that one message shows."""


def struck_doubt(texts: Sequence[str]) -> Doubt:
    """One doubt about all stretches of struck text of a document."""
    told = " | ".join(shown for text in texts if (shown := " ".join(text.split())))
    told = told if len(told) <= MOST_TOLD else f"{told[:MOST_TOLD]}…"
    message = f"text is struck out and is not read as the document's text: '{told}'"
    return Doubt(code="struck_text", severity="medium", message=message)
