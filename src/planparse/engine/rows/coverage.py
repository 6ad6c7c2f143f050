"""Records that tie a report to its plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planparse.model import ids
from planparse.model.coverage import Answer, Quote
from planparse.model.judgement import Judgement
from planparse.model.links import Link, Linking
from planparse.model.place import Place
from planparse.model.records import CoverageRecord, LinkFeature, LinkRecord
from planparse.model.records.place import Spot, spot_columns


def coverage_rows(
    plan_id: str,
    report_id: str,
    answers: Sequence[Answer],
    assessed: Mapping[int, Sequence[Judgement]] | None = None,
) -> Iterator[CoverageRecord]:
    """One row for each goal of the plan.

    Args:
        plan_id: `document_id` of the plan.
        report_id: `document_id` of the report.
        answers: what the report has about each goal.
        assessed: the report's own judgements by goal, the one that counts first.
    """
    for answer in answers:
        own = next(iter((assessed or {}).get(answer.goal, ())), None)
        yield CoverageRecord(
            plan_document_id=plan_id,
            report_document_id=report_id,
            goal_id=ids.goal_id(plan_id, answer.goal),
            status=answer.status,
            evidence=answer.evidence,
            table_id=ids.table_id(report_id, answer.table) if answer.table else None,
            row=answer.row,
            section_ids=tuple(ids.section_id(report_id, s) for s in answer.sections),
            score=answer.score,
            level=answer.level,
            runner_up_section_id=_section(report_id, answer.runner_up),
            runner_up_score=answer.runner_up_score,
            reason=answer.reason,
            rule=answer.rule,
            self_assessment=own.raw if own else None,
            self_assessment_status=own.status if own else None,
            self_assessment_basis=own.basis if own else None,
            self_assessment_confidence=own.confidence if own else None,
            self_assessment_place=Spot(**spot_columns(own.place)) if own else None,
            quote_document_id=report_id if answer.quote else None,
            **_quoted(answer.quote),
        )


def link_rows(plan_id: str, report_id: str, linking: Linking) -> Iterator[LinkRecord]:
    """The candidates of every goal, the accepted ones marked."""
    for link in linking.links:
        yield _link(plan_id, report_id, link)


def _link(plan_id: str, report_id: str, link: Link) -> LinkRecord:
    goal, section = ids.goal_id(plan_id, link.goal), ids.section_id(report_id, link.section)
    return LinkRecord(
        link_id=ids.link_id(goal, section),
        plan_document_id=plan_id,
        report_document_id=report_id,
        goal_id=goal,
        section_id=section,
        score=link.score,
        runner_up_score=link.runner_up_score,
        runner_up_section_id=_section(report_id, link.runner_up),
        level=link.level,
        features=tuple(
            LinkFeature(name=f.name, level=f.level, weight=f.weight, value=f.value, detail=f.detail)
            for f in link.features
        ),
        accepted=link.accepted,
        margin=link.margin,
    )


def _section(report_id: str, ordinal: int | None) -> str | None:
    return ids.section_id(report_id, ordinal) if ordinal else None


def _quoted(quote: Quote | None) -> dict[str, object]:
    place = quote.place if quote else Place()
    return {"quote": quote.text if quote else None, **spot_columns(place)}
