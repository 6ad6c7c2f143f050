"""What a report tells beyond its plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planparse.audit.sections import printed
from planparse.model.coverage import Quote
from planparse.model.document import Outline
from planparse.model.finding import Finding


def beyond_plan(outline: Outline, beyond: Collection[int]) -> Iterator[Finding]:
    """One finding for each section that stands among those of the goals and answers none.

    Args:
        outline: the report's sections.
        beyond: ordinals of the sections that answer no goal.
    """
    for ordinal in sorted(beyond):
        section = outline.sections[ordinal - 1]
        yield Finding(
            code="section_beyond_plan",
            severity="low",
            message=f"Section {printed(section)!r} stands among the sections of the goals and "
            "answers no goal of the plan.",
            compared="each section beside those that answer goals with every goal of the plan",
            quote=Quote(text=section.title, place=section.heading.place),
            section=ordinal,
            rule="section_without_goal",
            confidence=section.confidence,
        )
