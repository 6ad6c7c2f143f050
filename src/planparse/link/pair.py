"""A goal and a section with all evidence for and against them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planparse.link.bodies import SEVERAL, BodyMatch
from planparse.link.order import Order, order_level
from planparse.link.sides import PlanSide, ReportSide
from planparse.link.titles import CONTAINED, TitleMatch
from planparse.match.calibration import calibrated
from planparse.match.comparison import Evidence, total
from planparse.model.links import Feature, Link
from planparse.profiles.linking import LinkingWords

NAMES_SHOWN = 6
"""Names and numbers in common that an explanation lists."""


OWN_BODIES = ("own_clear", "own")


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices of a goal and a section, and what they have in common."""

    goal: int
    section: int
    title: TitleMatch
    body: BodyMatch
    evidence: tuple[Evidence, ...]
    total: float

    @property
    def is_copied(self) -> bool:
        """The section repeats the plan."""
        return self.has("copy_of_plan", "copied")

    def has(self, name: str, level: str) -> bool:
        """One evidence reached this level."""
        return any(one.comparison == name and one.level == level for one in self.evidence)

    def link(self, rules: LinkingWords, level: str | None = None) -> Link:
        """The pair as a candidate."""
        return Link(
            goal=self.goal + 1,
            section=self.section + 1,
            score=calibrated(self.total, rules.calibration),
            sum=round(self.total, 4),
            level=level or (self.title.level if self.title.level != "none" else "body_only"),
            features=tuple(
                Feature(
                    name=one.comparison,
                    level=one.level,
                    weight=one.points,
                    value=one.value,
                    detail=one.detail,
                )
                for one in self.evidence
            ),
        )


def left_over(pair: Pair, plan: PlanSide) -> Pair:
    """The pair as one that was left when all headings were dealt out."""
    return with_evidence(pair, plan.compared_by.found("assignment", "left_over"))


def with_evidence(pair: Pair, one: Evidence) -> Pair:
    """The pair with one more evidence."""
    return replace(pair, evidence=(*pair.evidence, one), total=pair.total + one.points)


def pairs(plan: PlanSide, report: ReportSide) -> list[list[Pair]]:
    """Goals x sections, without the evidence of their order."""
    return [
        [_pair(goal, section, plan, report) for section in range(len(report.sections))]
        for goal in range(len(plan.goals))
    ]


def with_order(
    table: Sequence[Sequence[Pair]], anchors: Order, plan: PlanSide, report: ReportSide
) -> list[list[Pair]]:
    """The same pairs with the evidence of their neighbours, once some links are certain."""
    return [
        [_ordered(pair, anchors, plan, report) if _is_near(pair) else pair for pair in row]
        for row in table
    ]


def _pair(goal: int, section: int, plan: PlanSide, report: ReportSide) -> Pair:
    number = _number_level(goal, section, plan, report)
    title = _numbered(report.title(goal, section), number, plan, report, section)
    body = report.bodies.match(goal, section)
    near = title.level != "none" or body.level in OWN_BODIES
    copy, copied_share = report.copy(section) if near else ("own_words", 0.0)
    names = len(body.names)
    found = plan.compared_by.found
    shown = ", ".join(body.names[:NAMES_SHOWN]) or None
    evidence = (
        found("title", title.level, title.value),
        found("words", "replaced" if title.replaced else "kept"),
        found("body", body.level, body.value, _rival(body)),
        found("number", number),
        found("area", report.areas.level(goal, section)),
        found("names", _names_level(names), float(names), shown),
        found("table", report.table.level(goal, title.same_as_table)),
        found("copy_of_plan", copy, copied_share),
    )
    return Pair(goal, section, title, body, evidence, total(evidence))


def _numbered(
    title: TitleMatch, number: str, plan: PlanSide, report: ReportSide, section: int
) -> TitleMatch:
    """A heading with the goal's number and a word or two of its wording alone ("Goal 3 | Water").

    A short name has too little of the wording to name the goal by itself; number and words are
    two witnesses. Words that most goals share are none.
    """
    if number != "same" or title.level not in ("none", "weak") or title.replaced:
        return title
    is_name = title.agreement.precision >= CONTAINED
    if is_name and plan.wordings.rare(report.headings[section][0].near):
        return replace(title, level="contained")
    return title


def _is_near(pair: Pair) -> bool:
    """Heading or body has something of the goal; the order of others' sections means nothing."""
    return pair.title.level != "none" or pair.body.level in OWN_BODIES


def _rival(body: BodyMatch) -> str | None:
    """The goal that the body speaks of more than of this one."""
    return f"goal {body.rival + 1}" if body.rival is not None and body.lead < 1 else None


def _names_level(names: int) -> str:
    return "several" if names >= SEVERAL else "some" if names else "none"


def _number_level(goal: int, section: int, plan: PlanSide, report: ReportSide) -> str:
    printed = report.headings[section][0].number
    if printed is None:
        return "unknown"
    given = plan.wordings.numbers[goal]
    if given is not None:
        return "same" if printed == given else "other"
    return "same_position" if printed == goal + 1 else "other_position"


def _ordered(pair: Pair, anchors: Order, plan: PlanSide, report: ReportSide) -> Pair:
    level = order_level(pair.goal, pair.section, anchors, report.sections)
    return with_evidence(pair, plan.compared_by.found("order", level))
