"""Runs over folders: every file gets one row, nothing is read twice, nothing hurts the run."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Event

import pytest
from tests.engine.archive.conftest import bomb, pdf

import planparse
from planparse.engine.archive.ingest import ingest
from planparse.engine.archive.progress import Progress
from planparse.engine.archive.settings import Settings, Shard
from planparse.engine.archive.survey import survey
from planparse.errors import ArchiveLocked, StoreError
from planparse.model.limits import Limits
from planparse.store.archive.archive import Archive
from planparse.store.archive.lock import writing

ONE = Settings(workers=1)
MORE = 30


def rows(archive: Path) -> dict[str, tuple[str, str | None]]:
    return {
        Path(row.path).name: (row.status, row.reason) for row in planparse.open(archive).documents
    }


def tables(archive: Path) -> dict[str, object]:
    found = planparse.open(archive)
    return {name: found.to_arrow(name).to_pylist() for name in ("documents", "sections", "issues")}


def test_every_file_gets_one_row_and_a_second_run_nothing(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    told: list[int] = []
    first = ingest([folder], archive, ONE, lambda progress: told.append(progress.settled))

    assert rows(archive) == {
        "plan.pdf": ("warning", "duplicate"),
        "kopia.pdf": ("ok", None),
        "2024.pdf": ("ok", None),
        "anteckning.txt": ("ok", None),
        "trasig.pdf": ("rejected", "corrupt"),
        "bild.png": ("rejected", "unsupported"),
        "tom.docx": ("rejected", "empty"),
    }
    assert (first.settled, first.left, told[-1]) == (7, 0, 7)
    assert not list((archive / "_spool").iterdir())

    before = Archive(archive).state.sequence
    second = ingest([folder], archive, ONE)
    assert (second.settled, second.unchanged, second.commits) == (0, 7, 0)
    assert Archive(archive).state.sequence == before


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    ingest([folder], archive, ONE)
    pdf(folder / "rapporter" / "2024.pdf", 4)
    (folder / "kopia.pdf").unlink()
    shutil.copy(folder / "rapporter" / "2024.pdf", folder / "2024 igen.pdf")

    second = ingest([folder], archive, ONE)
    assert (second.settled, second.missing) == (2, 1)
    assert rows(archive)["2024 igen.pdf"] == ("ok", None)
    assert rows(archive)["2024.pdf"] == ("warning", "duplicate")
    assert "kopia.pdf" in rows(archive), "records of a file that went away are kept"

    ingest([folder], archive, Settings(workers=1, prune=True))
    assert "kopia.pdf" not in rows(archive)
    assert rows(archive)["plan.pdf"] == ("ok", None), "the copy now stands for itself"


def test_a_page_that_kills_its_process_leaves_the_others(tmp_path: Path) -> None:
    bomb(tmp_path / "in" / "bomb.pdf", {2}, 3)
    pdf(tmp_path / "in" / "granne.pdf", 2)
    limits = Limits(worker_bytes=1 << 30)

    ingest([tmp_path / "in"], tmp_path / "archive", Settings(limits=limits, workers=1))

    assert rows(tmp_path / "archive")["granne.pdf"] == ("ok", None)
    assert rows(tmp_path / "archive")["bomb.pdf"][0] == "warning"
    assert rows(tmp_path / "archive")["bomb.pdf"][1] in ("worker_crash", "oom", "lost_pages")
    found = planparse.open(tmp_path / "archive")
    text = str(found.to_arrow("sections").to_pylist()) + str(found.documents)
    assert "Good page 1 of the plan" in text
    assert "Good page 3 of the plan" in text


def test_limits_on_time_end_in_a_reason(tmp_path: Path) -> None:
    # Long enough to be under way whenever a busy machine lets the guard look at it.
    pdf(tmp_path / "in" / "plan.pdf", 6000)
    limits = Limits(document_seconds=0.05, silence_seconds=0.05, page_seconds=0.05)

    ingest([tmp_path / "in"], tmp_path / "archive", Settings(limits=limits, workers=1))

    status, reason = rows(tmp_path / "archive")["plan.pdf"]
    assert status in ("warning", "rejected")
    assert reason in ("doc_timeout", "page_timeout")

    again = [
        ingest([tmp_path / "in"], tmp_path / "archive", Settings(limits=limits, workers=1))
        for _ in range(2)
    ]
    assert [run.unchanged for run in again] == [0, 1]  # read once more by itself, and no more


def test_what_is_asked_for_is_tried_again(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    ingest([folder], archive, ONE)

    again = ingest([folder], archive, Settings(workers=1, retry=frozenset({"corrupt"})))
    assert again.tally.reasons == {"corrupt": 1}
    assert again.settled == 1


def test_other_limits_are_other_settings(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    ingest([folder], archive, ONE)

    again = ingest([folder], archive, Settings(workers=1, limits=Limits(pages=2)))
    assert again.unchanged == 0
    assert len(rows(archive)) == 7


def test_the_way_in_does_not_show(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "one", ONE)
    for limit in (2, 3, 10):
        ingest([folder], tmp_path / "two", Settings(workers=2, at_most=limit, commit_every=2))

    assert tables(tmp_path / "one") == tables(tmp_path / "two")


def test_shards_share_an_archive(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "one", ONE)
    for number in (1, 2, 3):
        ingest([folder], tmp_path / "many", Settings(workers=1, shard=Shard(number, 3)))

    assert tables(tmp_path / "one") == tables(tmp_path / "many")


def test_a_run_that_is_asked_to_stop_keeps_what_is_done(folder: Path, tmp_path: Path) -> None:
    for number in range(MORE):  # long enough for a word of progress before the end
        pdf(folder / f"bilaga{number}.pdf", 20)
    stop = Event()

    def tell(progress: Progress) -> None:
        if progress.settled:
            stop.set()

    stopped = ingest([folder], tmp_path / "archive", ONE, tell, stop)
    assert stopped.is_interrupted
    assert len(rows(tmp_path / "archive")) == 7 + MORE - stopped.left

    ingest([folder], tmp_path / "archive", ONE)
    ingest([folder], tmp_path / "whole", ONE)
    assert tables(tmp_path / "archive") == tables(tmp_path / "whole")


def test_a_folder_that_cannot_be_written_rejects_no_document(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "segments").write_text("a file stands where the archive needs a folder")

    with pytest.raises(StoreError, match="a file stands where a folder is needed"):
        ingest([folder], archive, ONE)
    assert not Archive(archive).exists

    (archive / "segments").unlink()
    ingest([folder], archive, ONE)
    assert len(rows(archive)) == 7


def test_a_second_run_is_turned_away(folder: Path, tmp_path: Path) -> None:
    with writing(tmp_path / "archive", None, 0), pytest.raises(ArchiveLocked):
        ingest([folder], tmp_path / "archive", ONE)


def test_a_survey_writes_nothing(folder: Path, tmp_path: Path) -> None:
    found = survey([folder], tmp_path / "archive", ONE)

    assert (found.to_read, found.copies, found.pages, found.unread_pages) == (3, 1, 5, 0)
    assert found.kinds == {"application/pdf": 2, "text/plain": 1}
    assert found.refused == {"empty": 1, "corrupt": 1, "unsupported": 1}
    assert not (tmp_path / "archive").exists()


def test_a_survey_ends_where_the_run_would(folder: Path, tmp_path: Path) -> None:
    found = survey([folder], tmp_path / "archive", Settings(workers=1, at_most=1))

    assert found.to_read + found.refused.get("unsupported", 0) == 1
