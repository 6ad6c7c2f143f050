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
        known = [one for one in every if one.confidence >= SURE and _stand(one) is not None]
        other = next((one for one in known[1:] if _stand(one) != _stand(known[0])), None)
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


def _stand(judgement: Judgement) -> str | None:
    """Whether a judgement says that the goal is or will be reached, in part or not.

    A forecast and a result do not differ; work that goes on, or that a sentence calls hard to
    judge, says neither.
    """
    if judgement.status in ("achieved", "expected"):
        return "reached"
    if judgement.status in ("not_achieved", "not_expected"):
        return "not reached"
    if judgement.status == "uncertain" or judgement.basis != "phrase":
        return judgement.status
    return None


def _where(judgement: Judgement) -> str:
    return "a table" if judgement.basis == "table" else "its text"
