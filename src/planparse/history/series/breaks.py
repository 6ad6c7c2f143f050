"""Where a series breaks: another definition, or another unit."""

from __future__ import annotations

import re

from planparse.context import Context
from planparse.history.series.lines import Line
from planparse.history.series.names import Measure
from planparse.history.series.thread import Change, Thread, definition_of
from planparse.model.records.codes import BreakKind
from planparse.text.fold import fold
from planparse.text.terms import terms

DIGITS = re.compile(r"\d+")
TO = "\N{RIGHTWARDS ARROW}"
"""Between what was and what is: a sign, since the reason stands in pages of any language."""


def change_of(thread: Thread, line: Line) -> Change | None:
    """What a line changes in the series that it joins; None where nothing."""
    definition = _definition(thread, line)
    unit = _unit(thread, line)
    if definition is None and unit is None:
        return None
    kind: BreakKind = "definition" if unit is None else "unit"
    if definition and unit:
        kind = "definition_and_unit"
    return Change(kind, "; ".join(part for part in (definition, unit) if part))


def same_definition(before: str, now: str, context: Context) -> bool:
    """Whether two definitions have the same lemmas and the same figures, in any order.

    One word more can make another indicator ("resor", "tågresor"), so nothing less counts; a mere
    rewording is then shown as a break too, with both texts for the reader to judge.
    """
    if fold(before) == fold(now):
        return True
    first, second = terms(before, context.profile), terms(now, context.profile)
    same_figures = sorted(DIGITS.findall(before)) == sorted(DIGITS.findall(now))
    return bool(first) and set(first) == set(second) and same_figures


def _definition(thread: Thread, line: Line) -> str | None:
    before, now = thread.definition, definition_of(line)
    if before is None or now is None or same_definition(before, now, line.source.context):
        return None
    return f"{before!r} {TO} {now!r}"


def _unit(thread: Thread, line: Line) -> str | None:
    if thread.measure is None or line.measure is None or line.measure.fits(thread.measure):
        return None
    return f"{_word(thread.measure)} {TO} {_word(line.measure)}"


def _word(measure: Measure) -> str:
    return measure.unit or measure.kind
