"""Whether words say that a goal was reached, read by the whole sentence.

"Nått målet" stands in "inte nått målet", and that in "inte nått målet men är på rätt väg": each
says another thing, so no phrase is looked for by itself. Each word gets its role
(`profiles/*/verdicts.toml`), and the roles of an unbroken run of such words are read together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.text.verdict_words import Word, speaks_of_goals, words

FORESEEING = ("forecasts", "judging", "managed", "unlikely", "on_way")
"""What an infinitive needs before it to tell anything."""

CORES = ("attained", "attaining", "attain")

GRADES: dict[str, Assessment] = {"high": "achieved", "fair": "uncertain", "low": "not_achieved"}

GOOD: tuple[Assessment, ...] = ("achieved", "expected")
BAD: tuple[Assessment, ...] = ("not_achieved", "not_expected", "not_started")

LONGEST_VERDICT = 120
"""Characters of a text that can be nothing but a judgement; 41 is the most that was met."""

DOUBT = 3
"""Words of the longest phrase that opens a question or a wish ("i vilken grad")."""

REACH = 6
"""Words between "cannot" and "be assessed" in one thought; 4 is the most that was met."""


def verdict(text: str, profile: Profile) -> Assessment | None:
    """What a cell or a label's value says that is a judgement and nothing else."""
    if len(text) > LONGEST_VERDICT or not any(sign.isalpha() for sign in text):
        return None
    clauses = _clauses(words(text, profile))
    first = next(clauses, [])
    if any(word.role is None for word in first):
        return None
    later = [_best(list(_runs(clause))) for clause in clauses]
    return _together(_of_run(first), later)


def goal_verdict(sentence: str, profile: Profile) -> Assessment | None:
    """What a sentence of running text says of "the goal", None where it judges nothing.

    Conditions, aims and wishes ("om målet uppnås", "för att nå målet") judge nothing.
    """
    if not speaks_of_goals(sentence, profile):
        return None
    every = words(sentence, profile)
    if _cannot_be_judged(every):
        return "not_assessed"
    told = [_told(clause, profile) for clause in _clauses(every)]
    first = next((at for at, status in enumerate(told) if status is not None), None)
    if first is None:
        return None
    clauses = list(_clauses(every))[first + 1 :]
    later = [
        told[first + 1 + at] or ("expected" if _has(clause, "on_way") else None)
        for at, clause in enumerate(clauses)
    ]
    return _together(told[first], later)


def _clauses(every: Sequence[Word]) -> Iterator[list[Word]]:
    """The words between contrasts; a meaning behind "or", and reasons, are left out."""
    clause: list[Word] = []
    for word in every:
        told = any(other.role in (*CORES, "on_way", "assessed") for other in clause)
        if word.role == "alternatives" or (word.role == "reasons" and told):
            break
        if word.role == "contrasts" and clause:
            yield clause
            clause = []
        elif word.role != "contrasts":
            clause.append(word)
    if clause:
        yield clause


def _runs(clause: Sequence[Word]) -> Iterator[list[Word]]:
    """Unbroken runs of words with a role."""
    for known, run in groupby(clause, key=lambda word: word.role not in (None, "stop")):
        if known:
            yield list(run)


def _best(runs: Sequence[Sequence[Word]]) -> Assessment | None:
    return next((status for run in runs if (status := _of_run(run)) is not None), None)


def _told(clause: Sequence[Word], profile: Profile) -> Assessment | None:
    """The status that a clause of running text states of the goal."""
    for run in _runs(clause):
        at = next(at for at, word in enumerate(clause) if word is run[0])
        names = _has(run, "goals") or (_has(run, "fulfilment") and _grade(run) is not None)
        if names and _is_stated(clause, at, len(run), profile):
            status = _of_run(run)
            if status is not None:
                return status
    if _heads_for_goal(clause):
        return "uncertain" if _negated_way(clause) else "ongoing"
    return None


def _heads_for_goal(clause: Sequence[Word]) -> bool:
    """A clause like "utvecklingen går i riktning mot målet", that is not asked or wished."""
    way = next((at for at, word in enumerate(clause) if word.role == "on_way"), None)
    if way is None or not any(_has(clause, role) for role in ("goals", "fulfilment")):
        return False
    return not any(word.asks for word in clause[:way])


def _is_stated(clause: Sequence[Word], at: int, length: int, profile: Profile) -> bool:
    """Whether a run of a clause is said to be so, neither asked nor wished nor how it comes."""
    given = profile.verdicts
    before = [word.text for word in clause[max(0, at - DOUBT) : at]]
    opening = [word.text for word in clause[at : at + DOUBT]]
    ends = [" ".join(before[start:]) for start in range(len(before))]
    begins = [" ".join(opening[: end + 1]) for end in range(len(opening))]
    if any(words in given.means for words in _behind(clause, at, length)):
        return False
    asked = any(words in given.doubting for words in (*ends, *begins))
    return not asked or _says_that(clause, at, profile)


def _behind(clause: Sequence[Word], at: int, length: int) -> list[str]:
    """The words right behind a run, and those of it behind its verb."""
    run = clause[at : at + length]
    verb = next((i for i, word in enumerate(run) if word.role in CORES), length)
    return [word.text for word in (*run[verb + 1 :], *clause[at + length : at + length + 2])]


def _says_that(clause: Sequence[Word], at: int, profile: Profile) -> bool:
    """A clause with "that" behind "the board finds", or joined to such a one by "and"."""
    that = next((i for i in range(max(0, at - 1), min(at + 1, len(clause))) if clause[i].asks), at)
    near = clause[max(0, that - DOUBT) : that + 1]
    if any(word.states for word in near):
        return True
    joined = bool(that) and clause[that - 1].text in profile.verdicts.joining
    return joined and any(word.states for word in clause[:that])


def _cannot_be_judged(every: Sequence[Word]) -> bool:
    """Whether it says that nobody can tell: "svårt att bedöma", "graden blir otydlig"."""
    if not any(word.role in ("goals", "fulfilment") for word in every):
        return False
    for at, word in enumerate(every):
        near = every[at + 1 : at + 1 + REACH]
        if word.unclear and any(other.to_judge for other in near):
            return True
        if word.role == "fulfilment" and any(other.role == "vague" for other in near):
            return True
    return False


def _of_run(run: Sequence[Word]) -> Assessment | None:
    """The status that the roles of a run's words make together."""
    core = next((word.role for word in run if word.role in CORES), None)
    if core is None:
        return _without_core(run)
    if core == "attain" and not any(_has(run, role) for role in FORESEEING):
        return None
    negated = _has(run, "negations") or (core == "attain" and _has(run, "unlikely"))
    if _has(run, "partly") or (negated and _has(run, "fully")):
        return "uncertain"
    if negated and _has(run, "on_way"):
        return "uncertain"
    if _is_future(run, core):
        return "not_expected" if negated else "expected"
    return "not_achieved" if negated else "achieved"


def _is_future(run: Sequence[Word], core: str | None) -> bool:
    if _has(run, "managed"):
        return False
    return core != "attained" or _has(run, "forecasts")


def _without_core(run: Sequence[Word]) -> Assessment | None:
    if _has(run, "assessed") and _has(run, "negations"):
        return "not_assessed"
    if _has(run, "on_way"):
        return "not_expected" if _negated_way(run) else "expected"
    return _grade(run) if _has(run, "fulfilment") else None


def _grade(run: Sequence[Word]) -> Assessment | None:
    """How much was reached, where a noun of reaching has a word of degree ("god")."""
    grade = next((word.role for word in run if word.role in GRADES), None)
    if grade is None or _has(run, "negations"):
        return None
    return GRADES[grade]


def _negated_way(run: Sequence[Word]) -> bool:
    way = next(at for at, word in enumerate(run) if word.role == "on_way")
    return any(word.role == "negations" for word in run[max(0, way - 2) : way])


def _together(first: Assessment | None, later: Sequence[Assessment | None]) -> Assessment | None:
    """A judgement and what is set against it: one good and one bad leave it open."""
    if first is None:
        return None
    others = {status for status in later if status is not None}
    against = BAD if first in GOOD else (*GOOD, "ongoing") if first in BAD else ()
    return "uncertain" if others & {*against, "uncertain"} and against else first


def _has(run: Sequence[Word], role: str) -> bool:
    return any(word.role == role for word in run)
