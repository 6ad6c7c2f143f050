"""Where wordings stand again: elsewhere in the plan, and in the reports that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from planparse.extract.goals.candidate import Member
from planparse.model.document import Outline
from planparse.model.facts import Table
from planparse.profiles.profile import Profile
from planparse.text.fold import letters
from planparse.text.goal_labels import clean, label_of, unquoted
from planparse.text.terms import terms

LONGEST = 400
"""Characters of the longest text that can be a goal's wording."""

ALIKE = 0.75
"""Share of terms in common from which two wordings are one with a word changed. Of the goals that
real reports reword (a word of seven, an abbreviation added) all share more, and no two goals of
one plan share as much."""

NUMBER = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2})*[.)]?\s+")


class Wordings:
    """Short texts of a document, each by its letters and by its terms."""

    def __init__(self, texts: Iterable[str], profile: Profile) -> None:
        self._profile = profile
        self._letters: dict[str, int] = {}
        self._terms: list[frozenset[str]] = []
        self._by_term: dict[str, list[int]] = {}
        for text in texts:
            self._add(text)

    def _add(self, text: str) -> None:
        for form in forms(text, self._profile):
            key = letters(form)
            if not key:
                continue
            self._letters[key] = self._letters.get(key, 0) + 1
            if self._letters[key] == 1:
                found = frozenset(terms(form, self._profile))
                for term in found:
                    self._by_term.setdefault(term, []).append(len(self._terms))
                self._terms.append(found)

    def times(self, title: str) -> int:
        """How often a wording stands, letter for letter."""
        return max(
            (self._letters.get(letters(f), 0) for f in forms(title, self._profile)), default=0
        )

    def has(self, title: str) -> bool:
        """Whether a wording stands, as it is or with a word changed."""
        return self.times(title) > 0 or any(map(self._near, forms(title, self._profile)))

    def _near(self, text: str) -> bool:
        wanted = frozenset(terms(text, self._profile))
        if len(wanted) < 2:
            return False
        shared: dict[int, int] = {}
        for term in wanted:
            for index in self._by_term.get(term, ()):
                shared[index] = shared.get(index, 0) + 1
        return any(
            count / len(wanted | self._terms[index]) >= ALIKE for index, count in shared.items()
        )

    def share(self, members: Sequence[Member]) -> float:
        """Share of a set's members whose wording stands here."""
        return sum(self.has(member.title) for member in members) / len(members) if members else 0.0


def forms(text: str, profile: Profile) -> Iterator[str]:
    """A text as it is, and without number, label and quotation marks."""
    shown = clean(text)
    yield shown
    bare = NUMBER.sub("", shown)
    label = label_of(bare, profile)
    bare = unquoted(label.rest if label and label.rest else bare) or bare
    if bare != shown:
        yield bare


def report_wordings(
    parts: Sequence[tuple[Outline, Sequence[Table]]], profile: Profile
) -> Wordings | None:
    """What the headings, the tables and the short paragraphs of reports say; None without any."""
    if not parts:
        return None
    return Wordings((t for outline, tables in parts for t in texts_of(outline, tables)), profile)


def texts_of(outline: Outline, tables: Sequence[Table]) -> Iterator[str]:
    """Headings, cells and short blocks of a document."""
    for section in outline.sections:
        yield section.title
        for block in section.blocks:
            if block.kind in ("paragraph", "list_item") and len(block.text) <= LONGEST:
                yield block.text
    for table in tables:
        for cell in table.grid.cells:
            if 0 < len(cell.text) <= LONGEST:
                yield cell.text
