"""Rows of status words with a mark under the one that holds ("Not started | Completed")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from planparse.extract.assessment_scale import phrase_status
from planparse.model.grid import GridCell
from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile

MIN_ALTERNATIVES = 3
"""Status words side by side that make a scale; two do where one is the other's opposite."""

SIGN = re.compile(r"^(?:[xX✓✔√☑☒✗●•◉■◼▪*]|[\uf0fc\uf0fb\uf06c\uf0b7\uf0a7\uf0fe])+$")
"""A mark that only says "here"; those of symbol fonts are in private use."""

PART = re.compile(r"^\(?(?:[^\W\d_]|[ivx]{1,4})[.)]?$", re.IGNORECASE)
"""The letter of a part of the goal."""

SEPARATORS = re.compile(r"[\s,;/&]+|\band\b|\boch\b")


class Alternative(NamedTuple):
    """One status word of a scale, over some columns."""

    word: str
    status: Assessment
    columns: range


class Choice(NamedTuple):
    """What the marks under a scale say."""

    raw: str
    status: Assessment
    cell: GridCell
    """The first marked one."""


def scale_of(row: Sequence[GridCell], profile: Profile) -> tuple[Alternative, ...]:
    """The alternatives that a row of cells lists, empty where it lists none.

    Args:
        row: the cells that begin in the row, from left to right.
        profile: words of judgement.
    """
    filled = [cell for cell in row if cell.text.strip()]
    found: list[Alternative] = []
    for cell in filled:
        status = phrase_status(cell.text, profile)
        if status is not None:
            columns = range(cell.column, cell.column + cell.column_span)
            found.append(Alternative(cell.text.strip(), status, columns))
        elif found:
            break
    distinct = {one.status for one in found}
    enough = len(found) >= MIN_ALTERNATIVES or (len(found) == 2 and len(distinct) == 2)
    words = {one.word.casefold() for one in found}
    return tuple(found) if enough and len(distinct) > 1 and len(words) == len(found) else ()


def choice(row: Sequence[GridCell], scale: Sequence[Alternative]) -> Choice | None:
    """What the marks of a row under a scale say; several marks leave it open.

    Args:
        row: the cells of the row below the scale.
        scale: the alternatives.
    """
    marked: list[tuple[Alternative, GridCell]] = []
    for one in scale:
        for cell in row:
            if cell.column in one.columns and (cell.text.strip() or cell.marks):
                if not _is_mark(cell):
                    return None
                marked.append((one, cell))
    if not marked:
        return None
    statuses = {one.status for one, _ in marked}
    status: Assessment = statuses.pop() if len(statuses) == 1 else "uncertain"
    if len(marked) == 1:
        return Choice(marked[0][0].word, status, marked[0][1])
    raw = "; ".join(f"{one.word}: {cell.text.strip() or '●'}" for one, cell in marked)
    return Choice(raw, status, marked[0][1])


def _is_mark(cell: GridCell) -> bool:
    """A sign, or the letters of the goal's parts that the mark holds for."""
    text = cell.text.strip()
    if not text:
        return bool(cell.marks)
    parts = [part for part in SEPARATORS.split(text) if part]
    return bool(SIGN.match(text)) or all(PART.match(p) or SIGN.match(p) for p in parts)
