"""Which section of a report answers which goal, decided for all goals together."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.link.bodies import BodyAgreement, bodies_of
from planparse.link.titles import GoalTitles, TitleMatch
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal
from planparse.model.links import Feature, Link, Linking
from planparse.text.matching import assign
from planparse.text.terms import terms

TITLE_WEIGHT = 0.8
"""A heading is the author's own claim of what the text below answers."""

BODY_WEIGHT = 0.2
"""The body confirms or contradicts; alone it never makes a link."""

BODY_FULL = 0.3
"""Cosine of a goal's text with its own report section; unlike texts stay below 0.1."""

ACCEPT = 0.5
"""Score from which a section is taken for a goal's: a partial title needs its body to agree."""

KEEP = 0.25
"""Candidates below this are noise and are not kept."""

KEPT = 5
"""Candidates kept for each goal."""

SHARED_RECALL = 0.75
"""A heading that holds this share of another goal's information names that goal too."""


def link(goals: Sequence[Goal], report: Outline, context: Context) -> Linking:
    """Links of every goal to the sections of a report.

    The assignment is one to one over all goals, with "no section" as a choice; a goal that is
    left over but named in the heading of another's section is reported under one heading with it.
    """
    sections = report.sections
    if not goals or not sections:
        return Linking()
    table = _candidates(goals, sections, context)
    chosen = assign([[link.score for link in row] for row in table], ACCEPT)
    shared = _shared(table, chosen)
    links = [candidate for goal, row in enumerate(table) for candidate in _kept(row, chosen[goal])]
    answered = {link.section for link in links if link.accepted} | {s for _, s in shared}
    return Linking(links=tuple(links), shared=tuple(shared), beyond=_beyond(sections, answered))


def _candidates(
    goals: Sequence[Goal], sections: Sequence[Section], context: Context
) -> list[list[Link]]:
    """Goals x sections, each pair with its features."""
    titles = GoalTitles(goals, context.profile)
    bodies = BodyAgreement(goals, bodies_of(sections), context.profile)
    heading_terms = [terms(section.title, context.profile) for section in sections]
    return [
        [
            _pair(
                goal,
                section,
                titles.match(row, section.title, heading_terms[column]),
                bodies.value(row, column),
            )
            for column, section in enumerate(sections)
        ]
        for row, goal in enumerate(goals)
    ]


def _pair(goal: Goal, section: Section, title: TitleMatch, body: float) -> Link:
    confirmed = min(1.0, body / BODY_FULL)
    features = (
        Feature(
            name="title", level=title.level, weight=TITLE_WEIGHT * title.value, value=title.value
        ),
        Feature(
            name="body",
            level="agrees" if confirmed >= 0.5 else "weak" if body else "none",
            weight=BODY_WEIGHT * confirmed,
            value=body,
        ),
        Feature(name="title_recall", level="measure", weight=0.0, value=title.agreement.recall),
    )
    score = sum(feature.weight for feature in features) if title.level != "none" else 0.0
    return Link(
        goal=goal.ordinal,
        section=section.ordinal,
        score=round(score, 4),
        level=title.level,
        features=features,
    )


def _kept(row: Sequence[Link], chosen: int | None) -> list[Link]:
    """A goal's best candidates, the accepted one marked and first."""
    ranked = sorted(row, key=lambda link: (-link.score, link.section))
    best = row[chosen] if chosen is not None else ranked[0]
    others = [link for link in ranked if link is not best]
    runner_up = others[0] if others and others[0].score > 0 else None
    marked = best.model_copy(
        update={
            "accepted": chosen is not None,
            "runner_up": runner_up.section if runner_up else None,
            "runner_up_score": runner_up.score if runner_up else None,
        }
    )
    kept = [link for link in others[: KEPT - 1] if link.score >= KEEP]
    return [marked, *kept] if chosen is not None or marked.score >= KEEP else []


def _shared(table: Sequence[Sequence[Link]], chosen: Sequence[int | None]) -> list[tuple[int, int]]:
    """Goals left over whose words stand in the heading of a section that answers another."""
    owners = {column: row for row, column in enumerate(chosen) if column is not None}
    found: list[tuple[int, int]] = []
    for row, column in enumerate(chosen):
        if column is not None:
            continue
        for other, owner in owners.items():
            recall = next(f.value for f in table[row][other].features if f.name == "title_recall")
            if recall is not None and recall >= SHARED_RECALL:
                link = table[row][other]
                found.extend(((link.goal, link.section), (table[owner][other].goal, link.section)))
    return sorted(set(found))


def _beyond(sections: Sequence[Section], answered: set[int]) -> tuple[int, ...]:
    """Sections that stand beside answering ones, under the same parent, and answer no goal."""
    parents = {sections[ordinal - 1].parent for ordinal in answered}
    return tuple(
        section.ordinal
        for section in sections
        if section.parent in parents and section.ordinal not in answered
    )
