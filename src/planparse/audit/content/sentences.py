"""What a sentence of a report does: it tells, or it repeats, announces, points or rates."""

from __future__ import annotations

import re
from typing import Literal

from planparse.audit.content.plan_words import PlanWords
from planparse.audit.progress import told
from planparse.context import Context
from planparse.text.fold import fold
from planparse.text.labels import parted
from planparse.text.verdicts import goal_verdict, verdict

SentenceKind = Literal["told", "copied", "ahead", "pointer", "rated", "word", "fragment"]
"""`told` something of the period; `copied` from the plan; `ahead` of what shall be done later;
`pointer` to another place; `rated` with a judgement alone; `word` a single one as a sentence;
`fragment` a word that is none, or words that only lead to a list."""

NUMBER = re.compile(r"(?<![\w.])\d{1,2}(?:\.\d{1,2}){1,3}(?![\w%])")
"""A section's number in a pointer; one with a single part is told by the word before it."""

LONGEST_POINTER = 8
"""Words of a pointer that says nothing else."""

LONGEST_RATING = 10
"""Words of a judgement that says nothing else ("The goal has been partly achieved")."""

LEAST_WORDS = 2
"""One word tells nothing, unless it is a number."""

LISTED = 3
"""Numbered goals that a sentence names before it is a list of them ("Mål 1: ..., mål 2: ...")."""

STOPS = (".", "!")

COUNTED = re.compile(r"^\W*[^\W\d_]+\s+\d{1,2}(?:\.\d{1,2}){0,3}\W*$")
"""A word and its number, as a label has them ("Milestone 2.1.")."""

YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class Sentences:
    """Sentences of one report, held against the plan's words and the report's year."""

    def __init__(self, plan: PlanWords, context: Context, year: int | None) -> None:
        self._plan = plan
        self._profile = context.profile
        self._year = year
        status = context.profile.status
        self._words = {
            fold(phrase)
            for phrases in (*status.assessments.values(), *status.sentences.values())
            for phrase in phrases
        } | set(status.symbols)
        names = "|".join(map(re.escape, context.profile.goals.goal_words))
        self._labels = re.compile(rf"(?<!\w)(?:{names}):?\s+\d{{1,2}}(?!\d)", re.IGNORECASE)
        needs = "|".join(map(re.escape, status.needs)) or "(?!)"
        self._needs = re.compile(rf"(?<!\w)(?:{needs})(?!\w)", re.IGNORECASE)
        self._leads = {fold(lead) for lead in status.assessment_leads}

    def kind(self, text: str) -> SentenceKind:
        """What a sentence does."""
        label, rest = parted(text)
        said = rest if label is not None else text
        count = len(said.split())
        if said.rstrip().endswith(":") or COUNTED.match(said):
            return "fragment"
        if len(self._labels.findall(text)) >= LISTED:
            return "fragment"
        if self.is_rating(said, label):
            return "rated"
        if self._is_pointer(said, count):
            return "pointer"
        if count < LEAST_WORDS and not any(map(str.isdigit, said)):
            return "word" if said.rstrip().endswith(STOPS) else "fragment"
        if self._plan.has(text) or self._plan.has(said):
            return "copied"
        return "ahead" if self._is_ahead(said) else "told"

    def is_rating(self, text: str, label: str | None = None) -> bool:
        """A judgement and nothing more."""
        plain = fold(text)
        if plain in self._words or text.strip() in self._words:
            return True
        count = len(plain.split())
        if any(map(str.isdigit, plain)) or count > LONGEST_RATING:
            return False
        if label is not None and fold(label) in self._leads and count <= LONGEST_RATING // 2:
            return True
        if verdict(text, self._profile) is not None:
            return True
        return goal_verdict(text, self._profile) is not None

    def _is_pointer(self, text: str, count: int) -> bool:
        words = {fold(word) for word in text.split()}
        pointers = self._profile.linking.follow_up.pointers
        has_lead = any(word in pointers for word in words)
        return count <= LONGEST_POINTER and has_lead and bool(re.search(r"\d", text))

    def _is_ahead(self, text: str) -> bool:
        """It says what shall or must be done, and nothing that was; or speaks of later alone."""
        found = told(text, self._profile)
        if found.progress == "planned":
            return not found.is_denied
        if found.progress is None and not found.is_denied and self._needs.search(text):
            return True
        years = [int(year) for year in YEAR.findall(text)]
        is_later = bool(years) and self._year is not None and min(years) > self._year
        return is_later and found.progress not in ("done", "paused", "cancelled", "postponed")


def section_numbers(text: str) -> tuple[str, ...]:
    """Numbers of sections that a pointer names."""
    return tuple(NUMBER.findall(text))
