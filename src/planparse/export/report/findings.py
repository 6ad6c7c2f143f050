"""What an auditor should look at, with both sides."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.export.lookup import document_name
from planparse.export.pictures import other_spot_of, spot_of
from planparse.export.report.reasons import finding_message
from planparse.export.report.setting import Found, Setting, Spot, spot
from planparse.model.records import FindingRecord, Side, other_place, other_quote


@dataclass(frozen=True)
class FindingView:
    """A finding in words, with the quotes that it rests on."""

    anchor: str
    code: str
    severity: str
    severity_word: str
    title: str
    message: str
    compared: str | None
    """How it was found."""
    is_translated: bool
    """It is in the language of the interface; else in English, as the records have it."""
    expected: str | None
    found: str | None
    spot: Spot | None
    plan_spot: Spot | None
    against: Spot | None
    """Other words of the same document."""
    report: str | None


@dataclass(frozen=True)
class BriefFinding:
    """A finding where it is only named."""

    anchor: str
    severity: str
    severity_word: str
    message: str
    report: str | None = None


def brief(setting: Setting, row: FindingRecord, with_report: bool = False) -> BriefFinding:
    """A line that leads to the finding."""
    report = setting.lookup.documents.get(row.report_document_id or "") if with_report else None
    return BriefFinding(
        anchor=anchor_of(row),
        severity=row.severity,
        severity_word=setting.words.code("severity", row.severity),
        message=finding_message(setting.words, setting.lookup, row),
        report=document_name(report) or None,
    )


def anchor_of(row: FindingRecord) -> str:
    """Id of a finding's part of the page."""
    return "finding-" + row.finding_id.replace("/", "-")


def finding_views(setting: Setting) -> list[FindingView]:
    """All findings, the severe ones first."""
    return [finding_view(setting, row) for row in setting.lookup.findings]


def finding_view(setting: Setting, row: FindingRecord) -> FindingView:
    """One finding; its pictures stand where it is shown first."""
    words = setting.words
    how = words.find(f"finding_compared.{row.code}")
    report = setting.lookup.documents.get(row.report_document_id or "")
    return FindingView(
        anchor=anchor_of(row),
        code=row.code,
        severity=row.severity,
        severity_word=words.code("severity", row.severity),
        title=words.code("finding", row.code),
        message=finding_message(words, setting.lookup, row),
        compared=how or row.compared,
        is_translated=how is not None,
        expected=row.expected,
        found=row.found,
        spot=_side(setting, row),
        plan_spot=_other_side(setting, row, "plan"),
        against=_other_side(setting, row, "against"),
        report=document_name(report) or None,
    )


def _side(setting: Setting, row: FindingRecord) -> Spot | None:
    if row.quote is None:
        return None
    found = Found(row.quote_document_id, row.page, row.line, row.quote, row.section_id)
    return spot(setting, found, spot_of(setting.lookup, row))


def _other_side(setting: Setting, row: FindingRecord, side: Side) -> Spot | None:
    quote, place = other_quote(row, side), other_place(row, side)
    if quote is None:
        return None
    document = row.plan_document_id if side == "plan" else row.quote_document_id
    found = Found(document, place.page, place.line, quote)
    return spot(setting, found, other_spot_of(setting.lookup, row, side))
