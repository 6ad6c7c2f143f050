"""All findings from text, in the order of their weight."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from planparse.audit.spoken import Spoken
from planparse.audit.texts.assessed import assessments_differ
from planparse.audit.texts.beyond import beyond_plan
from planparse.audit.texts.claims import contradicted
from planparse.audit.texts.headings import drifted, empty_sections, table_against_text
from planparse.audit.texts.repeats import copies, repeated
from planparse.context import Context
from planparse.model.coverage import Answer
from planparse.model.document import Outline
from planparse.model.facts import Goal
from planparse.model.finding import Finding
from planparse.model.judgement import Judgement

WEIGHT = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Pair:
    """A plan and one report as the rules for texts see them."""

    goals: Sequence[Goal]
    planned: Sequence[Spoken]
    outline: Outline
    """Of the report."""
    told: Sequence[Spoken]
    copied: Mapping[int, int]
    own: Mapping[int, frozenset[int]]
    """Sections of the report by goal."""
    answers: Sequence[Answer]
    listed: Collection[int] | None
    """Goals in the report's own goal table, None where it has none."""
    assessed: Mapping[int, Sequence[Judgement]]
    """The report's own judgements by goal."""
    beyond: Collection[int] = ()
    """Sections of the report that stand among those of the goals and answer none."""


def text_findings(pair: Pair, context: Context) -> tuple[Finding, ...]:
    """What an auditor should look at in the words of a report and its plan."""
    goal_of = {section: goal for goal, own in pair.own.items() for section in own}
    found = chain(
        contradicted(pair.outline, pair.told, pair.own, pair.assessed, context),
        assessments_differ(pair.assessed),
        table_against_text(pair.goals, pair.answers, pair.listed),
        copies(pair.outline, pair.told, pair.planned, pair.copied, goal_of),
        repeated(
            pair.outline, {(t.section, t.text) for t in map(pair.told.__getitem__, pair.copied)}
        ),
        empty_sections(pair.outline, goal_of),
        drifted(pair.goals, pair.outline, pair.own),
        beyond_plan(pair.outline, pair.beyond),
    )
    return tuple(sorted(found, key=lambda finding: WEIGHT.index(finding.severity)))
