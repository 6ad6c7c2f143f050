"""Red as the only sign of a number: it is said, in every format that has colours."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from tests.word_markup import paragraph, read_word, run

from planparse.model.limits import Limits
from planparse.readers.pdf import read_pdf

RED = '<w:color w:val="C00000"/>'


def test_red_numbers_without_a_sign_are_named_in_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    for at, (label, number) in enumerate(
        [("Badhus", "310"), ("Ishall", "4 125"), ("Arkiv", "-77"), ("Utfall", "2031")]
    ):
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(72, 700 - 20 * at, label)
        canvas.setFillColorRGB(0.8, 0, 0)
        canvas.drawString(300, 700 - 20 * at, number)
    canvas.drawString(72, 40, "12")
    canvas.save()
    raw = read_pdf(path, Limits())
    list(raw.pages)
    (doubt,) = [doubt for doubt in raw.doubts if doubt.code == "red_numbers"]
    assert doubt.message.endswith("'310', '4 125'")
    assert doubt.page == 1


def test_red_numbers_without_a_sign_are_named_in_a_word_file(tmp_path: Path) -> None:
    body = paragraph("Badhuset gav ", run("310", RED), " tkr och ishallen ", run("-77", RED))
    raw = read_word(tmp_path, body + paragraph(run("Viktigt", RED)))
    list(raw.blocks)
    (doubt,) = [doubt for doubt in raw.doubts if doubt.code == "red_numbers"]
    assert doubt.message.endswith("'310'")
