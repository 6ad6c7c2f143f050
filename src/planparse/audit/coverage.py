"""Coverage: for each goal of the plan, what a report has about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.audit.content import Content
from planparse.audit.mentions import mention, mention_of_area
from planparse.audit.places import Places
from planparse.audit.reasons import (
    contradiction,
    item_reason,
    linked_reason,
    printed,
    rows_reason,
)
from planparse.context import Context
from planparse.match.strings import string_ratio
from planparse.model.coverage import Answer, Quote
from planparse.model.document import Document, Outline, Section
from planparse.model.facts import Goal
from planparse.model.links import Doubtful, GoalDecision, Link, Linking, TableRows
from planparse.model.records.codes import CoverageStatus
from planparse.text.fold import letters

PAGES_NAMED = 10
"""Unread pages that a reason lists."""

OWN_LEVELS = ("exact", "near_exact", "strong")
"""Levels at which a heading is the goal's own."""

CUT = 0.88
"""Ratio of letters from which a heading is the beginning of the goal's wording; a name that has
words in common with it ("Citizens and customers") stays below .5."""

TOLD: tuple[CoverageStatus, ...] = ("reported", "merged")


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the coverage rules see it."""

    document: Document
    outline: Outline
    linking: Linking
    plan: Outline | None = None
    """The plan's sections, whose sentences tell nothing when they stand in the report again."""
    year: int | None = None
    """The year that it reports on, where it is known."""


def coverage(goals: Sequence[Goal], report: Report, context: Context) -> tuple[Answer, ...]:
    """One answer for each audited goal, in the plan's order; silence is an answer too."""
    rules = _Rules(goals, report, context)
    answers = tuple(rules.answer(goal) for goal in goals)
    return tuple(
        _through_children(answer, goals, answers)
        for goal, answer in zip(goals, answers, strict=True)
        if goal.audited
    )


def unread(goals: Sequence[Goal], detail: str) -> tuple[Answer, ...]:
    """The answers of a report that could not be read at all."""
    return tuple(
        Answer(
            goal=goal.ordinal,
            status="cannot_say",
            rule="report_rejected",
            reason=f"The report was not read: {detail}",
        )
        for goal in goals
        if goal.audited
    )


class _Rules:
    """The rules of coverage for one report, the strongest evidence first."""

    def __init__(self, goals: Sequence[Goal], report: Report, context: Context) -> None:
        self._goals = goals
        self._report = report
        self._context = context
        self._places = Places(
            goals, report.outline, report.linking, context, report.plan, report.year
        )

    def answer(self, goal: Goal) -> Answer:
        """What the report has of one goal: sections first, then rows of tables, then words."""
        decision = self._report.linking.of(goal.ordinal)
        if decision.shared:
            found = self._merged(decision)
        elif decision.accepted and not self._is_told_otherwise(decision):
            found = self._linked(decision)
        else:
            found = self._unlinked(goal, decision)
        return self._with_items(self._with_rows(found, decision), decision)

    def _is_told_otherwise(self, decision: GoalDecision) -> bool:
        """Its section has another heading, and what tells stands in a table or nowhere."""
        link = decision.accepted[0]
        if link.level in OWN_LEVELS or self._is_cut(decision, link):
            return False
        is_told = self._places.of_link(decision, link).is_told
        if link.level == "body_only":
            return not is_told or self._told_rows(decision) is not None
        return not is_told and bool(decision.rows)

    def _is_cut(self, decision: GoalDecision, link: Link) -> bool:
        """The section's heading is the goal's wording, cut short."""
        heading = letters(self._section(link.section).title)
        start = letters(self._goals[decision.goal - 1].title)[: len(heading)]
        return link.block is None and string_ratio(start, heading) >= CUT

    def _told_rows(self, decision: GoalDecision) -> tuple[TableRows, Content] | None:
        """The first rows that tell of a goal."""
        found = ((rows, self._places.of_rows(rows)) for rows in decision.rows)
        return next((one for one in found if one[1].is_told), None)

    def _linked(self, decision: GoalDecision) -> Answer:
        """The answer from a goal's sections; the quote is from the first that tells."""
        links = decision.accepted
        contents = [(link, self._places.of_link(decision, link)) for link in links]
        told = [(link, content) for link, content in contents if content.is_told]
        base = Answer(
            goal=decision.goal,
            status="reported",
            evidence="section",
            sections=tuple(dict.fromkeys(link.section for link in links)),
            score=links[0].score,
            level=links[0].level,
            runner_up=links[0].runner_up,
            runner_up_score=links[0].runner_up_score,
            rule="section_of_its_own",
            reason="",
        )
        if not told or not self._places.is_own(decision):
            return self._untold(base, decision)
        link, content = told[0]
        name = printed(self._section(links[0].section))
        quote = content.quote or self._places.heading(link)
        doubt = decision.contradiction
        if doubt is not None and len(told) == 1:
            reason = contradiction(doubt, name)
            update = {"status": "ambiguous", "rule": doubt.rule, "reason": reason, "quote": quote}
            return base.model_copy(update=update)
        rule, reason = linked_reason(links[0], name, len(told))
        return base.model_copy(update={"rule": rule, "reason": reason, "quote": quote})

    def _merged(self, decision: GoalDecision) -> Answer:
        """The answer of a goal whose heading names others too."""
        ordinal = decision.shared[0]
        name = printed(self._section(ordinal))
        decisions = self._report.linking.decisions
        others = [o.goal for o in decisions if ordinal in o.shared and o.goal != decision.goal]
        link = next((k for k in decision.links if k.section == ordinal), None)
        content = self._places.of_section(decision, ordinal)
        names = ", ".join(map(str, others))
        end = "." if content.is_told else ", and nothing is told below it."
        return Answer(
            goal=decision.goal,
            status="merged" if content.is_told else "empty",
            evidence="section" if content.is_told else None,
            sections=(ordinal,),
            score=link.score if link else None,
            level=link.level if link else None,
            quote=content.quote or self._places.title(ordinal),
            rule="heading_names_several_goals",
            reason=f"The heading {name!r} names this goal together with goal {names}{end}",
        )

    def _untold(self, base: Answer, decision: GoalDecision) -> Answer:
        """The answer of a goal whose sections tell nothing of the period."""
        link = decision.accepted[0]
        content = self._places.of_link(decision, link)
        name = printed(self._section(link.section))
        target = self._places.pointed_to(content)
        if target is not None:
            section, quote = target
            reason = f"{name!r} points to {printed(self._section(section))!r}, which tells of it."
            update: dict[str, object] = {
                "rule": "pointed_to",
                "reason": reason,
                "quote": quote,
                "sections": (*base.sections, section),
            }
            return base.model_copy(update=update)
        status, rule, reason, quote = (
            "empty",
            "heading_without_body",
            "",
            self._places.heading(link),
        )
        if content.rated is not None:
            status, rule, quote = "mentioned", "only_rated", content.rated
            reason = f"{name!r} has a judgement of the goal, and nothing is told beside it."
        elif content.is_copied:
            status, rule = "mentioned", "copied_from_plan"
            reason = f"{name!r} only repeats what the plan says of the goal."
        elif content.is_ahead:
            reason = f"{name!r} is the goal's, and only says what shall be done later."
        else:
            reason = f"The heading {name!r} is the goal's, and nothing is told below it."
        update = {
            "status": status,
            "rule": rule,
            "reason": reason,
            "quote": quote,
            "evidence": None,
        }
        return base.model_copy(update=update)

    def _with_rows(self, answer: Answer, decision: GoalDecision) -> Answer:
        """The answer with the rows that tell of the goal, which are all where no section does."""
        if answer.status == "ambiguous":
            return answer
        found = self._told_rows(decision)
        if found is None:
            return answer
        rows, content = found
        row = rows.first if content.row is None else content.row
        update: dict[str, object] = {"table": rows.table, "row": row}
        if answer.status not in TOLD:
            sections = (*answer.sections, *((rows.section,) if rows.section else ()))
            rule, reason = rows_reason(rows)
            update |= {
                "status": "reported",
                "evidence": "table",
                "quote": content.quote,
                "rule": rule,
                "reason": reason,
                "sections": tuple(dict.fromkeys(sections)),
            }
        return answer.model_copy(update=update)

    def _with_items(self, answer: Answer, decision: GoalDecision) -> Answer:
        """The answer by items or paragraphs of the goal's, where nothing else tells."""
        if answer.status not in ("missing", "mentioned", "empty", "cannot_say"):
            return answer
        found = [(item, self._places.of_item(item)) for item in decision.items]
        told = [(item, content) for item, content in found if content.quote is not None]
        if not told:
            return answer
        item, content = told[0]
        whole = [ordinal for one, _ in told for ordinal in self._places.whole(one.section)]
        rule, reason = item_reason(item, printed(self._section(item.section)))
        update = {
            "status": "reported",
            "evidence": "list" if item.is_listed else "text",
            "sections": tuple(dict.fromkeys((*answer.sections, *whole))),
            "quote": content.quote,
            "rule": rule,
            "reason": reason,
        }
        return answer.model_copy(update=update)

    def _unlinked(self, goal: Goal, decision: GoalDecision) -> Answer:
        best = decision.links[0] if decision.links else None
        if decision.claimed is not None:
            return self._claimed(goal, decision.claimed)
        status, rule, reason, quote = self._absent(goal, decision)
        return Answer(
            goal=goal.ordinal,
            status=status,
            score=best.score if best else None,
            level=best.level if best else None,
            quote=quote,
            rule=rule,
            reason=reason,
        )

    def _claimed(self, goal: Goal, doubt: Doubtful) -> Answer:
        """The answer of a goal without a section that another goal's section may be for."""
        name = printed(self._section(doubt.section))
        if doubt.rule == "two_goals_alike":
            reason = f"{name!r} fits goal {doubt.goal} as well as this one."
        else:
            reason = f"{name!r} has the heading of goal {doubt.goal}; its text speaks of this one."
        content = self._places.of_section(None, doubt.section)
        return Answer(
            goal=goal.ordinal,
            status="ambiguous",
            sections=(doubt.section,),
            quote=content.quote or self._places.title(doubt.section),
            rule=doubt.rule,
            reason=reason,
        )

    def _absent(
        self, goal: Goal, decision: GoalDecision
    ) -> tuple[CoverageStatus, str, str, Quote | None]:
        """Status, rule, reason and quote of a goal without a section, plainest words first."""
        document = self._report.document
        if decision.copied is not None:
            name = printed(self._section(decision.copied))
            reason = f"{name!r} only repeats what the plan says of the goal."
            return "mentioned", "copied_from_plan", reason, self._places.title(decision.copied)
        found = mention(goal, self._goals, document, self._context)
        if found is not None:
            reason = "No section has the goal's heading; it is only named in text or a table."
            return "mentioned", "named_in_text_or_table", reason, found
        if decision.passage is not None:
            at = decision.passage
            name = printed(self._section(at.section))
            reason = f"No section has the goal's heading; a passage of {name!r} speaks of it."
            quote = self._places.block(at.section, at.block)
            return "mentioned", "spoken_of_without_heading", reason, quote
        named = mention_of_area(goal, self._goals, document)
        if named is not None:
            reason = "The goal is not named; the report speaks of its area alone."
            return "mentioned", "area_named", reason, named
        if document.pages_without_text:
            pages = ", ".join(map(str, document.pages_without_text[:PAGES_NAMED]))
            reason = f"Nothing was found, and no text could be read on page {pages}."
            return "cannot_say", "unread_pages", reason, None
        reason = "No section has the goal's heading, and it is named nowhere in the report."
        return "missing", "nothing_found", reason, None

    def _section(self, ordinal: int) -> Section:
        return self._report.outline.sections[ordinal - 1]


def _through_children(answer: Answer, goals: Sequence[Goal], answers: Sequence[Answer]) -> Answer:
    """A goal with an empty heading above the sections of its own sub-goals is told by these."""
    if answer.rule != "heading_without_body":
        return answer
    below = {goal.ordinal for goal in goals if goal.parent == answer.goal}
    told = [one for one in answers if one.goal in below and one.status in TOLD]
    if not told:
        return answer
    names = ", ".join(str(one.goal) for one in told)
    update = {
        "status": "reported",
        "evidence": told[0].evidence,
        "sections": tuple(dict.fromkeys([*answer.sections, *told[0].sections])),
        "quote": told[0].quote,
        "rule": "through_its_sub_goals",
        "reason": f"Nothing is told below its own heading; its sub-goals are reported: {names}.",
    }
    return answer.model_copy(update=update)
