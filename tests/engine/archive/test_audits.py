"""An archive audited: every pair linked, what stands alone listed, no document left out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pytest
from tests.engine.archive.conftest import bomb, pdf

from planparse.engine.archive.audits import audit_archive
from planparse.engine.archive.ingest import ingest
from planparse.engine.archive.settings import Settings
from planparse.errors import StoreError
from planparse.model.limits import Limits
from planparse.model.records import CoverageRecord, DocumentRecord, FindingRecord
from planparse.store.archive.archive import open_archive
from planparse.store.archive.kept import PAIR_TABLES, why_unusable
from planparse.store.read import read_records, read_table

SAMPLES = Path(__file__).parents[3] / "samples"


def test_pairs_are_audited_and_orphans_are_findings(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for name in ("complete/followup.docx", "plan/plan.docx", "english/followup.pdf"):
        target = folder / name
        target.parent.mkdir(parents=True)
        shutil.copy(SAMPLES / name, target)
    pdf(folder / "övrigt.pdf", 1)
    ingest([folder], tmp_path / "archive", Settings(workers=1))

    audit = audit_archive(tmp_path / "archive", tmp_path / "out", Settings(workers=1))

    assert [
        (Path(group.plan.path).name, [Path(f.report.path).name for f in group.reports])
        for group in audit.pairing.groups
    ] == [("plan.docx", ["followup.docx"])]
    coverage = read_records(tmp_path / "out", CoverageRecord)
    assert len(coverage) == 12
    assert {row.status for row in coverage} == {"reported"}
    assert len(read_records(tmp_path / "out", DocumentRecord)) == 4
    alone = [
        finding.message
        for finding in read_records(tmp_path / "out", FindingRecord)
        if finding.rule == "pairing"
    ]
    assert len(alone) == 1
    assert alone[0].startswith("followup.pdf follows no plan of the archive")


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """A plan and a report that follows it."""
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(SAMPLES / "plan" / "plan.docx", folder / "plan.docx")
    shutil.copy(SAMPLES / "complete" / "followup.pdf", folder / "report.pdf")
    return folder


def test_a_report_that_changed_since_it_was_read_says_nothing_of_the_plan(
    pair: Path, tmp_path: Path
) -> None:
    ingest([pair], tmp_path / "archive", Settings(workers=1))
    shutil.copy(SAMPLES / "gaps" / "followup.pdf", pair / "report.pdf")

    audit_archive(tmp_path / "archive", tmp_path / "out", Settings(workers=1))

    coverage = read_records(tmp_path / "out", CoverageRecord)
    assert {row.status for row in coverage} == {"cannot_say"}
    documents = {d.file_name: d for d in read_records(tmp_path / "out", DocumentRecord)}
    assert documents["report.pdf"].reason == "changed_while_reading"


def test_a_page_that_kills_its_process_leaves_the_rest_of_the_report(
    pair: Path, tmp_path: Path
) -> None:
    bad = bomb(tmp_path / "bomb.pdf", {1}, 1)
    with pikepdf.open(pair / "report.pdf", allow_overwriting_input=True) as report:
        with pikepdf.open(bad) as last:
            report.pages.extend(last.pages)
        report.save(pair / "report.pdf")
    settings = Settings(workers=1, limits=Limits(worker_bytes=1 << 30))
    ingest([pair], tmp_path / "archive", settings)

    audit = audit_archive(tmp_path / "archive", tmp_path / "out", settings)

    assert not audit.failed
    assert {row.status for row in read_records(tmp_path / "out", CoverageRecord)} == {"reported"}


def test_an_audit_is_kept_until_the_documents_change(tmp_path: Path) -> None:
    folder, root = tmp_path / "in", tmp_path / "archive"
    folder.mkdir()
    for name in ("gaps/followup.txt", "plan/plan.txt"):
        shutil.copy(SAMPLES / name, folder)
    settings = Settings(workers=1)
    ingest([folder], root, settings)
    before = open_archive(root)
    assert before.table("coverage").num_rows == 0
    assert "no audit was made" in (why_unusable(root, before.state) or "")

    audit_archive(root, tmp_path / "out", settings)
    fresh = open_archive(root)
    assert why_unusable(root, fresh.state) is None
    for table in PAIR_TABLES:
        assert fresh.table(table).equals(read_table(tmp_path / "out", table))
        assert fresh.table(table).num_rows

    (folder / "brev.txt").write_text("Ett brev till nämnden.\n", encoding="utf-8")
    ingest([folder], root, settings)
    stale = open_archive(root)
    assert stale.table("coverage").num_rows == 0
    assert "documents have changed" in (why_unusable(root, stale.state) or "")
    audit_archive(root, tmp_path / "again", settings)
    assert open_archive(root).table("coverage").num_rows == 12


def test_an_audit_with_other_limits_than_the_documents_is_not_used(tmp_path: Path) -> None:
    folder, root = tmp_path / "in", tmp_path / "archive"
    folder.mkdir()
    shutil.copy(SAMPLES / "plan/plan.txt", folder)
    ingest([folder], root, Settings(workers=1))
    audit_archive(root, tmp_path / "out", Settings(workers=1, limits=Limits(page_seconds=7)))
    opened = open_archive(root)
    assert "other code or limits" in (why_unusable(root, opened.state) or "")
    assert opened.table("findings").num_rows == 0


def test_a_kept_audit_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    folder, root = tmp_path / "in", tmp_path / "archive"
    folder.mkdir()
    shutil.copy(SAMPLES / "plan/plan.txt", folder)
    ingest([folder], root, Settings(workers=1))
    (root / "_audit").mkdir()
    (root / "_audit" / "audit.json").write_text("{}", encoding="utf-8")
    with pytest.raises(StoreError, match=r"audit\.json: no audit.*planparse audit --archive"):
        open_archive(root).table("coverage")
