from __future__ import annotations

import os
import socket
import stat
import zipfile
from pathlib import Path

import pytest
from tests.word_markup import paragraph, write_word

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.readers.sniff import DOCX, MARKDOWN, PDF, TEXT, sniff

SWEDISH = "Nämnden ska bygga ut cykelvägarna.\nMålet är 90 %.\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(path: Path, limits: Limits | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        sniff(path, limits or Limits())
    assert caught.value.hint.count("\n") == 0
    return caught.value


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("plan.pdf", b"%PDF-1.7\n", PDF),
        ("plan.txt", b"%PDF-1.7\n", PDF),
        ("plan", b"\xef\xbb\xbf%PDF-1.4\n", PDF),
        ("plan.pdf", b"HTTP/1.1 200 OK\r\nContent-Type: x\r\n\r\n%PDF-1.4\n", PDF),
        ("plan.txt", SWEDISH.encode(), TEXT),
        ("plan", SWEDISH.encode("cp1252"), TEXT),
        ("plan.txt", SWEDISH.encode("utf-16"), TEXT),
        ("plan.txt", SWEDISH.encode("utf-16-le"), TEXT),
        ("plan.txt", SWEDISH.encode("utf-32-be"), TEXT),
        ("plan.txt", b"M\xe5l\x00\x00 1\x1b[31m och 2\x0c", TEXT),
        ("plan.txt", b"<!DOCTYPE html><p>M</p>", TEXT),
        ("plan.md", SWEDISH.encode(), MARKDOWN),
    ],
)
def test_the_kind_is_told_by_the_content(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    assert sniff(written(tmp_path / name, data), Limits()) == kind


def test_a_text_cut_in_the_middle_of_a_character_is_text(tmp_path: Path) -> None:
    assert sniff(written(tmp_path / "plan.txt", ("å" * 40_000).encode()[1:]), Limits()) == TEXT


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf", "plan.txt", "plan"])
def test_a_word_file_is_one_under_any_name(tmp_path: Path, name: str) -> None:
    assert sniff(write_word(tmp_path / name, paragraph("Mål")), Limits()) == DOCX


@pytest.mark.parametrize(
    ("name", "data", "reason", "words"),
    [
        ("plan.pdf", b"<!DOCTYPE html><title>404</title>", "not_pdf", "HTML page"),
        ("plan.pdf", "\ufeff<html>Logga in</html>".encode("utf-16"), "not_pdf", "HTML page"),
        ("plan.pdf", b'{"error": "Too many requests"}', "not_pdf", "JSON"),
        ("plan.pdf", b"version https://git-lfs.github.com/spec/v1\n", "not_pdf", "LFS"),
        ("plan.pdf", b"JVBERi0xLjQK", "not_pdf", "base64"),
        ("plan.pdf", bytes(5000), "not_pdf", "zero bytes"),
        ("plan.pdf", SWEDISH.encode(), "not_pdf", "plain text"),
        ("plan.pdf", b"\x89PNG\r\n\x1a\n" + bytes(50), "not_pdf", "PNG"),
        ("plan.docx", b"{\\rtf1\\ansi }", "not_docx", "RTF"),
        ("plan.docx", b"<html>", "not_docx", "HTML page"),
        ("plan.docx", OLE + "WordDocument".encode("utf-16-le"), "not_docx", "(.doc)"),
        ("plan.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "password"),
        ("plan.html", b"<html>", "unsupported", "HTML page"),
        ("expected.json", b'{"goals": []}', "unsupported", "JSON"),
        ("plan.xml", b"<?xml version='1.0'?><plan/>", "unsupported", "an XML file"),
        ("plan.txt", b"\x7fELF\x02\x01" + bytes(100), "unsupported", "program"),
        ("plan.exe", b"MZ" + bytes(500), "unsupported", "program"),
        ("plan.txt", bytes(range(256)) * 8, "unsupported", "binary"),
        ("plan.gz", b"\x1f\x8b\x08\x00", "unsupported", "gzip"),
        ("plan.txt", b" \r\n\t\n" * 10, "empty", "white space"),
        ("plan.pdf", b"", "empty", "no bytes"),
    ],
)
def test_refusals_say_what_came(
    tmp_path: Path, name: str, data: bytes, reason: str, words: str
) -> None:
    error = refusal(written(tmp_path / name, data))
    assert error.reason == reason
    assert words in error.hint


@pytest.mark.parametrize(
    ("member", "words"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("content.xml", "OpenDocument"),
        ("plan.pdf", "zip archive"),
    ],
)
def test_zip_containers_of_other_kinds(tmp_path: Path, member: str, words: str) -> None:
    path = tmp_path / "plan.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    error = refusal(path)
    assert (error.reason, words in error.hint) == ("not_docx", True)


def test_a_word_file_that_is_cut_off_is_left_to_its_reader(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.bin", paragraph("Mål"))
    assert sniff(written(path, path.read_bytes()[:-30]), Limits()) == DOCX
    other = written(tmp_path / "data.bin", b"PK\x03\x04" + bytes(500))
    assert refusal(other).reason == "unsupported"


def test_what_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "missing.pdf").reason == "not_found"
    assert refusal(written(tmp_path / "x", b"x") / "plan.pdf").reason == "not_found"
    assert refusal(tmp_path / ("x" * 300)).reason == "not_found"
    assert refusal(Path("a\0b")).reason == "not_found"
    (tmp_path / "link.pdf").symlink_to(tmp_path / "nowhere")
    assert "link" in refusal(tmp_path / "link.pdf").hint


def test_links(tmp_path: Path) -> None:
    real = written(tmp_path / "real.txt", b"x")
    (tmp_path / "link.txt").symlink_to(real)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert sniff(tmp_path / "link.txt", Limits()) == TEXT
    assert refusal(tmp_path / "loop.txt").reason == "unreadable"


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path).reason == "is_directory"


def test_pipes_sockets_and_devices_are_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("plan.pdf")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("plan.docx")
        assert refusal(Path("plan.pdf")).reason == "special_file"
        assert refusal(Path("plan.docx")).reason == "special_file"
        assert refusal(Path(os.devnull)).reason == "special_file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = written(tmp_path / "plan.txt", b"x")
    path.chmod(0)
    error = refusal(path)
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert error.reason == "unreadable"


def test_a_file_beyond_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    with path.open("wb") as file:
        file.truncate(10**12)
    assert refusal(path).reason == "too_large"
    assert (
        refusal(written(tmp_path / "b.txt", b"12345"), Limits(file_bytes=4)).reason == "too_large"
    )


@pytest.mark.parametrize("name", ["plan.pdf", "hämtad"])
def test_a_pdf_behind_the_head_of_an_answer(tmp_path: Path, name: str) -> None:
    head = b"HTTP/1.1 200 OK\r\n" + b"X-Cache: hit\r\n" * 200
    whole = head + b"%PDF-1.4\n" + b"1 0 obj\n" * 900 + b"startxref\n9\n%%EOF"

    assert sniff(written(tmp_path / name, whole), Limits()) == PDF
    assert refusal(written(tmp_path / "plan2.pdf", head + b"%PDF-1.4")).reason == "not_pdf"
    assert sniff(written(tmp_path / "om pdf.txt", whole), Limits()) == TEXT
