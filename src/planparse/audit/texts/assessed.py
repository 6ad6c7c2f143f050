"""Judgements of one goal that the same report gives differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planparse.audit.self_assessment import SURE
from planparse.model.coverage import Quote
from planparse.model.finding import Finding
from planparse.model.judgement import Judgement


def assessments_differ(assessed: Mapping[int, Sequence[Judgement]]) -> Iterator[Finding]:
    """One finding for each goal whose table and text, or two places in the text, disagree."""
    for goal, every in sorted(assessed.items()):
        known = [one for one in every if one.status is not None and one.confidence >= SURE]
        other = next((one for one in known[1:] if one.status != known[0].status), None)
        if other is None:
            continue
        first = known[0]
        yield Finding(
            code="assessment_differs",
            severity="high",
            message=f"The report judges goal {goal} {first.raw!r} in {_where(first)} and "
            f"{other.raw!r} in {_where(other)}.",
            compared="the report's own judgements of each goal with each other",
            quote=Quote(text=other.sentence, place=other.place),
            against=Quote(text=first.sentence, place=first.place),
            expected=first.raw,
            found=other.raw,
            goal=goal,
            section=other.section,
            rule="judgements_of_one_goal",
            confidence=0.9,
        )


def _where(judgement: Judgement) -> str:
    return "a table" if judgement.basis == "table" else "its text"
