"""Amounts that the sentences of a plan and of its report state of one and the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.rounding import agree, comparable
from planparse.audit.numbers.statements import by_block, by_section, is_stated
from planparse.audit.numbers.subjects import Subject, role_word, subject_of
from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.document import Outline
from planparse.model.facts import ColumnRole, StatedNumber
from planparse.model.finding import Finding
from planparse.text.terms import terms

CLAIMED: tuple[ColumnRole, ...] = ("budget", "forecast", "outcome", "target")
"""Kinds of amount that two documents can give of one thing; deviations follow from them."""

OF_THE_YEAR: tuple[ColumnRole, ...] = ("budget", "target")
"""Kinds that are for the document's year where no other period is named."""

BY_NAME = ("phrase", "row", "column", "caption")
"""What names a body that counts; a heading or a cover stands over much that is of others."""

YEAR = re.compile(r"(?:19|20)\d{2}")
CLAUSE_END = re.compile(r"[,;:(.!?](?=\s|\Z)")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Topic:
    """What an amount is of; two claims are compared only where all of it is the same."""

    role: ColumnRole
    unit: str
    period: str
    body: str | None
    subject: frozenset[str]
    """Terms of its clause without those of the role and the body."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A stated amount with its sentence."""

    topic: Topic
    number: StatedNumber
    sentence: str
    section: int


@dataclass(frozen=True, slots=True)
class Side:
    """What a document gives to compare."""

    outline: Outline
    numbers: Sequence[StatedNumber]
    ledgers: Sequence[Ledger]
    year: int | None


def claim_findings(plan: Side, report: Side, context: Context) -> Iterator[Finding]:
    """Sentences of the report that give another amount than the plan's sentences do.

    Only where the thing, its body, its period, its unit and the kind of amount are the same in
    words, each document is of one mind, and no table of the plan has the report's number either.
    """
    planned = _by_topic(_claims(plan, context))
    for topic, reported in _by_topic(_claims(report, context)).items():
        ours = planned.get(topic)
        if ours is None or not _of_one_mind(ours) or not _of_one_mind(reported):
            continue
        first, second = ours[0], reported[0]
        if agree(first.number, second.number, signs=False):
            continue
        if not _in_tables(second, plan.ledgers, context):
            yield _finding(first, second)


def _claims(side: Side, context: Context) -> Iterator[Claim]:
    for section, mine in by_section(side.outline, side.numbers):
        for beside in by_block(mine):
            for number in filter(is_stated, beside):
                subject = subject_of(number, section, beside, side.year, context)
                topic = _topic(number, subject, side.year, context) if subject else None
                if topic is not None and subject is not None:
                    yield Claim(topic, number, subject.sentence, section.ordinal)


def _topic(
    number: StatedNumber, subject: Subject, year: int | None, context: Context
) -> Topic | None:
    """What a number is of; None where its words leave that open."""
    period = _period(number, year, context)
    if number.role not in CLAIMED or number.unit is None or period is None:
        return None
    body = number.body if number.body_from in BY_NAME else None
    named = _named(number, subject, context) - frozenset(terms(body or "", context.profile))
    if not named and body is None:
        return None
    return Topic(number.role, number.unit, period, body and body.casefold(), named)


def _named(number: StatedNumber, subject: Subject, context: Context) -> frozenset[str]:
    """Terms of a number's clause without verbs and the words for its kind and its period."""
    profile = context.profile
    left_out = {*profile.indicators.whole, *profile.numbers.whole_year, *profile.numbers.months}
    left_out.update(profile.numbers.clause_words, profile.outline.finite_verbs)
    before, _, after = subject.sentence.partition(number.raw)
    words = WORD.findall(f"{before} {CLAUSE_END.split(after, maxsplit=1)[0]}".casefold())
    kept = (w for w in words if w not in left_out and not role_word(w, profile.indicators))
    return frozenset(terms(" ".join(kept), profile))


def _period(number: StatedNumber, year: int | None, context: Context) -> str | None:
    """The period in a form that can be compared; None where the words only point to one."""
    if number.period is None:
        return str(year) if year is not None and number.role in OF_THE_YEAR else None
    years = YEAR.findall(number.period)
    if len(years) != 1:
        return None
    words = WORD.findall(number.period.casefold())
    whole = context.profile.numbers.whole_year
    return years[0] if all(word in whole for word in words) else number.period.casefold()


def _by_topic(claims: Iterator[Claim]) -> dict[Topic, list[Claim]]:
    found: dict[Topic, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.topic, []).append(claim)
    return found


def _of_one_mind(claims: Sequence[Claim]) -> bool:
    """Whether all claims of one document on a topic are one number."""
    first = claims[0].number
    return all(agree(first, claim.number, signs=False) for claim in claims[1:])


def _in_tables(claim: Claim, ledgers: Sequence[Ledger], context: Context) -> bool:
    """Whether a row that the claim's subject names has its number: the sentence is of that."""
    for ledger in ledgers:
        for row in ledger.rows:
            named = frozenset(terms(ledger.label(row), context.profile))
            if named and (named <= claim.topic.subject or claim.topic.subject <= named):
                for other in ledger.row(row).values():
                    if comparable(claim.number, other) and agree(claim.number, other, signs=False):
                        return True
    return False


def _finding(first: Claim, second: Claim) -> Finding:
    what = second.number.label or second.topic.role
    return Finding(
        code="stated_amounts_differ",
        severity="medium",
        message=(
            f"The text of the report gives {second.number.raw} for {what!r}; the text of the "
            f"plan gives {first.number.raw}."
        ),
        compared=(
            f"the {second.topic.role} that a sentence of the report states with that of the "
            "plan's sentence on the same thing, body and period, within rounding"
        ),
        quote=Quote(text=second.sentence, place=second.number.place),
        plan_quote=Quote(text=first.sentence, place=first.number.place),
        expected=first.number.raw,
        found=second.number.raw,
        expected_value=first.number.amount,
        found_value=second.number.amount,
        unit=second.number.unit,
        section=second.section,
        rule="stated_amount",
        confidence=0.7,
    )
