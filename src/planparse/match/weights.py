"""How much each term says: inverse document frequency (Spärck Jones 1972), written once.

All goals of a plan begin alike ("The board shall ..."), and plain string similarity scores wrong
pairs as high as right ones: each term counts by how rare it is among the texts to be told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

LEAST_COUNT = 0.5
"""A part of a word counts as half a word at least, so that its damped count stays above 0."""


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
    frequency = Counter(term for document in documents for term in document)
    top = log(1 + total)
    if total == 1:
        return Weights(by_term=dict.fromkeys(frequency, top), unseen=top)
    by_term = {term: _information(total, count) for term, count in frequency.items()}
    return Weights(by_term=by_term, unseen=top)


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


def lightened(weights: Weights, light: Collection[str], share: float) -> Weights:
    """The same weights, of some terms only a share."""
    by_term = {t: w * share if t in light else w for t, w in weights.by_term.items()}
    return Weights(by_term=by_term, unseen=weights.unseen)


def vector(counted: Mapping[str, float], weights: Weights) -> dict[str, float]:
    """Term counts, damped, times their weights: a text's tf-idf vector."""
    return {
        term: (1 + log(max(count, LEAST_COUNT))) * weights.of(term)
        for term, count in counted.items()
    }


def unit(raw: Mapping[str, float]) -> dict[str, float]:
    """A vector brought to length 1; of a vector of length 0, none."""
    norm = sqrt(sum(weight * weight for weight in raw.values()))
    return {term: weight / norm for term, weight in raw.items()} if norm else {}


def cosine(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """Cosine of two sparse weighted vectors; 0.0 where one is empty."""
    if len(second) < len(first):
        first, second = second, first
    dot = sum(weight * second.get(term, 0.0) for term, weight in first.items())
    norm = sqrt(sum(w * w for w in first.values()) * sum(w * w for w in second.values()))
    return dot / norm if norm else 0.0


def _information(total: int, count: int) -> float:
    """log(1 + texts / those with the term), less what a term of all texts would have left."""
    return max(log(1 + total / count) - log(2) * count / total, 0.0)
