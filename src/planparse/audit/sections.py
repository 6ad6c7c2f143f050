"""Which sections of a report belong to which goal of the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.model.document import Outline, Section
from planparse.model.links import Linking
from planparse.text.fold import letters


def sections_by_goal(linking: Linking, report: Outline) -> dict[int, frozenset[int]]:
    """Ordinals of the sections that report on each goal, those below them included."""
    found = {one.goal: set(one.sections) for one in linking.decisions if one.sections}
    return _families(found, report)


def judged_by_goal(linking: Linking, report: Outline) -> dict[int, frozenset[int]]:
    """The same, with sections that have a goal's heading over the plan's own words.

    Nothing is told there, but what they judge is the goal.
    """
    found = {one.goal: set(one.sections) for one in linking.decisions if one.sections}
    for one in linking.decisions:
        if one.copied is not None and one.goal not in found:
            found[one.goal] = {one.copied}
    return _families(found, report)


def counterparts(plan: Outline, report: Outline) -> dict[int, frozenset[int]]:
    """Sections of the report by the plan's section that has the same title.

    A title that either document has twice names no section.
    """
    by_title: dict[str, list[int]] = {}
    for section in report.sections:
        by_title.setdefault(letters(section.title), []).append(section.ordinal)
    titles = [letters(section.title) for section in plan.sections]
    found: dict[int, frozenset[int]] = {}
    for section, title in zip(plan.sections, titles, strict=True):
        own = by_title.get(title, [])
        if len(own) == 1 and titles.count(title) == 1:
            found[section.ordinal] = _family(set(own), set(own), report.sections)
    return found


def printed(section: Section) -> str:
    """A heading with its number, as printed."""
    return f"{section.number} {section.title}" if section.number else section.title


def _families(found: Mapping[int, set[int]], report: Outline) -> dict[int, frozenset[int]]:
    heads = {section for own in found.values() for section in own}
    return {goal: _family(own, heads, report.sections) for goal, own in found.items()}


def _family(own: set[int], heads: set[int], sections: Sequence[Section]) -> frozenset[int]:
    """Some sections and all below them, but for those that are another goal's."""
    found = set(own)
    for section in sections:
        if section.parent in found and section.ordinal not in heads:
            found.add(section.ordinal)
    return frozenset(found)
