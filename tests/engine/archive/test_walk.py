"""What a walk finds: every file once, and what is no file with the reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planparse.engine.archive.walk import walk
from planparse.errors import InputError

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX files")


def found(*roots: Path, leave_out: tuple[Path, ...] = ()) -> dict[str, str | None]:
    return {os.path.basename(f.path): f.refusal for f in walk(roots, leave_out)}  # noqa: PTH119


def test_files_of_any_name_are_found_in_order(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.txt", "under/c", ".hidden.docx", "rapport ÅÄÖ.PDF"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")

    paths = [f.path for f in walk([tmp_path])]
    assert [Path(p).name for p in paths] == [
        ".hidden.docx", "a.txt", "b.pdf", "rapport ÅÄÖ.PDF", "c",
    ]  # fmt: skip
    assert all(p.startswith(str(tmp_path)) for p in paths)


def test_a_folder_inside_another_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("x")

    assert len(walk([tmp_path, tmp_path / "in", tmp_path / "in" / "a.txt"])) == 1


def test_names_do_not_depend_on_how_the_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("x")
    monkeypatch.chdir(tmp_path)

    here, there = walk([Path()])[0], walk([tmp_path])[0]
    assert (here.path, here.key) == ("a.txt", there.key)


def test_the_archive_itself_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "archive" / "segments").mkdir(parents=True)
    (tmp_path / "archive" / "segments" / "a.parquet").write_text("x")
    (tmp_path / "a.txt").write_text("x")

    assert list(found(tmp_path, leave_out=(tmp_path / "archive",))) == ["a.txt"]


@posix
def test_what_is_no_file_is_found_with_its_reason(tmp_path: Path) -> None:
    root = tmp_path / "in"
    root.mkdir()
    (tmp_path / "secret.txt").write_text("root:x:0:0")
    os.mkfifo(root / "pipe.pdf")
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "device.pdf").symlink_to("/dev/zero")
    (root / "nothing.pdf").symlink_to("nowhere")
    (root / "loop.pdf").symlink_to("loop.pdf")
    (root / "up").symlink_to("..")
    (root / "folder.pdf").mkdir()
    (root / "a.txt").write_text("x")
    (root / "same.txt").symlink_to("a.txt")

    assert found(root) == {
        "a.txt": None,
        "device.pdf": "special_file",
        "folder.pdf": "is_directory",
        "loop.pdf": "unreadable",
        "nothing.pdf": "not_found",
        "out.txt": "special_file",
        "pipe.pdf": "special_file",
        "same.txt": None,
        "up": "is_directory",
    }


@posix
def test_what_is_closed_to_everybody_stays_closed_also_to_root(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "a.txt").write_text("x")
    (tmp_path / "shut.txt").write_text("x")
    (tmp_path / "shut.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        assert found(tmp_path) == {"closed": "unreadable", "shut.txt": "unreadable"}
    finally:
        (tmp_path / "closed").chmod(0o755)


@posix
def test_hostile_names_keep_their_identity(tmp_path: Path) -> None:
    names = [b"a\nb.txt", b"\xff\xfe.txt", b"e\xcc\x81.txt", "é.txt".encode(), b"%41.txt", b"A.txt"]
    for name in names:
        with open(os.path.join(os.fsencode(tmp_path), name), "w") as file:  # noqa: PTH118, PTH123
            file.write("x")

    keys = {f.key for f in walk([tmp_path])}
    assert len(keys) == len(names)
    assert all(key.isprintable() for key in keys)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be reached"):
        walk([tmp_path / "nowhere"])
