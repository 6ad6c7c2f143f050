"""Which tables state indicators, and what each of their columns gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.extract.head_periods import IN_HEADER, named_period
from planparse.model.facts import ColumnRole, Table, TypedTable
from planparse.model.records.codes import DocumentKind
from planparse.profiles.profile import Profile

VALUE_ROLES: tuple[ColumnRole, ...] = ("target", "outcome", "forecast", "budget", "deviation")
YEAR = re.compile(r"(?:19|20)\d{2}")
WORD = re.compile(r"[^\W\d_]+")
SURE, TOLD_BY_YEAR = 1.0, 0.8
"""Confidence of a record whose columns say what they hold, and of one where a bare year does."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a column gives of each indicator."""

    column: int
    role: ColumnRole
    period: str | None
    """As its heading prints it; None where it names none."""
    of: str | None = None
    """What sets it apart from another column of its role and period ("kvinnor")."""
    confidence: float = SURE


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """A table whose rows are indicators."""

    table: Table
    name: int
    """Column of their names."""
    roles: Sequence[ColumnRole | None]
    values: Sequence[Given]
    """Its columns of values from left to right."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document says around its tables."""

    year: int | None
    kind: DocumentKind | None
    context: Context


def indicator_table(
    table: Table, typed: TypedTable, over: str, setting: Setting
) -> IndicatorTable | None:
    """A table as one of indicators; None where its rows are something else.

    Its headings name indicators, or the heading over it does, or it gives both a target and an
    outcome for each row.

    Args:
        table: the table.
        typed: what its columns are.
        over: its caption and the title of its section.
        setting: the document's year, kind and language.
    """
    profile = setting.context.profile
    name = _name_column(typed, over, profile)
    if name is None:
        return None
    values = tuple(_values(typed, name, over, setting))
    roles = typed.roles
    says_more = values or "description" in roles or "status" in roles
    return IndicatorTable(table, name, roles, values) if says_more else None


def _name_column(typed: TypedTable, over: str, profile: Profile) -> int | None:
    """The column of names: by its heading, else the labels of a table about indicators."""
    if "name" in typed.roles:
        return typed.roles.index("name")
    free = [column for column in typed.label_columns if typed.roles[column] is None]
    if not free:
        return None
    if _names_indicators(over, profile) and typed.number_columns:
        return free[0] if not typed.heads[free[0]] else None
    both = "target" in typed.roles and "outcome" in typed.roles
    is_budget = "budget" in typed.roles or typed.total_rows or typed.total_columns
    return free[-1] if both and not is_budget else None


def _names_indicators(text: str, profile: Profile) -> bool:
    words = WORD.findall(text.casefold())
    return any(word in profile.indicators.name for word in words)


def _values(typed: TypedTable, name: int, over: str, setting: Setting) -> list[Given]:
    context = setting.context
    periods = [named_period(head, IN_HEADER, context) for head in typed.heads]
    dated = any(periods)
    told_above = None if dated else named_period(over, ("year",), context)
    found: list[Given] = []
    for column, head in enumerate(typed.heads):
        if column == name:
            continue
        role, confidence = typed.roles[column], SURE
        if role is None and periods[column] and _is_bare(head, periods[column] or ""):
            role, confidence = _role_of_year(periods[column] or "", typed, setting), TOLD_BY_YEAR
        if role in VALUE_ROLES:
            period = periods[column] or (_part(head, context.profile) if dated else told_above)
            found.append(Given(column, role, period, None, confidence))
    return _told_apart(found, typed.heads)


def _is_bare(head: str, period: str) -> bool:
    """Whether a heading is its period and nothing else."""
    rest = head
    for piece in period.split():
        rest = rest.replace(piece, "", 1)
    return not WORD.search(rest)


def _role_of_year(period: str, typed: TypedTable, setting: Setting) -> ColumnRole:
    """A bare year heads outcomes, one that is still to come targets."""
    years = [int(year) for year in YEAR.findall(period)]
    if not years or setting.year is None or "target" in typed.roles:
        return "outcome"
    first_open = setting.year if setting.kind == "plan" else setting.year + 1
    return "target" if max(years) >= first_open else "outcome"


def _part(head: str, profile: Profile) -> str | None:
    """The word of an undated column beside dated ones that says which part it sums up."""
    words = WORD.findall(head)
    return next((word for word in words if word.casefold() in _parts(profile)), None)


def _parts(profile: Profile) -> tuple[str, ...]:
    return profile.indicators.part_of_year


def _told_apart(found: list[Given], heads: Sequence[str]) -> list[Given]:
    """Columns of one role and period with the words that their headings do not share."""
    same: dict[tuple[ColumnRole, str | None], list[Given]] = {}
    for given in found:
        same.setdefault((given.role, given.period), []).append(given)
    told: list[Given] = []
    for given in found:
        beside = same[given.role, given.period]
        if len(beside) == 1:
            told.append(given)
            continue
        every = [set(WORD.findall(heads[one.column].casefold())) for one in beside]
        shared = set.intersection(*every)
        words = [w for w in WORD.findall(heads[given.column]) if w.casefold() not in shared]
        told.append(
            Given(given.column, given.role, given.period, " ".join(words) or None, given.confidence)
        )
    return told
