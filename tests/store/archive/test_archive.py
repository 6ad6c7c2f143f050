"""The archive's one promise: readers see whole documents or none, whatever was interrupted."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from planparse.errors import ArchiveLocked, StoreError
from planparse.model.ids import content_id
from planparse.model.records import DocumentRecord, SectionRecord
from planparse.store.archive import archive as archive_module
from planparse.store.archive.archive import Archive, open_archive
from planparse.store.archive.commits import COMMITS, Commit, Entry, create_commit
from planparse.store.archive.lock import writing
from planparse.store.archive.parcel import pack, unpack
from planparse.store.archive.state import read_state


def document(name: str, content: str, title: str = "Plan") -> tuple[bytes, Entry]:
    """A parcel and its entry, as a run would hand them over."""
    document_id = content_id(content.encode())
    row = DocumentRecord(
        document_id=document_id, path=name, file_name=name, status="ok", title=title
    )
    section = SectionRecord(
        section_id=f"{document_id[:12]}/s001",
        ordinal=1,
        title=title,
        level=1,
        is_empty=True,
        document_id=document_id,
        rule="style",
        confidence=1.0,
    )
    entry = Entry(
        key=f"/in/{name}", path=name, document_id=document_id, status="ok", fingerprint="f1"
    )
    return pack({"documents": [row], "sections": [section]}), entry


def put(archive: Archive, *documents: tuple[bytes, Entry]) -> Commit:
    commit = archive.commit([p for p, _ in documents], [e for _, e in documents])
    assert commit is not None
    return commit


def titles(root: Path, table: str = "sections") -> list[str]:
    found: list[str] = Archive(root).table(table)["title"].to_pylist()
    return sorted(found)


def test_what_was_committed_is_read_back(tmp_path: Path) -> None:
    put(Archive(tmp_path), document("a", "1", "Första"), document("b", "2", "Andra"))

    assert titles(tmp_path) == titles(tmp_path, "documents") == ["Andra", "Första"]


def test_the_newest_commit_owns_a_document(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    put(archive, document("a", "1", "Gammal"), document("b", "2", "Orörd"))
    put(archive, document("a", "1", "Ny"))

    assert titles(tmp_path) == titles(tmp_path, "documents") == ["Ny", "Orörd"]


def test_a_path_with_new_content_loses_its_old_records(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    put(archive, document("a", "före", "Före"))
    put(archive, document("a", "efter", "Efter"))

    assert titles(tmp_path) == titles(tmp_path, "documents") == ["Efter"]


def test_a_removed_input_is_gone_and_its_segments_with_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    put(archive, document("a", "1"))
    archive.commit((), (), ["/in/a"])
    archive.tidy()

    assert titles(tmp_path) == []
    assert list((tmp_path / "segments").rglob("*.parquet")) == []


def test_segments_that_no_commit_names_do_not_exist(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    put(archive, document("a", "1"))
    named = sorted((tmp_path / "segments").rglob("*.parquet"))
    orphan = named[0].with_name("main-0000.parquet")
    orphan.write_bytes(named[0].read_bytes())
    half = named[0].with_name(".main-0001.parquet.tmp")
    half.write_bytes(b"PAR1")

    assert titles(tmp_path, "documents") == ["Plan"]
    assert Archive(tmp_path).tidy() == 2
    assert sorted((tmp_path / "segments").rglob("*")) == sorted(
        {*named, *(p.parent for p in named)}
    )


def test_only_one_writer_gets_a_number(tmp_path: Path) -> None:
    one, two = Archive(tmp_path, "s1of2"), Archive(tmp_path, "s2of2")
    put(one, document("a", "1", "Ett"))
    second = put(two, document("b", "2", "Två"))

    assert second.sequence == 2
    assert titles(tmp_path) == ["Ett", "Två"]


def test_a_taken_number_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    commit = put(Archive(tmp_path), document("a", "1"))

    assert create_commit(tmp_path, commit) is False
    assert [p.name for p in (tmp_path / COMMITS).iterdir()] == ["00000001.json"]


def test_checkpoints_say_what_the_commits_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "CHECKPOINT_EVERY", 3)
    archive = Archive(tmp_path)
    for number in range(7):
        put(archive, document(f"a{number % 5}", f"{number}", f"Titel {number}"))

    with_checkpoint = read_state(tmp_path)
    for checkpoint in (tmp_path / COMMITS).glob("*.checkpoint"):
        checkpoint.unlink()
    replayed = read_state(tmp_path)

    assert with_checkpoint.entries == replayed.entries
    assert with_checkpoint.settled == replayed.settled
    assert titles(tmp_path) == [f"Titel {number}" for number in range(2, 7)]


def test_a_damaged_checkpoint_costs_only_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "CHECKPOINT_EVERY", 2)
    archive = Archive(tmp_path)
    for number in range(3):
        put(archive, document(f"a{number}", f"{number}"))
    (tmp_path / COMMITS / "00000002.checkpoint").write_bytes(b"PAR1 cut off")

    assert len(titles(tmp_path)) == 3


def test_a_missing_commit_is_said_and_not_skipped(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for number in range(3):
        put(archive, document(f"a{number}", f"{number}"))
    (tmp_path / COMMITS / "00000002.json").unlink()

    with pytest.raises(StoreError, match="commit 2 is missing though 3 is there"):
        Archive(tmp_path)


def test_a_damaged_segment_is_said(tmp_path: Path) -> None:
    put(Archive(tmp_path), document("a", "1"))
    segment = next((tmp_path / "segments" / "sections").iterdir())
    segment.write_bytes(segment.read_bytes()[:50])

    with pytest.raises(StoreError, match="damaged"):
        Archive(tmp_path).table("sections")


def test_two_originals_of_shards_that_ran_at_once_count_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    put(archive, document("b", "samma"))
    put(archive, document("a", "samma"))

    assert titles(tmp_path) == ["Plan"]
    assert len(titles(tmp_path, "documents")) == 2


def test_a_cut_parcel_is_noticed() -> None:
    content, _ = document("a", "1")

    assert set(unpack(content)) == {"documents", "sections"}
    with pytest.raises(StoreError, match="cut off"):
        unpack(content[:-5])


def test_no_archive_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no archive; make one with planparse ingest"):
        open_archive(tmp_path)


def test_a_second_writer_is_turned_away_and_shards_are_not(tmp_path: Path) -> None:
    with (
        writing(tmp_path, "s1of2", 0),
        writing(tmp_path, "s2of2", 0),
        pytest.raises(ArchiveLocked, match="locked"),
        writing(tmp_path, None, 0.1),
    ):
        pass
    with writing(tmp_path, None, 0), pytest.raises(ArchiveLocked), writing(tmp_path, "s1of2", 0):
        pass


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX systems")
def test_a_lock_ends_with_the_process_that_held_it(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; "
        "from planparse.store.archive.lock import writing\n"
        "with writing(Path(sys.argv[1]), None, 0): print('held', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(ArchiveLocked, match=f"process {holder.pid} "), writing(tmp_path, None, 0):
        pass
    holder.send_signal(signal.SIGKILL)
    holder.communicate()

    with writing(tmp_path, None, 0):
        pass


def test_no_commit_is_lost_where_the_disk_has_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "as a disk of FAT or some network drives answer")

    monkeypatch.setattr(os, "link", refuse)
    writers = [f"w{number}" for number in range(4)]

    def write(writer: str) -> None:
        archive = Archive(tmp_path, writer)
        for number in range(5):
            name = f"{writer}{number}"
            put(archive, document(name, name, name))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, writers))
    assert titles(tmp_path) == [f"{writer}{number}" for writer in writers for number in range(5)]
