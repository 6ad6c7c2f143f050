"""Sets from headings: those with one label, those below one heading, those worded as goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import wording_below
from planparse.model.document import Section
from planparse.text.goal_labels import Label, Naming, clean
from planparse.text.goal_wording import is_worded_as_goal

DEEPEST = 3
"""Levels from a heading about goals to the goals: chapter, area, goal."""

MOST_FRAME = 1 / 3
"""With more headings of any plan among its members a set is the plan's own chapters."""


def heading_sets(plan: Plan) -> Iterator[CandidateSet]:
    """All sets that the plan's headings give."""
    labels = {section.ordinal: plan.label(plan.title(section)) for section in plan.sections}
    often = Counter(label.key for label in labels.values() if label and not label.rest)
    bare = {
        ordinal
        for ordinal, label in labels.items()
        if label and not label.rest and (label.number or often[label.key] > 1)
    }
    yield from _labelled(plan, labels, bare)
    yield from _children(plan, bare)
    worded = [s for s in plan.sections if is_worded_as_goal(plan.title(s), plan.profile.goals)]
    if worded:
        yield _set(plan, "worded", "", worded)


def _labelled(
    plan: Plan, labels: dict[int, Label | None], bare: set[int]
) -> Iterator[CandidateSet]:
    """Headings with one label, and the wordings below those that are nothing but a label."""
    families: dict[str, list[Section]] = {}
    for section in plan.sections:
        label = labels[section.ordinal]
        if label and (label.rest or section.ordinal in bare):
            families.setdefault(label.key, []).append(section)
    for key, sections in families.items():
        label = labels[sections[0].ordinal]
        assert label is not None
        with_wording = [section for section in sections if section.ordinal not in bare]
        if with_wording:
            yield _set(plan, "label", key, with_wording, label.naming)
        yield from _below(plan, key, sections, label)


def _below(
    plan: Plan, key: str, sections: Sequence[Section], label: Label
) -> Iterator[CandidateSet]:
    """The wording below a label ("Delmål 1"), and the goal quoted below an area's name."""
    found = [member for section in sections if (member := wording_below(plan, section))]
    if not found or label.naming.kind in ("measures", "indicators"):
        return
    is_named = label.naming.kind in ("goals", "weak")
    named = label.naming if is_named else Naming(owner=label.naming.owner)
    announcer, distance = _announcer(plan, sections)
    yield CandidateSet(
        form="label" if label.naming.kind == "goals" else "paragraph",
        rule="wording_below",
        key=key,
        members=tuple(found),
        naming=named,
        announced=plan.naming(announcer),
        announcer=announcer,
        distance=distance,
    )


def _children(plan: Plan, bare: set[int]) -> Iterator[CandidateSet]:
    """Headings at one depth below a heading.

    Bare labels are left out, and so are the headings of a template, which come again under other
    headings ("Activities", "Background").
    """
    seen: set[tuple[int, ...]] = set()
    for anchor in (None, *plan.sections):
        for depth in range(1, DEEPEST + 1):
            level = plan.below(anchor, depth)
            titles = Counter(section.title for section in level)
            sections = [s for s in level if s.ordinal not in bare and titles[s.title] == 1]
            sections = _without_frame(plan, sections)
            key = tuple(section.ordinal for section in sections)
            if len(sections) > 1 and key not in seen:
                seen.add(key)
                yield _children_set(plan, anchor, depth, sections)
            quoted = [m for s in level if (m := wording_below(plan, s, only_quoted=True))]
            if len(quoted) > 1:
                yield CandidateSet(
                    form="paragraph",
                    rule="quoted",
                    key=plan.title(anchor) if anchor else "",
                    members=tuple(quoted),
                    announced=plan.naming(plan.title(anchor)) if anchor else Naming(),
                    announcer=plan.title(anchor) if anchor else None,
                )


def _without_frame(plan: Plan, sections: list[Section]) -> list[Section]:
    """The headings without the few that any plan has or that only say whose goals are below.

    All of them where those are more than a few.
    """
    goals = [s for s in sections if not (plan.is_frame(s.title) or plan.is_announcer(s.title))]
    return goals if len(goals) >= len(sections) * (1 - MOST_FRAME) else sections


def _announcer(plan: Plan, sections: Sequence[Section]) -> tuple[str | None, int]:
    """The nearest heading above all of them that names a kind of thing, and how far it is."""
    chains = [[one.ordinal for one in plan.ancestors(s.ordinal)] for s in sections]
    for distance, ordinal in enumerate(chains[0], start=1):
        section = plan.section(ordinal)
        if section is not None and all(ordinal in chain for chain in chains[1:]):
            title = plan.title(section)
            if plan.naming(title).kind is not None:
                return title, distance
    return None, 1


def _set(
    plan: Plan,
    rule: str,
    key: str,
    sections: Sequence[Section],
    named: Naming | None = None,
) -> CandidateSet:
    announcer, distance = _announcer(plan, sections)
    return CandidateSet(
        form="heading",
        rule=rule,
        key=key,
        members=tuple(heading_member(plan, section) for section in sections),
        naming=named or _shared_naming(plan, sections),
        announced=plan.naming(announcer),
        announcer=announcer,
        distance=distance,
    )


def _children_set(
    plan: Plan, anchor: Section | None, depth: int, sections: Sequence[Section]
) -> CandidateSet:
    found = _set(plan, "children", plan.title(anchor) if anchor else "", sections)
    title = plan.title(anchor) if anchor is not None else None
    lead = _lead(plan, sections) if title is None or plan.naming(title).kind is None else None
    if lead is not None:
        return replace(found, announcer=lead, announced=plan.lead_naming(lead), distance=1)
    if title is None:
        return found
    return replace(found, announcer=title, announced=plan.naming(title), distance=depth)


def _lead(plan: Plan, sections: Sequence[Section]) -> str | None:
    """The line above the first heading of a section that says what its headings are ("...:")."""
    above = plan.section(sections[0].parent)
    if any(section.parent != sections[0].parent for section in sections):
        return None
    blocks = above.blocks if above is not None else plan.outline.front
    line = clean(blocks[-1].text) if blocks else ""
    named = plan.lead_naming(line).kind if line.endswith(":") else None
    return line if named in ("goals", "weak") else None


def _shared_naming(plan: Plan, sections: Sequence[Section]) -> Naming:
    """What the labels of all of them say, where they all have one label."""
    labels = [plan.label(plan.title(section)) for section in sections]
    keys = {label.key if label else None for label in labels}
    first = labels[0] if labels else None
    return first.naming if first and len(keys) == 1 else Naming()


def heading_member(plan: Plan, section: Section) -> Member:
    """A heading as a goal: its title with the label as printed, and who set it."""
    title = plan.title(section)
    label = plan.label(title)
    owner, decided = plan.decided_by(section)
    with_rest = label if label and label.rest else None
    return Member(
        title=title,
        place=section.heading.place,
        order=(section.ordinal, -1, 0),
        label=with_rest.printed if with_rest and with_rest.number else section.number,
        number=(with_rest.number if with_rest else None) or section.number,
        section=section.ordinal,
        inside=section.ordinal,
        owner=owner,
        decided_by=decided,
    )
