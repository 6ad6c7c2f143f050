"""Tables made of an archive: the file does not show in which parts its rows came."""

from __future__ import annotations

from pathlib import Path

import pytest

from planparse.errors import StoreError
from planparse.model.records import BodyRecord
from planparse.store.archive.compact import Published
from planparse.store.archive.derived import Derived
from planparse.store.parquet import to_parquet


def body(name: str) -> BodyRecord:
    return BodyRecord(body_id=name, authority_id="r", name=name, kind="board", document_count=1)


BODIES = [body(name) for name in ("r/ö", "r/a", "r/a-b", "r/A", "r/a/b")]


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_parts_in_any_order_give_the_bytes_of_the_whole(tmp_path: Path, at_once: int) -> None:
    derived, published = Derived(["bodies"]), Published(tmp_path)
    for begin in range(0, len(BODIES), at_once):
        derived.add("bodies", BODIES[begin : begin + at_once])
    derived.write(published)
    assert (tmp_path / "bodies.parquet").read_bytes() == to_parquet("bodies", BODIES)
    assert published.rows == {"bodies": 5}
    assert published.files == {"bodies": ["bodies.parquet"]}


def test_a_table_without_records_is_a_file_without_rows(tmp_path: Path) -> None:
    published = Published(tmp_path)
    Derived(["series"]).write(published)
    assert (tmp_path / "series.parquet").read_bytes() == to_parquet("series", [])
    assert published.rows == {"series": 0}


def test_one_key_in_two_parts_is_refused(tmp_path: Path) -> None:
    derived = Derived(["bodies"])
    derived.add("bodies", BODIES[:2])
    derived.add("bodies", BODIES[1:3])
    with pytest.raises(StoreError, match="two rows of bodies have the same body_id"):
        derived.write(Published(tmp_path))
