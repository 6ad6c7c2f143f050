"""Paragraphs that stand twice, and sentences copied from the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planparse.audit.sections import printed
from planparse.audit.spoken import Spoken
from planparse.model.block import Block
from planparse.model.coverage import Quote
from planparse.model.document import Outline
from planparse.model.finding import Finding
from planparse.text.fold import fold
from planparse.text.similarity import string_ratio

ALIKE = 0.9
"""Character similarity of a paragraph with a later one in which a word was corrected."""

LEAST_LETTERS = 50
"""A shorter paragraph may stand twice on purpose."""

LENGTHS = 0.8
"""Paragraphs whose lengths differ by more are not compared."""


def repeated(outline: Outline) -> Iterator[Finding]:
    """One finding for each paragraph that an earlier one says already."""
    earlier: list[tuple[int, Block, str]] = []
    for section in outline.sections:
        for block in section.blocks:
            text = fold(block.text) if block.kind == "paragraph" and not block.hidden else ""
            if len(text) < LEAST_LETTERS:
                continue
            first = next((one for one in earlier if _is_same(one[2], text)), None)
            if first is not None:
                yield _repeated(outline, first, section.ordinal, block)
            earlier.append((section.ordinal, block, text))


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((len(one), len(other)))
    return short >= LENGTHS * long and (one == other or string_ratio(one, other) >= ALIKE)


def _repeated(
    outline: Outline, first: tuple[int, Block, str], section: int, block: Block
) -> Finding:
    here = printed(outline.sections[section - 1])
    there = printed(outline.sections[first[0] - 1])
    where = f"twice in section {here!r}" if section == first[0] else f"in {there!r} and in {here!r}"
    same = "the same" if fold(block.text) == first[2] else "nearly the same"
    return Finding(
        code="paragraph_repeated",
        severity="low",
        message=f"A paragraph stands {where}, in {same} words: {_opening(block.text)!r}.",
        compared="each paragraph with the paragraphs before it",
        quote=Quote(text=block.text, place=block.place),
        expected=first[1].text,
        found=block.text,
        section=section,
        rule="paragraphs_alike",
        confidence=0.95,
    )


def copies(
    outline: Outline,
    told: Sequence[Spoken],
    planned: Sequence[Spoken],
    copied: Mapping[int, int],
    goal_of: Mapping[int, int],
) -> Iterator[Finding]:
    """One finding for each sentence of a goal's section that is the plan's own."""
    for index, source in sorted(copied.items()):
        sentence, plan = told[index], planned[source]
        goal = goal_of.get(sentence.section)
        if goal is None:
            continue
        head = printed(outline.sections[sentence.section - 1])
        yield Finding(
            code="copied_from_plan",
            severity="medium",
            message=f"Section {head!r} repeats a sentence of the plan where a report is expected: "
            f"{_opening(sentence.text)!r}.",
            compared="each sentence under a goal with the plan's sentences",
            quote=Quote(text=sentence.text, place=sentence.place),
            plan_quote=Quote(text=plan.text, place=plan.place),
            goal=goal,
            section=sentence.section,
            rule="sentence_of_the_plan",
            confidence=0.95,
        )


SHOWN = 100
"""Characters of a text that a message shows; the quote has all of it."""


def _opening(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
