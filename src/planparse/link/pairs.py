"""Every goal against every section: the features of each pair and the score that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planparse.context import Context
from planparse.link.areas import AreaLevel, Areas
from planparse.link.bodies import BodyAgreement, bodies_of
from planparse.link.titles import GoalTitles, TitleMatch
from planparse.model.document import Section
from planparse.model.facts import Goal
from planparse.model.links import Feature, Link
from planparse.text.terms import terms

TITLE_WEIGHT = 0.8
"""A heading is the author's own claim of what the text below answers."""

BODY_WEIGHT = 0.2
"""The body confirms or contradicts a heading."""

BODY_FULL = 0.15
"""Cosine at which a body fully confirms; a goal's own section lies between 0.1 and 0.3."""

BODY_STRONG = 0.1
"""Cosine from which a body can stand for a goal without its heading."""

BODY_LEAD = 2.0
"""A body speaks of a goal when no other goal comes within this factor."""

BODY_TERMS = 3
"""... and not by a word or two in common, which make a high cosine of a short text."""

BODY_ALONE = 0.5
"""Score of a section told by its body alone: enough to be taken, below any told by its title."""

AREA_WEIGHT = 0.1
"""What standing under the goal's focus area adds to a pair told by its body."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A goal and a section with all that is known of them together."""

    goal: Goal
    section: Section
    title: TitleMatch
    body: float
    """Cosine of the goal's text with the section's body."""
    body_lead: float
    """The body's cosine over that of the next goal; 0 where the body has no words in common."""
    body_terms: int
    """How many different terms the goal's text and the body have in common."""
    area: AreaLevel
    body_goal: int | None = None
    """Ordinal of the goal that the body speaks of clearly, this one or another."""

    @property
    def is_strong(self) -> bool:
        """The body speaks of this goal, perhaps of others too."""
        return self.body >= BODY_STRONG and self.body_terms >= BODY_TERMS

    @property
    def is_clear(self) -> bool:
        """The body speaks clearly of this goal and of no other."""
        return self.is_strong and self.body_lead >= BODY_LEAD

    @property
    def by_body(self) -> bool:
        """The body alone speaks clearly of this goal, and the area does not speak against it."""
        return self.is_clear and self.area != "other"

    @property
    def body_level(self) -> str:
        """`other` where the body speaks clearly of another goal, and hardly of this one."""
        if self.is_strong:
            return "strong"
        if self.body_goal is not None and self.body_goal != self.goal.ordinal:
            return "other"
        return "weak" if self.body else "none"

    def features(self) -> tuple[Feature, ...]:
        """What the score is made of, each with its named level."""
        confirmed = min(1.0, self.body / BODY_FULL)
        title = self.title
        return (
            Feature(
                name="title",
                level=title.level,
                weight=round(TITLE_WEIGHT * title.value, 4),
                value=title.value,
            ),
            Feature(name="title_words", level="replaced" if title.replaced else "kept", weight=0.0),
            Feature(
                name="body",
                level=self.body_level,
                weight=round(BODY_WEIGHT * confirmed, 4),
                value=self.body,
            ),
            Feature(name="area", level=self.area, weight=0.0),
        )

    def link(self) -> Link:
        """The pair as a candidate told by its title."""
        features = self.features()
        score = sum(f.weight for f in features) if self.title.level != "none" else 0.0
        return Link(
            goal=self.goal.ordinal,
            section=self.section.ordinal,
            score=round(score, 4),
            level=self.title.level,
            features=features,
        )

    def link_by_body(self) -> Link:
        """The pair as a candidate told by its body alone."""
        score = BODY_ALONE + (AREA_WEIGHT if self.area == "same" else 0.0)
        return self.link().model_copy(update={"score": score, "level": "body_only"})


def pairs(goals: Sequence[Goal], sections: Sequence[Section], context: Context) -> list[list[Pair]]:
    """Goals x sections."""
    titles = GoalTitles(goals, context.profile)
    bodies = BodyAgreement(goals, bodies_of(sections), context.profile)
    areas = Areas(goals, sections)
    heading_terms = [terms(section.title, context.profile) for section in sections]
    table = [
        [
            Pair(
                goal=goal,
                section=section,
                title=titles.match(row, section.title, heading_terms[column]),
                body=bodies.value(row, column),
                body_lead=bodies.lead(row, column),
                body_terms=bodies.shared(row, column),
                area=areas.level(row, column),
            )
            for column, section in enumerate(sections)
        ]
        for row, goal in enumerate(goals)
    ]
    clear = [_clear_goal([row[column] for row in table]) for column in range(len(sections))]
    return [
        [replace(pair, body_goal=goal) for pair, goal in zip(row, clear, strict=True)]
        for row in table
    ]


def _clear_goal(column: Sequence[Pair]) -> int | None:
    """Ordinal of the goal that a section's body speaks of clearly."""
    return next((pair.goal.ordinal for pair in column if pair.is_clear), None)
