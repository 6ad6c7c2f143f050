"""Series of a body as records: in order, with revisions counted and the figure that stands."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from planparse.history.series.facts import Facts, Indicator, Number
from planparse.history.series.join import joined
from planparse.history.series.lines import KINDS, Line, Value, lines_of
from planparse.history.series.source import Source
from planparse.history.series.thread import Joined, Thread, same_figure, slot_of
from planparse.model.records import SeriesRecord
from planparse.text.fold import fold

SLUG = re.compile(r"[^a-z0-9]+")
SLUG_LENGTH = 60
"""Signs of a name in an identifier; longer ones are cut, and told apart by a number."""
PLACE = ("page", "x0", "top", "x1", "bottom", "line", "rule", "confidence")


class Stated(NamedTuple):
    """A value with what is told of it beside the others of its series."""

    joined: Joined
    value: Value
    revision: int = 1
    is_latest: bool = True


def series_of(
    sources: Iterable[Source], facts: Mapping[str, Facts], chains: Mapping[str, str]
) -> Iterator[SeriesRecord]:
    """All values of one body's indicators and budget lines, series after series.

    Args:
        sources: its plans and reports, those that another version replaces left out.
        facts: rows of each document by id.
        chains: the chain of each goal over the years, by goal_id.
    """
    ordered = sorted(sources, key=lambda source: source.order)
    nothing = Facts()
    documents = [lines_of(source, facts.get(source.document_id, nothing)) for source in ordered]
    taken: Counter[str] = Counter()
    for thread in joined(documents, chains):
        yield from _records(thread, _series_id(thread, taken), chains)


def _series_id(thread: Thread, taken: Counter[str]) -> str:
    """The body and the first name in plain letters, with a number where that is taken."""
    first = thread.joined[0].line
    plain = unicodedata.normalize("NFKD", fold(first.name.printed))
    slug = SLUG.sub("-", "".join(s for s in plain if not unicodedata.combining(s))).strip("-")
    name = f"{first.source.body_id}/v-{slug[:SLUG_LENGTH].rstrip('-') or 'x'}"
    taken[name] += 1
    return name if taken[name] == 1 else f"{name}~{taken[name]}"


def _records(thread: Thread, series_id: str, chains: Mapping[str, str]) -> Iterator[SeriesRecord]:
    stated = sorted(_revised(thread), key=_order)
    common = {
        "series_id": series_id,
        "name_first": thread.joined[0].line.name.printed,
        "name_last": thread.last.name.printed,
    }
    for ordinal, one in enumerate(stated, start=1):
        yield SeriesRecord(**common, ordinal=ordinal, **_columns(one, chains))


def _revised(thread: Thread) -> Iterator[Stated]:
    """Every value, with its revision; values of an unknown period stand alone."""
    slots: dict[object, list[tuple[Joined, Value]]] = {}
    for joined_line in thread.joined:
        for value in joined_line.line.values:
            slot = slot_of(value)
            key: object = (joined_line.segment, *slot) if slot else object()
            slots.setdefault(key, []).append((joined_line, value))
    for stated in slots.values():
        yield from _counted(stated)


def _counted(stated: Sequence[tuple[Joined, Value]]) -> list[Stated]:
    """Revisions of one kind and period, in the order in which the documents state them."""
    found: list[Stated] = []
    for joined_line, value in stated:
        before = found[-1] if found else None
        revision = 1
        if before is not None:
            revision = before.revision + (not same_figure(before.value, value))
        found.append(Stated(joined_line, value, revision))
    last = [index for index, one in enumerate(found) if one.revision == found[-1].revision]
    standing = min(last, key=lambda index: (found[index].value.step, -index))
    return [one._replace(is_latest=index == standing) for index, one in enumerate(found)]


def _order(one: Stated) -> tuple[date, date, int, int, tuple[Any, ...]]:
    period = one.value.period
    return (
        period.end or date.max,
        period.start or date.max,
        KINDS.index(one.value.kind),
        one.revision,
        one.joined.line.source.order,
    )


def _columns(one: Stated, chains: Mapping[str, str]) -> dict[str, Any]:
    line, value = one.joined.line, one.value
    indicator = value.indicator or line.indicator
    change, goal_id = one.joined.change, indicator.goal_id if indicator else None
    return {
        **_place(line, value),
        "body_id": line.source.body_id,
        "subject": line.subject,
        "name": line.name.printed,
        "kind": value.kind,
        "period": value.period.label,
        "period_start": value.period.start,
        "period_end": value.period.end,
        "span": value.period.span,
        "period_raw": value.period_raw,
        "value": value.amount,
        "value_high": value.high,
        "unit": _unit(line, value),
        "raw": value.raw,
        "approximate": value.approximate,
        "revision": one.revision,
        "is_latest": one.is_latest,
        "segment": one.joined.segment,
        "break_kind": change.kind if change else None,
        "break_reason": change.reason if change else None,
        "joined_by": one.joined.evidence,
        "joined_reason": one.joined.reason,
        "goal_id": goal_id,
        "chain_id": chains.get(goal_id) if goal_id else None,
        "indicator_id": indicator.indicator_id if indicator else None,
        "table_id": line.table_id,
        "row": line.row,
        "caption": line.caption,
    }


def _unit(line: Line, value: Value) -> str | None:
    """The value's own unit, else the one that the name ends with."""
    measure = value.measure or line.name.measure
    return measure.unit if measure else None


def _place(line: Line, value: Value) -> dict[str, Any]:
    """Where the number stands: its own place, else that of its indicator."""
    behind: Number | Indicator | None = value.number or line.indicator
    columns: dict[str, Any] = {"document_id": line.source.document_id}
    columns.update({name: getattr(behind, name) for name in PLACE})
    if value.number is not None:
        columns["quantity_id"] = value.number.quantity_id
        columns["column"] = value.number.column
        columns["value_issue"] = value.number.value_issue
    return columns
