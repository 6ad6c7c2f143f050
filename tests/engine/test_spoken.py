"""The language of whole documents and of their parts, and no number read by another's marks."""

from __future__ import annotations

from pathlib import Path

import planparse
from planparse.engine.reading import Reading, read_document

ENGLISH = (
    "The agency has moved 68,039 tonnes of cargo in the year, and the cost of it was 1,250 of the "
    "12,480 thousand dollars that the board had for the whole of the harbour and for the quays. "
)
SWEDISH = (
    "Nämnden har under året arbetat med att stärka hamnen och det som hör till den, och kostnaden "
    "för arbetet var 12,5 mnkr av de medel som nämnden har fått av fullmäktige för hamnen. "
)
FINNISH = (
    "Lautakunta vastaa alueen palveluista ja toimii yhdessä kuntien kanssa, jotka ovat mukana. "
    "Vuoden aikana palvelut on uudistettu sekä talous on vahvistunut 1,250 tuhatta euroa. "
)


def reading(folder: Path, text: str, name: str = "report.txt") -> Reading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_document(path)


def dumped(result: planparse.Result, table: str) -> list[dict[str, object]]:
    return [row.model_dump() for row in result.tables[table]]


def codes(read: Reading) -> list[str]:
    return [doubt.code for doubt in read.doubts]


def values(read: Reading) -> list[float]:
    kinds = ("money", "count", "percent")
    return [float(n.value) for n in read.numbers if n.kind in kinds and n.value is not None]


def test_covers_without_a_word_do_not_decide(tmp_path: Path) -> None:
    covers = "Brackwater\f2031\fABN 12 345\f"
    read = reading(tmp_path, covers + f"1 Performance\n\n{ENGLISH}\n")
    assert read.language == "en"
    assert 68039 in values(read)
    assert codes(read) == []


def test_a_summary_in_another_language_at_the_front_does_not_decide(tmp_path: Path) -> None:
    text = f"1 Summary\n\n{ENGLISH * 12}\n\n2 Hamnen\n\n{SWEDISH * 40}\n"
    read = reading(tmp_path, text)
    assert read.language == "sv"
    assert 68039 in values(read)
    assert 12.5 in values(read)
    assert codes(read) == ["language_mixed"]


def test_a_document_in_a_language_without_a_profile_gives_no_number(tmp_path: Path) -> None:
    read = reading(
        tmp_path, f"1 Talous\n\n{FINNISH * 6}\n\n| Mittari | 2026 |\n|---|---|\n| A | 1,2 |\n"
    )
    assert read.language == "fi"
    assert (read.numbers, read.indicators) == ((), ())
    assert codes(read) == ["language_unsupported"]
    rows = planparse.extract(tmp_path / "report.txt")
    assert [row for row in dumped(rows, "table_cells") if row["value"] is not None] == []
    assert [(row["code"], row["severity"]) for row in dumped(rows, "issues")] == [
        ("language_unsupported", "high")
    ]
    assert rows.documents[0].status == "warning"


def test_a_part_without_a_profile_gives_no_number_and_is_told(tmp_path: Path) -> None:
    read = reading(tmp_path, f"1 Hamnen\n\n{SWEDISH * 20}\n\n2 Tiivistelmä\n\n{FINNISH * 6}\n")
    assert read.language == "sv"
    assert set(values(read)) == {12.5}
    assert [(d.code, d.severity) for d in read.doubts] == [("language_mixed", "medium")]


def test_a_language_that_cannot_be_told_is_a_doubt(tmp_path: Path) -> None:
    text = "Szervezet tavaly sikeresen teljesítette kitűzött feladatait minden területen idén. "
    read = reading(tmp_path, f"1 Xyz\n\n{text * 12}\n\n1,250\n")
    assert (read.language, read.numbers) == (None, ())
    assert codes(read) == ["language_unknown"]


def test_a_short_document_is_told_by_what_its_head_says(tmp_path: Path) -> None:
    read = reading(tmp_path, "---\nlang: en\n---\n# Harbour 2031\n\n1,250\n", "report.md")
    assert read.language == "en"
    assert values(read) == [1250]


def test_an_audit_of_a_plan_in_an_unknown_language_says_so(tmp_path: Path) -> None:
    plan, report = tmp_path / "plan.txt", tmp_path / "report.txt"
    plan.write_text(f"Suunnitelma 2026\n\n1 Tavoitteet\n\n{FINNISH * 6}\n", encoding="utf-8")
    report.write_text(f"Raportti 2026\n\n1 Tavoitteet\n\n{FINNISH * 7}\n", encoding="utf-8")
    result = planparse.audit(plan, [report])
    assert {row["code"] for row in dumped(result, "issues")} >= {"language_unsupported"}
