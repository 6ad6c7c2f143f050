"""Sets from sentences that announce goals and list them: "Our three priorities are to ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planparse.extract.commitments.grammar import Sentence
from planparse.extract.goals.announcements import Announcement, announcements
from planparse.extract.goals.candidate import CandidateSet, Listing, Member, Order
from planparse.extract.goals.enumeration import FEWEST, Enumeration, enumeration, without_mark
from planparse.extract.goals.plan import Plan
from planparse.model.block import Block
from planparse.profiles.goals import GoalWords
from planparse.text.goal_labels import clean
from planparse.text.pipeline import sentences

OPENS_LIST = re.compile(r":\s|\s[–—-]\s")
"""What parts a list from the words that announce it."""

CLOSES_LIST = re.compile(r"\s[–—-]\s")
"""The second dash of a list that is thrown in: "Our goals - to ... and to ... - have led us"."""

ONE_BY_ONE = 3
"""Sentences with a goal each from which they are a list; an aim is often said twice."""

SHARE = 0.5
"""Share of the chapters that state a goal so."""

LONG_LIST = 3
"""Members of a list that one word for a goal announces: "the goal is threefold: to ..."."""

NEAR_SIGN = 5
"""Words between a list's name and the sign that opens it, where no number counts its members."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What one sentence lists."""

    announced: Announcement
    found: Enumeration
    lead: str
    """The sentence up to its list."""


def sentence_sets(plan: Plan) -> Iterator[CandidateSet]:
    """The lists of sentences, each alone and all together that one word announces.

    A sentence that states one goal only ("One more priority is to ...") goes with such lists where
    the heading above it speaks of them, too.
    """
    families: dict[str, list[CandidateSet]] = {}
    rooms = [(0, plan.outline.front), *((s.ordinal, s.blocks) for s in plan.sections)]
    for room, blocks in rooms:
        for index, block in enumerate(blocks):
            if block.kind in ("paragraph", "list_item") and not block.hidden and not block.grid:
                for stated in _stated(plan, clean(block.text)):
                    found = _set(block, (room, index, 0), stated)
                    families.setdefault(stated.announced.base, []).append(found)
    for family in families.values():
        yield from _joined(plan, family)


def _joined(plan: Plan, family: Sequence[CandidateSet]) -> Iterator[CandidateSet]:
    lists = [one for one in family if len(one.members) >= FEWEST]
    if not lists:
        yield from _one_by_one(plan, family)
        return
    yield from lists
    whole = [one for one in family if one in lists or _is_under_its_name(plan, one)]
    if len(whole) > 1:
        members = tuple(member for one in whole for member in one.members)
        yield replace(lists[0], rule="sentences", members=members)


def _one_by_one(plan: Plan, family: Sequence[CandidateSet]) -> Iterator[CandidateSet]:
    """Goals of a sentence each: three under one heading, or one in most chapters.

    "One goal is to ... Another goal is to ... The third goal is to ..."
    """
    rooms: dict[int | None, list[Member]] = {}
    for one in family:
        rooms.setdefault(one.members[0].inside, []).append(one.members[0])
    for members in rooms.values():
        if _are_different(members):
            yield replace(family[0], rule="sentences", members=tuple(members))
    chapters = {section.parent for room in rooms if (section := plan.section(room))}
    beside = [s for parent in chapters for s in plan.children.get(parent, ()) if s.text]
    first = [members[0] for room, members in rooms.items() if room]
    if len(chapters) == 1 and len(first) >= SHARE * len(beside) and _are_different(first):
        yield replace(family[0], rule="sentences", members=tuple(first), distance=2)


def _are_different(members: Sequence[Member]) -> bool:
    return len({member.title for member in members}) == len(members) >= ONE_BY_ONE


def _is_under_its_name(plan: Plan, one: CandidateSet) -> bool:
    section = plan.section(one.members[0].inside)
    return section is not None and plan.naming(plan.title(section)).kind in ("goals", "weak")


def _stated(plan: Plan, text: str) -> Iterator[Stated]:
    """What the sentences of a paragraph list."""
    words = plan.profile.goals
    for start, end in sentences(text, plan.profile.language):
        told = text[start:end]
        if not _may_list(told, words) or any(
            phrase in told.casefold() for phrase in words.others_goals
        ):
            continue
        sentence = Sentence(told, plan.profile)
        for announced in announcements(plan, sentence):
            found = _after_sign(plan, sentence, announced) or _levelled(plan, sentence, announced)
            if found is not None:
                yield found
                break


def _may_list(text: str, words: GoalWords) -> bool:
    """Whether a sentence has a sign or a verb that a list can stand behind: few have."""
    verbs = words.listing_verbs
    return bool(OPENS_LIST.search(text)) or any(w in verbs for w in text.casefold().split())


def _after_sign(plan: Plan, sentence: Sentence, announced: Announcement) -> Stated | None:
    """A list behind a colon or a dash: "The strategy has three areas: ..."."""
    at = sentence.tokens[announced.index].end
    sign = OPENS_LIST.search(sentence.text, at)
    if sign is None:
        return None
    rest = sentence.text[sign.end() :]
    if not sign.group().startswith(":"):
        rest = CLOSES_LIST.split(rest)[0]
    found = enumeration(rest, plan.profile, announced.count)
    if announced.count is None:
        near = len(sentence.text[at : sign.start()].split()) <= NEAR_SIGN
        long = found is not None and len(found.members) >= LONG_LIST
        of_goals = long and announced.naming.kind == "goals"
        if not near or not (announced.is_plural or of_goals):
            return None
        if of_goals and announced.is_plural and found is not None:
            return Stated(announced, found, sentence.text[: sign.start()])
    return _told(announced, found, sentence.text[: sign.start()])


def _levelled(plan: Plan, sentence: Sentence, announced: Announcement) -> Stated | None:
    """A list that a verb puts on a level with its name: "Our priorities are to ... and ..."."""
    verb = min(sentence.finites, default=-1)
    is_listing = sentence.is_in(verb, plan.profile.goals.listing_verbs)
    if not is_listing or verb < announced.index or not _is_head(sentence, announced.index):
        return None
    rest = sentence.text[sentence.tokens[verb].end :].strip()
    lead = sentence.text[: sentence.tokens[verb].start].strip()
    if not announced.is_plural:
        single = without_mark(rest.rstrip(" .;:"), plan.profile)
        return Stated(announced, Enumeration((single,), True), lead) if single else None
    found = enumeration(rest, plan.profile, announced.count)
    return _told(announced, found, lead)


def _told(announced: Announcement, found: Enumeration | None, lead: str) -> Stated | None:
    """A list of as many as announced, or of what is to be done."""
    if found is None or not (announced.count or found.is_verbs):
        return None
    return Stated(announced, found, lead)


def _is_head(sentence: Sentence, index: int) -> bool:
    """Whether a word is what its phrase is about: no preposition before it."""
    return not any(sentence.is_in(i, sentence.words.prepositions) for i in range(index))


def _set(block: Block, order: Order, stated: Stated) -> CandidateSet:
    members = tuple(
        Member(title=title, place=block.place, order=order, inside=order[0] or None)
        for title in stated.found.members
    )
    return CandidateSet(
        form="paragraph",
        rule="sentence",
        key=stated.announced.base,
        members=members,
        announced=stated.announced.naming,
        announcer=stated.lead,
        listing=_listing(stated),
    )


def _listing(stated: Stated) -> Listing:
    if stated.announced.count:
        return "counted_verbs" if stated.found.is_verbs else "counted_things"
    return "verbs" if stated.found.is_verbs else "things"
