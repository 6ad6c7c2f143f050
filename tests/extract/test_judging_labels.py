"""Labels announce a judgement on their own line or on the one above it."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, SWEDISH, outline_of, tables_of

from planparse.context import Context
from planparse.extract.assessments import judgements
from planparse.extract.judging_labels import is_label
from planparse.extract.tick_boxes import ticked


def told(text: str, context: Context = SWEDISH) -> list[tuple[str, str | None]]:
    found = judgements(outline_of(text, context), tables_of(text, context), context)
    return [(one.raw, one.status) for one in found]


@pytest.mark.parametrize(
    "label",
    ["Nämndens bedömning", "Status 2031", "Samlad bedömning", "Bedömning av måluppfyllelse"],
)
def test_labels(label: str) -> None:
    assert is_label(label, SWEDISH.profile)


@pytest.mark.parametrize(
    "label", ["Indikatorer", "Nämnden har under året gjort en ny bedömning av"]
)
def test_other_words_are_no_labels(label: str) -> None:
    assert not is_label(label, SWEDISH.profile)


WAY = "Vi har inte nått målet men är på rätt väg"


@pytest.mark.parametrize("between", [": ", "\n\n", "\n"])
def test_the_whole_value_counts(between: str) -> None:
    text = f"1 Tryggare gator\n\nNämndens bedömning{between}{WAY}\n\nTre gator har fått ljus.\n"
    assert told(text) == [(WAY, "uncertain")]


def test_a_value_goes_on_over_a_line_end() -> None:
    text = "1 Tryggare gator\n\nBedömning: Vi har inte nått målet men är\npå rätt väg\n"
    assert told(text) == [(WAY, "uncertain")]


def test_a_value_ends_where_the_text_begins() -> None:
    text = f"1 Tryggare gator\n\n{WAY}\nSammanfattning av arbetet\nTre gator har fått ljus.\n"
    assert told(text) == [(WAY, "uncertain")]


@pytest.mark.parametrize(
    "text", ["Result: 85 %", "Status: the team met on Mondays", "Completed by"]
)
def test_other_values_judge_nothing(text: str) -> None:
    assert told(f"# Trees\n\n{text}\n", ENGLISH) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("☐ Not started ☒ Limited ☐ Completed", "Limited"),
        ("[ ] Limited [x] Completed", "Completed"),
        ("Limited ☐ Completed ☒", "Completed"),
        ("☒ Limited ☒ Completed", None),
        ("● Limited", None),
    ],
)
def test_ticked_boxes(text: str, words: str | None) -> None:
    assert ticked(text) == words


def test_a_ticked_box_behind_a_label() -> None:
    text = "# Trees\n\nStatus: ☐ Not started ☒ Limited ☐ Completed\n"
    assert told(text, ENGLISH) == [("Limited", "uncertain")]
