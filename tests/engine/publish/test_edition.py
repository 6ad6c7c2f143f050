"""An edition: the same bytes for the same archive, what it lacks, and what is new in it."""

from __future__ import annotations

import csv
import hashlib
import html
import json
import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

import planparse
from planparse.cli.main import app
from planparse.errors import StoreError
from planparse.model.records import ALL_TABLES

SAMPLES = Path(__file__).parents[3] / "samples" / "history"


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_archive_gives_the_same_bytes(
    archive: Path, dataset: Path, tmp_path: Path
) -> None:
    first = digests(dataset)
    planparse.publish(archive, tmp_path / "other")
    assert digests(tmp_path / "other") == first

    again = planparse.publish(archive, dataset)
    assert digests(dataset) == first, "publishing over itself changes nothing, CHANGES.md neither"
    assert again.before == again.edition


def test_every_table_and_column_is_described_with_its_keys(dataset: Path) -> None:
    package = json.loads((dataset / "datapackage.json").read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    assert list(resources) == [*ALL_TABLES, "sources"]
    for resource in resources.values():
        paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
        assert paths
        for path in paths:
            assert (dataset / path).is_file()
        assert all(field["description"] for field in resource["schema"]["fields"])
        assert resource["schema"]["primaryKey"]
    assert package["version"] in (dataset / "README.md").read_text(encoding="utf-8")


def test_gaps_and_sources_are_told(dataset: Path) -> None:
    readme = (dataset / "README.md").read_text(encoding="utf-8")
    assert "2025-plan.pdf is adopted, and this is draft" in readme
    assert "no report of the archive follows 2023-plan-culture.docx" in readme
    with (dataset / "sources.csv").open(encoding="utf-8", newline="") as file:
        sources = {Path(row["path"]).name: row for row in csv.DictReader(file)}
    assert len(sources) == 16
    for path in SAMPLES.iterdir():
        if path.name in sources:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            assert sources[path.name]["sha256"] == digest
            assert digest in readme


def test_without_an_audit_coverage_is_a_gap_and_no_number(archive: Path, tmp_path: Path) -> None:
    bare = tmp_path / "archive"
    shutil.copytree(archive, bare)
    shutil.rmtree(bare / "_audit")

    run = CliRunner().invoke(app, ["publish", str(bare), "--out", str(tmp_path / "out")])

    assert run.exit_code == 0, run.output
    assert f"planparse audit --archive {bare}" in run.stderr
    readme = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "Coverage: no audit was made of this archive" in readme
    assert "coverage: " not in run.stdout
    page = (tmp_path / "out" / "overview.html").read_text(encoding="utf-8")
    assert "inga svar" in page
    assert "Täckning: arkivet är inte granskat" in page
    assert str(bare) not in readme


def test_the_swedish_overview_tells_its_gaps_in_swedish(archive: Path, tmp_path: Path) -> None:
    edition = planparse.publish(archive, tmp_path / "out", language="sv")
    page = (tmp_path / "out" / "overview.html").read_text(encoding="utf-8")
    assert "2025-plan.pdf är antagen, och detta är ett utkast" in page
    assert re.search(r"Utan motpart: \S*2023-plan-culture\.docx: ingen uppföljning", page)
    assert edition.gaps
    for gap in edition.gaps:
        assert html.escape(gap.replace("`", ""), quote=False) not in page

    planparse.publish(archive, tmp_path / "english", language="en")
    page = (tmp_path / "english" / "overview.html").read_text(encoding="utf-8")
    assert "2025-plan.pdf is adopted, and this is draft" in page


def test_files_that_were_not_read_and_reports_alone_are_told_in_swedish(tmp_path: Path) -> None:
    folder, archive, out = tmp_path / "in", tmp_path / "archive", tmp_path / "out"
    folder.mkdir()
    settings = planparse.Settings(workers=1)
    shutil.copy(SAMPLES / "2024-report.pdf", folder)
    (folder / "trasig.pdf").write_bytes(b"ingen PDF")
    planparse.ingest(folder, archive, settings=settings)
    planparse.audit_archive(archive, tmp_path / "audit", settings=settings)
    planparse.publish(archive, out, language="sv")
    page = (out / "overview.html").read_text(encoding="utf-8")
    assert re.search(r"Inte läst: \S*trasig\.pdf\. Filen är ingen PDF trots sitt namn\.", page)
    assert re.search(r"Utan motpart: \S*2024-report\.pdf: ingen plan från .+ för 2024 finns", page)


def test_a_later_edition_says_what_has_changed(tmp_path: Path) -> None:
    folder, archive, out = tmp_path / "in", tmp_path / "archive", tmp_path / "out"
    folder.mkdir()
    settings = planparse.Settings(workers=1)
    for name in ("2023-plan.docx", "2023-report.docx", "2022-plan.txt", "2024-plan.pdf"):
        shutil.copy(SAMPLES / name, folder)
    planparse.ingest(folder, archive, settings=settings)
    first = planparse.publish(archive, out)
    assert first.before is None
    assert "first edition" in (out / "CHANGES.md").read_text(encoding="utf-8")

    shutil.copy(SAMPLES / "2024-report.pdf", folder)
    (folder / "2022-plan.txt").unlink()
    planparse.ingest(folder, archive, settings=settings)
    second = planparse.publish(archive, out)

    changes = (out / "CHANGES.md").read_text(encoding="utf-8")
    assert second.before == first.edition
    assert f"Against edition {first.edition}." in changes
    assert "## Documents added: 1" in changes
    assert "2024-report.pdf" in changes
    assert "## Figures of series revised: 1" in changes
    (line,) = [line for line in changes.splitlines() if "outcome 2023" in line and "before" in line]
    before, now = Decimal("4310") * 1000, Decimal("4290") * 1000
    assert f"{before:f} before, {now:f} now" in line
    assert "| `documents` | 4 | 5 |" in changes
    assert "## Documents removed: 0" in changes

    planparse.ingest(folder, archive, settings=planparse.Settings(workers=1, prune=True))
    planparse.publish(archive, out)
    changes = (out / "CHANGES.md").read_text(encoding="utf-8")
    assert "## Documents removed: 1" in changes
    assert "2022-plan.txt" in changes


def test_other_files_are_never_replaced(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"x")
    with pytest.raises(StoreError, match=r"holds other files \(thesis\.docx\)"):
        planparse.publish(archive, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_no_document_is_opened(archive: Path, tmp_path: Path) -> None:
    moved = archive.parent / "in"
    moved.rename(archive.parent / "elsewhere")
    try:
        planparse.publish(archive, tmp_path / "out")
    finally:
        (archive.parent / "elsewhere").rename(moved)
    assert (tmp_path / "out" / "series.parquet").is_file()


def test_the_readmes_chart_is_what_its_three_lines_make(dataset: Path) -> None:
    """Of the documents alone: the answers beside them change no line of it."""
    shown = SAMPLES.parent / "overview.svg"
    made = (dataset / "overview.svg").read_text(encoding="utf-8")
    assert shown.read_text(encoding="utf-8") == made, "copy the dataset's overview.svg there"
