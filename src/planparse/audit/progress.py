"""How far something has come by a report's words."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.model.records.codes import Progress
from planparse.profiles.profile import Profile
from planparse.profiles.status import StatusWords
from planparse.text.phrases import Hit, find_phrases, labelled
from planparse.text.tokens import Token, tokens

STRONG: tuple[Progress, ...] = ("paused", "cancelled", "postponed")
"""Stages that a report tells on purpose: they win over any other in the sentence."""

PERFECT_REACH = 9
"""Tokens between "has" and its participle in a sentence with an aside."""


@dataclass(frozen=True, slots=True)
class Told:
    """A stage and the words that tell it; `is_denied` for "has not been done"."""

    progress: Progress | None
    cue: str | None = None
    is_denied: bool = False
    by_tense: bool = False
    lemma: str = ""
    """Dictionary form of the verb whose tense tells it."""


def told(text: str, profile: Profile) -> Told:
    """The stage that a sentence tells, by its strongest phrase, else by its tense.

    Paused, cancelled and postponed go first, then what is going on, then what is done, then what
    will be: "the work goes on, and the study has been finished" tells of work that goes on.
    """
    words = profile.status
    hits = find_phrases(text, labelled(words.progress), profile.language)
    open_hits = [hit for hit in hits if not _is_negated(hit, words)]
    for stage in (*STRONG, "ongoing", "done"):
        for hit in open_hits:
            if hit.label == stage:
                return Told(stage, text[hit.start : hit.end])
    denied = next((hit for hit in hits if _is_negated(hit, words)), None)
    if denied is not None:
        return _denied(denied, text, words)
    past = _past(text, profile)
    if past is not None:
        return Told("done", past.text, by_tense=True, lemma=past.lemma)
    planned = next((h for h in open_hits if h.label == "planned" and _is_main(h, profile)), None)
    return Told("planned", text[planned.start : planned.end]) if planned else Told(None)


def _is_main(hit: Hit, profile: Profile) -> bool:
    """Whether a phrase stands in no subordinate clause that opened right before it."""
    words = profile.undertakings
    return not any(token in (*words.subordinators, *words.clause_marks) for token in hit.before)


def _is_negated(hit: Hit, words: StatusWords) -> bool:
    return any(token in words.negations for token in hit.before)


def _denied(hit: Hit, text: str, words: StatusWords) -> Told:
    """A denied start is still to come; a denied anything else is told as not done."""
    cue = text[hit.start : hit.end]
    if cue.casefold() in words.not_started:
        return Told("planned", cue, is_denied=True)
    return Told(None, cue, is_denied=True)


def _past(text: str, profile: Profile) -> Token | None:
    """The verb that tells something done: a participle after "has", or a past form."""
    words = profile.status
    given = tokens(text, profile.language)
    for index, token in enumerate(given):
        if token.lower in words.not_events or not token.is_word:
            continue
        if token.lower.endswith(words.past_endings) and _is_verb(token):
            return token
        if token.lower in words.perfect_auxiliaries:
            found = _participle(given[index + 1 : index + 1 + PERFECT_REACH], words)
            if found is not None:
                return found
    return None


def _participle(given: list[Token], words: StatusWords) -> Token | None:
    for token in given:
        if token.lower in words.negations:
            return None
        is_event = token.lower not in words.not_events
        if is_event and token.lower.endswith(words.supine_endings) and _is_verb(token):
            return token
    return None


def _is_verb(token: Token) -> bool:
    """Whether the dictionary form is another word than the one printed: it is inflected."""
    return token.lemma != token.lower
