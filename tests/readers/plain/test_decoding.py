"""Every encoding that archives hold gives the same text, and a guess is never silent."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.readers.plain.decoding import decode

TEXT = "Nämnden ska stärka vården på Ångön – ”så nära” det går, för 3 000 kr.\n" * 3


@pytest.mark.parametrize(
    ("data", "guessed"),
    [
        (TEXT.encode("utf-8"), False),
        (TEXT.encode("utf-8-sig"), False),
        (TEXT.encode("utf-16"), False),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), False),
        (TEXT.encode("utf-32"), False),
        (TEXT.encode("utf-16-le"), True),
        (TEXT.encode("utf-16-be"), True),
        (TEXT.encode("cp1252"), True),
    ],
    ids=[
        "utf-8",
        "utf-8 with mark",
        "utf-16 as python writes it",
        "utf-16-le with mark",
        "utf-16-be with mark",
        "utf-32 with mark",
        "utf-16-le",
        "utf-16-be",
        "cp1252",
    ],
)
def test_the_text_comes_back_and_a_guess_is_a_doubt(data: bytes, guessed: bool) -> None:
    text, doubts = decode(data)
    assert text == TEXT
    assert [doubt.code for doubt in doubts] == (["encoding_guessed"] if guessed else [])


def test_latin_1_with_bytes_that_cp1252_lacks() -> None:
    text, doubts = decode("Måldagen\x81 för Ångön".encode("latin-1"))
    assert text == "Måldagen\x81 för Ångön"
    assert doubts[0].code == "encoding_guessed"
    assert "latin-1" in doubts[0].message


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")],
)
def test_a_damaged_marked_file_keeps_the_rest(mark: bytes, encoding: str) -> None:
    data = mark + "Målet är nått".encode(encoding)
    broken = data + (b"\xff" if encoding == "utf-8" else b"\x00\xd8")
    text, doubts = decode(broken)
    assert text.startswith("Målet är nått")
    assert "\ufeff" not in text
    assert [doubt.code for doubt in doubts] == ["encoding_damaged"]


def test_utf_8_with_one_bad_byte_is_not_read_as_another_encoding() -> None:
    data = (TEXT * 20).encode("utf-8") + b"\xff\n" + TEXT.encode("utf-8")
    text, doubts = decode(data)
    assert text.count("Nämnden ska stärka vården på Ångön") == 63
    assert [doubt.code for doubt in doubts] == ["encoding_damaged"]


def test_utf_16_with_greek_signs_and_few_latin_ones() -> None:
    text, _ = decode("Å\nΩ\n".encode("utf-16"))
    assert text == "Å\nΩ\n"


def test_short_files_are_not_taken_for_utf_16() -> None:
    assert decode(b"")[0] == ""
    assert decode(b"a")[0] == "a"
    assert decode(b"a\n")[0] == "a\n"


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_older_code_pages_are_told_by_where_their_letters_stand(encoding: str) -> None:
    text = "Mål för nämnden: ska öka åtgärderna på Ångön.\n"
    read, doubts = decode(text.encode(encoding))
    assert read == text
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("encoding_guessed", "medium")]


def test_a_file_of_two_encodings_is_read_as_both() -> None:
    line = "Målet är nått i år\n"
    data = line.encode("utf-8") * 2 + line.encode("cp1252") * 3
    text, doubts = decode(data)
    assert text == line * 5
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("encoding_mixed", "medium")]


@given(st.binary(max_size=400))
def test_decoding_never_raises(data: bytes) -> None:
    text, doubts = decode(data)
    assert isinstance(text, str)
    assert len(doubts) <= 1


@given(st.text(max_size=300).filter(lambda text: "\x00" not in text))
def test_utf_8_is_never_a_guess(text: str) -> None:
    read, doubts = decode(b"\xef\xbb\xbf" + text.encode("utf-8", "ignore"))
    assert read == text.encode("utf-8", "ignore").decode("utf-8")
    assert not doubts
