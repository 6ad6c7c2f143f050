"""Labels of a report's judgements, and the statement that stands behind or below one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from planparse.extract.assessment_scale import Legend, assess, phrase_status, symbols
from planparse.extract.tick_boxes import ticked
from planparse.model.block import Block
from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.profiles.status import StatusWords
from planparse.text.fold import fold
from planparse.text.pipeline import sentences
from planparse.text.verdicts import LONGEST_VERDICT, goal_verdict

LABEL_WORDS = 6
"""Words of a label; "Kommunens samlade bedömning av årets måluppfyllelse" has six."""

VALUED = re.compile(r"^\W*(\w[^:\t]{0,60}?)\W{0,3}?\s*(?:[:\t]|\s[–-]\s)[\s*_]*(\S.*)$")
"""A label and its value on one line, signs of emphasis around either left out."""

YEAR = re.compile(r"\b20\d\d\b")


class Statement(NamedTuple):
    """A judgement as printed with its meaning."""

    raw: str
    status: Assessment


class Stated(NamedTuple):
    """A statement behind or below a label, in a block."""

    block: int
    """Index of the block among those given."""
    statement: Statement
    line: str
    """The line that it stands on, or the whole paragraph."""


def is_label(text: str, profile: Profile) -> bool:
    """Whether words name a judgement ("Status", "Nämndens bedömning", "Completion level")."""
    words = fold(YEAR.sub("", text)).split()
    if not 0 < len(words) <= LABEL_WORDS:
        return False
    strong, weak = _labels_of(profile.status)
    whole = " ".join(words)
    return whole in strong | weak or words[0] in strong or words[-1] in strong


def is_result_label(text: str, profile: Profile) -> bool:
    """Whether a label stands over results as well as judgements ("Result", "Utfall 2025")."""
    return fold(YEAR.sub("", text)) in _labels_of(profile.status)[1]


def _labels_of(status: StatusWords) -> tuple[frozenset[str], frozenset[str]]:
    """Labels that a longer one may begin or end with, and those that stand for themselves."""
    return _labels((*status.assessment_leads, *status.assessment_heads), status.result_heads)


@lru_cache
def _labels(
    strong: tuple[str, ...], weak: tuple[str, ...]
) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(strong) - frozenset(weak), frozenset(weak)


def statement(text: str, profile: Profile, legend: Legend) -> Statement | None:
    """The judgement that a label's value opens with, to the end of its sentence.

    Text below a label may be running text, whose sentences are read by themselves; those of a
    cell are not, and `cell_statement` reads them.

    Args:
        text: the value.
        profile: words of judgement.
        legend: meaning of the report's symbols.
    """
    box = ticked(text)
    if box is not None:
        status = assess(box, profile, legend)
        return Statement(box, status) if status else None
    spans = sentences(text, profile.language)
    first = text[spans[0][0] : spans[0][1]] if spans else ""
    if len(symbols(first)) < 2 and len(first) <= LONGEST_VERDICT:
        status = assess(first, profile, legend)
        if status is not None:
            return Statement(first.strip(" *_."), status)
    return None


def cell_statement(text: str, profile: Profile, legend: Legend) -> Statement | None:
    """A cell's judgement: what its value opens with, else its first sentence that judges the goal.

    Args:
        text: the cell.
        profile: words of judgement.
        legend: meaning of the report's symbols.
    """
    found = statement(text, profile, legend)
    if found is not None:
        return found
    for start, end in sentences(text, profile.language):
        status = goal_verdict(text[start:end], profile)
        if status is not None:
            return Statement(text[start:end].rstrip(" ."), status)
    return None


def stated(
    blocks: Sequence[Block], title: str | None, legend: Legend, profile: Profile
) -> Iterator[Stated]:
    """Statements of a section's blocks that a label announces, on its line or above it.

    Args:
        blocks: the section's text.
        title: its heading, which may be such a label itself.
        legend: meaning of the report's symbols.
        profile: words of judgement.
    """
    above = title if title is not None and _announces(title, profile) else None
    for at, block in enumerate(blocks):
        lines = _whole_lines(block.lines or (block.text,))
        for line in lines:
            valued = VALUED.match(line)
            is_valued = valued is not None and _announces(valued.group(1), profile)
            value = valued.group(2) if valued and is_valued else None
            if above is not None and not is_valued and _may_hold(line, above, profile):
                value = line
            found = statement(value, profile, legend) if value else None
            if found is not None:
                yield Stated(at, found, line.strip())
            above = line if not is_valued and _announces(line, profile) else None


def _may_hold(line: str, label: str, profile: Profile) -> bool:
    """Below a label over results, only a line that is one sentence can be a judgement."""
    if not is_result_label(label, profile):
        return True
    return len(sentences(line, profile.language)) == 1


def _announces(text: str, profile: Profile) -> bool:
    """A label of its own, no status word that heads a column too ("Uppnått")."""
    return is_label(text, profile) and phrase_status(text, profile) is None


def _whole_lines(lines: Sequence[str]) -> list[str]:
    """Lines with those joined that go on with a small letter."""
    found: list[str] = []
    for line in lines:
        text = line.strip(" ")
        if found and text[:1].islower() and not found[-1].endswith((".", ":")):
            found[-1] = f"{found[-1]} {text}"
        elif text:
            found.append(text)
    return found
