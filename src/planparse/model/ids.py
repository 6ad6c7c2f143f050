"""Readable, stable, sortable identifiers.

`<first 12 of document_id>/s012`: a letter for the kind and the 1-based position in reading
order. The position is padded to the width below, so that the order of the texts is the order of
the numbers. A number that needs more digits gets one `x` for each digit more (`t99` is followed
by `tx100`): `x` sorts after all digits, so the order holds without a limit.

Twelve hex digits are 48 bits: among the 350,000 documents of a national archive the chance that
any two share them is one in 4,600.
"""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path

DOCUMENT_PREFIX = 12

SECTION_WIDTH = 3
TABLE_WIDTH = 2
GOAL_WIDTH = 2
FIGURE_WIDTH = 2
INDICATOR_WIDTH = 2
COMMITMENT_WIDTH = 3
FINDING_WIDTH = 3
QUANTITY_WIDTH = 4


def content_id(content: bytes) -> str:
    """`document_id` of a file with these bytes: their sha256 in hex."""
    return hashlib.sha256(content).hexdigest()


def path_id(path: Path | str) -> str:
    """`document_id` of a file that could not be read: sha256 of a mark and the path as named.

    The mark holds a NUL, which no path can, so that a file whose content is a path never meets
    the row of a missing file of that name.
    """
    name = os.fspath(path)
    return hashlib.sha256(b"path\0" + name.encode("utf-8", "surrogatepass")).hexdigest()


def short_id(document_id: str) -> str:
    """The first part of every other identifier."""
    return document_id[:DOCUMENT_PREFIX]


@lru_cache(maxsize=256)
def section_id(document_id: str, ordinal: int) -> str:
    """`0123456789ab/s012`; rows of one section come one after another."""
    return _numbered(document_id, "s", ordinal, SECTION_WIDTH)


@lru_cache(maxsize=256)
def table_id(document_id: str, ordinal: int) -> str:
    """`0123456789ab/t03`; rows of one table come one after another."""
    return _numbered(document_id, "t", ordinal, TABLE_WIDTH)


def goal_id(document_id: str, ordinal: int) -> str:
    """`0123456789ab/g07`."""
    return _numbered(document_id, "g", ordinal, GOAL_WIDTH)


def figure_id(document_id: str, ordinal: int) -> str:
    """`0123456789ab/f02`."""
    return _numbered(document_id, "f", ordinal, FIGURE_WIDTH)


def quantity_id(document_id: str, ordinal: int) -> str:
    """`0123456789ab/q0012`."""
    return _numbered(document_id, "q", ordinal, QUANTITY_WIDTH)


def commitment_id(document_id: str, ordinal: int) -> str:
    """`0123456789ab/c034`."""
    return _numbered(document_id, "c", ordinal, COMMITMENT_WIDTH)


def indicator_id(document_id: str, ordinal: int) -> str:
    """`0123456789ab/i05`."""
    return _numbered(document_id, "i", ordinal, INDICATOR_WIDTH)


def finding_id(plan_id: str | None, report_id: str | None, ordinal: int) -> str:
    """`<12 of the plan>/<12 of the report>/n007`; the side that is not there is left out.

    Args:
        plan_id: `document_id` of the plan, None for a finding about a report alone.
        report_id: `document_id` of the report, None for a finding about the plan alone.
        ordinal: 1-based position among the findings of the same pair.

    Raises:
        ValueError: both sides are None, or the ordinal is below 1.
    """
    sides = [short_id(side) for side in (plan_id, report_id) if side]
    if not sides:
        raise ValueError("a finding is about a plan, a report or both; neither was given")
    return f"{'/'.join(sides)}/n{_padded(ordinal, FINDING_WIDTH)}"


def link_id(goal: str, section: str) -> str:
    """`<goal_id>-<section_id>`: a pair is its own name."""
    return f"{goal}-{section}"


def _numbered(document_id: str, letter: str, ordinal: int, width: int) -> str:
    return f"{short_id(document_id)}/{letter}{_padded(ordinal, width)}"


def _padded(ordinal: int, width: int) -> str:
    if ordinal < 1:
        raise ValueError(f"positions count from 1, not {ordinal}")
    digits = str(ordinal)
    return "x" * (len(digits) - width) + digits.zfill(width)
