"""Text files as documents, and the ones that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.readers.plain import read_text


def test_a_text_without_page_breaks_has_no_page_count(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("Verksamhetsplan\n", encoding="utf-8")
    raw = read_text(path, Limits())
    assert (raw.media_type, raw.reader, raw.page_count) == ("text/plain", "text", None)


def test_form_feeds_give_a_page_count_and_markdown_is_told(tmp_path: Path) -> None:
    path = tmp_path / "Plan.MD"
    path.write_text("# Plan\n\f# Mål\n", encoding="utf-8")
    raw = read_text(path, Limits())
    assert (raw.media_type, raw.page_count) == ("text/markdown", 2)


def test_an_encoding_doubt_reaches_the_document(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes("Nämndens mål för året".encode("cp1252"))
    assert [doubt.code for doubt in read_text(path, Limits()).doubts] == ["encoding_guessed"]


@pytest.mark.parametrize("content", [b"", b" \n\t\n\f\n", b"\xef\xbb\xbf"])
def test_nothing_but_blanks_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_text(path, Limits())
    assert caught.value.reason == "empty"
    assert "empty.txt" in str(caught.value)


def test_a_text_beyond_the_limit_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("ord " * 100, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_text(path, Limits(document_characters=50))
    assert caught.value.reason == "too_large"


def test_a_folder_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_text(tmp_path, Limits())
    assert caught.value.reason == "unreadable"
