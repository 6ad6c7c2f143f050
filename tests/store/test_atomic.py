"""Writing that fails: what was there stays, and the message says why."""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planparse.errors import StoreError
from planparse.store.atomic import MARK, write_file, write_set
from planparse.store.parquet import write_tables
from planparse.store.read import read_table
from planparse.store.rows import Tables


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_set_is_written_and_leaves_no_traces(tmp_path: Path) -> None:
    paths = write_set(tmp_path, [("a", b"1"), ("b", b"2")])

    assert [path.read_bytes() for path in paths] == [b"1", b"2"]
    assert names(tmp_path) == ["a", "b"]


def test_nothing_changes_when_a_later_file_cannot_be_made(tmp_path: Path) -> None:
    write_set(tmp_path, [("a", b"old"), ("b", b"old")])

    def files() -> Iterator[tuple[str, bytes]]:
        yield "a", b"new"
        raise StoreError("the second file could not be made")

    with pytest.raises(StoreError, match="second file"):
        write_set(tmp_path, files())

    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a", "b"]


def test_a_disk_that_fills_leaves_the_old_tables(tables: Tables, tmp_path: Path) -> None:
    """The limit on the size of files stands for a full disk: the kernel refuses the write."""
    write_tables(tables, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(StoreError, match=rf"{tmp_path}: the file is larger than this system"):
            write_tables(tables, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_full_disk_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fails(descriptor: int) -> None:
        with Path("/dev/full").open("wb", buffering=0) as full:
            full.write(b"x")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(StoreError, match=rf"{tmp_path}: the disk is full; free some space"):
        write_file(tmp_path / "a", b"1")
    assert names(tmp_path) == []


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    for folder in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(StoreError, match=rf"{folder}: a file stands where a folder is needed"):
            write_set(folder, [("a", b"1")])
    assert (tmp_path / "out").read_text() == "a file"


def test_a_folder_where_the_file_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(StoreError, match=rf"{tmp_path / 'a'}: a folder stands where the file"):
        write_file(tmp_path / "a", b"1")


def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    """Root may write anywhere, so the test drops to a user that may not."""
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    code = (
        "import os, sys; from pathlib import Path; from planparse.errors import StoreError; "
        "from planparse.store.atomic import write_file\n"
        "os.getuid() or os.setuid(65534)\n"
        "try: write_file(Path('locked/a'), b'1')\n"
        "except StoreError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("locked: no permission to write there"), done.stderr


def test_a_folder_left_half_replaced_is_refused_until_it_is_written_again(
    tables: Tables, tmp_path: Path
) -> None:
    write_tables(tables, tmp_path)
    (tmp_path / MARK).touch()

    with pytest.raises(StoreError, match="interrupted while it replaced these tables"):
        read_table(tmp_path, "goals")

    write_tables(tables, tmp_path)
    assert read_table(tmp_path, "goals").num_rows == 1


def test_a_kill_at_any_point_leaves_the_old_set_the_new_set_or_a_mark(tmp_path: Path) -> None:
    """The child kills itself at its k-th call to the system, for every k until it gets through."""
    code = (
        "import os, signal, sys; from pathlib import Path; from planparse.store import atomic\n"
        "left = int(sys.argv[2])\n"
        "def guard(call):\n"
        "    def counted(*a, **k):\n"
        "        global left\n"
        "        left -= 1\n"
        "        if left == 0: os.kill(os.getpid(), signal.SIGKILL)\n"
        "        return call(*a, **k)\n"
        "    return counted\n"
        "os.fsync = guard(os.fsync)\n"
        "for name in ('replace', 'touch', 'unlink'):\n"
        "    setattr(Path, name, guard(getattr(Path, name)))\n"
        "atomic.write_set(Path(sys.argv[1]), [('a', b'new'), ('b', b'new'), ('c', b'new')])"
    )
    point, returncode = 0, -1
    while returncode != 0:
        point += 1
        folder = tmp_path / str(point)
        write_set(folder, [(name, b"old") for name in "abc"])
        command = [sys.executable, "-c", code, str(folder), str(point)]
        returncode = subprocess.run(command, check=False).returncode
        found = {(folder / name).read_bytes() for name in "abc"}
        assert found in ({b"old"}, {b"new"}) or (folder / MARK).exists(), f"torn at {point}"
        write_set(folder, [(name, b"new") for name in "abc"])
        assert {(folder / name).read_bytes() for name in "abc"} == {b"new"}
        assert not (folder / MARK).exists()
    assert point > 10


def test_an_error_at_any_point_is_named_and_never_leaves_an_unmarked_mixture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The k-th call to the system fails as on a full disk, for every k until none is left."""
    left = 0

    def failing(call: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object, **kwargs: object) -> object:
            nonlocal left
            left -= 1
            if left == 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*args, **kwargs)

        return counted

    monkeypatch.setattr(os, "fsync", failing(os.fsync))
    for name in ("replace", "touch", "open", "mkdir"):
        monkeypatch.setattr(Path, name, failing(getattr(Path, name)))
    message: str | None = ""
    point = 0
    while message is not None:
        point += 1
        left = 0
        folder = tmp_path / str(point)
        write_set(folder, [(name, b"old") for name in "abc"])
        left, message = point, None
        try:
            write_set(folder, [(name, b"new") for name in "abc"])
        except StoreError as error:
            message = str(error)
        left = 0
        assert message is None or "the disk is full" in message
        content = [(folder / name).read_bytes() for name in "abc"]
        marked = (folder / MARK).exists()
        assert set(content) in ({b"old"}, {b"new"}) or marked, f"torn at {point}"
        assert set(content) != {b"old"} or not marked, f"a whole set is refused at {point}"
        assert not list(folder.glob("*.tmp"))
    assert point > 10


def test_temporaries_of_a_killed_run_go_after_a_day(tmp_path: Path) -> None:
    old, young = tmp_path / ".planparse-old.tmp", tmp_path / ".planparse-young.tmp"
    old.touch()
    young.touch()
    os.utime(old, (0, 0))

    write_file(tmp_path / "a", b"1")

    assert names(tmp_path) == [".planparse-young.tmp", "a"]
