"""The two sides of linking: a plan, prepared once, and a report."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from planparse.context import Context
from planparse.link.areas import Areas
from planparse.link.bodies import BodyAgreement, GoalTexts, own_text
from planparse.link.copies import copy_level, plan_runs, runs
from planparse.link.own_table import OwnTable
from planparse.link.titles import CLEAR_LEVELS, HELD, OWN_LEVELS, SAME_WORDING, TitleMatch, match
from planparse.link.wordings import Canon, Heading, Wordings
from planparse.match.comparison import Comparisons
from planparse.match.strings import string_ratio
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal

QUOTING = ("paragraph", "list_item")

LONGEST_QUOTE = 400
"""Characters of the longest wording of a goal that stands below a heading."""

START = 24
"""Letters by which a heading begins as a goal's wording does."""

SAME_START = 0.7
"""Ratio of two such beginnings, one of them misread."""


class PlanSide:
    """A plan's goals with all that does not depend on the report."""

    def __init__(self, goals: Sequence[Goal], context: Context) -> None:
        self.goals = goals
        self.rules = context.profile.linking
        self.compared_by = Comparisons(self.rules.weights.points())
        canon = Canon(context.profile)
        self.wordings = Wordings(goals, canon)
        self.texts = GoalTexts(goals, canon)
        self.runs = plan_runs(goal.text for goal in goals)


class ReportSide:
    """A report's sections with what they are compared by."""

    def __init__(self, plan: PlanSide, report: Outline) -> None:
        self.sections = report.sections
        self.tables = report.tables
        self.words = plan.rules.follow_up
        self.table = OwnTable(report, plan.wordings)
        self.areas = Areas(plan.goals, self.sections)
        self.bodies = BodyAgreement(plan.texts, self.sections)
        self.plan_runs = set[str]() if _is_plan(plan.goals, report) else plan.runs
        """Runs of the plan's words; none where one document is plan and report, and all is both."""
        self._copies: dict[int, tuple[str, float]] = {}
        self._inside = _inside(self.sections)
        self._wordings = plan.wordings
        self._own = [
            [*wordings, *self.table.wordings[goal]]
            for goal, wordings in enumerate(plan.wordings.of)
        ]
        self.headings = [
            [plan.wordings.heading(text) for text in _titles(index, self.sections)]
            for index in range(len(self.sections))
        ]
        for index, headings in enumerate(self.headings):
            if len(headings) > 1 and self._is_broken(headings, self.headings[index + 1][0]):
                self.headings[index + 1] = [plan.wordings.heading("")]
        for index, section in enumerate(self.sections):
            quoted = self._quoted(section)
            if quoted is not None:
                self.headings[index] = [*self.headings[index], plan.wordings.heading(quoted)]

    def _quoted(self, section: Section) -> str | None:
        """The goal's wording right below a heading that has another one: an area, or "Goal 2".

        Where the section names another goal too, it is about several; where nothing else stands in
        it, it is a table of goals that came apart.
        """
        texts = [b.text for b in section.blocks if b.kind in QUOTING and not b.hidden]
        if not texts or len(texts[0]) > LONGEST_QUOTE or not texts[0].strip():
            return None
        if len(self._inside[section.ordinal - 1]) == len(section.blocks) == 1:
            return None
        named = {goal for goal, _ in self.titles_of_text(texts[0], SAME_WORDING)}
        short = [text for text in texts[1:] if len(text) <= LONGEST_QUOTE]
        others = {goal for text in short for goal, _ in self.titles_of_text(text, OWN_LEVELS)}
        own = {goal for goal, _ in self.titles_of_text(section.title, CLEAR_LEVELS)}
        return texts[0] if len(named) == 1 and not (others - named) and not own else None

    def _is_broken(self, heads: Sequence[Heading], lower: Heading) -> bool:
        """Two headings are one over two lines: together they name two goals or more.

        The lower one must not begin as a goal's wording does: it would be that goal's own heading.
        """
        upper, whole = heads
        start = lower.letters[:START]
        begins = any(
            string_ratio(start, wording.letters[:START]) >= SAME_START
            for own in self._own
            for wording in own
        )
        names = [self._named(heading) for heading in (upper, whole)]
        return names[1] > max(names[0], 1) and not begins

    def _named(self, heading: Heading) -> int:
        """How many goals a heading holds."""
        agreements = (
            max(self._wordings.agreement(wording, heading).recall for wording in own)
            for own in self._own
        )
        return sum(recall >= HELD for recall in agreements)

    def copy(self, section: int) -> tuple[str, float]:
        """(level, share) of the plan's sentences in a section and those inside it."""
        found = self._copies.get(section)
        if found is None:
            texts = [own_text(self.sections[index]) for index in self._inside[section]]
            joined = set().union(*map(runs, texts))
            found = self._copies[section] = copy_level(joined, self.plan_runs)
        return found

    def title(self, goal: int, section: int) -> TitleMatch:
        """The best agreement of a goal's wordings with a heading, or with its two halves."""
        found = [match(self._wordings, self._own[goal], h) for h in self.headings[section]]
        return max(found, key=lambda one: one.value)

    def title_of_text(self, goal: int, text: str) -> TitleMatch:
        """Agreement of a goal's wordings with a paragraph that may be its heading."""
        return match(self._wordings, self._own[goal], self._wordings.heading(text))

    def titles_of_text(
        self, text: str, levels: Collection[str]
    ) -> Iterator[tuple[int, TitleMatch]]:
        """Goals whose own wordings agree with a text at one of these levels."""
        heading = self._wordings.heading(text)
        for goal, own in enumerate(self._wordings.of):
            title = match(self._wordings, own, heading)
            if title.level in levels and not title.replaced:
                yield goal, title

    def rest(self, goal: int, other: int, section: int) -> tuple[float, int]:
        """What another goal explains of a heading that the first goal leaves open.

        Returns:
            Its share of the heading's information, and how many terms that tell goals apart it is.
        """
        heading = self.headings[section][-1]
        own = {term for wording in self._own[goal] for term in wording.terms}
        new = {term for wording in self._own[other] for term in wording.terms}
        left = 0.0
        found: set[str] = set()
        for _, others, weighs in heading.terms:
            near = others.keys()
            if near & new and not near & own:
                left += weighs
                found |= near & new
        return (left / heading.total if left else 0.0), self._wordings.rare(found)


def _is_plan(goals: Sequence[Goal], report: Outline) -> bool:
    """Every goal's text stands in the report in the very section that it has in the plan."""
    told = [goal for goal in goals if goal.text and goal.section is not None]
    return bool(told) and all(
        goal.section is not None
        and goal.section <= len(report.sections)
        and report.sections[goal.section - 1].text == goal.text
        for goal in told
    )


def _titles(index: int, sections: Sequence[Section]) -> list[str]:
    """A heading; where the next one follows at once and deeper, also both as one broken heading."""
    section = sections[index]
    below = sections[index + 1] if index + 1 < len(sections) else None
    if below is None or section.blocks or below.parent != section.ordinal or below.number:
        return [section.title]
    return [section.title, f"{section.title} {below.title}"]


def _inside(sections: Sequence[Section]) -> list[list[int]]:
    """Indices of every section and of those inside it."""
    found = [[index] for index in range(len(sections))]
    for index in range(len(sections) - 1, -1, -1):
        parent = sections[index].parent
        if parent is not None:
            found[parent - 1].extend(found[index])
    return found
