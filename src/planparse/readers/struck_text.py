"""What is said of words that are struck or hidden, in formats whose author declares it."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.raw import Doubt

MOST_TOLD = 2_000
"""Characters of struck text that one message shows."""


def hidden_doubt(texts: Sequence[str]) -> Doubt:
    """One doubt about all stretches of text of a document that no reader of it sees."""
    message = f"text is not shown and is not read as the document's text: {_told(texts)}"
    return Doubt(code="hidden_text", severity="medium", message=message)


def struck_doubt(texts: Sequence[str]) -> Doubt:
    """One doubt about all stretches of struck text of a document."""
    message = f"text is struck out and is not read as the document's text: {_told(texts)}"
    return Doubt(code="struck_text", severity="medium", message=message)


def _told(texts: Sequence[str]) -> str:
    told = " | ".join(shown for text in texts if (shown := " ".join(text.split())))
    return f"'{told}'" if len(told) <= MOST_TOLD else f"'{told[:MOST_TOLD]}…'"
