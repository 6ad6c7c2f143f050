"""Whether a section stands between the sections of its goal's neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.model.document import Section

Order = Mapping[int, int]
"""Index of the section of each goal whose heading leaves no doubt, by the goal's index."""


def order_level(goal: int, section: int, anchors: Order, sections: Sequence[Section]) -> str:
    """`between` both neighbours' sections, `beside` one of them, else `elsewhere`.

    Only sections at one depth count, with no third goal's section between them.
    """
    before, after = anchors.get(goal - 1), anchors.get(goal + 1)
    if before is None and after is None:
        return "unknown"
    taken = set(anchors.values()) - {section}
    follows = before is not None and _next_to(before, section, taken, sections)
    precedes = after is not None and _next_to(section, after, taken, sections)
    if follows and precedes:
        return "between"
    return "beside" if follows or precedes else "elsewhere"


def _next_to(first: int, second: int, taken: set[int], sections: Sequence[Section]) -> bool:
    """The second section stands after the first, at its depth, no answering one between."""
    if second <= first or sections[first].level != sections[second].level:
        return False
    level = sections[first].level
    between = range(first + 1, second)
    return not any(i in taken or sections[i].level == level for i in between)
