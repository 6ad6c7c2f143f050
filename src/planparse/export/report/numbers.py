"""Numbers and indicators: those of a goal's section, and those side by side."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.export.lookup import document_name
from planparse.export.pairs import Pair, Side, pairs
from planparse.export.report.setting import Found, Setting, Spot, spot
from planparse.export.units import NBSP, unit_name, with_unit
from planparse.model.records import IndicatorRecord, QuantityRecord

PERCENT = "%"


@dataclass(frozen=True)
class IndicatorView:
    """An indicator as printed."""

    name: str
    target: str | None
    outcome: str | None
    forecast: str | None
    period: str | None
    status: str | None
    place: Spot


@dataclass(frozen=True)
class Stated:
    """A number that a section states."""

    raw: str
    label: str | None
    place: Spot


@dataclass(frozen=True)
class PairView:
    """A number of the plan beside one of a report."""

    kind: str
    name: str
    report: str
    planned: Spot
    reported: Spot
    outcome: str | None
    difference: str
    agrees: bool


def indicator_view(setting: Setting, row: IndicatorRecord) -> IndicatorView:
    """One indicator."""
    common = setting.words.code("assessment", row.status)
    status = f"{row.status_raw} ({common})" if row.status_raw and common else row.status_raw
    return IndicatorView(
        name=row.name,
        target=row.target,
        outcome=row.outcome,
        forecast=row.forecast,
        period=row.period,
        status=status,
        place=spot(setting, Found(row.document_id, row.page, row.line, None, row.section_id)),
    )


def stated(setting: Setting, number: QuantityRecord) -> Stated:
    """A sum, share or count with its place."""
    found = Found(number.document_id, number.page, number.line, None)
    return Stated(with_unit(setting.words, number), number.label, spot(setting, found))


def pair_views(setting: Setting) -> list[PairView]:
    """Plan and report side by side, what differs first."""
    rows = sorted(pairs(setting.lookup), key=lambda pair: pair.agrees)
    return [_pair_view(setting, pair) for pair in rows]


def _pair_view(setting: Setting, pair: Pair) -> PairView:
    report = setting.lookup.documents.get(pair.report_id)
    return PairView(
        kind=setting.words(f"numbers.{pair.kind}"),
        name=pair.name,
        report=document_name(report),
        planned=_side(setting, pair.planned),
        reported=_side(setting, pair.reported),
        outcome=with_unit(setting.words, pair.told) if pair.told else pair.outcome,
        difference=_difference(setting, pair),
        agrees=pair.agrees,
    )


def _side(setting: Setting, side: Side) -> Spot:
    raw = with_unit(setting.words, side.number) if side.number else side.raw
    return spot(setting, Found(side.document_id, side.page, side.line, raw))


def _difference(setting: Setting, pair: Pair) -> str:
    if pair.agrees:
        return setting.words("numbers.agrees")
    if pair.difference is None:
        return setting.words("numbers.differs")
    if not pair.difference:
        return setting.words("numbers.differs")
    sign = "+" if pair.difference > 0 else ""
    unit = _unit(setting, pair)
    return f"{sign}{setting.words.number(pair.difference / pair.scale)}{NBSP if unit else ''}{unit}"


def _unit(setting: Setting, pair: Pair) -> str:
    """The unit of a difference: the plan's; between shares it is percentage points."""
    if pair.unit == PERCENT:
        return setting.words("unit.points")
    return unit_name(setting.words, pair.unit, pair.scale) if pair.unit else ""
