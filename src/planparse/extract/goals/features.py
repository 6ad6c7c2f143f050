"""What is looked at in a set of candidates: each feature has named levels.

A feature tells one thing about the set as a whole and answers with the name of a level; what a
level is worth stands in `weights`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.counts import Counts
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.sentence_features import in_title, listed, lists_verbs, taken_up
from planparse.extract.goals.stated import Wordings
from planparse.text.goal_labels import clean
from planparse.text.goal_wording import is_worded_as_goal

MOST = 0.8
SOME = 0.5
FEW = 0.3
"""Shares of a set's members that make a thing true of most, of half, or of a part of them."""

SHORT = 2
LONG = 60
"""Words of a title: areas and chapters have one or two, paragraphs more than sixty."""

WORD = 1
"""Words of a member in a list of what is to be done that are too few: "cut noise" is a goal."""

TARGET = re.compile(r"^\W*(?:\d|(?:\S+\s+){0,2}\d+(?:[.,]\d+)?\s*(?:%|procent|percent)\b)")
MOST_MEMBERS = 60

LONG_WORD = 4
"""Letters of the words that a title in capitals writes with one; "of" and "and" stay small."""

OTHERS = 3
"""Headings beside a set's own before it tells something that a report has most of them."""

CHAPTERS = 3
"""Sections of one form before run-in titles are a structure of the plan."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the sets of one plan are weighed by."""

    plan: Plan
    counts: Counts
    own: Wordings
    """The plan's own short texts."""
    reports: Wordings | None
    """Those of its reports, where they are at hand."""
    repeated: Mapping[int, bool]
    """Whether the reports have each of the plan's headings; those of any plan left out."""


def share(candidates: CandidateSet, holds: Callable[[Member], bool]) -> float:
    """Share of the members of which something holds."""
    return sum(map(holds, candidates.members)) / len(candidates.members)


def named(candidates: CandidateSet, _: Evidence) -> str:
    """What the set's own label or head calls its members."""
    return candidates.naming.kind or "nothing"


def announced(candidates: CandidateSet, evidence: Evidence) -> str:
    """What the heading or line above calls them, and whether areas stand between."""
    plan = evidence.plan
    if share(candidates, lambda member: member.led_in) >= SOME:
        aims = candidates.form == "list" and candidates.announced.kind in ("goals", "weak")
        return "aims_led_in" if aims else "led_in"
    if candidates.announcer is None:
        return "nothing"
    kind = candidates.announced.kind
    if kind == "goals":
        if _is_plan_title(candidates.announcer, plan):
            return "title"
        return "goals" if candidates.distance == 1 else "goals_further_up"
    if kind is None and plan.is_frame(candidates.announcer):
        return "frame"
    if _is_first(candidates.announcer, plan):
        return "title"
    if kind == "measures" and (candidates.form == "list" or candidates.rule == "run_in"):
        return "measures_listed"
    return kind or "nothing"


def _is_plan_title(text: str, plan: Plan) -> bool:
    """A heading that is the title of a plan ("Mål och budget 2025"), over all of its chapters."""
    words = clean(text).casefold().split()
    return _is_first(text, plan) and any(one in words for one in plan.profile.goals.plan_words)


def _is_first(text: str, plan: Plan) -> bool:
    """The document's first heading: its title, where other headings stand below it."""
    first = plan.sections[0] if plan.sections else None
    below = first is not None and bool(plan.children.get(first.ordinal))
    return below and first is not None and clean(first.title) == clean(text)


RUN = 5
"""Headings with one label and running numbers from which they are what the plan sets out, whatever
it calls them: "Action 1" to "Action 20"; three chapters may be numbered so, too."""


def wording(candidates: CandidateSet, evidence: Evidence) -> str:
    """How many members are worded as goals ("The board shall ...")."""
    words = evidence.plan.profile.goals
    part = share(candidates, lambda member: is_worded_as_goal(member.title, words))
    return "all" if part == 1.0 else "most" if part >= MOST else "half" if part >= SOME else "few"


def length(candidates: CandidateSet, _: Evidence) -> str:
    """How long the titles are."""
    sizes = sorted(len(member.title.split()) for member in candidates.members)
    middle = sizes[len(sizes) // 2]
    if middle <= SHORT and candidates.rule in ("lead", "leads"):
        return "names"
    if middle <= (WORD if lists_verbs(candidates) else SHORT):
        return "a_word_or_two"
    return "phrases" if middle <= LONG else "paragraphs"


def numbers(candidates: CandidateSet, _: Evidence) -> str:
    """Whether the members are numbered, in a row or anew in each chapter."""
    last = [_last_number(member) for member in candidates.members]
    if any(number is None for number in last):
        return "none"
    if all(b == (a or 0) + 1 for a, b in pairwise(last)):
        if last[0] != 1:
            return "rising"
        is_run = candidates.rule == "label" and len(last) >= RUN
        return "labels_in_a_row" if is_run else "in_a_row"
    flat = not any(set(".:") & set(m.number or "") for m in candidates.members)
    anew = all(b in ((a or 0) + 1, 1) for a, b in pairwise(last))
    if anew and last[0] == 1 and set(last) != {1}:
        return "anew_in_chapters" if flat else "below_chapters"
    rising = all((b or 0) > (a or 0) for a, b in pairwise(last))
    return "rising" if rising else "none"


def _last_number(member: Member) -> int | None:
    part = re.split(r"[.:]", member.number or "")[-1]
    if part.isdigit():
        return int(part)
    return (
        ord(part.upper()) - ord("A") + 1 if len(part) == 1 and part.upper() in "ABCDEFGH" else None
    )


def count(candidates: CandidateSet, evidence: Evidence) -> str:
    """Whether the plan states that it has this many goals; a sentence counts its own list."""
    if candidates.listing is not None:
        return "not_asked"
    if not evidence.counts.near:
        return "not_stated"
    if len(candidates.members) not in evidence.counts.near:
        return "otherwise"
    kinds = {candidates.naming.kind, candidates.announced.kind}
    alone = kinds <= {None} and numbers(candidates, evidence) == "none"
    return "as_stated_alone" if alone else "as_stated"


def below(candidates: CandidateSet, evidence: Evidence) -> str:
    """Whether text, tables or headings stand below each."""
    is_list = candidates.form == "list" and candidates.rule != "spread"
    if is_list or candidates.form == "table" or candidates.rule == "labelled_paragraph":
        return "not_asked"
    if candidates.listing is not None or candidates.rule == "intention":
        return "not_asked"
    part = share(candidates, lambda member: _has_text(member, evidence.plan))
    return "most" if part >= MOST else "half" if part >= SOME else "few"


def _has_text(member: Member, plan: Plan) -> bool:
    section = plan.section(member.section)
    if section is None:
        return bool(member.text)
    return bool(section.blocks) or bool(plan.children.get(section.ordinal))


def restated(candidates: CandidateSet, evidence: Evidence) -> str:
    """Whether the plan states the same wordings a second time."""
    part = share(candidates, lambda member: evidence.own.times(member.title) > 1)
    return "most" if part >= MOST else "half" if part >= SOME else "no"


def reported(candidates: CandidateSet, evidence: Evidence) -> str:
    """Whether the headings, tables or forms of the reports state the wordings."""
    if evidence.reports is None:
        return "no_report"
    part = evidence.reports.share(candidates.members)
    if part >= SOME and _others_reported(candidates, evidence) >= SOME:
        return "as_all_else"
    return "most" if part >= MOST else "half" if part >= SOME else "some" if part > FEW else "no"


def _others_reported(candidates: CandidateSet, evidence: Evidence) -> float:
    """Share of the plan's other headings that the reports have too: a report on a template."""
    own = {member.section for member in candidates.members}
    others = [one for one in evidence.repeated if one not in own]
    if len(others) < OTHERS:
        return 0.0
    return sum(evidence.repeated[one] for one in others) / len(others)


def decided(candidates: CandidateSet, _: Evidence) -> str:
    """Whether a line below each says who set it."""
    part = share(candidates, lambda member: member.decided_by is not None)
    return "most" if part >= SOME else "no"


def frame(candidates: CandidateSet, evidence: Evidence) -> str:
    """Whether the members are the chapters of any plan, or headings over its goals."""
    plan = evidence.plan
    part = share(candidates, lambda m: plan.is_frame(m.title) or plan.is_announcer(m.title))
    return "chapters" if part >= FEW else "some" if part > 0.1 else "none"


def repeated(candidates: CandidateSet, _: Evidence) -> str:
    """Whether members are alike word for word: labels of a template."""
    titles = Counter(clean(member.title).casefold() for member in candidates.members)
    part = sum(n - 1 for n in titles.values()) / len(candidates.members)
    return "template" if part >= 0.2 else "some" if part > 0.05 else "none"


def capitals(candidates: CandidateSet, _: Evidence) -> str:
    """Whether titles in running text are set as titles, with capitals ("Reform Council Sites")."""
    if candidates.form != "paragraph":
        return "not_asked"
    return "most" if share(candidates, lambda m: _is_title_case(m.title)) >= MOST else "few"


def _is_title_case(title: str) -> bool:
    words = [word for word in title.split() if len(word) >= LONG_WORD]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= MOST * len(words)


def size(candidates: CandidateSet, _: Evidence) -> str:
    """How many there are."""
    many = len(candidates.members)
    if many > MOST_MEMBERS:
        return "very_many"
    return {1: "one", 2: "two"}.get(many, "several")


def form(candidates: CandidateSet, _: Evidence) -> str:
    """Structures that are seldom anything but goals, or seldom goals."""
    if candidates.after_indicator:
        return "target_column"
    part = share(candidates, lambda member: bool(TARGET.match(member.title)))
    if part >= SOME:
        return "target_values"
    if candidates.rule == "numbered_title" and share(candidates, lambda m: m.bold) >= MOST:
        return "bold_numbered_title"
    if candidates.rule == "run_in" and len({m.inside for m in candidates.members}) >= CHAPTERS:
        return "run_in_chapters"
    if candidates.rule == "wording_below" and share(candidates, _is_sentence) >= SOME:
        return "sentences_below_labels"
    return candidates.rule


def _is_sentence(member: Member) -> bool:
    return member.quoted or member.title.rstrip().endswith((".", "!"))


FEATURES: Mapping[str, Callable[[CandidateSet, Evidence], str]] = {
    "named": named,
    "announced": announced,
    "wording": wording,
    "length": length,
    "numbers": numbers,
    "count": count,
    "below": below,
    "restated": restated,
    "reported": reported,
    "listed": lambda candidates, evidence: listed(candidates, evidence.plan),
    "taken_up": lambda candidates, evidence: taken_up(candidates, evidence.plan),
    "in_title": lambda candidates, evidence: in_title(candidates, evidence.plan),
    "decided": decided,
    "frame": frame,
    "repeated": repeated,
    "capitals": capitals,
    "size": size,
    "form": form,
}
