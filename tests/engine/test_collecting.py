from __future__ import annotations

import gc

import pytest

from planparse.engine.collecting import YOUNG, seldom_collected


@seldom_collected
def threshold() -> int:
    return gc.get_threshold()[0]


@seldom_collected
def failing() -> None:
    raise ValueError


@pytest.mark.parametrize(("before", "within"), [(700, YOUNG), (0, 0), (2 * YOUNG, 2 * YOUNG)])
def test_the_threshold_is_raised_and_put_back(before: int, within: int) -> None:
    kept = gc.get_threshold()
    try:
        gc.set_threshold(before, *kept[1:])
        assert threshold() == within
        with pytest.raises(ValueError):  # noqa: PT011 - any error will do
            failing()
        assert gc.get_threshold() == (before, *kept[1:])
    finally:
        gc.set_threshold(*kept)
