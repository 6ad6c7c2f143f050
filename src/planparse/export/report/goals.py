"""Each goal with its undertakings, its evidence and what was found about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from planparse.export.account import account_of
from planparse.export.lookup import document_name
from planparse.export.pictures import spot_of
from planparse.export.report.findings import BriefFinding, brief
from planparse.export.report.matrix import Badge, anchor_of, badge
from planparse.export.report.numbers import IndicatorView, Stated, indicator_view, stated
from planparse.export.report.reasons import commitment_reason, coverage_reason
from planparse.export.report.setting import Found, Setting, Spot, printed, spot
from planparse.model.decision import Decision, Settled, key_of
from planparse.model.records import (
    CommitmentRecord,
    CoverageRecord,
    DocumentRecord,
    GoalRecord,
    LinkRecord,
)

LEAD = 60
"""Signs of the beginning of a sentence, enough to know who should do what."""
PLAIN = "nothing_found"
"""The rule that "not reported" needs no further words for."""
NO_WEIGHT = 0.005
"""A comparison that adds less than this to a score says nothing either way."""


@dataclass(frozen=True)
class DecisionView:
    """What an auditor decided."""

    verdict: str
    status: Badge | None
    reason: str | None
    by: str
    is_stale: bool
    against: list[DecisionView]
    """What other reviewers decided, where that was something else."""


@dataclass(frozen=True)
class FeatureView:
    """One comparison behind a score."""

    name: str
    level: str
    weight: str
    sign: str
    detail: str | None = None


@dataclass(frozen=True)
class ScoreView:
    """A link's score and what it is made of."""

    score: str
    features: list[FeatureView]
    silent: list[str]
    """Comparisons that told nothing."""
    runner_up: str | None


@dataclass(frozen=True)
class Told:
    """What one report says of one undertaking."""

    report: str
    badge: Badge
    progress: str | None
    reason: str | None
    spot: Spot | None
    decision: DecisionView | None


@dataclass(frozen=True)
class Undertaking:
    """An undertaking and what became of it."""

    lead: str | None
    """What stands before it in its sentence, where it does not begin one."""
    text: str
    place: Spot
    told: list[Told]


@dataclass(frozen=True)
class Evidence:
    """One report's answer about a goal."""

    anchor: str
    report: str
    badge: Badge
    final: str
    """Code of the status that counts: the auditor's where there is one."""
    is_weak: bool
    reason: str
    spot: Spot | None
    score: ScoreView | None
    assessment: str | None
    assessment_place: Spot | None
    decision: DecisionView | None
    numbers: list[Stated] = field(default_factory=list)
    indicators: list[IndicatorView] = field(default_factory=list)


@dataclass(frozen=True)
class GoalView:
    """Everything about one goal."""

    number: int
    title: str
    heading: str | None
    """Over its text, where it is in other words than the goal table."""
    anchor: str
    area: str | None
    parent: str | None
    language: str | None
    text: list[str]
    place: Spot
    undertakings: list[Undertaking]
    evidence: list[Evidence]
    indicators: list[IndicatorView]
    findings: list[BriefFinding]
    codes: str
    """Status codes of all reports, for the filter."""


def goal_views(setting: Setting) -> list[GoalView]:
    """All goals in the plan's order."""
    return [_goal(setting, goal) for goal in setting.lookup.goals]


def _goal(setting: Setting, goal: GoalRecord) -> GoalView:
    lookup = setting.lookup
    evidence = [
        _evidence(setting, goal, row, report, number)
        for number, report in enumerate(lookup.reports, start=1)
        if (row := lookup.coverage.get((goal.goal_id, report.document_id)))
    ]
    inside = lookup.family([goal.section_id] if goal.section_id else [])
    mine = [
        indicator_view(setting, row)
        for row in lookup.current_indicators(goal.document_id)
        if row.goal_id == goal.goal_id or (row.section_id and row.section_id in inside)
    ]
    differs = goal.heading and goal.heading.strip() not in (goal.title.strip(), goal.named)
    document = lookup.documents.get(goal.document_id)
    return GoalView(
        number=goal.ordinal,
        title=goal.named,
        heading=goal.heading if differs else None,
        anchor=anchor_of(goal),
        area=goal.focus_area,
        parent=goal.parent_goal,
        language=document.language if document else None,
        text=(goal.text or "").split("\n") if goal.text else [],
        place=spot(setting, _place_of(setting, goal)),
        undertakings=[
            _undertaking(setting, one) for one in lookup.commitments.get(goal.goal_id, [])
        ],
        evidence=evidence,
        indicators=mine,
        findings=[brief(setting, row) for row in lookup.findings_of(goal)],
        codes=" ".join(
            dict.fromkeys(
                code for each in evidence for code in (each.final, *(each.is_weak * ["weak"]))
            )
        ),
    )


def _place_of(setting: Setting, goal: GoalRecord) -> Found:
    """Where the plan sets the goal; a section without a number has the goal's own words."""
    section = setting.lookup.sections.get(goal.section_id or "")
    named = goal.section_id if section and section.number else None
    return Found(goal.document_id, goal.page, goal.line, None, named)


def _evidence(
    setting: Setting, goal: GoalRecord, row: CoverageRecord, report: DocumentRecord, number: int
) -> Evidence:
    lookup, words = setting.lookup, setting.words
    inside = lookup.family(row.section_ids)
    account = account_of(lookup, goal, row)
    section = row.section_ids[0] if row.section_ids else None
    found = Found(row.quote_document_id, row.page, row.line, row.quote, section)
    return Evidence(
        anchor=anchor_of(goal, number),
        report=document_name(report),
        badge=badge(setting, "status", row.status),
        final=row.final_status,
        is_weak=account.is_weak,
        reason=coverage_reason(words, lookup, row),
        spot=spot(setting, found, spot_of(setting.lookup, row)) if row.quote else None,
        score=_score(setting, goal, row),
        assessment=_assessment(setting, row),
        assessment_place=_assessment_place(setting, row, report),
        decision=decision_view(setting, setting.decisions.get(key_of(row)), "status"),
        numbers=[stated(setting, number) for number in account.numbers],
        indicators=[
            indicator_view(setting, one)
            for one in lookup.current_indicators(report.document_id)
            if one.section_id in inside
        ],
    )


def decision_view(setting: Setting, settled: Settled | None, room: str) -> DecisionView | None:
    """An auditor's decision in words, with those of others that say something else.

    Args:
        setting: of the report.
        settled: None where nobody decided.
        room: words of its statuses, `status` or `commitment_status`.
    """
    if settled is None:
        return None
    own = _decision(setting, settled.decision, room)
    others = [_decision(setting, one, room) for one in settled.against]
    return replace(own, is_stale=settled.is_stale, against=others)


def _decision(setting: Setting, decision: Decision, room: str) -> DecisionView:
    people = [p for p in (decision.reviewer, decision.second_reviewer, decision.decided_at) if p]
    changed = decision.verdict == "change" and decision.status
    return DecisionView(
        verdict=setting.words.code("verdict", decision.verdict),
        status=badge(setting, room, decision.status or "") if changed else None,
        reason=decision.reason,
        by=", ".join(people),
        is_stale=False,
        against=[],
    )


def _assessment(setting: Setting, row: CoverageRecord) -> str | None:
    if row.self_assessment is None:
        return None
    common = setting.words.code("assessment", row.self_assessment_status)
    says_it = common.casefold() in row.self_assessment.casefold()
    return row.self_assessment if says_it else f"{row.self_assessment} ({common})"


def _assessment_place(setting: Setting, row: CoverageRecord, report: DocumentRecord) -> Spot | None:
    at = row.self_assessment_place
    if at is None:
        return None
    return spot(setting, Found(report.document_id, at.page, at.line, row.self_assessment))


def _score(setting: Setting, goal: GoalRecord, row: CoverageRecord) -> ScoreView | None:
    links = setting.lookup.links.get((goal.goal_id, row.report_document_id), [])
    first = next((k for k in links if k.section_id in row.section_ids), None)
    link = first or (links[0] if links else None)
    if link is None:
        return None
    features = [_feature(setting, link, index) for index in range(len(link.features))]
    return ScoreView(
        score=setting.words.number(link.score, 2),
        features=[view for view in features if view.sign],
        silent=[view.name for view in features if not view.sign],
        runner_up=_runner_up(setting, row, links, link),
    )


def _feature(setting: Setting, link: LinkRecord, index: int) -> FeatureView:
    feature, words = link.features[index], setting.words
    level = words.find(f"feature_level.{feature.name}.{feature.level}")
    sign = "" if abs(feature.weight) < NO_WEIGHT else "plus" if feature.weight > 0 else "minus"
    weight = words.number(feature.weight, 1)
    return FeatureView(
        name=words.code("feature", feature.name),
        level=level or feature.level.replace("_", " "),
        weight=f"+{weight}" if sign == "plus" else weight,
        sign=sign,
        detail=getattr(feature, "detail", None),
    )


def _runner_up(
    setting: Setting, row: CoverageRecord, links: list[LinkRecord], link: LinkRecord
) -> str | None:
    """The next best section, which an auditor would look at first if in doubt."""
    section_id, score = row.runner_up_section_id, row.runner_up_score
    if section_id is None:
        rest = [k for k in links if k is not link and k.section_id not in row.section_ids]
        section_id, score = (rest[0].section_id, rest[0].score) if rest else (None, None)
    section = setting.lookup.sections.get(section_id or "")
    if section is None or score is None:
        return None
    where = setting.words("place.page", n=section.page) if section.page else ""
    name = f"{printed(section)} ({where})" if where else printed(section)
    return setting.words("goal.runner_up_is", name=name, score=setting.words.number(score, 2))


def _undertaking(setting: Setting, one: CommitmentRecord) -> Undertaking:
    lookup = setting.lookup
    told = [
        _told(setting, one, report)
        for report in lookup.reports
        if (one.commitment_id, report.document_id) in lookup.answers
    ]
    found = Found(one.document_id, one.page, one.line, None)
    return Undertaking(lead=_lead(one), text=one.text, place=spot(setting, found), told=told)


def _lead(one: CommitmentRecord) -> str | None:
    """The beginning of the sentence that an undertaking is a later part of."""
    before, text, _ = (one.sentence or "").partition(one.text)
    before = before.strip()
    if not text or not before:
        return None
    return before if len(before) <= LEAD else f"{before[:LEAD].rpartition(' ')[0]} …"


def _told(setting: Setting, one: CommitmentRecord, report: DocumentRecord) -> Told:
    row = setting.lookup.answers[one.commitment_id, report.document_id]
    found = Found(row.quote_document_id, row.page, row.line, row.quote, row.section_id)
    settled = setting.decisions.get(key_of(row))
    return Told(
        report=document_name(report),
        badge=badge(setting, "commitment_status", row.status),
        progress=setting.words.code("progress", row.progress) or None,
        reason=None if row.rule == PLAIN else commitment_reason(setting.words, setting.lookup, row),
        spot=spot(setting, found, spot_of(setting.lookup, row)) if row.quote else None,
        decision=decision_view(setting, settled, "commitment_status"),
    )
