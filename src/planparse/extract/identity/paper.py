"""Which of an authority's papers a document is: told from its head, its headings and its title.

Most of what a board's archive holds is letters and minutes about plans and reports. They name a
plan in their title and look forward or back like one; but they carry the head and the headings
that every such paper of the authority has, and those decide before the title does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planparse.extract.identity.first_page import FirstPage
from planparse.model.document import Outline
from planparse.model.records.codes import DocumentKind, PaperType
from planparse.profiles.profile import Profile
from planparse.text.fold import fold

ENOUGH = 2
"""Signs of a letter or of minutes; a plan that was printed with a date and a diary number has
none, one with "proposal for a decision" at its end has one."""
HEAD_LINES = 14
"""Lines of the first page among which a paper says its name."""
MOST_WORDS = 6
"""Words of a line that names the paper ("Norrsjö kommun sammanträdesprotokoll 3 (28)")."""
MOST_PAGES = 12
"""Pages of a letter; a longer document with a letter's first page is what follows that page."""
WORD = re.compile(r"[^\W\d_]+")
NOT_FOLLOWED: tuple[PaperType, ...] = (
    "plan",
    "budget",
    "yearly_report",
    "interim_report",
    "report",
)
"""Types whose kind the title and the sentences say; all others are neither plan nor report."""


def paper_type(
    page: FirstPage, outline: Outline, title: str | None, pages: int | None, profile: Profile
) -> PaperType | None:
    """The type where head, headings or title say it; None where only its kind can.

    Args:
        page: the first page.
        outline: for the headings.
        title: of the document, where it has one.
        pages: of the document; None where the format has none.
        profile: its language.
    """
    if _is_minutes(page, profile):
        words = profile.papers.extracts
        is_extract = any(_begins(line, words) for line in page.folded)
        return "minutes_extract" if is_extract else "minutes"
    if _is_letter(page, outline, title, profile) and (pages or 1) <= MOST_PAGES:
        return "letter"
    declared = (page.labelled.get(label) for label in profile.papers.type_labels)
    return next(filter(None, (_titled(text, profile) for text in (title, *declared))), None)


def kind_of(paper: PaperType | None) -> DocumentKind | None:
    """The kind of a paper that can have no other; None where its words decide."""
    return None if paper is None or paper in NOT_FOLLOWED else "other"


def type_of(kind: DocumentKind, title: str | None, profile: Profile) -> PaperType:
    """The type of a plan or a report by the words of its title."""
    folded = fold(title or "")
    if kind == "plan":
        return "budget" if _has(folded, profile.papers.budgets) else "plan"
    if kind == "other":
        return "other"
    status = profile.status
    if any(word in folded for word in status.part_year_reports):
        return "interim_report"
    return "yearly_report" if any(w in folded for w in status.annual_reports) else "report"


def _is_minutes(page: FirstPage, profile: Profile) -> bool:
    words = profile.papers
    named = any(_names(line, words.minutes) for line in page.folded[:HEAD_LINES])
    signs = sum(_begins(line, words.minutes_labels) for line in page.folded)
    return named and (signs > 0 or page.paragraph is not None)


def _is_letter(page: FirstPage, outline: Outline, title: str | None, profile: Profile) -> bool:
    words = profile.papers
    if any(line in words.letters for line in page.folded[:HEAD_LINES]):
        return True
    named = any(_begins(line, words.letters) for line in page.folded[:HEAD_LINES])
    named = named or _begins(fold(title or ""), words.letters)
    head = any(_begins(line, words.letter_labels) for line in page.folded[:HEAD_LINES])
    headings = {fold(section.title) for section in outline.sections} | set(page.folded)
    held = sum(any(_ends(one, heading) for one in headings) for heading in words.letter_headings)
    return ENOUGH * named + head + min(held, ENOUGH) > ENOUGH


def _titled(title: str | None, profile: Profile) -> PaperType | None:
    found = WORD.findall((title or "").casefold())
    for paper, ends in profile.papers.titles.items():
        if any(word in ends for word in found):
            return paper
    return None


def _begins(line: str, words: Iterable[str]) -> bool:
    """Whether a folded line is one of the words, or one with something behind it."""
    return any(line == word or line.startswith((f"{word} ", f"{word}:")) for word in words)


def _names(line: str, words: Iterable[str]) -> bool:
    """Whether a folded line of few words holds one of the words."""
    return len(line.split()) <= MOST_WORDS and any(f" {word} " in f" {line} " for word in words)


def _ends(line: str, heading: str) -> bool:
    return line == heading or line.endswith(f" {heading}")


def _has(text: str, words: Sequence[str]) -> bool:
    return any(word.endswith(tuple(words)) for word in WORD.findall(text))
