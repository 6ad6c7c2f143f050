"""Where a report judges itself: judging columns, stated judgements, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from planparse.context import Context
from planparse.extract.assessed_tables import judgements_of_table
from planparse.extract.assessment_scale import Legend, assess, legend_of
from planparse.extract.lights import Lights
from planparse.extract.lit_texts import judgement_beside, judgement_of_heading
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.facts import Indicator, Table
from planparse.model.judgement import Judgement
from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.text.phrases import Hit, find_phrases, labelled
from planparse.text.pipeline import sentences

TEXT_KINDS = ("paragraph", "list_item", "note")


def judgements(
    outline: Outline, tables: Sequence[Table], context: Context
) -> tuple[Judgement, ...]:
    """Every judgement of a report on its own goals, indicators and activities, tables first.

    The legend is read before anything is judged by a symbol or a colour.
    """
    texts = _texts(outline)
    legend = _legend(texts, context)
    lights = Lights(outline, context.profile)
    found: list[Judgement] = []
    for table in tables:
        found.extend(judgements_of_table(table, legend, lights, context.profile))
    for section in outline.sections:
        found.extend(judgement_of_heading(section, legend, lights, context.profile))
    for ordinal, block in texts:
        if not block.hidden:
            found.extend(judgement_beside(ordinal, block, legend, lights, context.profile))
            found.extend(_of_block(ordinal, block, legend, context.profile))
    return tuple(found)


def judged(
    indicators: Sequence[Indicator], outline: Outline, context: Context
) -> tuple[Indicator, ...]:
    """The indicators with their printed status on the common scale, where it is known."""
    if not any(one.status_raw for one in indicators):
        return tuple(indicators)
    legend = _legend(_texts(outline), context)
    return tuple(
        one.model_copy(update={"status": assess(one.status_raw, context.profile, legend)})
        if one.status_raw
        else one
        for one in indicators
    )


def _texts(outline: Outline) -> list[tuple[int, Block]]:
    return [(s.ordinal, b) for s in outline.sections for b in s.blocks if b.kind in TEXT_KINDS]


def _legend(texts: Sequence[tuple[int, Block]], context: Context) -> Legend:
    return legend_of((line for _, block in texts for line in _lines(block)), context.profile)


def _lines(block: Block) -> Sequence[str]:
    return block.lines or (block.text,)


def _of_block(section: int, block: Block, legend: Legend, profile: Profile) -> Iterator[Judgement]:
    stated = _stated(block, legend, profile)
    if stated is not None:
        raw, line = stated
        yield Judgement(
            raw=raw,
            status=assess(raw, profile, legend),
            basis="stated",
            section=section,
            sentence=line,
            place=block.place,
        )
        return
    for start, end in sentences(block.text, profile.language):
        text = block.text[start:end]
        hit = next(_judging(text, profile), None)
        if hit is not None:
            yield Judgement(
                raw=text[hit.start : hit.end],
                status=_status(hit, profile),
                basis="phrase",
                section=section,
                sentence=text,
                place=block.place,
            )


def _stated(block: Block, legend: Legend, profile: Profile) -> tuple[str, str] | None:
    """A label's judgement ("Bedömning: uppnås") and its line, where its meaning is known."""
    for line in _lines(block):
        match = _lead(profile).match(line)
        if match and assess(match.group(1), profile, legend):
            return match.group(1).strip(), line.strip()
    return None


@lru_cache
def _lead_pattern(leads: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(lead) for lead in sorted(leads, key=len, reverse=True))
    return re.compile(rf"^\W*(?:{named})\s*(?:[:–\t]|-\s)\s*(\S.*)$", re.IGNORECASE)


def _lead(profile: Profile) -> re.Pattern[str]:
    return _lead_pattern(profile.status.assessment_leads)


def _judging(text: str, profile: Profile) -> Iterator[Hit]:
    """Phrases that judge a goal, but for conditions and aims ("om målet uppnås")."""
    words = profile.undertakings
    opens = {*words.subordinators, *words.clause_marks, *profile.status.conditions}
    for hit in find_phrases(text, labelled(profile.status.sentences), profile.language):
        negated = any(token in profile.status.negations for token in hit.before[-1:])
        if not negated and not any(token in opens for token in hit.before[-1:]):
            yield hit


def _status(hit: Hit, profile: Profile) -> Assessment:
    return next(status for status in profile.status.sentences if status == hit.label)
