"""The rendered plan beside the checkout, read whole."""

from __future__ import annotations

from collections import Counter

from tests.shared import SEEDS, needs_shared

from planparse.model.limits import Limits
from planparse.readers.docx import read_docx


@needs_shared
def test_plan_is_read_as_its_author_declared_it() -> None:
    raw = read_docx(SEEDS / "rendered" / "plan.docx", Limits())
    levels = Counter(block.declared_level for block in raw.blocks if block.declared_level)
    kinds = Counter(block.kind for block in raw.blocks)
    assert levels == {1: 5, 2: 8, 3: 16, 4: 3}
    assert (kinds["table"], kinds["caption"], kinds["contents"]) == (5, 5, 13)
    grids = [block.grid for block in raw.blocks if block.grid]
    assert [(grid.row_count, grid.column_count) for grid in grids] == [
        (14, 3), (3, 2), (5, 2), (5, 2), (7, 5),
    ]  # fmt: skip
    assert all(grid.header_row_count == 1 for grid in grids)
    assert raw.language == "sv-SE"
    assert raw.doubts == []
