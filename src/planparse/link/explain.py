"""Why a goal got its section: the evidence behind a link in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planparse.model.frozen import Frozen
from planparse.model.records import CoverageRecord, GoalRecord, LinkRecord, SectionRecord
from planparse.model.records.linking import LinkFeature

SENTENCES: Mapping[tuple[str, str], str] = {
    ("title", "exact"): "The heading is the goal's wording, letter for letter.",
    ("title", "near_exact"): "The heading is the goal's wording with slips or misread letters.",
    ("title", "strong"): "The heading has nearly all of the goal's telling words.",
    ("title", "contained"): "The heading is shorter, and all its telling words are the goal's.",
    ("title", "holds"): "The heading has the goal's telling words and others.",
    ("title", "partial"): "The heading has about half of the goal's telling words.",
    ("title", "weak"): "The heading has some of the goal's words.",
    ("title", "none"): "The heading does not name the goal.",
    ("words", "replaced"): "A telling word of the goal is gone, another stands in its place.",
    ("body", "own_clear"): "The text speaks of this goal far more than of any other.",
    ("body", "own"): "The text speaks of no goal more than of this one.",
    ("body", "shared"): "The text speaks of this goal, and more of another.",
    ("body", "silent"): "Nothing or next to nothing stands below the heading.",
    ("body", "none"): "The text has hardly a word in common with what the plan says of any goal.",
    ("body", "other"): "The text speaks clearly of another goal.",
    ("number", "same"): "Heading and goal carry the same number.",
    ("number", "same_position"): "The heading's number is the goal's place in the plan.",
    ("number", "other_position"): "The heading's number is not the goal's place in the plan.",
    ("number", "other"): "Heading and goal carry different numbers.",
    ("area", "same"): "The section stands under the goal's focus area.",
    ("area", "other"): "The section stands under another focus area.",
    ("order", "between"): "It stands between the sections of the goals before and after.",
    ("order", "beside"): "It stands beside the section of a neighbouring goal.",
    ("names", "several"): "Text and plan share names or numbers that no other goal has.",
    ("names", "some"): "Text and plan share a name or number that no other goal has.",
    ("table", "same_wording"): "The heading has the words of the report's own goal table.",
    ("copy_of_plan", "partly"): "Some sentences are the plan's own.",
    ("copy_of_plan", "copied"): "The text is the plan's own.",
    ("copy_of_plan", "repeated"): "Most of the text is the plan's own, some is not.",
    ("assignment", "left_over"): "No other goal and no other section was left that would fit.",
}
"""What a level means; levels that say nothing (`unknown`, `elsewhere`) have no sentence."""


class Line(Frozen):
    """One line of an explanation."""

    kind: str
    """`goal`, `status`, `section`, `evidence`, `sum`, `runner_up`, `other` or `none`."""
    text: str
    weight: float | None = None
    """What the evidence adds to the sum."""


def explain(
    goal: GoalRecord,
    coverage: CoverageRecord,
    links: Sequence[LinkRecord],
    sections: Mapping[str, SectionRecord],
) -> tuple[Line, ...]:
    """Why one report got its status for one goal.

    Args:
        goal: the goal.
        coverage: what the report has about it.
        links: candidates of this goal in this report.
        sections: the report's sections by id.
    """
    lines = [
        Line(kind="goal", text=f"Goal {goal.ordinal}: {goal.title}"),
        Line(kind="status", text=f"{coverage.status}: {coverage.reason}"),
    ]
    accepted = [link for link in links if link.accepted]
    others = sorted((k for k in links if not k.accepted), key=lambda k: -k.score)
    for link in accepted:
        lines.extend(_accepted(link, sections))
    if not accepted and others:
        lines.append(Line(kind="none", text="No section was taken for it. The nearest one:"))
        lines.extend(_accepted(others.pop(0), sections))
    lines.extend(
        Line(kind="other", text=f"Also compared: {_named(k.section_id, sections)}, {_score(k)}.")
        for k in others
    )
    return tuple(lines)


def _accepted(link: LinkRecord, sections: Mapping[str, SectionRecord]) -> Iterator[Line]:
    yield Line(kind="section", text=f"{_named(link.section_id, sections)}, {_score(link)}.")
    for feature in sorted(link.features, key=lambda one: -abs(one.weight)):
        sentence = SENTENCES.get((feature.name, feature.level))
        if sentence is not None:
            text = f"{sentence}{_measure(feature)}"
            yield Line(kind="evidence", text=text, weight=feature.weight)
    total = sum(feature.weight for feature in link.features)
    yield Line(kind="sum", text="Sum of the evidence, from which the score is read.", weight=total)
    if link.runner_up_section_id is not None:
        other = _named(link.runner_up_section_id, sections)
        score = f"score {link.runner_up_score:.2f}" if link.runner_up_score is not None else ""
        margin = f", {link.margin:.1f} behind in the sum" if link.margin is not None else ""
        yield Line(kind="runner_up", text=f"Next best: {other}, {score}{margin}.")


def _measure(feature: LinkFeature) -> str:
    found = f" ({feature.detail})" if feature.detail else ""
    shown = feature.value is not None and feature.name in ("title", "body", "copy_of_plan")
    return f"{found} [{feature.level} {feature.value:.2f}]" if shown else f"{found}"


def _named(section_id: str, sections: Mapping[str, SectionRecord]) -> str:
    section = sections.get(section_id)
    if section is None:
        return section_id
    name = f"{section.number} {section.title}" if section.number else section.title
    return f"Section {name!r}" + (f" on page {section.page}" if section.page else "")


def _score(link: LinkRecord) -> str:
    return f"score {link.score:.2f} ({link.level})"
