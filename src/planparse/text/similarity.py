"""Similarity that knows which words carry information.

All goals of a plan begin alike ("The board shall ..."), and plain string similarity scores wrong
pairs as high as right ones. Here each term counts by how rare it is among the plan's goals (inverse
document frequency, Spärck Jones 1972), and agreement is the F1 of the two weighted term sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

ALIKE = 84.0
"""Ratio above which two long words are one word damaged or inflected otherwise."""

MIN_FUZZY = 5
"""Shorter words differ in one letter and mean another thing."""

COMPOUND = 0.6
"""Credit where a word is part of the other's compound ("vård" in "vårdutbud")."""

MIN_PART = 5
"""Shorter parts stand in too many compounds."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two texts share information; all in [0, 1]."""

    recall: float
    """Share of the first text's information that the second holds."""
    precision: float
    """Share of the second text's information that the first holds."""

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Information of each term among a set of texts."""

    by_term: Mapping[str, float]
    unseen: float
    """Weight of a term that stands in none of them."""

    def of(self, term: str) -> float:
        """Weight of one term."""
        return self.by_term.get(term, self.unseen)


def weigh(texts: Sequence[Iterable[str]]) -> Weights:
    """Weights from the term lists of a plan's goals (or any set of texts to be told apart).

    A term of all texts weighs nothing; of a single text nothing can be told, and all weigh alike.
    """
    documents = [set(text) for text in texts]
    total = len(documents)
    frequency: dict[str, int] = {}
    for document in documents:
        for term in document:
            frequency[term] = frequency.get(term, 0) + 1
    top = log(1 + total)
    if total == 1:
        return Weights(by_term=dict.fromkeys(frequency, top), unseen=top)
    by_term = {
        term: log(1 + total / count) - log(2) * count / total for term, count in frequency.items()
    }
    return Weights(by_term={term: max(weight, 0.0) for term, weight in by_term.items()}, unseen=top)


def weigh_editions(editions: Sequence[Sequence[Iterable[str]]]) -> Weights:
    """Weights from the texts of several editions, each term's by the edition it is commonest in.

    What an edition repeats of the one before is no more common for it: in a plan of twelve goals a
    term of one goal tells it from the others, in however many years it stands.
    """
    size = max((len(edition) for edition in editions), default=0)
    by_term: dict[str, float] = {}
    for edition in editions:
        own = weigh(edition)
        for term, weight in own.by_term.items():
            by_term[term] = min(weight, by_term.get(term, weight))
    return Weights(by_term=by_term, unseen=log(1 + size))


def agreement(first: Sequence[str], second: Sequence[str], weights: Weights) -> Agreement:
    """Weighted overlap of two term lists, damaged words and compounds credited in part."""
    return Agreement(
        recall=_covered(first, second, weights), precision=_covered(second, first, weights)
    )


def _covered(wanted: Sequence[str], given: Sequence[str], weights: Weights) -> float:
    """Share of the wanted terms' weight that the given terms hold."""
    pool = set(given)
    total = credit = 0.0
    for term in dict.fromkeys(wanted):
        weight = weights.of(term)
        total += weight
        credit += weight * (1.0 if term in pool else _near(term, pool))
    return credit / total if total else 0.0


def lacking(wanted: Iterable[str], given: Iterable[str], weights: Weights) -> float:
    """Greatest weight of a wanted term that the given terms do not hold, not even nearly."""
    pool = set(given)
    return max(
        (weights.of(term) for term in wanted if term not in pool and not _near(term, pool)),
        default=0.0,
    )


def _near(term: str, pool: Iterable[str]) -> float:
    """Credit for the closest word of a pool that is not the term itself."""
    best = 0.0
    if len(term) < MIN_FUZZY:
        return best
    for other in pool:
        if len(other) < MIN_FUZZY:
            continue
        ratio = fuzz.ratio(term, other, score_cutoff=ALIKE)
        if ratio:
            best = max(best, ratio / 100)
        elif best < COMPOUND and _is_part(term, other):
            best = COMPOUND
    return best


def neighbours(term: str, vocabulary: Iterable[str]) -> dict[str, float]:
    """The words of a vocabulary that a term stands for, with the credit of each.

    The term itself counts 1, a damaged or inflected form its ratio, a part of a compound
    `COMPOUND`: the same credits as `agreement` gives, for callers that compare one term often.
    """
    found: dict[str, float] = {}
    for other in vocabulary:
        credit = 1.0 if other == term else _near(term, (other,))
        if credit:
            found[other] = credit
    return found


def _is_part(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= MIN_PART and (long.startswith(short) or long.endswith(short))


def cosine(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """Cosine of two sparse weighted vectors; 0.0 where one is empty."""
    if len(second) < len(first):
        first, second = second, first
    dot = sum(weight * second.get(term, 0.0) for term, weight in first.items())
    norm = sqrt(sum(w * w for w in first.values()) * sum(w * w for w in second.values()))
    return dot / norm if norm else 0.0


def vector(counted: Mapping[str, int], weights: Weights) -> dict[str, float]:
    """Term counts, damped, times their weights: a text's tf-idf vector."""
    return {term: (1 + log(count)) * weights.of(term) for term, count in counted.items()}


def string_ratio(first: str, second: str) -> float:
    """Character similarity of two folded texts in [0, 1]."""
    return fuzz.ratio(first, second) / 100


def replacements(first: Sequence[str], second: Sequence[str]) -> list[tuple[str, str]]:
    """Terms of one text and those in their places in another, by the fewest edits of terms."""
    edits = Levenshtein.editops(first, second)
    return [(first[edit.src_pos], second[edit.dest_pos]) for edit in edits if edit.tag == "replace"]
