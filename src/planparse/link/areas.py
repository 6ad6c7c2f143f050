"""Whether a section stands under the heading of a goal's focus area."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from planparse.model.document import Section
from planparse.model.facts import Goal
from planparse.text.fold import letters

AreaLevel = Literal["same", "other", "unknown"]


class Areas:
    """The focus areas of a plan among the headings of a report."""

    def __init__(self, goals: Sequence[Goal], sections: Sequence[Section]) -> None:
        self._areas = [letters(goal.focus_area or "") for goal in goals]
        self._above = [self._area_above(section, sections) for section in sections]

    def _area_above(self, section: Section, sections: Sequence[Section]) -> str | None:
        """The focus area whose heading encloses a section; its label may stand before it."""
        above = section.parent
        while above is not None:
            title = letters(sections[above - 1].title)
            for area in self._areas:
                if area and title.endswith(area):
                    return area
            above = sections[above - 1].parent
        return None

    def level(self, goal: int, section: int) -> AreaLevel:
        """`same` or `other` where both are known, else `unknown`; both by index."""
        above = self._above[section]
        if above is None or not self._areas[goal]:
            return "unknown"
        return "same" if above == self._areas[goal] else "other"
