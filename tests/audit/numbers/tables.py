"""Tables of tests as text."""

from __future__ import annotations


def table(head: str, *rows: str) -> str:
    """A table whose cells are parted by semicolons here and by tabs in the text."""
    return "\n".join(row.replace(";", "\t") for row in (head, *rows))
