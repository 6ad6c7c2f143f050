"""A list within a sentence: "prevent fires, protect the old town and train all crews"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.extract.commitments.grammar import Sentence
from planparse.profiles.profile import Profile
from planparse.text.goal_labels import clean

OUTER = " ,;.:–—-"

NUMBERED = re.compile(r"(?:^|(?<=[\s;,]))\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s+")
"""What numbers the members within a sentence: "(1) ...; (2) ..."."""

FEWEST = 2
"""Members of a list."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The members of a list as printed, and whether each is what is to be done."""

    members: tuple[str, ...]
    is_verbs: bool


def enumeration(text: str, profile: Profile, count: int | None = None) -> Enumeration | None:
    """The list that a text is; None where it is none, or is not as long as announced.

    Args:
        text: what stands behind the words that announce the list, to the sentence's end.
        profile: the language's words.
        count: how many members were announced, where that was said.
    """
    inner = clean(text).strip(OUTER)
    for parts in _readings(inner, profile) if inner else ():
        shown = tuple(part.strip(OUTER) for part in parts)
        verbs = [without_mark(part, profile) for part in shown]
        members = tuple(verb or part for verb, part in zip(verbs, shown, strict=True))
        fits = len(members) == (count or max(FEWEST, len(members)))
        if fits and all(any(map(str.isalpha, member)) for member in members):
            return Enumeration(members, _are_verbs(verbs, shown[0], profile))
    return None


def _are_verbs(verbs: Sequence[str | None], first: str, profile: Profile) -> bool:
    """Whether members open with infinitives; one of several may be unknown to the dictionary.

    The first one, which opens the list, must look like one at least.
    """
    if verbs[0] is None and not _may_be_verb(Sentence(first, profile), 0):
        return False
    known = sum(verb is not None for verb in verbs)
    return known == len(verbs) or (known >= FEWEST and known == len(verbs) - 1)


def _readings(text: str, profile: Profile) -> list[list[str]]:
    """How a text may be cut, the surest first."""
    numbered = [part for part in NUMBERED.split(text) if part.strip()]
    if len(numbered) >= FEWEST:
        return [[_apart(part, profile) for part in numbered]]
    if ";" in text:
        return [[_apart(part, profile) for part in text.split(";")]]
    pieces = _at_commas(text)
    return [_at_verbs(pieces, profile), _closed(pieces, profile)]


def _at_commas(text: str) -> list[str]:
    """Pieces between commas outside brackets."""
    pieces, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth <= 0:
            pieces.append("")
        else:
            pieces[-1] += sign
    return [piece.strip() for piece in pieces if piece.strip()]


def _at_verbs(pieces: Sequence[str], profile: Profile) -> list[str]:
    """A list of what is to be done: each member opens with an infinitive, the last one closed."""
    found: list[str] = []
    is_closed = False
    for piece in pieces:
        opened = _opened(piece, profile)
        parts = _between_verbs(opened, profile)
        is_closed = opened != piece or len(parts) > 1
        is_last = is_closed and _may_be_verb(Sentence(opened, profile), 0)
        if found and not (is_last or _opens_with_verb(opened, profile)):
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.extend(parts)
    return found if is_closed else _closed_by_verb(found, profile)


def _between_verbs(piece: str, profile: Profile) -> list[str]:
    """A piece cut at each coordinator with an infinitive behind it and words of its own before."""
    sentence = Sentence(piece, profile)
    starts, begin = [0], 0
    for index in _coordinators(sentence):
        behind = piece[sentence.tokens[index].end :].strip()
        own = sum(token.is_word for token in sentence.tokens[begin:index])
        if own >= FEWEST and _opens_with_verb(behind, profile):
            starts.append(sentence.tokens[index].start)
            begin = index + 1
    stops = [*starts[1:], len(piece)]
    cut = [piece[start:stop] for start, stop in zip(starts, stops, strict=True)]
    return [_opened(part, profile) for part in cut]


def _closed_by_verb(pieces: Sequence[str], profile: Profile) -> list[str]:
    """The last piece cut where a word that has a verb's ending follows the coordinator."""
    *before, last = pieces
    sentence = Sentence(last, profile)
    for index in reversed(_coordinators(sentence)):
        if _may_be_verb(sentence, index + 1):
            at = sentence.tokens[index]
            return [*before, last[: at.start].strip(), last[at.end :].strip()]
    return list(pieces)


def _may_be_verb(sentence: Sentence, index: int) -> bool:
    """Whether a word has the ending of an infinitive, though the dictionary may not know it."""
    words, word = sentence.words, sentence.lower(index)
    return word.endswith(words.infinitive_endings) and word not in words.not_infinitives


def _closed(pieces: Sequence[str], profile: Profile) -> list[str]:
    """Pieces of which the last one holds the last two members, a coordinator between them.

    None where only an earlier one has a coordinator: then the list ended before the sentence.
    """
    *before, last = pieces
    opened = _opened(last, profile)
    if opened != last:
        return [*before, opened]
    sentence = Sentence(last, profile)
    places = _coordinators(sentence)
    if not places:
        open_end = any(_coordinators(Sentence(piece, profile)) for piece in before)
        return [] if open_end else list(pieces)
    at = sentence.tokens[_weightiest(sentence, places)]
    return [*before, last[: at.start].strip(), last[at.end :].strip()]


def _weightiest(sentence: Sentence, places: Sequence[int]) -> int:
    """The coordinator between the last two members.

    A weightier word than the others tells ("samt"). Else it is the last one, unless a single word
    follows: "support for children and youth" ends in a pair.
    """
    heavy = [i for i in places if sentence.is_in(i, sentence.words.listing_coordinators)]
    if heavy:
        return heavy[-1]
    rest = sum(token.is_word for token in sentence.tokens[places[-1] + 1 :])
    return places[-1] if rest > 1 else places[0]


def _coordinators(sentence: Sentence) -> list[int]:
    return [i for i in range(1, len(sentence) - 1) if sentence.is_coordinator(i)]


def _apart(part: str, profile: Profile) -> str:
    """A numbered member without the coordinator before it or after it."""
    words = _opened(part, profile).split(" ")
    ends = words[-1].casefold() in profile.undertakings.coordinators
    return " ".join(words[:-1] if ends else words)


def _opened(piece: str, profile: Profile) -> str:
    """A piece without the coordinator that it begins with."""
    words = piece.strip().split(" ")
    coordinators = profile.undertakings.coordinators
    return " ".join(words[1:] if words[0].casefold() in coordinators else words)


def _opens_with_verb(piece: str, profile: Profile) -> bool:
    return without_mark(piece, profile) is not None


def without_mark(piece: str, profile: Profile) -> str | None:
    """A member that opens with an infinitive, without the infinitive's mark; else None."""
    first, _, rest = piece.partition(" ")
    marked = first.casefold() in profile.undertakings.infinitive_marks
    body = rest.strip() if marked else piece
    if marked:
        return body or None
    small = body[:1].lower() + body[1:]
    sentence = Sentence(small.split(" ")[0], profile)
    return body if 0 in sentence.infinitives else None
