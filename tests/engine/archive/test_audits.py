"""An archive audited: every pair linked, what stands alone listed, no document left out."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.engine.archive.conftest import pdf

from planparse.engine.archive.audits import audit_archive
from planparse.engine.archive.ingest import ingest
from planparse.engine.archive.settings import Settings
from planparse.model.records import CoverageRecord, DocumentRecord, FindingRecord
from planparse.store.read import read_records

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
