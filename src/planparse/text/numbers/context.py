"""What stands around a number: the words before it, the noun after it, its phrase."""

from __future__ import annotations

import re

from planparse.model.records.codes import Comparator
from planparse.profiles.profile import Profile
from planparse.text.comparators import comparator_at_end
from planparse.text.numbers.calendar import is_year
from planparse.text.numbers.lexicon import Lexicon, lexicon_of
from planparse.text.numbers.quantity import Kind
from planparse.text.numbers.units import GAP, MARKS

MEASURED: frozenset[Kind] = frozenset({"money", "percent", "count"})
"""Kinds that can be compared; of a year or a day, such words say when."""

LOOK_BACK = 48
"""Characters looked at for the two words before a number."""
PHRASE = 90
"""Characters looked at for the phrase that a number measures."""
PHRASE_WORDS = 6
LONGEST_AFTER = 10
"""Words of the phrase behind a number."""
MOST_WORDS = 16
MOST_ADJECTIVES = 3
"""Words that may stand between a number and its noun."""
LONGEST_POWER = 2
"""Letters of a unit that may be raised to a power."""
LONGEST_ABBREVIATION = 4
"""A longer word before a dot ends its sentence ("på väg. 12 bilar")."""
WIDEST_GAP = 4
"""Blanks and line breaks that may part a number from the word before it."""
ENDS = frozenset(",;!?)]")
OPENING = "([{\"'”“«»#"
NOUN = re.compile(r"[^\W\d_]{2,40}(?:-[^\W\d_]{1,40}){0,2}")
CLAUSE_END = re.compile(r"[.;:!?()\[\]•\t]|\n[ \t\r]*\n")
FOLLOWING = re.compile(r"(?:[ \t\u00a0]*\r?\n?[ \t\u00a0]*([^\W\d_]{1,40})|[.;:!?)]|\s*\Z)")
"""The next word, or the end of the clause."""
SENTENCE_DOT = re.compile(r"[^\W_]+(?:[-./][^\W_]+)*")


def words_before(text: str, position: int) -> tuple[str, str]:
    """The last word before a number and the word before that, lower case, empty if none."""
    near = text[max(0, position - LOOK_BACK) : position]
    words = near.lower().rsplit(None, 2)
    if not words or len(near) - len(near.rstrip()) > WIDEST_GAP:
        return "", ""
    first = words[-1].rstrip(OPENING).removesuffix(":").lstrip(OPENING)
    if first.endswith("."):
        first = first[:-1]
        if len(first) > LONGEST_ABBREVIATION:
            return "", ""
    if first[-1:].isdecimal() or first[-1:] in ENDS:
        return "", ""
    second = words[-2] if len(words) > 1 else ""
    return first, second if second.isalpha() else ""


def is_approximate(near: tuple[str, str], lexicon: Lexicon) -> bool:
    """Whether the words before a number are "cirka", "upp till", "~" or the like."""
    return near[0] in lexicon.approximate or f"{near[1]} {near[0]}" in lexicon.approximate


def comparator_before(text: str, position: int, kind: Kind, lexicon: Lexicon) -> Comparator | None:
    """How the words or the sign before a number say that it is to be compared.

    Before what is counted, only words that leave it rough: "under fem möten" is a time.
    """
    if kind not in MEASURED:
        return None
    found = comparator_at_end(text[max(0, position - LOOK_BACK) : position], lexicon.comparators)
    if found is None or (kind == "count" and found[0] not in lexicon.approximate):
        return None
    return found[1]


def counted_noun(text: str, position: int, lexicon: Lexicon) -> tuple[str, str] | None:
    """The noun that a number counts and the phrase up to it: "publika laddpunkter".

    Adjectives are told by their endings; null after a verb, a small word or punctuation.
    """
    phrase: list[str] = []
    for _ in range(MOST_ADJECTIVES + 1):
        word, position = _noun_like(text, position, lexicon)
        if word is None:
            break
        phrase.append(word)
        if not _is_adjective(word, lexicon):
            return word, " ".join(phrase)
        position += text[position : position + 1] == ","
    if phrase and _may_be_noun(phrase[-1], lexicon):
        return phrase[-1], " ".join(phrase)
    if len(phrase) == 1 and _stands_alone(text, position, phrase[0], lexicon):
        return phrase[0], phrase[0]
    return None


def _stands_alone(text: str, position: int, word: str, lexicon: Lexicon) -> bool:
    """An adjective that no noun follows is one itself ("2 900 unga i länet")."""
    found = FOLLOWING.match(text, position)
    if word in lexicon.words.adjectives or found is None:
        return False
    return not found[1] or found[1].lower() in lexicon.stop_words


def _noun_like(text: str, position: int, lexicon: Lexicon) -> tuple[str | None, int]:
    gap = GAP.match(text, position)
    start = gap.end() if gap else position
    found = NOUN.match(text, start)
    if found is None or start == position:
        return None, position
    word = _without_mark(found[0])
    lower = word.lower()
    if word[0].isupper() and "-" not in word:
        return None, position
    if lower in lexicon.stop_words or lower in lexicon.not_counted:
        return None, position
    if lower.endswith(lexicon.words.verb_endings):
        return None, position
    return word, found.start() + len(word)


def _without_mark(word: str) -> str:
    """A word without a note's mark; behind one or two letters it is a power ("m²")."""
    bare = word.rstrip(MARKS)
    return bare if len(bare) > LONGEST_POWER else word


def _is_adjective(word: str, lexicon: Lexicon) -> bool:
    if word in lexicon.words.adjectives:
        return True
    endings = lexicon.words.adjective_endings
    return word.endswith(endings) and not word.endswith(lexicon.words.noun_endings)


def _may_be_noun(word: str, lexicon: Lexicon) -> bool:
    """A word that only its ending makes an adjective may be a noun after all ("analyserna")."""
    return word not in lexicon.words.adjectives and word.endswith(lexicon.words.noun_endings)


def phrase_before(text: str, position: int, lexicon: Lexicon) -> str | None:
    """What a number measures: the last phrase before it, between verbs and small words."""
    before = text[max(0, position - PHRASE) : position]
    clause = CLAUSE_END.split(before)
    words = SENTENCE_DOT.findall(clause[-1])
    if len(clause) == 1 and position > PHRASE:
        words = words[1:]  # the window may have cut it
    phrase: list[str] = []
    for word in reversed(words[-MOST_WORDS:]):
        lower = word.lower()
        if phrase and (lower in lexicon.phrase_ends or (lower.isdecimal() and not is_year(lower))):
            break
        if phrase or not (lower in lexicon.small_words or lower.isdecimal()):
            phrase.append(word)
    phrase = phrase[:PHRASE_WORDS]
    while phrase and (phrase[-1].lower() in lexicon.small_words or phrase[-1].isdecimal()):
        phrase.pop()
    return " ".join(reversed(phrase)) or None


def phrase_after(text: str, position: int, profile: Profile) -> str | None:
    """The words behind a number that opens its sentence: "3,46 procent av invånarna svarade"."""
    lexicon = lexicon_of(profile)
    clause = CLAUSE_END.split(text[position : position + PHRASE], maxsplit=1)
    phrase: list[str] = []
    for word in SENTENCE_DOT.findall(clause[0].partition(",")[0])[:LONGEST_AFTER]:
        if word[0].isdecimal() or (phrase and word.lower() in lexicon.words.clause_words):
            break
        phrase.append(word)
    if len(clause) == 1 and len(text) - position > PHRASE and len(phrase) < LONGEST_AFTER:
        phrase = phrase[:-1]  # the window may have cut it
    while phrase and phrase[-1].lower() in lexicon.small_words:
        phrase.pop()
    return " ".join(phrase) or None
