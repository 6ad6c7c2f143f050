"""Whether a text looks like a number or a year."""

from __future__ import annotations

import pytest

from planparse.text.numeric import is_numeric, is_year


@pytest.mark.parametrize("mark", ["¹", "₁"])
def test_a_mark_behind_three_digits_makes_no_year_and_breaks_nothing(mark: str) -> None:
    assert is_numeric(f"316{mark}")
    assert not is_year(f"316{mark}")
    assert is_year(f"2031{mark}")
