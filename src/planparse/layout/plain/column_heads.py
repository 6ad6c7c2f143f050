"""A header row that lost its columns: "Indikator Utfall (R12) Målvärde" into three headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planparse.profiles.tables import TableWords

ATTACHED = re.compile(r"^(?:\(.*\)?|.*\)|\d{1,2}|[A-Z]\d{1,2}|[%&/-]+)$")
"""Brackets, signs and codes of periods (R12, T1) belong to the heading before them."""

YEAR = re.compile(r"^(?:19|20)\d{2}$")
MAX_HEADER = 160
"""A header row is at most two printed lines."""

MIN_COLUMNS = 2
MAX_LABEL_HEADS = 2
"""A row's label can be made of two head words ("Prognos budgetavvikelse")."""

SENTENCE_END = (".", "!", "?", ";", ",")

Header = tuple[list[str], int]
"""The column headings, and over how many texts they go."""


def headers_at(texts: Sequence[str], words: TableWords) -> Iterator[Header]:
    """Readings of a header row that begins at the first text, the likelier first.

    A header may go on over the next texts where these begin with a linking word ("Avvikelse" /
    "mot årsbudget"). Which reading holds is for the rows below to show.
    """
    seen: list[list[str]] = []
    for used in range(min(len(texts), _length(texts, words)), 0, -1):
        text = " ".join(texts[:used])
        for heads in (_by_words(text, words), *_by_capitals(text, words)):
            if heads is not None and len(heads) >= MIN_COLUMNS and heads not in seen:
                seen.append(heads)
                yield heads, used


def _length(texts: Sequence[str], words: TableWords) -> int:
    """How many texts the header can go over at most."""
    length = 1
    for above, text in pairwise(texts):
        ends = {above.split()[-1].casefold(), text.split()[0].casefold()}
        if not ends & set(words.column_head_links):
            break
        length += 1
    return length


def _by_words(text: str, words: TableWords) -> list[str] | None:
    """Split at known head words; None when a word of the text is not of a header.

    A head word begins a column, with the prefixes before it; years, brackets and what follows a
    linking word belong to the column on their left.
    """
    columns: list[list[str]] = []
    prefixes: list[str] = []
    linked = False
    for word in text.split():
        plain = word.casefold().strip(".,:()")
        if columns and not prefixes and (linked or ATTACHED.match(word) or YEAR.match(word)):
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
    return None if prefixes else [" ".join(column) for column in columns]


def _by_capitals(text: str, words: TableWords) -> Iterator[list[str]]:
    """Split where a word begins with a capital; years go with their left or stand alone."""
    if len(text) > MAX_HEADER or text.endswith(SENTENCE_END) or not text[:1].isupper():
        return
    for years_alone in (False, True):
        columns: list[list[str]] = []
        linked = False
        for word in text.split():
            capital = word[:1].isupper() and not ATTACHED.match(word) and not linked
            begins = capital or (years_alone and YEAR.match(word))
            if begins or not columns:
                columns.append([word])
            else:
                columns[-1].append(word)
            linked = word.casefold() in words.column_head_links
        yield [" ".join(column) for column in columns]


def is_header(text: str, words: TableWords) -> bool:
    """Nothing but known column headings, more of them than a row's label could hold."""
    heads = _by_words(text, words)
    return heads is not None and len(heads) > MAX_LABEL_HEADS


def is_known_header(heads: Sequence[str], words: TableWords) -> bool:
    """At least half of the headings hold a word that is known to head columns."""
    known = [
        h
        for h in heads
        if any(w.strip(".,:()") in words.column_heads for w in h.casefold().split())
    ]
    return 2 * len(known) >= len(heads)
