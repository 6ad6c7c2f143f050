"""Coverage: for each goal of the plan, what a report has about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.audit.evidence import first_quote, has_body, quote_below, quote_of
from planparse.audit.mentions import mention
from planparse.audit.reasons import contradiction, named, printed
from planparse.context import Context
from planparse.model.coverage import Answer, Quote
from planparse.model.document import Document, Outline
from planparse.model.facts import Goal
from planparse.model.links import Doubtful, GoalDecision, Linking
from planparse.model.records.codes import CoverageStatus

PAGES_NAMED = 10
"""Unread pages that a reason lists."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the coverage rules see it."""

    document: Document
    outline: Outline
    linking: Linking


def coverage(goals: Sequence[Goal], report: Report, context: Context) -> tuple[Answer, ...]:
    """One answer for each audited goal, in the plan's order; silence is an answer too."""
    return tuple(_answer(goal, goals, report, context) for goal in goals if goal.audited)


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


def _answer(goal: Goal, goals: Sequence[Goal], report: Report, context: Context) -> Answer:
    decision = report.linking.of(goal.ordinal)
    if decision.shared:
        return _merged(decision, report, context)
    if decision.accepted:
        return _linked(decision, report, context)
    return _unlinked(goal, goals, report, context)


def _linked(decision: GoalDecision, report: Report, context: Context) -> Answer:
    """The answer from a goal's sections; the quote is from the first that has a body."""
    sections, links = report.outline.sections, decision.accepted
    apart = _of_others(decision, report.linking)
    filled = [k for k in links if has_body(sections[k.section - 1], sections, apart)]
    status, rule, reason = _judged(decision, bool(filled), len(filled), report)
    shown = filled[0] if filled else links[0]
    section = sections[shown.section - 1]
    quote = (
        first_quote(section, sections, context, apart)
        if shown.block is None
        else quote_below(section, shown.block, context)
    )
    return Answer(
        goal=decision.goal,
        status=status,
        sections=tuple(k.section for k in links),
        score=links[0].score,
        level=links[0].level,
        quote=quote,
        runner_up=links[0].runner_up,
        runner_up_score=links[0].runner_up_score,
        rule=rule,
        reason=reason,
    )


def _of_others(decision: GoalDecision, linking: Linking) -> set[int]:
    """Sections that answer other goals and not this one."""
    answered = {section for one in linking.decisions for section in _whole(one)}
    return answered - set(_whole(decision))


def _whole(decision: GoalDecision) -> Iterator[int]:
    """The sections that are a goal's as a whole, and not from a paragraph on."""
    yield from (link.section for link in decision.accepted if link.block is None)
    yield from decision.shared


def _judged(
    decision: GoalDecision, is_filled: bool, count: int, report: Report
) -> tuple[CoverageStatus, str, str]:
    """Status, rule and reason of a goal that a section was linked to."""
    link = decision.accepted[0]
    section = report.outline.sections[link.section - 1]
    name = printed(section)
    if not is_filled:
        reason = f"The heading {name!r} is the goal's, and nothing stands below it."
        return "empty", "heading_without_body", reason
    doubt = decision.contradiction
    if doubt is not None and count == 1:
        return "ambiguous", doubt.rule, contradiction(doubt, name)
    if any(f.name == "copy_of_plan" and f.level == "repeated" for f in link.features):
        reason = f"{name!r} goes through the goals one by one, mostly in the plan's words."
        return "reported", "section_repeats_plan", reason
    if link.block is not None:
        reason = f"The goal's heading stands inside section {name!r}, with its own text below it."
        return "reported", "heading_inside_section", reason
    if link.level == "body_only":
        reason = f"{name!r} is not the goal's heading, but its text speaks of this goal alone."
        return "reported", "body_of_its_own", reason
    if count > 1:
        reason = f"{count} sections have the goal's heading and a body, the first of them {name!r}."
        return "reported", "several_sections", reason
    reason = f"Section {name!r} {named(link.level)} and has a body."
    return "reported", "section_of_its_own", reason


def _merged(decision: GoalDecision, report: Report, context: Context) -> Answer:
    ordinal = decision.shared[0]
    sections = report.outline.sections
    section = sections[ordinal - 1]
    others = [
        one.goal
        for one in report.linking.decisions
        if ordinal in one.shared and one.goal != decision.goal
    ]
    names = ", ".join(map(str, others))
    link = next((k for k in decision.links if k.section == ordinal), None)
    apart = _of_others(decision, report.linking)
    filled = has_body(section, sections, apart)
    reason = f"The heading {printed(section)!r} names this goal together with goal {names}" + (
        "." if filled else ", and nothing stands below it."
    )
    return Answer(
        goal=decision.goal,
        status="merged" if filled else "empty",
        sections=(ordinal,),
        score=link.score if link else None,
        level=link.level if link else None,
        quote=first_quote(section, sections, context, apart),
        rule="heading_names_several_goals",
        reason=reason,
    )


def _unlinked(goal: Goal, goals: Sequence[Goal], report: Report, context: Context) -> Answer:
    decision = report.linking.of(goal.ordinal)
    best = decision.links[0] if decision.links else None
    if decision.claimed is not None:
        return _claimed(goal, decision.claimed, report, context)
    status, rule, reason, quote = _absent(goal, goals, report, context)
    return Answer(
        goal=goal.ordinal,
        status=status,
        score=best.score if best else None,
        level=best.level if best else None,
        quote=quote,
        rule=rule,
        reason=reason,
    )


def _claimed(goal: Goal, doubt: Doubtful, report: Report, context: Context) -> Answer:
    """The answer of a goal without a section that another goal's doubtful section may be for."""
    sections = report.outline.sections
    section = sections[doubt.section - 1]
    if doubt.rule == "two_goals_alike":
        reason = f"{printed(section)!r} fits goal {doubt.goal} as well as this one."
    else:
        reason = f"{printed(section)!r} has the heading of goal {doubt.goal}; its text speaks of "
        reason += "this one."
    return Answer(
        goal=goal.ordinal,
        status="ambiguous",
        sections=(doubt.section,),
        quote=first_quote(section, sections, context, set()),
        rule=doubt.rule,
        reason=reason,
    )


def _absent(
    goal: Goal, goals: Sequence[Goal], report: Report, context: Context
) -> tuple[CoverageStatus, str, str, Quote | None]:
    """Status, rule, reason and quote of a goal without a section, the plainest words first."""
    sections, decision = report.outline.sections, report.linking.of(goal.ordinal)
    if decision.copied is not None:
        section = sections[decision.copied - 1]
        reason = f"{printed(section)!r} only repeats what the plan says of the goal."
        quote = first_quote(section, sections, context)
        return "mentioned", "copied_from_plan", reason, quote
    found = mention(goal, goals, report.document, context)
    if found is not None:
        reason = "No section has the goal's heading; it is only named in text or a table."
        return "mentioned", "named_in_text_or_table", reason, found
    passage = decision.passage
    if passage is not None:
        section = sections[passage.section - 1]
        reason = (
            f"No section has the goal's heading; a passage of {printed(section)!r} speaks of it."
        )
        quote = quote_of(section, passage.block, context)
        return "mentioned", "spoken_of_without_heading", reason, quote
    unread_pages = report.document.pages_without_text
    if unread_pages:
        pages = ", ".join(map(str, unread_pages[:PAGES_NAMED]))
        reason = f"Nothing was found, and no text could be read on page {pages}."
        return "cannot_say", "unread_pages", reason, None
    reason = "No section has the goal's heading, and it is named nowhere in the report."
    return "missing", "nothing_found", reason, None
