"""Status of each undertaking in one report.

A word in common is no evidence. `reported` takes most of the undertaking's information in one
sentence, or in two that follow each other, in a section of its goal; `partly` takes the word that
carries it, and says what was not found. Outside the goal's sections the same words count for less:
they may be about another goal.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from planparse.audit.commitments.evidence import Evidence, Sentences, wanted_keys
from planparse.audit.commitments.keys import Key, keys
from planparse.audit.commitments.quote import quoted
from planparse.audit.commitments.reasons import (
    because_copied,
    because_found,
    because_not_found,
    because_unread,
)
from planparse.audit.commitments.status import (
    MOST,
    MUCH,
    is_spread,
    is_told_over_section,
    status_of,
)
from planparse.audit.progress import told
from planparse.audit.spoken import Spoken
from planparse.context import Context
from planparse.model.commitment import Commitment
from planparse.model.coverage import CommitmentAnswer, Quote
from planparse.model.document import Outline
from planparse.model.facts import Goal
from planparse.model.records.codes import CommitmentStatus

RESTATED = 0.7
"""Share of a goal's own title in a sentence that only says again what is aimed at."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A report as the rules for undertakings see it."""

    outline: Outline
    sentences: Sequence[Spoken]
    copied: Collection[int]
    """Positions of sentences that copy the plan's."""
    own: Mapping[int, frozenset[int]]
    """Sections that report on each goal."""
    counterparts: Mapping[int, frozenset[int]]
    """Sections by the plan's section of the same title."""
    unread_pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Search:
    report: Reported
    ready: Sentences
    barred: set[int]
    """Positions of sentences that are no report."""
    titles: Mapping[int, frozenset[str]]
    """Words of each goal's title: its whole section speaks of them."""


def commitment_answers(
    commitments: Sequence[Commitment], goals: Sequence[Goal], report: Reported, context: Context
) -> tuple[CommitmentAnswer, ...]:
    """One answer for each undertaking, in the plan's order; silence is an answer too."""
    if not commitments:
        return ()
    ready = Sentences(report.sentences, context.profile)
    barred = {*report.copied, *_restating(goals, ready, context)}
    titles = {goal.ordinal: _title_keys(goal, context) for goal in goals}
    search = _Search(report, ready, barred, titles)
    return tuple(_answer(one, search, context) for one in commitments)


def unread_commitments(
    commitments: Sequence[Commitment], detail: str
) -> tuple[CommitmentAnswer, ...]:
    """The answers of a report that could not be read at all."""
    return tuple(
        CommitmentAnswer(
            commitment=one.ordinal,
            goal=one.goal,
            status="cannot_say",
            rule="report_rejected",
            reason=f"The report was not read: {detail}",
        )
        for one in commitments
    )


def _answer(one: Commitment, search: _Search, context: Context) -> CommitmentAnswer:
    report, ready, barred = search.report, search.ready, search.barred
    own = _own_sections(one, report)
    wanted = wanted_keys(one, ready.rarity, context.profile)
    title = search.titles.get(one.goal or 0, frozenset())
    words = context.profile.undertakings
    near = ready.best(wanted, own, True, barred)
    far = None if status_of(near, title, words) else ready.best(wanted, own, False, barred)
    spread = ready.spread(wanted, own, barred)
    for best in (near, far):
        status = status_of(best, title, words)
        if best is not None and status is not None:
            if is_told_over_section(best, spread, wanted) or _is_headed(best, search, context):
                status = "reported"
            elsewhere = spread.intersection(best.lacking)
            return _found(one, status, best, elsewhere, search, context)
    if near is not None and is_spread(spread, wanted, title):
        return _found(one, "partly", near, spread, search, context)
    again = ready.best(wanted, own, True, set(ready.indices()) - set(report.copied))
    if again is not None and again.agreement >= MOST:
        return _only_copied(one, again, report)
    best = near or far
    if report.unread_pages:
        status, rule, reason = "cannot_say", "unread_pages", because_unread(report.unread_pages)
    else:
        rule = "nothing_found"
        status, reason = "not_reported", because_not_found(best, own, report.outline.sections)
    return CommitmentAnswer(
        commitment=one.ordinal,
        goal=one.goal,
        status=status,
        score=round(best.agreement, 4) if best else None,
        rule=rule,
        reason=reason,
    )


def _own_sections(one: Commitment, report: Reported) -> frozenset[int]:
    if one.goal is not None:
        return report.own.get(one.goal, frozenset())
    return report.counterparts.get(one.section or 0, frozenset())


def _found(
    one: Commitment,
    status: CommitmentStatus,
    best: Evidence,
    elsewhere: frozenset[Key],
    search: _Search,
    context: Context,
) -> CommitmentAnswer:
    quote, stage = quoted(one, best, search.ready.all, context)
    section = search.report.outline.sections[best.sentence.section - 1]
    return CommitmentAnswer(
        commitment=one.ordinal,
        goal=one.goal,
        status=status,
        progress=stage.progress,
        quote=quote,
        section=section.ordinal,
        score=round(best.agreement, 4),
        rule="section_of_its_goal" if best.is_own else "elsewhere",
        reason=because_found(status, best, elsewhere, stage, section),
    )


def _only_copied(one: Commitment, again: Evidence, report: Reported) -> CommitmentAnswer:
    section = report.outline.sections[again.sentence.section - 1]
    return CommitmentAnswer(
        commitment=one.ordinal,
        goal=one.goal,
        status="not_reported",
        quote=Quote(text=again.sentence.text, place=again.sentence.place),
        section=section.ordinal,
        score=round(again.agreement, 4),
        rule="copied_from_plan",
        reason=because_copied(section),
    )


def _is_headed(best: Evidence, search: _Search, context: Context) -> bool:
    """Whether a section that has no goal's heading is headed by the undertaking's own thing."""
    report = search.report
    goals_own = {section for sections in report.own.values() for section in sections}
    section = report.outline.sections[best.sentence.section - 1]
    if not best.is_own or section.ordinal in goals_own or best.agreement < MUCH:
        return False
    title = {key.key for key in keys(section.title, context.profile)}
    is_told = told(best.sentence.text, context.profile).progress is not None
    return is_told and any(key.key in title and not key.is_detail for key in best.carrying)


def _title_keys(goal: Goal, context: Context) -> frozenset[str]:
    return frozenset(key.key for key in keys(goal.title, context.profile))


def _restating(goals: Sequence[Goal], ready: Sentences, context: Context) -> set[int]:
    """Sentences that say a goal again as an aim, and nothing of what was done."""
    found: set[int] = set()
    for goal in goals:
        wanted = _title_keys(goal, context)
        for index, sentence in enumerate(ready.all):
            held = len(wanted & ready.keys_of(index))
            if held and held >= RESTATED * len(wanted):
                stage = told(sentence.text, context.profile)
                if stage.progress in (None, "planned") and not stage.is_denied:
                    found.add(index)
    return found
