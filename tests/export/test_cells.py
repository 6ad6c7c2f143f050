"""Cells of spreadsheets: never a formula, and every text recoverable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.export.cells import cell, guarded, unguarded


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", " =1", "'=1", '"=1', "＝1", "\r=1", "-1+1"]
)
def test_what_begins_like_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["-12 500", "+3,4", "-12,5 %", "Mål 1", "a=b", "'s", ""])
def test_numbers_and_plain_text_stay(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(alphabet=st.sampled_from("'\"=+-@ \t\r\nab1,.%＝"), max_size=8))
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_lists_are_json_and_pictures_are_left_out() -> None:
    assert cell([{"page": 1}]) == '[{"page": 1}]'
    assert cell([]) is None
    assert cell(b"png") is None
