"""A claim about all goals that a section of the same report contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planparse.audit.progress import STRONG, Told, told
from planparse.audit.sections import printed
from planparse.audit.spoken import Spoken
from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.document import Outline
from planparse.model.finding import Finding
from planparse.model.judgement import Judgement
from planparse.profiles.profile import Profile
from planparse.text.phrases import find_phrases
from planparse.text.tokens import tokens

REACH = 5
"""Tokens between "all" and "goals", an owner's name between them."""

MISSED = ("not_achieved", "not_expected", "paused", "cancelled", "not_started")
"""Judgements that no claim of progress for all goals agrees with."""


def contradicted(
    outline: Outline,
    sentences: Sequence[Spoken],
    own: Mapping[int, frozenset[int]],
    assessed: Mapping[int, Sequence[Judgement]],
    context: Context,
) -> Iterator[Finding]:
    """One finding for each goal whose section says otherwise than the claim."""
    inside = {section for sections in own.values() for section in sections}
    claim = next(
        (s for s in sentences if s.section not in inside and claims_all(s.text, context.profile)),
        None,
    )
    if claim is None:
        return
    for goal in sorted(own):
        found = _against(goal, own[goal], sentences, assessed, context)
        if found is not None:
            quote, section, stage = found
            head = printed(outline.sections[section - 1])
            source = printed(outline.sections[claim.section - 1])
            yield Finding(
                code="claim_contradicted",
                severity="high",
                message=f"Section {source!r} claims it of all goals ({claim.text!r}), but section "
                f"{head!r} tells that something is {stage}: {quote.text!r}.",
                compared="the claim about all goals with the words of each goal's section",
                quote=quote,
                against=Quote(text=claim.text, place=claim.place),
                expected=claim.text,
                found=quote.text,
                goal=goal,
                section=section,
                rule="claim_about_all_goals",
                confidence=0.85,
            )


def claims_all(text: str, profile: Profile) -> bool:
    """Whether a sentence says of all goals that they go on or are reached."""
    words = profile.status
    given = [token.lower for token in tokens(text, profile.language)]
    for index, token in enumerate(given):
        after = given[index + 1 : index + 1 + REACH]
        if token in words.universals and any(word in words.goal_forms for word in after):
            hits = find_phrases(text, (("claim", words.claims),), profile.language)
            return any(not set(hit.before) & set(words.negations) for hit in hits)
    return False


def _against(
    goal: int,
    sections: frozenset[int],
    sentences: Sequence[Spoken],
    assessed: Mapping[int, Sequence[Judgement]],
    context: Context,
) -> tuple[Quote, int, str] | None:
    for judgement in assessed.get(goal, ()):
        if judgement.status in MISSED and judgement.section is not None:
            quote = Quote(text=judgement.sentence, place=judgement.place)
            return quote, judgement.section, str(judgement.status).replace("_", " ")
    for sentence in sentences:
        if sentence.section in sections:
            stage: Told = told(sentence.text, context.profile)
            if stage.progress in STRONG[:2]:
                quote = Quote(text=sentence.text, place=sentence.place)
                return quote, sentence.section, str(stage.progress)
    return None
