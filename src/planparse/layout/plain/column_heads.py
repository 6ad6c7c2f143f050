"""A header row that lost its columns: "Indikator Utfall (R12) Målvärde" into three headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.profiles.tables import TableWords

ATTACHED = re.compile(r"^(?:\(.*\)?|.*\)|\d{4}|\d{1,2}|[%&/-]+)$")
"""Brackets, years and signs belong to the heading before them."""


def split_heads(text: str, words: TableWords) -> list[str] | None:
    """The column headings of a line, or None when a word of it is not of a header.

    A head word begins a column, with the prefixes before it; years, brackets and what follows a
    linking word belong to the column on their left.
    """
    columns: list[list[str]] = []
    prefixes: list[str] = []
    linked = False
    for word in text.split():
        plain = word.casefold().strip(".,:()")
        if columns and not prefixes and (linked or ATTACHED.match(word)):
            columns[-1].append(word)
            linked = False
        elif plain in words.column_head_links and columns and not prefixes:
            columns[-1].append(word)
            linked = True
        elif plain in words.column_heads:
            columns.append([*prefixes, word])
            prefixes = []
        elif plain in words.column_head_prefixes:
            prefixes.append(word)
        else:
            return None
    if prefixes:
        return None
    return [" ".join(column) for column in columns]


def header_at(texts: Sequence[str], words: TableWords) -> tuple[list[str], int] | None:
    """Column headings that begin at the first text, and over how many texts they go on."""
    first = split_heads(texts[0], words) if texts else None
    if first is None or len(first) < 2:
        return None
    used, heads = 1, first
    while used < len(texts):
        longer = split_heads(" ".join(texts[: used + 1]), words)
        if longer is None or not _goes_on(texts[used], words):
            break
        heads, used = longer, used + 1
    return heads, used


def _goes_on(text: str, words: TableWords) -> bool:
    """A further line belongs to a header when it starts with a linking word."""
    return text.split()[0].casefold() in words.column_head_links
