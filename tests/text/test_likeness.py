"""Words are found again in a recognised text with letters misread, and never with other numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.text.likeness import find_alike

READ = """2.4 Nämnden ska bygga om hållplatser
Sex hållplatser är ombyggda. Kostnaden blev 1 250 tkr, 3,5 procent över budget.
Intäkter -325 -328 3"""


@pytest.mark.parametrize(
    "words",
    [
        "Sex hållplatser är ombyggda.",
        "Sex hállplatser ar ombyggda.",
        "Kostnaden blev 1 250 tkr, 3,5 procent över budget.",
        "Kostnaden blev 1250 tkr",
        "hållplatser Sex hållplatser",
        "Intäkter | -325 | -328",
    ],
)
def test_what_was_read_is_found(words: str) -> None:
    assert find_alike(words, READ)


@pytest.mark.parametrize(
    "words",
    [
        "Sex hållplatser är ännu inte ombyggda.",
        "Kostnaden blev 1 260 tkr, 3,5 procent över budget.",
        "Kostnaden blev 1 250 tkr, 35 procent över budget.",
        "Intäkter | 325 | -328",
        "Intäkter | -325 | -32",
        f"{READ} {READ} {READ}",
    ],
)
def test_other_words_and_other_numbers_are_not(words: str) -> None:
    assert find_alike(words, READ) is None


def test_the_span_is_that_of_the_words() -> None:
    found = find_alike("Kostnaden blev 1 250 tkr", READ)
    assert found
    start, end = found.spans[0]
    assert READ[start:end] == "Kostnaden blev 1 250 tkr"


@given(st.text(max_size=40), st.text(max_size=80))
def test_spans_lie_inside_the_text(words: str, read: str) -> None:
    found = find_alike(words, read)
    assert found is None or all(0 <= a < b <= len(read) for a, b in found.spans)
    if words.strip() and words.isalnum():
        assert find_alike(words, f"{read} {words}")
