"""Numbers of running text against the tables of the same chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.prints import with_unit
from planparse.audit.numbers.rounding import agree, comparable
from planparse.audit.numbers.subjects import Subject, subject_of
from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.document import Outline, Section
from planparse.model.facts import ColumnRole, StatedNumber
from planparse.model.finding import Finding
from planparse.text.terms import terms

ROLES: tuple[ColumnRole, ...] = ("budget", "forecast", "outcome", "deviation", "target")
KINDS = ("money", "percent")
"""Counts of things stand in text about anything; amounts and shares are of the tables."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table that a sentence may speak of."""

    ledger: Ledger
    row: int
    terms: frozenset[str]
    """Of its label; empty for a row without one."""

    @property
    def is_whole(self) -> bool:
        """It stands for all rows: the last total, or the only row of its table."""
        totals = self.ledger.typed.total_rows
        return self.row == totals[-1] if totals else len(self.ledger.rows) == 1

    @property
    def numbers(self) -> list[StatedNumber]:
        """All numbers of the row."""
        return list(self.ledger.row(self.row).values())


def statement_findings(
    outline: Outline,
    numbers: Sequence[StatedNumber],
    ledgers: Sequence[Ledger],
    year: int | None,
    context: Context,
) -> Iterator[Finding]:
    """Sentences that give a row's number otherwise than the row does.

    Only with clear evidence: the sentence says what the number is (a budget, an outcome ...),
    names the row or the whole, and compares with no other time; and no number of the row is it.
    Signs are left out: a "negative deviation of 1" is -1 in the table.
    """
    lines = [_line(ledger, row, context) for ledger in ledgers for row in ledger.rows]
    if not lines:
        return
    for section, mine in by_section(outline, numbers):
        near = [line for line in lines if _is_near(line, section, outline.sections)]
        for beside in by_block(mine) if near else ():
            for number in filter(is_stated, beside):
                subject = subject_of(number, section, beside, year, context)
                if subject is not None:
                    yield from _compare(number, subject, near, section)


def by_section(
    outline: Outline, numbers: Sequence[StatedNumber]
) -> Iterator[tuple[Section, list[StatedNumber]]]:
    """Sections whose text states numbers, with these."""
    found: dict[int, list[StatedNumber]] = {}
    for number in numbers:
        if number.section is not None and number.block is not None:
            found.setdefault(number.section, []).append(number)
    for ordinal, mine in found.items():
        if any(map(is_stated, mine)):
            yield outline.sections[ordinal - 1], mine


def by_block(numbers: Sequence[StatedNumber]) -> Iterator[list[StatedNumber]]:
    """Runs of numbers of one paragraph."""
    for _, run in groupby(numbers, key=lambda number: number.block):
        yield list(run)


def _line(ledger: Ledger, row: int, context: Context) -> Line:
    return Line(ledger, row, frozenset(terms(ledger.label(row), context.profile)))


def is_stated(number: StatedNumber) -> bool:
    """Whether a number of running text is exact and says what kind of amount it is."""
    plain = number.value is not None and number.value_high is None and not number.approximate
    in_text = number.table is None and number.block is not None and number.unit is not None
    return plain and in_text and number.kind in KINDS and number.role in ROLES


def _is_near(line: Line, section: Section, sections: Sequence[Section]) -> bool:
    """The table stands in the section, above or below it, or beside it under one heading."""
    other = line.ledger.table.section
    if other is None:
        return False
    mine, its = _path(section.ordinal, sections), _path(other, sections)
    if section.ordinal in its or other in mine:
        return True
    return len(mine) > 1 and len(its) > 1 and mine[1] == its[1]


def _path(ordinal: int, sections: Sequence[Section]) -> list[int]:
    """A section and those that enclose it, the innermost first."""
    found = [ordinal]
    while (parent := sections[found[-1] - 1].parent) is not None:
        found.append(parent)
    return found


def _compare(
    number: StatedNumber, subject: Subject, near: Sequence[Line], section: Section
) -> Iterator[Finding]:
    rows = _rows(subject, near)
    assert number.role is not None
    given = [(line, line.ledger.of_role(line.row, number.role)) for line in rows]
    rivals = [(line, other) for line, other in given if other and _same_unit(number, other)]
    if not rivals or _is_printed(number, rows, near):
        return
    yield _finding(number, subject, rivals[0][0], rivals[0][1], section)


def _is_printed(number: StatedNumber, rows: Sequence[Line], near: Sequence[Line]) -> bool:
    """Whether one of the rows has the number, or a row of any name has it as what it is.

    The latter because a table names the same thing in its own way, or another table is meant.
    """
    assert number.role is not None
    of_role = (line.ledger.of_role(line.row, number.role) for line in near)
    mine = (other for line in rows for other in line.numbers)
    return any(
        other is not None and comparable(number, other) and agree(number, other, signs=False)
        for other in chain(mine, of_role)
    )


def _same_unit(number: StatedNumber, other: StatedNumber) -> bool:
    return other.unit == number.unit and other.kind == number.kind


def _rows(subject: Subject, near: Sequence[Line]) -> list[Line]:
    """The rows that the sentence names with most words; those of the whole if it names none."""
    named = [line for line in near if line.terms and line.terms <= subject.terms]
    most = max((len(line.terms) for line in named), default=0)
    best = [line for line in named if len(line.terms) == most]
    if best:
        return best if len({line.terms for line in best}) == 1 else []
    return [line for line in near if line.is_whole] if subject.is_whole else []


def _finding(
    number: StatedNumber, subject: Subject, line: Line, other: StatedNumber, section: Section
) -> Finding:
    ledger = line.ledger
    head = ledger.typed.heads[other.column or 0]
    label = ledger.label(line.row)
    where = f"{head!r} of {label!r}" if label else f"{head!r}"
    return Finding(
        code="text_and_table_differ",
        severity="medium",
        message=f"The text gives {number.raw}, and the table gives {with_unit(other)} for {where}.",
        compared=(
            "a number of the text with the numbers of the table row that its sentence names, "
            "within rounding and without signs"
        ),
        quote=Quote(text=subject.sentence, place=number.place),
        against=ledger.quote(line.row),
        expected=other.raw,
        found=number.raw,
        expected_value=other.amount,
        found_value=number.amount,
        unit=number.unit,
        section=section.ordinal,
        table=ledger.table.ordinal,
        rule="stated_number",
        confidence=0.7,
    )
