"""Plain Parquet from an archive: the same bytes for the same documents."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from planparse.engine.archive.publish import compact_archive, export_archive
from planparse.errors import StoreError
from planparse.model.ids import content_id
from planparse.model.records import DocumentRecord, SectionRecord
from planparse.store.archive import compact as compact_module
from planparse.store.archive.archive import Archive
from planparse.store.archive.commits import Entry
from planparse.store.archive.parcel import pack

Document = tuple[bytes, Entry]


def document(number: int) -> Document:
    """A document of the year 2020 to 2022 or of none, with three sections."""
    document_id = content_id(str(number).encode())
    name = f"{number:03d}.txt"
    year = None if number % 4 == 3 else 2020 + number % 4
    row = DocumentRecord(document_id=document_id, path=name, file_name=name, status="ok", year=year)
    sections = [
        SectionRecord(
            section_id=f"{document_id[:12]}/s{ordinal:03d}",
            ordinal=ordinal,
            title="=SUM(A1)" if ordinal == 1 else f"Mål {ordinal}",
            level=1,
            is_empty=False,
            text="Å" * 70_000 if (number, ordinal) == (1, 2) else "Text",
            document_id=document_id,
            rule="style",
            confidence=1.0,
        )
        for ordinal in (1, 2, 3)
    ]
    entry = Entry(key=name, path=name, document_id=document_id, status="ok", fingerprint="f")
    return pack({"documents": [row], "sections": sections}), entry


def filled(root: Path, order: list[int], each: int) -> Path:
    archive = Archive(root)
    for start in range(0, len(order), each):
        found = [document(number) for number in order[start : start + each]]
        archive.commit([parcel for parcel, _ in found], [entry for _, entry in found])
    return root


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("archive"), list(range(20)), 7)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


def test_the_way_in_does_not_show(archive: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", list(reversed(range(20))), 3)
    compact_archive(archive, tmp_path / "a")
    compact_archive(other, tmp_path / "b")

    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    table = pq.read_table(tmp_path / "a" / "sections.parquet")
    assert table["section_id"].to_pylist() == sorted(table["section_id"].to_pylist())


def test_a_large_table_is_sorted_in_parts(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compact_archive(archive, tmp_path / "whole")
    monkeypatch.setattr(compact_module, "PART_ROWS", 7)
    compact_archive(archive, tmp_path / "parts")

    whole = pq.read_table(tmp_path / "whole" / "sections.parquet")
    assert pq.read_table(tmp_path / "parts" / "sections.parquet").equals(whole)
    assert not list((tmp_path / "parts").glob(".*"))


def test_years_are_partitions_that_duckdb_knows(archive: Path, tmp_path: Path) -> None:
    compact_archive(archive, tmp_path / "years", by_year=True)

    pattern = str(tmp_path / "years" / "sections" / "*" / "*.parquet")
    found = duckdb.execute(
        "SELECT year, count(*) FROM read_parquet(?, hive_partitioning = true) "
        "GROUP BY 1 ORDER BY 1",
        [pattern],
    ).fetchall()
    assert [(None if y is None else int(y), n) for y, n in found] == [
        (2020, 15), (2021, 15), (2022, 15), (None, 15),
    ]  # fmt: skip
    package = json.loads((tmp_path / "years" / "datapackage.json").read_text())
    sections = next(r for r in package["resources"] if r["name"] == "sections")
    assert len(sections["path"]) == 4
    assert all((tmp_path / "years" / path).is_file() for path in sections["path"])


def test_an_older_output_is_replaced_and_other_files_are_not(archive: Path, tmp_path: Path) -> None:
    compact_archive(archive, tmp_path / "out", by_year=True)
    compact_archive(archive, tmp_path / "out")
    assert (tmp_path / "out" / "sections.parquet").is_file()

    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"holds other files \(notes.txt\)"):
        compact_archive(archive, tmp_path / "out")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_duckdb_gets_tables_with_comments(archive: Path, tmp_path: Path) -> None:
    export_archive(archive, "duckdb", tmp_path / "a.duckdb")

    with duckdb.connect(str(tmp_path / "a.duckdb")) as connection:
        counted = connection.execute("SELECT count(*) FROM sections").fetchall()
        about = connection.execute(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'sections' "
            "AND column_name = 'title'"
        ).fetchall()
    assert counted == [(60,)]
    assert "Heading" in about[0][0]


def test_a_workbook_holds_no_formula_and_all_text(archive: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    export_archive(archive, "xlsx", tmp_path / "a.xlsx")

    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    rows = list(book["sections"].iter_rows(values_only=True))
    titles = [row[rows[0].index("title")] for row in rows[1:]]
    assert titles.count("'=SUM(A1)") == 20
    texts = [row[rows[0].index("text")] for row in rows[1:]]
    rest = [row[4] for row in list(book["long_texts"].iter_rows(values_only=True))[1:]]
    assert max(texts, key=len) + "".join(rest) == "Å" * 70_000


def test_csv_can_be_read_back(archive: Path, tmp_path: Path) -> None:
    counts = export_archive(archive, "csv", tmp_path / "csv")

    found = duckdb.execute(
        "SELECT count(*) FROM read_csv(?) WHERE title = '''=SUM(A1)'",
        [str(tmp_path / "csv" / "sections.csv")],
    ).fetchall()
    assert found == [(20,)]
    assert counts["sections"] == 60
