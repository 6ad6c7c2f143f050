"""The words of a plan and one report, held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from planparse.audit.commitments import Reported, commitment_answers
from planparse.audit.content.plan_words import PlanWords
from planparse.audit.copies import copied
from planparse.audit.judged_places import JudgedPlaces
from planparse.audit.sections import counterparts, judged_by_goal, sections_by_goal
from planparse.audit.self_assessment import self_assessments
from planparse.audit.spoken import Spoken, spoken
from planparse.audit.texts import Pair, text_findings
from planparse.context import Context
from planparse.engine.reading import Reading
from planparse.extract.assessments import judgements
from planparse.model.coverage import Answer, CommitmentAnswer
from planparse.model.finding import Finding
from planparse.model.judgement import Judgement
from planparse.model.links import Linking


@dataclass(frozen=True)
class PairText:
    """The running text of a plan and a report, cut into sentences once."""

    plan: Reading
    report: Reading
    linking: Linking
    context: Context

    @cached_property
    def planned(self) -> tuple[Spoken, ...]:
        """Sentences of the plan."""
        return spoken(self.plan.outline, self.context)

    @cached_property
    def told(self) -> tuple[Spoken, ...]:
        """Sentences of the report."""
        return spoken(self.report.outline, self.context)

    @cached_property
    def copied(self) -> dict[int, int]:
        """Position of a report's sentence to that of the plan's sentence that it copies."""
        return copied(self.told, self.planned)

    @cached_property
    def own(self) -> dict[int, frozenset[int]]:
        """Sections of the report by goal."""
        return sections_by_goal(self.linking, self.report.outline)

    @cached_property
    def assessed(self) -> dict[int, tuple[Judgement, ...]]:
        """The report's own judgements by goal, the one that counts first."""
        found = judgements(self.report.outline, self.report.tables, self.context)
        own = judged_by_goal(self.linking, self.report.outline)
        places = JudgedPlaces(own, self.linking, self.report.outline, self.context)
        goals = self.plan.goals.goals
        return self_assessments(goals, found, places, self.linking, self.context)

    def findings(self, answers: Sequence[Answer]) -> tuple[Finding, ...]:
        """What an auditor should look at in the words of the report."""
        pair = Pair(
            goals=self.plan.goals.goals,
            planned=self.planned,
            outline=self.report.outline,
            told=self.told,
            copied=self.copied,
            own=self.own,
            answers=answers,
            listed=self.linking.listed,
            assessed=self.assessed,
            beyond=self.linking.beyond,
        )
        return text_findings(pair, self.context)

    def _repeated(self) -> frozenset[int]:
        """Positions of the report's sentences that say no more than the plan's words do."""
        words = PlanWords(self.plan.goals.goals, self.plan.outline)
        held = (index for index, one in enumerate(self.told) if words.has(one.text))
        return frozenset((*self.copied, *held))

    def commitments(self) -> tuple[CommitmentAnswer, ...]:
        """What the report says of each undertaking."""
        document = self.report.document
        reported = Reported(
            outline=self.report.outline,
            sentences=self.told,
            copied=self._repeated(),
            own=self.own,
            counterparts=counterparts(self.plan.outline, self.report.outline),
            unread_pages=document.pages_without_text if document else (),
        )
        return commitment_answers(
            self.plan.commitments, self.plan.goals.goals, reported, self.context
        )
