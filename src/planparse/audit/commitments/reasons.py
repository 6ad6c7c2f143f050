"""Reasons for the status of an undertaking, in one sentence each."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from planparse.audit.commitments.evidence import Evidence
from planparse.audit.commitments.keys import Key
from planparse.audit.progress import Told
from planparse.audit.sections import printed
from planparse.model.document import Section
from planparse.model.records.codes import CommitmentStatus

NAMED = 3
"""Words that a reason names; the rest can be read in the quote."""

PAGES = 10


def because_found(
    status: CommitmentStatus,
    evidence: Evidence,
    elsewhere: Collection[Key],
    stage: Told,
    section: Section,
) -> str:
    """What the section says, and of a part, what it does not, or in other sentences.

    Args:
        status: `reported` or `partly`.
        evidence: the sentence that says most of it.
        elsewhere: words that other sentences of the goal's sections hold.
        stage: how far it has come.
        section: where the sentence stands.
    """
    where = "" if evidence.is_own else ", which is no section of its own,"
    found = _words(evidence.found)
    said = _stage(stage)
    lacking = _words([key for key in evidence.lacking if key not in elsewhere])
    if status == "reported":
        silent = f"; of {lacking} nothing was found" if lacking else ""
        return f"Section {printed(section)!r}{where} speaks of it ({found}){said}{silent}."
    other = _words([key for key in evidence.lacking if key in elsewhere])
    silent = f"; other sentences hold {other}" if other else ""
    silent += f"; of {lacking} nothing was found" if lacking else ""
    silent = silent or "; other words come close only"
    return f"Section {printed(section)!r}{where} speaks of part of it ({found}){said}{silent}."


def because_not_found(
    best: Evidence | None, own: Collection[int], sections: Sequence[Section]
) -> str:
    """Where was looked, and how little was found."""
    heads = [sections[ordinal - 1] for ordinal in sorted(own)[:1]]
    where = f"section {printed(heads[0])!r}" if heads else "the report"
    missing = "" if heads else "; it has no section of its own there"
    if best is None or not best.found:
        return f"No sentence of {where} speaks of it{missing}."
    found = _words(best.found)
    return f"No sentence of {where} holds more of it than single words ({found}){missing}."


def because_copied(section: Section) -> str:
    """The report says no more than the plan did."""
    return (
        f"Section {printed(section)!r} repeats the plan's own sentence; no other sentence of it "
        "speaks of this."
    )


def because_unread(pages: Sequence[int]) -> str:
    """What could not be read may hold it."""
    named = ", ".join(map(str, pages[:PAGES]))
    return f"Nothing was found, and no text could be read on page {named}."


def _words(found: Sequence[Key]) -> str:
    heaviest = sorted(found, key=lambda key: -key.weight)[:NAMED]
    return ", ".join(key.printed for key in found if key in heaviest)


def _stage(stage: Told) -> str:
    if stage.is_denied and stage.cue:
        return f' and denies "{stage.cue}"'
    if stage.progress and stage.cue:
        return f' and tells that it is {stage.progress} ("{stage.cue}")'
    return " and does not say how far it has come"
