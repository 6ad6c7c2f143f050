"""Signs that tell of damage done before the file came."""

from __future__ import annotations

from pathlib import Path

import pytest

from planparse.model.limits import Limits
from planparse.readers.plain import read_text


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        ("Målet är nått – ”helt”.\tJa\x0c\x1a".encode(), []),
        ("Målet är 1\x002 mnkr".encode(), ["control_characters"]),
        ("Målet är nått i år".encode().decode("cp1252").encode(), ["encoded_twice"]),
        ("M\ufffdlet".encode(), ["lost_signs"]),
        (b"\xef\xbb\xbf" + "Målet är".encode() + b"\xff", ["encoding_damaged"]),
    ],
)
def test_each_kind_of_damage_has_its_doubt(tmp_path: Path, data: bytes, codes: list[str]) -> None:
    path = tmp_path / "mål.txt"
    path.write_bytes(data)
    raw = read_text(path, Limits())
    assert [(doubt.code, doubt.severity) for doubt in raw.doubts] == [
        (code, "medium") for code in codes
    ]
