"""The sentences of a report that speak of an undertaking."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planparse.audit.commitments.keys import LONG, Key, Rarity, keys, weighed
from planparse.audit.commitments.kinship import EXACT, SAME_THING, Kinship
from planparse.audit.spoken import Spoken
from planparse.model.commitment import Commitment
from planparse.profiles.profile import Profile

NEIGHBOUR = 0.85
"""What two neighbouring sentences count for when only together they hold the words."""

CARRYING = 0.75
"""Share of the rarest word's rarity from which a word carries the undertaking."""

CARRIES = 0.1
"""What a word that carries the undertaking adds to a sentence's rank."""

LEAST = 0.15
"""Agreement below this is chance."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that speaks of an undertaking, and which of its words it holds."""

    sentence: Spoken
    index: int
    """Position among the report's sentences."""
    agreement: float
    """Share of the undertaking's information that it holds, in [0, 1]."""
    things: float
    """Share of the information of its things alone, in [0, 1]."""
    is_own: bool
    """It stands in a section of the undertaking's goal."""
    found: tuple[Key, ...]
    lacking: tuple[Key, ...]
    carrying: tuple[Key, ...]
    """Those of `found` that carry the undertaking: as such or as a name, and heavy."""


class Sentences:
    """A report's sentences made ready for many undertakings."""

    def __init__(self, sentences: Sequence[Spoken], profile: Profile) -> None:
        self.all = sentences
        self._profile = profile
        self._keys = [frozenset(k.key for k in keys(s.text, profile)) for s in sentences]
        self.rarity = Rarity(zip((s.section for s in sentences), self._keys, strict=True))
        self._places: dict[str, list[int]] = {}
        for index, found in enumerate(self._keys):
            for key in found:
                self._places.setdefault(key, []).append(index)
        self._kinship = Kinship(self._places, profile.undertakings)

    def indices(self) -> range:
        """Positions of all sentences."""
        return range(len(self.all))

    def keys_of(self, index: int) -> frozenset[str]:
        """Keys of one sentence."""
        return self._keys[index]

    def best(
        self, wanted: Sequence[Key], own: Collection[int], is_own: bool, barred: Collection[int]
    ) -> Evidence | None:
        """The sentence that agrees best, or None; the earlier one of two alike.

        Args:
            wanted: words of the undertaking, with weights.
            own: ordinals of the sections that report on its goal.
            is_own: whether to look in those sections, or in all others.
            barred: positions of sentences that are no report (copied from the plan).
        """
        total = sum(key.weight for key in wanted)
        if not total:
            return None
        near = {other for key in wanted for other in self._kinship.of(key.key)}
        places = {index for key in near for index in self._places.get(key, ())}
        best: Evidence | None = None
        for index in sorted(places.difference(barred)):
            if (self.all[index].section in own) != is_own:
                continue
            one = self._evidence(index, wanted, is_own, total)
            if one.agreement >= LEAST and (best is None or self._rank(one) > self._rank(best)):
                best = one
        return best

    def spread(
        self, wanted: Sequence[Key], own: Collection[int], barred: Collection[int]
    ) -> frozenset[Key]:
        """The wanted words that any sentences of the sections hold, as such or nearly."""
        given = frozenset().union(
            *(
                self._keys[index]
                for index, sentence in enumerate(self.all)
                if sentence.section in own and index not in barred
            )
        )
        return frozenset(
            key
            for key in wanted
            if any(
                credit >= SAME_THING and other in given
                for other, credit in self._kinship.of(key.key).items()
            )
        )

    def _evidence(self, index: int, wanted: Sequence[Key], is_own: bool, total: float) -> Evidence:
        shown = index
        certainty = 1.0
        held = self._held(self._keys[index], wanted)
        agreement = _share(wanted, held, total)
        if held and self._goes_on(index):
            both = self._held(self._keys[index] | self._keys[index + 1], wanted)
            joint = NEIGHBOUR * _share(wanted, both, total)
            if agreement and joint > agreement:
                following = self._held(self._keys[index + 1], wanted)
                shown += _share(wanted, following, total) > agreement
                agreement, held, certainty = joint, both, NEIGHBOUR
        return Evidence(
            sentence=self.all[shown],
            index=shown,
            agreement=agreement,
            things=certainty * _things_share(wanted, held),
            is_own=is_own,
            found=tuple(key for key, credit in zip(wanted, held, strict=True) if credit),
            lacking=tuple(key for key, credit in zip(wanted, held, strict=True) if not credit),
            carrying=self._carrying(wanted, held),
        )

    def _rank(self, evidence: Evidence) -> tuple[float, bool, int]:
        """Agreement and what carries the undertaking; of two alike a paragraph's first sentence."""
        bonus = CARRIES * len(evidence.carrying)
        index = evidence.index
        opens = index == 0 or self.all[index - 1].block != self.all[index].block
        return (round(evidence.agreement + bonus, 3), opens, -len(self._keys[index]))

    def _goes_on(self, index: int) -> bool:
        following = index + 1 < len(self.all)
        return following and self.all[index + 1].block == self.all[index].block

    def _held(self, given: frozenset[str], wanted: Sequence[Key]) -> list[float]:
        """Credit of each wanted word for what is given."""
        return [self._kinship.held(key.key, given) for key in wanted]

    def _carrying(self, wanted: Sequence[Key], held: Sequence[float]) -> tuple[Key, ...]:
        rarest = max((key.rarity for key in wanted if key.is_thing), default=0.0)
        return tuple(
            key
            for key, credit in zip(wanted, held, strict=True)
            if credit >= SAME_THING
            and _can_carry(key)
            and (key.rarity >= CARRYING * rarest or (key.is_name and credit == EXACT))
        )


def _can_carry(key: Key) -> bool:
    """Whether a word names the thing itself: no place, and no short word of a phrase."""
    if not key.is_thing or key.is_place:
        return False
    return not key.is_detail or key.is_name or len(key.key) >= LONG


def _share(wanted: Sequence[Key], held: Sequence[float], total: float) -> float:
    return sum(key.weight * credit for key, credit in zip(wanted, held, strict=True)) / total


def _things_share(wanted: Sequence[Key], held: Sequence[float]) -> float:
    """Share of the thing itself and what is done to it, without where, with whom and when."""
    leading = [
        (key.weight, key.weight * credit)
        for key, credit in zip(wanted, held, strict=True)
        if key.is_thing and (key.is_object or not key.is_detail)
    ]
    total = sum(weight for weight, _ in leading)
    return sum(credit for _, credit in leading) / total if total else 0.0


def wanted_keys(one: Commitment, rarity: Rarity, profile: Profile) -> tuple[Key, ...]:
    """The words to look for: those of the core, of all from there on where it names no thing.

    A purpose before the core names what is hoped for and not what will be done; means before it
    name the very thing ("by training all drivers we will create security").
    """
    if one.text.casefold().startswith(profile.undertakings.means):
        return weighed(keys(one.text, profile), rarity)
    found = weighed(keys(one.core, profile, one.core_is_predicate), rarity)
    if any(key.is_thing for key in found):
        return found
    start = max(one.text.find(one.core), 0)
    found = weighed(keys(one.text[start:], profile, one.core_is_predicate), rarity)
    if any(key.is_thing for key in found):
        return found
    return weighed(keys(one.text, profile), rarity)
