"""How one year's plan says again what the last one said."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from rapidfuzz.distance import Prefix
from tests.benchmarks.chains.pool import SENTENCE, SUBJECT, said
from tests.benchmarks.damage.words import SYNONYMS
from tests.history.plans import Said

NUMBER = re.compile(r"\b\d+\b")
WORD = re.compile(r"\w+")
COMMON_SENTENCES = (
    "Arbetet sker i samverkan med kommunerna och näringslivet.",
    "Nämnden ska följa utvecklingen och återkomma med förslag.",
    "Kostnaderna ryms inom den beslutade ramen.",
    "Uppföljning sker i tertialrapporterna.",
    "Målet bidrar till regionens långsiktiga inriktning.",
    "Insatserna ska beskrivas närmare i förvaltningens egen plan.",
)
"""Sentences that any goal's text may have: they tell nothing apart."""
SHORTEST = 4
"""Letters of a word that may say what a goal is about."""
ENDING = 2
"""Letters that are an ending."""
RENUMBER = 0.4
"""Chance that the numbers of a text change."""


@dataclass(frozen=True)
class Texts:
    """How plans carry the texts under their goals over to the next year."""

    name: str
    lose: float
    """Chance that a sentence is left out."""
    add: float
    """Chance that a sentence is added that any goal may have."""
    exchange: float
    """Share of the words with a synonym that are exchanged."""
    are_there: bool = True


CARRIED = Texts("carried over", 0.12, 0.25, 0.3)
REWRITTEN = Texts("rewritten", 0.35, 0.6, 0.7)
LACKING = Texts("no texts", 0.0, 0.0, 0.0, are_there=False)
OPENINGS = ("fortsatt arbeta för att", "aktivt", "under året", "tillsammans med andra")
FRAMES = ("ta ansvar för frågor om {}", "göra mer för {}", "prioritera {} under året")
EVERYDAY = frozenset(
    word
    for text in (*SYNONYMS["sv"], *SYNONYMS["sv"].values(), *OPENINGS, *FRAMES)
    for word in WORD.findall(text)
)


def text_of_next_year(text: str | None, texts: Texts, chance: random.Random) -> str | None:
    """The text with other numbers, a sentence lost or added, some words exchanged."""
    if not text or not texts.are_there:
        return None
    sentences = SENTENCE.split(text)
    kept = [one for one in sentences if chance.random() > texts.lose] or sentences[:1]
    if chance.random() < texts.add:
        kept.insert(chance.randrange(len(kept) + 1), chance.choice(COMMON_SENTENCES))
    again = " ".join(kept)
    if chance.random() < RENUMBER:
        again = NUMBER.sub(lambda match: str(int(match[0]) + chance.randint(1, 9)), again)
    return exchanged(again, chance, texts.exchange)


def exchanged(text: str, chance: random.Random, share: float) -> str:
    """Words exchanged for synonyms, each with some chance."""

    def one(match: re.Match[str]) -> str:
        other = SYNONYMS["sv"].get(match[0])
        return other if other and chance.random() < share else match[0]

    return WORD.sub(one, text)


def _telling(goal: Said) -> str | None:
    """The longest word that is no name, no verb of every plan and no part of another rewriting."""
    words = [one for one in WORD.findall(_words(goal)) if _may_tell(one)]
    return max(words, key=len, default=None)


def _may_tell(word: str) -> bool:
    return word not in EVERYDAY and word[0].islower() and len(word) >= SHORTEST


def _is_inflected(one: str, other: str) -> bool:
    """Whether two words differ in their last letters only, as forms of one word do."""
    return Prefix.similarity(one, other) >= min(len(one), len(other)) - ENDING


def _titled(goal: Said, words: str) -> Said:
    return said(f"{SUBJECT} {words}", goal.text, goal.area)


def _words(goal: Said) -> str:
    return goal.title.removeprefix(f"{SUBJECT} ")


def same(goal: Said, _chance: random.Random) -> Said:
    """The wording stays."""
    return goal


def synonyms(goal: Said, chance: random.Random) -> Said:
    """Every word that has a synonym is exchanged."""
    return _titled(goal, exchanged(_words(goal), chance, 1.0))


def reordered(goal: Said, chance: random.Random) -> Said:
    """What stands on both sides of "och" changes places, or an adverbial comes first."""
    words = _words(goal)
    if words.count(" och ") == 1 and chance.random() < 0.5:
        first, second = words.split(" och ")
        verb, _, rest = first.partition(" ")
        return _titled(goal, f"{verb} {second} och {rest}") if rest else goal
    return _titled(goal, f"{chance.choice(OPENINGS)} {words}")


def shortened(goal: Said, _chance: random.Random) -> Said:
    """The last words, from a preposition on, are left out."""
    words = _words(goal)
    head = re.split(r" (?:i|för|med|som|tillsammans|till) (?=[^ ]+(?: [^ ]+)*$)", words)[0]
    return _titled(goal, head) if len(head.split()) >= 3 else goal


def reworded(goal: Said, chance: random.Random) -> Said:
    """Another sentence around the wording's longest word."""
    longest = _telling(goal)
    return _titled(goal, chance.choice(FRAMES).format(longest)) if longest else goal


def split(goal: Said, chance: random.Random) -> tuple[Said, Said] | None:
    """The two sides of "och" as goals of their own, the text's sentences dealt out."""
    words = _words(goal)
    sentences = SENTENCE.split(goal.text or "")
    if words.count(" och ") != 1 or len(sentences) < 2:
        return None
    first, second = words.split(" och ")
    if min(len(first.split()), len(second.split())) < 2:
        return None
    verb = first.split()[0]
    half = (len(sentences) + 1) // 2
    if chance.random() < 0.5:
        sentences = [*sentences[half:], *sentences[:half]]
        half = len(sentences) - half
    own = second if second.split()[0].endswith("a") else f"{verb} {second}"
    return (
        replace(_titled(goal, first), text=" ".join(sentences[:half])),
        replace(_titled(goal, own), text=" ".join(sentences[half:])),
    )


def decoy(dropped: Said, other: Said) -> Said:
    """A new goal in the words of a dropped one, about something else."""
    old, new = _telling(dropped), _telling(other)
    words = _words(other)
    if old and new and not _is_inflected(old, new):
        words = _words(dropped).replace(old, new)
    return said(f"{SUBJECT} {words}", other.text, dropped.area)


def merged(one: Said, other: Said) -> Said:
    """Both wordings in one, and both texts."""
    words = f"{_words(one)} och {_words(other)}"
    return said(f"{SUBJECT} {words}", f"{one.text or ''} {other.text or ''}".strip(), one.area)
