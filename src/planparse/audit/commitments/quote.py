"""The words of a report that a status rests on, and the stage that they tell."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.audit.commitments.evidence import Evidence
from planparse.audit.commitments.keys import key_of
from planparse.audit.progress import STRONG, Told, told
from planparse.audit.spoken import Spoken
from planparse.context import Context
from planparse.model.commitment import Commitment
from planparse.model.coverage import Quote
from planparse.text.tokens import tokens

PHRASE_REACH = 2
"""Tokens between a preposition and the noun of its phrase."""

LOOK_AHEAD = 3
"""Sentences behind the quoted one, in its paragraph, that may say that the work has stopped."""


def quoted(
    one: Commitment, evidence: Evidence, sentences: Sequence[Spoken], context: Context
) -> tuple[Quote, Told]:
    """The sentence that speaks of an undertaking, and its stage.

    A later sentence of the paragraph that says that work is paused, postponed or cancelled goes
    first: "The process is being modernised. ... Further work has however been paused."
    """
    sentence = evidence.sentence
    stage = _about(one, evidence, told(sentence.text, context.profile), context)
    quote = Quote(text=sentence.text, place=sentence.place)
    if stage.progress in STRONG:
        return quote, stage
    rest = [
        other
        for other in sentences[evidence.index + 1 : evidence.index + 1 + LOOK_AHEAD]
        if other.block == sentence.block
    ]
    for other in rest:
        later = told(other.text, context.profile)
        if later.progress in STRONG and _points_back(other, context):
            return quote, Told(later.progress, other.text)
    return quote, stage


def _points_back(sentence: Spoken, context: Context) -> bool:
    """Whether a sentence speaks of what stands before it, and not of a thing of its own."""
    pointers = context.profile.status.pointers
    return any(t.lower in pointers for t in tokens(sentence.text, context.profile.language))


def _about(one: Commitment, evidence: Evidence, stage: Told, context: Context) -> Told:
    """The stage where it is told of the undertaking, else none.

    "done" is the stage that must not be said too much. The tense of a verb counts where the
    undertaking has the same verb, a set phrase where the undertaking's thing is its subject; and
    neither counts where the undertaking names a number, since the report may tell of a part.
    """
    if stage.progress != "done" or stage.cue is None:
        return stage
    language = context.profile.language
    own = tokens(one.text, language)
    numbers = context.profile.numbers
    cardinals = set(numbers.cardinals).difference(numbers.articles)
    if any(token.text[:1].isdigit() or token.lower in cardinals for token in own):
        return Told(None)
    if stage.by_tense:
        return stage if stage.lemma in {token.lemma for token in own} else Told(None)
    return stage if _is_subject(evidence, stage.cue, context) else Told(None)


def _is_subject(evidence: Evidence, cue: str, context: Context) -> bool:
    """Whether a word of the undertaking stands before a phrase, in its clause, in no phrase.

    "The plants have been procured and the contract is signed" tells nothing done of the plants,
    "the questions for the survey are ready" nothing of the survey.
    """
    words = context.profile.undertakings
    text, language = evidence.sentence.text, context.profile.language
    given = tokens(text[: text.find(cue)], language)
    wanted = {key.key for key in evidence.found}
    for index in range(len(given) - 1, -1, -1):
        word = given[index].lower
        before = [token.lower for token in given[max(0, index - PHRASE_REACH) : index]]
        is_phrase = any(token in words.prepositions for token in before)
        if not is_phrase and any(key_of(p, language) in wanted for p in word.split("-") if p):
            return True
        if word in words.coordinators or word in (",", ";"):
            return False
    return False
