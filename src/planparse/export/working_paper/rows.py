"""The rows of the working paper: goals and undertakings, each with each report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planparse.export.account import account_of
from planparse.export.lookup import Lookup, document_name
from planparse.export.report.reasons import commitment_reason, coverage_reason
from planparse.export.report.setting import printed
from planparse.export.words import Words
from planparse.model.decision import Answer, Decision, Decisions, evidence_hash, key_of
from planparse.model.records import (
    CommitmentRecord,
    CoverageRecord,
    DocumentRecord,
    GoalRecord,
    IndicatorRecord,
)
from planparse.model.version import package_version

FOUND = {
    "reported": "yes",
    "merged": "yes",
    "partly": "yes",
    "empty": "no",
    "mentioned": "no",
    "ambiguous": "unclear",
    "missing": "no",
    "not_reported": "no",
    "cannot_say": "cannot_say",
}

Row = dict[str, Any]
"""Values by column key; a page is (number, document id)."""


class PaperRows:
    """Makes the rows from the records of an audit."""

    def __init__(self, lookup: Lookup, words: Words, decisions: Decisions) -> None:
        self._lookup = lookup
        self._words = words
        self._decisions = decisions

    def all(self) -> Iterator[Row]:
        """Each goal with its undertakings, then undertakings outside the goals."""
        for goal in self._lookup.goals:
            yield from self._of_goal(goal)
            for one in self._lookup.commitments.get(goal.goal_id, []):
                yield from self._of_commitment(one, goal)
        for one in self._lookup.commitments.get(None, []):
            yield from self._of_commitment(one, None)

    def _of_goal(self, goal: GoalRecord) -> Iterator[Row]:
        for report in self._lookup.reports:
            answer = self._lookup.coverage.get((goal.goal_id, report.document_id))
            if answer is None:
                continue
            section = answer.section_ids[0] if answer.section_ids else None
            yield {
                **self._subject(goal, goal, f"{goal.ordinal}", "goal", goal.title),
                **self._answer(answer, report, section),
                "why": coverage_reason(self._words, self._lookup, answer),
                "own_status": answer.self_assessment,
                "own_status_common": self._words.code("assessment", answer.self_assessment_status),
                "own_status_basis": self._basis(answer),
                **self._indicators(answer),
                "flags": self._flags(goal, answer),
                **self._link(goal, answer),
            }

    def _of_commitment(self, one: CommitmentRecord, goal: GoalRecord | None) -> Iterator[Row]:
        number = f"{goal.ordinal}.{one.ordinal}" if goal else f"–.{one.ordinal}"
        for report in self._lookup.reports:
            answer = self._lookup.answers.get((one.commitment_id, report.document_id))
            if answer is None:
                continue
            yield {
                **self._subject(one, goal, number, "commitment", one.text),
                **self._answer(answer, report, answer.section_id),
                "why": commitment_reason(self._words, self._lookup, answer),
                "own_status": self._words.code("progress", answer.progress),
                "score": answer.score,
            }

    def _subject(
        self,
        record: GoalRecord | CommitmentRecord,
        goal: GoalRecord | None,
        number: str,
        kind: str,
        text: str,
    ) -> Row:
        plan = self._lookup.plan
        return {
            "number": number,
            "kind": self._words(f"paper.{kind}"),
            "subject": text,
            "plan_page": (record.page, record.document_id),
            "area": goal.focus_area if goal else None,
            "parent": goal.parent_goal if goal else None,
            "body": plan.organisation if plan else None,
            "run": f"planparse {package_version()}",
        }

    def _answer(self, answer: Answer, report: DocumentRecord, section_id: str | None) -> Row:
        section = self._lookup.sections.get(section_id or "")
        subject_id, report_id = key_of(answer)
        room = "status" if isinstance(answer, CoverageRecord) else "commitment_status"
        return {
            "report": document_name(report),
            "period": str(report.period_end or report.year or ""),
            "found": self._words(f"paper.found_{FOUND[answer.status]}"),
            "suggestion": self._words.code(room, answer.status),
            "section": printed(section) if section else None,
            "page": (answer.page or (section.page if section else None), report_id),
            "quote": answer.quote,
            "subject_id": subject_id,
            "report_document_id": report_id,
            "machine_status": answer.status,
            "evidence": evidence_hash(answer),
            **self._decision(subject_id, report_id, room),
        }

    def _stale(self, decision: Decision, room: str) -> str:
        """What was decided on other evidence; the yellow cells wait for a decision on this one.

        A cell that was filled in by the machine would come back as a decision that nobody made.
        """
        told = (
            self._words.code("verdict_choice", decision.verdict),
            self._words.code(room, decision.status),
            decision.reviewer,
            decision.decided_at,
        )
        return f"{self._words('paper.is_stale')}: {', '.join(one for one in told if one)}"

    def _decision(self, subject_id: str, report_id: str, room: str) -> Row:
        settled = self._decisions.get((subject_id, report_id))
        if settled is None:
            return {}
        decision = settled.decision
        if settled.is_stale:
            return {"stale": self._stale(decision, room), "reason": decision.reason}
        return {
            "verdict": self._words.code("verdict_choice", decision.verdict),
            "status": self._words.code(room, decision.status),
            "reason": decision.reason,
            "reviewer": decision.reviewer,
            "decided_at": decision.decided_at,
            "second_reviewer": decision.second_reviewer,
        }

    def _basis(self, answer: CoverageRecord) -> str | None:
        if answer.self_assessment is None:
            return None
        is_word = any(sign.isalpha() for sign in answer.self_assessment)
        return self._words("paper.basis_words" if is_word else "paper.basis_symbol")

    def _indicators(self, answer: CoverageRecord) -> Row:
        """The first indicator of the goal's sections; all stand on the sheet of indicators."""
        found = self._in_sections(answer)
        if not found:
            return {}
        one = found[0]
        more = f" (+{len(found) - 1})" if len(found) > 1 else ""
        return {
            "indicator": one.name + more,
            "target": one.target,
            "outcome": one.outcome,
            "forecast": one.forecast,
            "unit": one.unit,
        }

    def _in_sections(self, answer: CoverageRecord) -> list[IndicatorRecord]:
        inside = self._lookup.family(answer.section_ids)
        rows = self._lookup.current_indicators(answer.report_document_id)
        return [row for row in rows if row.section_id in inside]

    def _flags(self, goal: GoalRecord, answer: CoverageRecord) -> str:
        """What a complete account of a goal would have beside its text."""
        if answer.status not in ("reported", "merged"):
            return ""
        found = self._in_sections(answer)
        account = account_of(self._lookup, goal, answer)
        words = [self._words("lacks.undertakings")] if account.is_low else []
        words += [] if account.has_numbers else [self._words("lacks.numbers")]
        lacking = [] if account.has_judgement else ["assessment"]
        if not any(one.outcome for one in found):
            lacking.append("outcome")
        if not any(one.forecast for one in found):
            lacking.append("forecast")
        return ", ".join([*words, *(self._words(f"paper.without_{name}") for name in lacking)])

    def _link(self, goal: GoalRecord, answer: CoverageRecord) -> Row:
        links = self._lookup.links.get((goal.goal_id, answer.report_document_id), [])
        link = next((k for k in links if k.section_id in answer.section_ids), None)
        if link is None:
            return {"score": answer.score}
        parts = [
            f"{self._words.code('feature', f.name)}: "
            f"{self._words.find(f'feature_level.{f.name}.{f.level}') or f.level}"
            for f in link.features
            if f.weight
        ]
        other = self._lookup.sections.get(answer.runner_up_section_id or "")
        score = answer.runner_up_score
        near = f"{printed(other)} ({self._words.number(score or 0, 2)})" if other else None
        return {"score": link.score, "components": "; ".join(parts), "runner_up": near}
