"""Auditors' decisions onto the answers of a run: kept over runs, stale where evidence changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from planparse.engine.kept_paper import Kept, keep_paper
from planparse.engine.logged import log_decisions
from planparse.export.lookup import Lookup, Tables, document_name
from planparse.model.decision import Answer, Decision, Key, Settled, evidence_hash, key_of
from planparse.model.records import CommitmentCoverageRecord, CommitmentRecord, CoverageRecord
from planparse.store.decisions import logged_decisions


def decisions_of(tables: Tables, out: Path, given: Path | None = None) -> dict[Key, Settled]:
    """What auditors decided, with what a working paper adds to it.

    Args:
        tables: records of this run.
        out: folder with the log of decisions; what is new in `given` is added to it.
        given: a working paper or CSV file that came back; it goes before an edited one that
            stands in `out`.

    Raises:
        InputError: one of them is no working paper, or a decision in it is none.
        StoreError: the log cannot be read or written.
    """
    take_in(out, given)
    return settle(tables, logged_decisions(out))


def take_in(out: Path, given: Path | None = None) -> Kept | None:
    """Log what an edited working paper in `out` has decided, then what `given` has.

    Returns:
        What was taken from the one in `out`; None where none stands there, or nobody edited it.

    Raises:
        InputError: one of them is no working paper, or a decision in it is none.
        StoreError: the log cannot be read or written.
    """
    from planparse.export.working_paper import read_decisions

    kept = keep_paper(out)
    if given is not None:
        log_decisions(out, read_decisions(given))
    return kept


def settle(tables: Tables, decisions: Iterable[Decision]) -> dict[Key, Settled]:
    """The latest decision of each answer; one whose document has changed is found by its words.

    Args:
        tables: records of this run.
        decisions: in the order in which they were made.
    """
    lookup = Lookup(tables)
    answers = {key_of(answer): answer for answer in _answers(lookup)}
    by_words = {words: key for key, words in _words(lookup, answers).items()}
    found: dict[Key, list[Settled]] = defaultdict(list)
    for decision in decisions:
        own = (decision.subject_id, decision.report_document_id)
        key = own if own in answers else by_words.get((decision.subject, decision.report))
        if key is not None:
            is_stale = key != own or evidence_hash(answers[key]) != decision.evidence
            found[key].append(Settled(decision=decision, is_stale=is_stale))
    return {key: _latest(made) for key, made in found.items()}


def _latest(made: Sequence[Settled]) -> Settled:
    """The last decision on this evidence, else the last one, with all others."""
    last = max(range(len(made)), key=lambda at: (not made[at].is_stale, at))
    others = tuple(one for at, one in enumerate(made) if at != last)
    return made[last].model_copy(update={"others": others})


def _answers(lookup: Lookup) -> Iterator[Answer]:
    yield from lookup.of(CoverageRecord)
    yield from lookup.of(CommitmentCoverageRecord)


def _words(lookup: Lookup, answers: Iterable[Key]) -> dict[Key, tuple[str, str]]:
    subjects = {goal.goal_id: goal.title for goal in lookup.goals}
    subjects |= {one.commitment_id: one.text for one in lookup.of(CommitmentRecord)}
    names = {d.document_id: document_name(d) for d in lookup.documents.values()}
    return {
        (subject, report): (subjects.get(subject, subject), names.get(report, report))
        for subject, report in answers
    }
