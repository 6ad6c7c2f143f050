"""Sentences of running text that judge a goal."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.model.block import Block
from planparse.model.judgement import Judgement
from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.text.phrases import Hit, find_phrases, labelled
from planparse.text.pipeline import sentences
from planparse.text.verdicts import goal_verdict, verdict


def judgements_of_prose(section: int, block: Block, profile: Profile) -> Iterator[Judgement]:
    """What the sentences of a paragraph say of the goal, each one whole.

    Args:
        section: ordinal of the section that it stands in.
        block: a paragraph.
        profile: words of judgement.
    """
    for start, end in sentences(block.text, profile.language):
        text = block.text[start:end]
        status = goal_verdict(text, profile) or _by_phrase(text, profile)
        if status is None:
            continue
        yield Judgement(
            raw=_line_within(text, block, profile) or text.rstrip(" ."),
            status=status,
            basis="phrase",
            section=section,
            sentence=text,
            place=block.place,
        )


def _line_within(sentence: str, block: Block, profile: Profile) -> str | None:
    """A line by itself that is the whole judgement, where lines without full stops ran together."""
    lines = [line.strip() for line in block.lines]
    for at, line in enumerate(lines):
        follows = lines[at + 1] if at + 1 < len(lines) else ""
        stands_alone = line[:1].isupper() and not follows[:1].islower()
        is_part = stands_alone and line in sentence and line != sentence
        if is_part and verdict(line, profile) and goal_verdict(line, profile):
            return line
    return None


def _by_phrase(text: str, profile: Profile) -> Assessment | None:
    """Set phrases that judge a goal, but for conditions and aims ("om målet uppnås")."""
    words = profile.undertakings
    opens = {*words.subordinators, *words.clause_marks, *profile.status.conditions}
    for hit in find_phrases(text, labelled(profile.status.sentences), profile.language):
        negated = any(token in profile.status.negations for token in hit.before[-1:])
        if not negated and not any(token in opens for token in hit.before[-1:]):
            return _status(hit, profile)
    return None


def _status(hit: Hit, profile: Profile) -> Assessment:
    return next(status for status in profile.status.sentences if status == hit.label)
