"""Lines of documents joined into series: by name on lemmas, renamed ones only with evidence.

A wrong join turns two numbers into one that has changed; a missing one leaves two short series.
So names that are only alike stay apart, and what joined them otherwise stands in the record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planparse.history.series.breaks import change_of, same_definition
from planparse.history.series.families import Families
from planparse.history.series.lines import Line
from planparse.history.series.names import alike
from planparse.history.series.thread import Thread, definition_of
from planparse.match.assign import assign
from planparse.match.weights import Weights, weigh
from planparse.model.records.codes import SeriesEvidence

ALIKE = 0.45
"""Weighted F1 of two names' lemmas below which evidence joins only with an equal definition:
unlike items of a table share nothing."""
GOAL_ALIKE = 0.6
"""The same for a goal in common, which several indicators may have."""
BASE = 0.5
"""Score of the weakest pair with evidence; of two, the names that are more alike win."""


class Evidence(NamedTuple):
    """Why a line under a new name goes on with a series."""

    code: SeriesEvidence
    reason: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """What joining may look at beside the lines."""

    weights: Weights
    """How rare each word is among the names of the body's longest document; over all of them a
    name that lasts would make its own words common."""
    chains: Mapping[str, str]
    """goal_id -> chain of goals over the years."""


def joined(documents: Sequence[Sequence[Line]], chains: Mapping[str, str]) -> list[Thread]:
    """The series of one body in the order in which they begin.

    Args:
        documents: the lines of each document, the documents in their order.
        chains: the chain of each goal over the years.
    """
    names = [list({line.name.terms: None for line in lines}) for lines in documents]
    known = Known(weigh(max(names, key=len, default=[])), chains)
    threads: list[Thread] = []
    families = Families()
    for lines in documents:
        placed = families.place(lines)
        left = [line for line in lines if not _by_name(line, placed, threads)]
        left = _by_evidence(left, placed, threads, known)
        for line in left:
            _by_name(line, placed, threads) or _begin(line, placed, threads)
    return threads


def _family(line: Line, placed: Mapping[str, int]) -> int | None:
    if line.subject == "indicator":
        return None
    return placed.get(line.table_id or "", 0)


def _begin(line: Line, placed: Mapping[str, int], threads: list[Thread]) -> bool:
    threads.append(Thread(_family(line, placed)))
    return _add(threads[-1], line, placed, Evidence("first", None))


def _add(thread: Thread, line: Line, placed: Mapping[str, int], evidence: Evidence) -> bool:
    thread.add(line, evidence.code, evidence.reason, change_of(thread, line))
    thread.table = placed.get(line.table_id or "", thread.table)
    return True


def _by_name(line: Line, placed: Mapping[str, int], threads: Sequence[Thread]) -> bool:
    """Join the series of the same name; of another unit only where none has the line's own."""
    family = _family(line, placed)
    document_id = line.source.document_id
    same = [t for t in threads if line.name.key in t.names and t.family == family]
    same = [t for t in same if t.last.subject == line.subject and not t.disputes(line)]
    fitting = [t for t in same if line.measure is None or line.measure.fits(t.measure)]
    free = [t for t in same if not t.is_in(document_id)]
    for thread in (*_by_caption(line, fitting), *free):
        return _add(thread, line, placed, Evidence("same_name", None))
    return False


def _by_caption(line: Line, threads: Sequence[Thread]) -> list[Thread]:
    """Of several series of one name, the one whose table has the same caption goes first."""
    return sorted(threads, key=lambda thread: thread.last.caption != line.caption)


def _by_evidence(
    lines: Sequence[Line], placed: Mapping[str, int], threads: Sequence[Thread], known: Known
) -> list[Line]:
    """Join renamed lines, one to one, with series that the document does not name; the rest."""
    if not lines or not threads:
        return list(lines)
    document_id = lines[0].source.document_id
    free = [thread for thread in threads if not thread.is_in(document_id)]
    if not free:
        return list(lines)
    found = [[_evidence(line, thread, placed, known) for thread in free] for line in lines]
    scores = [[score for score, _ in row] for row in found]
    left: list[Line] = []
    for line, row, index in zip(lines, found, assign(scores, BASE), strict=True):
        evidence = row[index][1] if index is not None else None
        if index is None or evidence is None:
            left.append(line)
        else:
            _add(free[index], line, placed, evidence)
    return left


def _evidence(
    line: Line, thread: Thread, placed: Mapping[str, int], known: Known
) -> tuple[float, Evidence | None]:
    if thread.last.subject != line.subject or thread.family != _family(line, placed):
        return 0.0, None
    if line.measure is not None and not line.measure.fits(thread.measure):
        return 0.0, None
    likeness = max(alike(line.name, name, known.weights) for name in thread.names.values())
    agreed, disputed = thread.shared(line)
    if disputed:
        return 0.0, None
    evidence = _same_definition(line, thread)
    if evidence is None and likeness >= ALIKE:
        shown = "; ".join(f"{v.kind} {v.period.label}: {v.raw}" for v in agreed[:3])
        evidence = (
            Evidence("shared_values", f"both state {shown}")
            if agreed
            else _same_goal(line, thread, likeness, known) or _same_row(line, thread, placed)
        )
    return (BASE + likeness / 2, evidence) if evidence else (0.0, None)


def _same_definition(line: Line, thread: Thread) -> Evidence | None:
    own = definition_of(line)
    if own is None or thread.definition is None:
        return None
    if not same_definition(thread.definition, own, line.source.context):
        return None
    return Evidence("same_definition", f"both are defined as {own!r}")


def _same_goal(line: Line, thread: Thread, likeness: float, known: Known) -> Evidence | None:
    own = line.indicator.goal_id if line.indicator else None
    other = thread.last.indicator.goal_id if thread.last.indicator else None
    if own is None or other is None or likeness < GOAL_ALIKE:
        return None
    if known.chains.get(own, own) != known.chains.get(other, other):
        return None
    return Evidence("same_goal", "both stand under the same goal, and their names are alike")


def _same_row(line: Line, thread: Thread, placed: Mapping[str, int]) -> Evidence | None:
    family = placed.get(line.table_id or "")
    if family is None or family != thread.table or line.position != thread.last.position:
        return None
    return Evidence(
        "same_table", "the same line of the same table, whose other lines keep their names"
    )
