"""Each number of a document's truth against what came out: right, lost, wrong in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from rapidfuzz import fuzz
from tests.benchmarks.printed.found import Found, Read, bare
from tests.benchmarks.printed.sheet import Sheet
from tests.benchmarks.printed.truth import Spot, Truth

from planparse.model.records import IssueRecord


class Outcome(StrEnum):
    """What became of a number; the last is what must never be."""

    RIGHT = "right"
    SAID = "wrong, said"
    LOST_SAID = "lost, said"
    LOST = "lost"
    WRONG = "WRONG"


UNRELATED = ("no_goals_found", "year_from_text", "recognised", "tables_apart")
"""Codes of issues that say nothing about the numbers of a page."""
SAYING = ("medium", "high")
"""Severities of an issue that says of a whole page that something of it was lost."""
NEAR = 9.0
"""Points from a number's line to the box that is given for it."""
MISREAD = 80
"""Likeness in percent of a row's head that was misread in two letters of ten."""
DIGITS = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Judged:
    """One number, what became of it, and by which fault."""

    sheet: str
    traits: tuple[str, ...]
    outcome: Outcome
    fault: str
    truth: Truth | None
    """None for a number that the document does not hold."""
    found: Found | None


@dataclass(slots=True)
class _Case:
    sheet: Sheet
    read: Read
    spots: Mapping[int, Spot]
    free: list[Found] = field(default_factory=list)

    def said(self, *texts: str) -> bool:
        """An issue names one of these numbers."""
        return any(_names(issue, text) for issue in self.read.issues for text in texts)

    def speaks_of(self, words: str, found: Found) -> bool:
        """A label has these words; in a scan, words so like them that no other row's are."""
        if bare(words) in bare(found.label):
            return True
        like = fuzz.partial_ratio(bare(words), bare(found.label)) if self.sheet.is_scan else 0
        return like >= MISREAD

    def kept_apart_said(self, page: int | None) -> bool:
        """An issue of any severity says that something of the page was kept apart."""
        return any(
            issue.code not in UNRELATED and issue.page in (None, page or issue.page)
            for issue in self.read.issues
        )

    def page_said(self, page: int | None) -> bool:
        """An issue says that something of this page, or of the document, was lost or kept apart."""
        return any(
            issue.severity in SAYING
            and issue.code not in UNRELATED
            and (page is None or issue.page in (None, page))
            for issue in self.read.issues
        )


def judge(sheet: Sheet, read: Read, spots: Mapping[int, Spot]) -> list[Judged]:
    """Every number of the truth, and every number that came out and is none of it."""
    case = _Case(sheet, read, spots, list(read.numbers))
    told = [truth for truth in sheet.truths if truth.fate != "kept_apart"]
    apart = [truth for truth in sheet.truths if truth.fate == "kept_apart"]
    claims = dict(_exact(case, told))
    claims |= dict(_like(case, [truth for truth in told if truth.key not in claims]))
    results = [_judged(case, truth, claims.get(truth.key)) for truth in told]
    hidden = dict(_exact(case, apart))
    results += [_kept_apart(case, truth, hidden.get(truth.key)) for truth in apart]
    results += [_invented(case, found) for found in case.free]
    return results + list(_cells(case, results))


def _exact(case: _Case, truths: Iterable[Truth]) -> Iterable[tuple[int, Found]]:
    """Numbers that came out with their value; of several, the one that most else is right of."""
    for truth in truths:
        same = [found for found in case.free if found.value == truth.value]
        if same:
            best = min(same, key=lambda found: len(_faults(case, truth, found)))
            case.free.remove(best)
            yield truth.key, best


def _like(case: _Case, truths: Iterable[Truth]) -> Iterable[tuple[int, Found]]:
    """Numbers that came out as something else: the same row, or digits of its print."""
    for truth in truths:
        ranked = [(_likeness(case, truth, found), found) for found in case.free]
        best = max(ranked, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] > 0:
            case.free.remove(best[1])
            yield truth.key, best[1]


def _likeness(case: _Case, truth: Truth, found: Found) -> int:
    ours, theirs = _only_digits(truth.printed), _only_digits(found.raw)
    if not theirs:
        return 0
    shared = 4 if ours == theirs else 2 if ours in theirs or theirs in ours else 0
    row = case.speaks_of(truth.label, found)
    spot = case.spots.get(truth.key)
    line = bool(spot and spot.line and spot.line == found.line)
    head = bool(truth.head) and case.speaks_of(truth.head, found)
    return shared + row + line + head if shared or (row and (head or not truth.head)) else 0


def _judged(case: _Case, truth: Truth, found: Found | None) -> Judged:
    printed = truth.printed
    page = spot.page if (spot := case.spots.get(truth.key)) else None
    if truth.fate == "said":
        is_told = case.said(printed) or (found is None and case.page_said(page))
        right = is_told or (found is not None and found.value == truth.value)
        outcome = Outcome.RIGHT if right else Outcome.WRONG if found else Outcome.LOST
        return _result(case, outcome, "sign", truth, found)
    if found is None or found.value is None:
        is_said = case.said(printed) or case.page_said(page)
        said = Outcome.SAID if found is not None else Outcome.LOST_SAID
        return _result(case, said if is_said else Outcome.LOST, "lost", truth, found)
    faults = _faults(case, truth, found)
    if not faults:
        return _result(case, Outcome.RIGHT, "", truth, found)
    is_said = case.said(printed, found.raw)
    return _result(case, Outcome.SAID if is_said else Outcome.WRONG, faults[0], truth, found)


def _faults(case: _Case, truth: Truth, found: Found) -> list[str]:
    """What is not right, the worst first."""
    faults = []
    if found.value != truth.value:
        faults.append(_value_fault(truth.value, found.value))
    if not _same_unit(truth, found):
        faults.append("unit")
    if found.comparator != truth.comparator:
        faults.append("comparator")
    if truth.in_table and not case.speaks_of(truth.label, found):
        faults.append("label")
    if truth.in_table and found.in_table and not case.speaks_of(truth.head, found):
        faults.append("column")
    if truth.period and found.period and bare(truth.period) not in bare(found.period):
        faults.append("period")
    if not _same_place(case.spots.get(truth.key), found):
        faults.append("place")
    return faults


def _value_fault(expected: Decimal, value: Decimal | None) -> str:
    if not value or not expected:
        return "value"
    if value == -expected:
        return "sign"
    ratio = abs(value / expected)
    return "scale" if ratio in [Decimal(10) ** power for power in range(-9, 10)] else "value"


def _same_unit(truth: Truth, found: Found) -> bool:
    if truth.unit and "/" in truth.unit:
        return found.unit != truth.unit.split("/")[0]
    return found.unit == truth.unit


def _same_place(spot: Spot | None, found: Found) -> bool:
    if spot is None:
        return True
    if spot.line is not None:
        return found.line == spot.line
    if found.page != spot.page:
        return False
    if spot.top is None or found.top is None or found.bottom is None or not found.in_table:
        return True
    return found.top - NEAR <= spot.top <= found.bottom + NEAR


def _kept_apart(case: _Case, truth: Truth, found: Found | None) -> Judged:
    page = spot.page if (spot := case.spots.get(truth.key)) else None
    if case.said(truth.printed) or (found is None and case.kept_apart_said(page)):
        return _result(case, Outcome.RIGHT, "", truth, found)
    outcome = Outcome.WRONG if found else Outcome.LOST
    return _result(case, outcome, "hidden told" if found else "hidden unsaid", truth, found)


def _invented(case: _Case, found: Found) -> Judged:
    outcome = Outcome.SAID if found.value is None or case.said(found.raw) else Outcome.WRONG
    return _result(case, outcome, "invented", None, found)


def _cells(case: _Case, results: list[Judged]) -> Iterable[Judged]:
    """Values of cells that are neither in the truth nor among the quantities."""
    known = {truth.value for truth in case.sheet.truths}
    known |= {found.value for found in case.read.numbers if found.value is not None}
    for value in sorted(case.read.cells - known):
        if 1900 <= value <= 2100:
            continue
        yield _result(case, Outcome.WRONG, f"cell {value}", None, None)


def _result(
    case: _Case, outcome: Outcome, fault: str, truth: Truth | None, found: Found | None
) -> Judged:
    traits = truth.traits if truth else case.sheet.traits
    return Judged(case.sheet.name, traits, outcome, fault, truth, found)


def _names(issue: IssueRecord, text: str) -> bool:
    """The message has the digits of a number, not as part of a longer one."""
    wanted = DIGITS.search(bare(text))
    message = bare(issue.message or "")
    if wanted is None:
        return False
    return re.search(rf"(?<!\d){re.escape(wanted.group())}(?!\d)", message) is not None


def _only_digits(text: str) -> str:
    return "".join(sign for sign in bare(text) if sign.isdigit())
