"""Numbers of lines in the margin belong to the print and not to what it says."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from planparse.engine.reading import Reading, read_document

LINES = [
    "Rapport om nämndens arbete 2025",
    "",
    "Årets resultat blev 11 350 tkr, vilket är",
    "2 310 tkr bättre än budget. Antalet skyltar",
    "ökade till",
    "410 och antalet klagomål sjönk till 29 under",
    "året.",
    "",
    "Nämnden fortsätter arbetet under nästa år.",
]


def reading_of(path: Path, lines: list[str], every: int = 1) -> Reading:
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    for number, line in enumerate(lines, start=1):
        canvas.setFont("Helvetica", 8)
        if number % every == 0:
            canvas.drawRightString(50, 780 - 18 * number, str(number))
        canvas.setFont("Helvetica", 10)
        canvas.drawString(70, 780 - 18 * number, line)
    canvas.save()
    return read_document(path, "follow_up")


def values(reading: Reading) -> list[str]:
    return [number.raw for number in reading.numbers if number.raw != "2025"]


def test_numbers_of_lines_are_no_numbers_of_the_text(tmp_path: Path) -> None:
    reading = reading_of(tmp_path / "utkast.pdf", LINES)
    assert values(reading) == ["11 350 tkr", "2 310 tkr", "410", "29"]
    assert reading.document is not None
    assert "line_numbers" in {doubt.code for doubt in reading.document.doubts}


def test_a_number_at_every_fifth_line_is_one_of_them(tmp_path: Path) -> None:
    reading = reading_of(tmp_path / "utkast.pdf", LINES * 4, every=5)
    assert values(reading) == ["11 350 tkr", "2 310 tkr", "410", "29"] * 4


def test_numbers_of_a_list_stay(tmp_path: Path) -> None:
    items = [f"Uppdrag om {what} redovisas" for what in ("gator", "parker", "vatten", "avlopp")]
    reading = reading_of(tmp_path / "lista.pdf", items * 2)
    assert reading.document is not None
    assert "line_numbers" not in {doubt.code for doubt in reading.document.doubts}
