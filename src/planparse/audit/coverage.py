"""Coverage: for each goal of the plan, what a report has about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.audit.evidence import first_quote, has_body
from planparse.audit.mentions import mention
from planparse.context import Context
from planparse.model.coverage import Answer
from planparse.model.document import Document, Outline, Section
from planparse.model.facts import Goal
from planparse.model.links import Link, Linking
from planparse.model.records.codes import CoverageStatus

CLEAR = 0.08
"""A runner-up closer than this, with a title as good, makes the choice a guess."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the coverage rules see it."""

    document: Document
    outline: Outline
    linking: Linking


def coverage(goals: Sequence[Goal], report: Report, context: Context) -> tuple[Answer, ...]:
    """One answer for each goal, in the plan's order; silence is an answer too."""
    return tuple(_answer(goal, goals, report, context) for goal in goals)


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
    )


def _answer(goal: Goal, goals: Sequence[Goal], report: Report, context: Context) -> Answer:
    shared = [section for other, section in report.linking.shared if other == goal.ordinal]
    if shared:
        return _merged(goal, goals, shared[0], report, context)
    link = next((k for k in report.linking.links if k.goal == goal.ordinal and k.accepted), None)
    if link is not None:
        return _linked(goal, link, report, context)
    return _unlinked(goal, goals, report, context)


def _linked(goal: Goal, link: Link, report: Report, context: Context) -> Answer:
    sections = report.outline.sections
    section = sections[link.section - 1]
    status, rule, reason = _judged(link, section, sections)
    return Answer(
        goal=goal.ordinal,
        status=status,
        sections=(section.ordinal,),
        score=link.score,
        level=link.level,
        quote=first_quote(section, sections, context),
        runner_up=link.runner_up,
        runner_up_score=link.runner_up_score,
        rule=rule,
        reason=reason,
    )


def _judged(
    link: Link, section: Section, sections: Sequence[Section]
) -> tuple[CoverageStatus, str, str]:
    """Status, rule and reason of a goal that a section was linked to."""
    printed = f"{section.number} {section.title}" if section.number else section.title
    levels = {feature.name: feature.level for feature in link.features}
    body = levels.get("body")
    if not has_body(section, sections):
        reason = f"The heading {printed!r} is the goal's, and nothing stands below it."
        return "empty", "heading_without_body", reason
    if link.runner_up_score is not None and link.score - link.runner_up_score < CLEAR:
        other = sections[(link.runner_up or 1) - 1]
        reason = f"{printed!r} and {other.title!r} fit the goal alike."
        return "ambiguous", "two_sections_alike", reason
    if body == "other":
        reason = f"{printed!r} has the goal's heading, but the text below speaks of another goal."
        return "ambiguous", "heading_and_body_differ", reason
    if levels.get("title_words") == "replaced" and body != "strong":
        reason = (
            f"{printed!r} has other words in place of the goal's own, and the text below does not "
            "show that the same is meant."
        )
        return "ambiguous", "heading_in_other_words", reason
    if link.level == "body_only":
        reason = f"{printed!r} is not the goal's heading, but its text speaks of this goal alone."
        return "reported", "body_of_its_own", reason
    reason = f"Section {printed!r} has the goal's heading (agreement: {link.level}) and a body."
    return "reported", "section_of_its_own", reason


def _merged(
    goal: Goal, goals: Sequence[Goal], ordinal: int, report: Report, context: Context
) -> Answer:
    sections = report.outline.sections
    section = sections[ordinal - 1]
    others = [o for o, s in report.linking.shared if s == ordinal and o != goal.ordinal]
    names = ", ".join(str(other) for other in others)
    link = next(
        (k for k in report.linking.links if k.goal == goal.ordinal and k.section == ordinal), None
    )
    filled = has_body(section, sections)
    reason = f"Heading {section.title!r} names this goal together with goal {names}" + (
        "." if filled else ", and nothing stands below it."
    )
    return Answer(
        goal=goal.ordinal,
        status="merged" if filled else "empty",
        sections=(ordinal,),
        score=link.score if link else None,
        level=link.level if link else None,
        quote=first_quote(section, sections, context),
        rule="heading_names_several_goals",
        reason=reason,
    )


def _unlinked(goal: Goal, goals: Sequence[Goal], report: Report, context: Context) -> Answer:
    best = next((k for k in report.linking.links if k.goal == goal.ordinal), None)
    score, level = (best.score, best.level) if best else (None, None)
    found = mention(goal, goals, report.document, context)
    if found is not None:
        return Answer(
            goal=goal.ordinal,
            status="mentioned",
            score=score,
            level=level,
            quote=found,
            rule="named_in_text_or_table",
            reason="No section has the goal's heading; it is only named in text or a table.",
        )
    unread = report.document.pages_without_text
    if unread:
        pages = ", ".join(map(str, unread[:10]))
        return Answer(
            goal=goal.ordinal,
            status="cannot_say",
            score=score,
            level=level,
            rule="unread_pages",
            reason=f"Nothing was found, and no text could be read on page {pages}.",
        )
    return Answer(
        goal=goal.ordinal,
        status="missing",
        score=score,
        level=level,
        rule="nothing_found",
        reason="No section has the goal's heading, and it is named nowhere in the report.",
    )
