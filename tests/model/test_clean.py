"""File names as text: safe, and one text for each name."""

from __future__ import annotations

import os

import pytest

from planparse.model.records.clean import clean_text, path_text


@pytest.mark.parametrize("name", ["plan 2025.pdf", "Björkdal/mål.docx", "100 %.txt", "~x;'\"<b>"])
def test_a_usual_name_is_kept(name: str) -> None:
    assert path_text(name) == name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (os.fsdecode(b"latin1-\xe5.txt"), "latin1-%E5.txt"),
        ("new\nline.txt", "new%0Aline.txt"),
        ("esc\x1b]0;x\x07", "esc%1B%5D0%3Bx%07"),
        ("\u202etxt.fdp", "%E2%80%AEtxt.fdp"),
        ("%00.txt", "%2500.txt"),
        (" ", "%20"),
    ],
)
def test_an_unsafe_name_is_percent_encoded(name: str, text: str) -> None:
    assert path_text(name) == text


def test_two_names_never_share_a_text() -> None:
    names = ["a%E5", os.fsdecode(b"a\xe5"), "aå", "a\ufffd", "a%25E5", "a%", "a%2", "a\ud800"]
    assert len({path_text(name) for name in names}) == len(names)


def test_clean_text_is_given_back_as_it_is() -> None:
    text = "Nämnden ska öka tillgängligheten."
    assert clean_text(text) is text
