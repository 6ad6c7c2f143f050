"""Whose judgement a judgement of running text is, by where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from planparse.context import Context
from planparse.model.document import Outline
from planparse.model.judgement import Judgement
from planparse.model.links import Linking
from planparse.model.records.codes import AssessmentBasis
from planparse.text.fold import fold, letters

OFFICIAL: tuple[AssessmentBasis, ...] = ("stated", "colour")
"""A label's value or a sign judges the heading right above it, whatever encloses that."""


class JudgedPlaces:
    """Goals by the place of a judgement: their sections, and parts of sections."""

    def __init__(
        self,
        own: Mapping[int, frozenset[int]],
        linking: Linking,
        outline: Outline,
        context: Context,
    ) -> None:
        self._own = own
        self._heads = {s for one in linking.decisions for s in (*one.sections, one.copied) if s}
        self._starts: dict[int, list[tuple[int, int]]] = {}
        for link in linking.links:
            if link.accepted and link.block is not None:
                self._starts.setdefault(link.section, []).append((link.block, link.goal))
        titles = Counter(letters(section.title) for section in outline.sections)
        leads = context.profile.status.assessment_leads
        self._apart = {
            section.ordinal
            for section in outline.sections
            if titles[letters(section.title)] == 1 and fold(section.title) not in leads
        } - self._heads
        """Sections below a goal's that have a name of their own, not one of the template."""

    def goals(self, judgement: Judgement) -> Sequence[int]:
        """Ordinals of the goals that a judgement is of; a shared section's is of several."""
        section = judgement.section
        if section is None or (judgement.basis in OFFICIAL and section in self._apart):
            return ()
        owners = [goal for goal, sections in self._own.items() if section in sections]
        starts = sorted(self._starts.get(section, ()))
        if not starts or judgement.block is None:
            return owners
        above = [goal for block, goal in starts if block <= judgement.block]
        inside = {goal for _, goal in starts}
        return above[-1:] or [goal for goal in owners if goal not in inside]
