"""Coloured signs and symbols beside headings and paragraphs, as a report's judgements."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.extract.assessment_scale import assess, symbols
from planparse.extract.judging_labels import is_label
from planparse.extract.lights import EXPLAINED, Lights, explained
from planparse.extract.symbol_legend import Symbols
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.model.judgement import Judgement
from planparse.model.mark import Mark
from planparse.model.place import Place
from planparse.profiles.profile import Profile


def judgement_of_heading(
    section: Section, signs: Symbols, lights: Lights, profile: Profile
) -> Iterator[Judgement]:
    """What a coloured sign beside a heading, or a symbol in it, says of its section."""
    heading = section.heading
    mark = lights.lit(heading.marks)
    if mark is not None and lights.tell_headings:
        yield from _of_mark(mark, section.ordinal, heading, lights)
        return
    printed = symbols(heading.text)
    status = assess(printed[0], profile, signs.legend) if len(printed) == 1 else None
    if status is not None:
        yield Judgement(
            raw=signs.printed(printed[0]),
            confidence=signs.confidence(printed[0]),
            status=status,
            basis="stated",
            section=section.ordinal,
            sentence=heading.text,
            place=heading.place,
        )


def judgement_beside(
    section: int, block: Block, signs: Symbols, lights: Lights, profile: Profile
) -> Iterator[Judgement]:
    """What a sign says that stands alone, after a label, or before nothing but a judgement."""
    mark = lights.lit(block.marks)
    if mark is not None:
        lead = (block.marks[0].lead or "").strip(" :")
        is_labelled = is_label(lead, profile)
        status = explained(mark.label, profile) if mark.label else None
        if status is not None and (is_labelled or (len(block.marks) == 1 and not lead)):
            yield _worded(mark, status, section, block)
        elif is_labelled or (_is_bare(block.text) and lights.tell_headings):
            yield from _of_mark(mark, section, block, lights)
    elif not block.marks and _is_bare(block.text) and len(symbols(block.text)) == 1:
        status = assess(block.text, profile, signs.legend)
        if status is not None:
            yield Judgement(
                raw=signs.printed(block.text.strip()),
                confidence=signs.confidence(block.text),
                status=status,
                basis="stated",
                section=section,
                sentence=block.text.strip(),
                place=block.place,
            )


def _is_bare(text: str) -> bool:
    return not any(sign.isalnum() for sign in text)


def _worded(mark: Mark, status: str, section: int, block: Block) -> Judgement:
    """The words beside a sign: of several, those beside the lamp that is on."""
    return Judgement.model_validate(
        {
            "raw": mark.label,
            "status": status,
            "basis": "stated",
            "section": section,
            "sentence": block.text,
            "place": block.place,
            "confidence": EXPLAINED,
        }
    )


def _of_mark(mark: Mark, section: int, block: Block, lights: Lights) -> Iterator[Judgement]:
    meaning = lights.meaning(mark)
    if meaning.status is not None:
        yield Judgement(
            raw=lights.printed(mark),
            status=meaning.status,
            basis="colour",
            section=section,
            sentence=block.text or lights.printed(mark),
            place=mark.place if mark.place != Place() else block.place,
            confidence=meaning.confidence,
        )
