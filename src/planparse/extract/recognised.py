"""How sure the digits of a number are that was read from a picture of its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from planparse.model.document import RecognisedNumber
from planparse.model.facts import StatedNumber


def as_recognised(
    numbers: Iterable[StatedNumber], recognised: Iterable[RecognisedNumber]
) -> tuple[StatedNumber, ...]:
    """The numbers, those of recognised pages with the recognition's own confidence.

    A number is as sure as the least sure of its words; where none of them is found at its place,
    as the least sure word with digits on its page.

    Args:
        numbers: a document's.
        recognised: its words with digits that were read from pictures.
    """
    by_page: defaultdict[int | None, list[RecognisedNumber]] = defaultdict(list)
    for word in recognised:
        by_page[word.place.page].append(word)
    return tuple(_with_confidence(number, by_page.get(number.place.page, ())) for number in numbers)


def _with_confidence(number: StatedNumber, words: Sequence[RecognisedNumber]) -> StatedNumber:
    if not words:
        return number
    own = [word for word in words if _is_of(word, number)]
    least = min(word.confidence for word in own or words)
    return number.model_copy(update={"confidence": round(least, 3)})


def _is_of(word: RecognisedNumber, number: StatedNumber) -> bool:
    """Whether a word stands at a number's place and has digits of it."""
    box, inside = number.place.box, word.place.box
    is_there = box is None or (inside is not None and box.overlap(inside) > 0)
    return is_there and word.digits in "".join(filter(str.isdigit, number.raw))
