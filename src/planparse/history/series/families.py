"""Tables that are one table over the years, told by the names of their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planparse.history.series.lines import Line
from planparse.history.series.thread import same_figure, slot_of
from planparse.match.assign import assign
from planparse.text.fold import letters

MIN_SHARED = 2
"""Two tables are one when this many of their lines have the same name, or all have."""
SHARE_WEIGHT, CAPTION_WEIGHT = 0.8, 0.2
"""Names decide; the caption only tells tables with the same names apart."""
LEAST = 0.2
"""Score from which a table is given to a family: two lines of twelve, with two of five."""

Keys = frozenset[tuple[str, ...]]


@dataclass(slots=True)
class Family:
    """A table over the years."""

    number: int
    keys: Keys = frozenset()
    """Names of its lines in the table that joined last."""
    captions: set[str] = field(default_factory=set)
    newest: list[Line] = field(default_factory=list)
    """Lines of the newest document."""


class Families:
    """The tables of a body."""

    def __init__(self) -> None:
        self._all: list[Family] = []

    def place(self, lines: Sequence[Line]) -> dict[str, int]:
        """The family of each table of one document; one that fits none begins its own."""
        tables: dict[str, list[Line]] = {}
        for line in lines:
            if line.table_id:
                tables.setdefault(line.table_id, []).append(line)
        for family in self._all:
            family.newest = []
        scores = [[_score(own, family) for family in self._all] for own in tables.values()]
        chosen = assign(scores, LEAST) if self._all else [None] * len(tables)
        return {
            table_id: self._take(own, index, row)
            for (table_id, own), index, row in zip(tables.items(), chosen, scores, strict=True)
        }

    def _take(self, own: list[Line], index: int | None, scores: Sequence[float]) -> int:
        """Put a table into its family, else beside a table of the same document."""
        if index is None:
            order = sorted(range(len(scores)), key=lambda i: -scores[i])
            index = next(
                (i for i in order if scores[i] >= LEAST and not _dispute(own, self._all[i].newest)),
                None,
            )
        if index is None:
            self._all.append(Family(len(self._all) + 1))
            index = -1
        family = self._all[index]
        keys = _keys(own)
        family.keys = keys | family.keys if family.newest else keys
        family.newest += own
        family.captions.add(_caption(own))
        return family.number


def _keys(lines: Iterable[Line]) -> Keys:
    return frozenset(line.name.key for line in lines if not line.is_total)


def _caption(lines: Sequence[Line]) -> str:
    return letters(lines[0].caption or "")


def _score(own: Sequence[Line], family: Family) -> float:
    keys = _keys(own)
    shared = len(keys & family.keys)
    if shared < MIN_SHARED and not (keys and keys == family.keys):
        return 0.0
    alike = 2 * shared / (len(keys) + len(family.keys))
    caption = _caption(own)
    return SHARE_WEIGHT * alike + (CAPTION_WEIGHT if caption and caption in family.captions else 0)


def _dispute(own: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether two tables of a document give different figures under one name and period."""
    stated: Mapping[object, object]
    stated = {(line.name.key, slot_of(value)): value for line in others for value in line.values}
    for line in own:
        for value in line.values:
            known = stated.get((line.name.key, slot_of(value)))
            if known is not None and not same_figure(known, value):  # type: ignore[arg-type]
                return True
    return False
