"""Status of each undertaking in one report.

A word in common is no evidence. `reported` takes most of the undertaking's information in one
sentence, or in two that follow each other, in a section of its goal; `partly` takes the word that
carries it, and says what was not found. Outside the goal's sections the same words count for less:
they may be about another goal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planparse.audit.commitments.evidence import Evidence, Sentences, wanted_keys
from planparse.audit.commitments.keys import LONG, Key, keys
from planparse.audit.commitments.quote import quoted
from planparse.audit.commitments.reasons import (
    because_copied,
    because_found,
    because_not_found,
    because_unread,
)
from planparse.audit.progress import told
from planparse.audit.spoken import Spoken
from planparse.context import Context
from planparse.model.commitment import Commitment
from planparse.model.coverage import CommitmentAnswer, Quote
from planparse.model.document import Outline
from planparse.model.facts import Goal
from planparse.model.records.codes import CommitmentStatus

MOST = 0.6
"""Share of an undertaking's information from which a sentence speaks of it."""

MUCH = 0.42
"""Share that is enough where several of its words stand together."""

SEVERAL = 3

SOME = 0.27
"""Share from which a sentence speaks of part of it."""

HALF = 0.5
"""Share that is enough for a part where a single word carries it."""

ELSEWHERE_MOST = 0.75
"""Share that a sentence outside the goal's sections needs."""

RESTATED = 0.7
"""Share of a goal's own title in a sentence that only says again what is aimed at."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A report as the rules for undertakings see it."""

    outline: Outline
    sentences: Sequence[Spoken]
    copied: Mapping[int, int]
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
    near = ready.best(wanted, own, True, barred)
    far = None if _status(near, title) else ready.best(wanted, own, False, barred)
    for best in (near, far):
        status = _status(best, title)
        if best is not None and status is not None:
            elsewhere = ready.spread(best.lacking, own, barred)
            return _found(one, status, best, elsewhere, search, context)
    spread = ready.spread(wanted, own, barred)
    if near is not None and _is_spread(spread, wanted, title):
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


def _status(best: Evidence | None, title: frozenset[str]) -> CommitmentStatus | None:
    """`reported`, `partly`, or None where the evidence is not enough for either.

    A single word of the goal's title is no evidence: the goal's whole section speaks of it.
    """
    if best is None or not best.carrying:
        return None
    if len(best.found) == 1 and best.lacking and best.found[0].key in title:
        return None
    names_it = any(len(key.key) >= LONG for key in best.carrying)
    if not best.is_own:
        joint = len(best.carrying) > 1 and (names_it or len(best.found) >= SEVERAL)
        return "partly" if joint and best.agreement >= ELSEWHERE_MOST else None
    if _is_reported(best, names_it):
        return "reported"
    several = names_it or len(best.found) > 1
    if (best.agreement >= SOME and several) or best.agreement >= HALF:
        return "partly"
    return None


def _is_reported(best: Evidence, names_it: bool) -> bool:
    lacking = sum(key.is_thing for key in best.lacking)
    if best.agreement >= MOST and lacking < sum(key.is_thing for key in best.found):
        return names_it or len(best.found) > 1
    return best.agreement >= MUCH and len(best.found) >= SEVERAL


def _is_spread(spread: frozenset[Key], wanted: Sequence[Key], title: frozenset[str]) -> bool:
    """Whether a goal's section holds most of an undertaking, though no sentence much of it."""
    total = sum(key.weight for key in wanted)
    held = sum(key.weight for key in spread)
    own = [key for key in spread if key.is_thing and key.key not in title]
    return held >= MUCH * total and len(own) >= SEVERAL


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
