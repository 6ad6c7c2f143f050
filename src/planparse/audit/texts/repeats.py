"""Paragraphs that stand twice, and sentences copied from the plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planparse.audit.sections import printed
from planparse.audit.spoken import Spoken
from planparse.model.block import Block
from planparse.model.coverage import Quote
from planparse.model.document import Outline
from planparse.model.finding import Finding
from planparse.text.fold import letters

RUN = 3
"""Words in a row that are compared: a corrected word costs three runs, a moved line none."""

ALIKE = 0.65
"""Share of a paragraph's runs in an earlier one from which it says the same again."""

LEAST_WORDS = 8
"""A shorter paragraph may stand twice on purpose."""

FEW_SECTIONS = 3
"""In more sections than these the plan's words are a template's: the reports that were met with
one repeat the plan under 8 to 10 goals, others under one or two."""

SAME = 0.99
"""Share from which the words are the same."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    section: int
    block: Block
    runs: frozenset[str]


def repeated(outline: Outline, copied: Collection[tuple[int, str]] = ()) -> Iterator[Finding]:
    """One finding for each paragraph that an earlier one says already, or two that follow another.

    Two, since a page break may have cut the earlier one.

    Args:
        outline: the report.
        copied: sentences that are the plan's, with their sections; they are told as such.
    """
    paragraphs = list(_paragraphs(outline))
    where: dict[str, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        first, share = _earlier(index, paragraphs, where)
        if first is not None and share >= ALIKE and not _is_copy(paragraph, copied):
            yield _repeated(outline, paragraphs[first], paragraph, share)
        for run in paragraph.runs:
            where.setdefault(run, []).append(index)


def _is_copy(paragraph: _Paragraph, copied: Collection[tuple[int, str]]) -> bool:
    """Whether a paragraph holds a sentence of the plan."""
    text = paragraph.block.text
    return any(section == paragraph.section and words in text for section, words in copied)


def _paragraphs(outline: Outline) -> Iterator[_Paragraph]:
    for section in outline.sections:
        for block in section.blocks:
            words = [word for word in map(letters, block.text.split()) if word]
            if block.kind == "paragraph" and not block.hidden and len(words) >= LEAST_WORDS:
                runs = {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
                yield _Paragraph(section.ordinal, block, frozenset(runs))


def _earlier(
    index: int, paragraphs: Sequence[_Paragraph], where: Mapping[str, Sequence[int]]
) -> tuple[int | None, float]:
    """The earlier paragraph that holds most of this one's runs, and what share of them."""
    runs = paragraphs[index].runs
    held: dict[int, set[str]] = {}
    for run in runs:
        for other in where.get(run, ()):
            held.setdefault(other, set()).add(run)
    best, most = None, 0.0
    for other in sorted(held):
        both = held[other] | held.get(other + 1, set())
        share = len(both) / len(runs)
        if share > most:
            best, most = other, share
    return best, most


def _repeated(outline: Outline, first: _Paragraph, again: _Paragraph, share: float) -> Finding:
    here = printed(outline.sections[again.section - 1])
    there = printed(outline.sections[first.section - 1])
    is_one = first.section == again.section
    where = f"twice in section {here!r}" if is_one else f"in {there!r} and in {here!r}"
    same = "the same" if share >= SAME else "nearly the same"
    return Finding(
        code="paragraph_repeated",
        severity="low",
        message=f"A paragraph stands {where}, in {same} words: {_opening(again.block.text)!r}.",
        compared="each paragraph with the paragraphs before it",
        quote=Quote(text=again.block.text, place=again.block.place),
        against=Quote(text=first.block.text, place=first.block.place),
        expected=first.block.text,
        found=again.block.text,
        section=again.section,
        rule="paragraphs_alike",
        confidence=0.95,
    )


@dataclass(frozen=True, slots=True)
class _Copy:
    """A sentence of a goal's section that is the plan's own."""

    sentence: Spoken
    plan: Spoken
    goal: int


def copies(
    outline: Outline,
    told: Sequence[Spoken],
    planned: Sequence[Spoken],
    copied: Mapping[int, int],
    goal_of: Mapping[int, int],
) -> Iterator[Finding]:
    """One finding for each section of a goal that repeats the plan, or one for a whole template.

    A body whose template prints the plan again does so under every goal: that is one thing to
    look at, with its sections named, and not one for each sentence.
    """
    by_section: dict[int, list[_Copy]] = {}
    for index, source in sorted(copied.items()):
        sentence = told[index]
        goal = goal_of.get(sentence.section)
        if goal is not None:
            copy = _Copy(sentence, planned[source], goal)
            by_section.setdefault(sentence.section, []).append(copy)
    if len(by_section) > FEW_SECTIONS:
        yield _template(outline, by_section)
        return
    for own in by_section.values():
        yield _copied(outline, own)


def _copied(outline: Outline, own: Sequence[_Copy]) -> Finding:
    first = own[0]
    head = printed(outline.sections[first.sentence.section - 1])
    what = "a sentence" if len(own) == 1 else f"{len(own)} sentences"
    begins = "" if len(own) == 1 else ", the first of them"
    return Finding(
        code="copied_from_plan",
        severity="medium",
        message=f"Section {head!r} repeats {what} of the plan where a report is expected"
        f"{begins}: {_opening(first.sentence.text)!r}.",
        compared="each sentence under a goal with the plan's sentences",
        quote=Quote(text=first.sentence.text, place=first.sentence.place),
        plan_quote=Quote(text=first.plan.text, place=first.plan.place),
        goal=first.goal,
        section=first.sentence.section,
        rule="sentence_of_the_plan",
        confidence=0.95,
    )


def _template(outline: Outline, by_section: Mapping[int, Sequence[_Copy]]) -> Finding:
    count = sum(map(len, by_section.values()))
    heads = ", ".join(repr(printed(outline.sections[section - 1])) for section in by_section)
    first = next(iter(by_section.values()))[0]
    return Finding(
        code="plan_repeated",
        severity="medium",
        message=f"The report prints the plan again in {len(by_section)} sections of its goals, "
        f"{count} sentences in all: {heads}.",
        compared="each sentence under a goal with the plan's sentences",
        quote=Quote(text=first.sentence.text, place=first.sentence.place),
        plan_quote=Quote(text=first.plan.text, place=first.plan.place),
        found=str(count),
        section=first.sentence.section,
        rule="sentence_of_the_plan",
        confidence=0.95,
    )


SHOWN = 100
"""Characters of a text that a message shows; the quote has all of it."""


def _opening(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
