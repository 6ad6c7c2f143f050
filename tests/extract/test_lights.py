"""Traffic lights and arrows told by their colour, in PDFs and Word files of a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor
from reportlab.lib.colors import HexColor
from tests.typeset import BOLD, HEIGHT, Sheet

from planparse.context import Context
from planparse.engine.reading import read_document
from planparse.extract.assessments import judgements
from planparse.model.judgement import Judgement
from planparse.profiles.profile import load

GREEN, YELLOW, RED, GREY, BLUE = 0x00A651, 0xFFC20E, 0xD2232A, 0xB0B0B0, 0x1F5FA8
GOALS = (
    "Nämnden ska öka resandet i hela länet",
    "Nämnden ska förbättra länets cykelvägar",
    "Nämnden ska rusta biblioteken i länet",
    "Nämnden ska bygga ut fibernätet i länet",
)


def found(path: Path) -> list[Judgement]:
    reading = read_document(path, "follow_up")
    context = Context(profile=load("sv"))
    return list(judgements(reading.outline, reading.tables, context))


def told(path: Path) -> list[tuple[str, str | None]]:
    return [(one.raw, one.status) for one in found(path)]


def circle(sheet: Sheet, x: float, colour: int, *, y: float | None = None) -> None:
    sheet.canvas.setFillColor(HexColor(colour))
    sheet.canvas.circle(x, HEIGHT - (sheet.y if y is None else y) - 7, 4.5, stroke=0, fill=1)


def square(sheet: Sheet, x: float, colour: int) -> None:
    sheet.canvas.setFillColor(HexColor(colour))
    sheet.canvas.rect(x - 4, HEIGHT - sheet.y - 11, 8, 8, stroke=0, fill=1)


def arrow(sheet: Sheet, x: float, colour: int) -> None:
    """An arrow that points up."""
    sheet.canvas.setFillColor(HexColor(colour))
    path = sheet.canvas.beginPath()
    base = HEIGHT - sheet.y - 12
    corners = ((-2, 0), (2, 0), (2, 6), (5, 6), (0, 11), (-5, 6), (-2, 6))
    path.moveTo(x + corners[0][0], base + corners[0][1])
    for dx, dy in corners[1:]:
        path.lineTo(x + dx, base + dy)
    path.close()
    sheet.canvas.drawPath(path, stroke=0, fill=1)


def legend(sheet: Sheet, entries: Sequence[tuple[int, str]]) -> None:
    """Lights with their words on one line."""
    for at, (colour, words) in enumerate(entries):
        x = 80 + at * 120
        circle(sheet, x, colour)
        sheet.canvas.setFillColorRGB(0, 0, 0)
        sheet.line(words, x=x + 10, step=0)
    sheet.line(" ", step=30)


def headed(path: Path, colours: Sequence[int | None], key: Sequence[tuple[int, str]] = ()) -> Path:
    """A report with a light at the right of every goal's heading."""
    sheet = Sheet(path)
    sheet.line("1 Måluppfyllelse", size=18, font=BOLD, step=34)
    sheet.text("Nämnden redovisar här hur arbetet med målen har gått under årets första månader.")
    if key:
        legend(sheet, key)
    for at, (goal, colour) in enumerate(zip(GOALS, colours, strict=True), start=1):
        if colour is not None:
            circle(sheet, 480, colour)
        sheet.line(f"1.{at} {goal}", size=14, font=BOLD, step=24)
        sheet.text("Arbetet har letts av en styrgrupp med deltagare från tre förvaltningar. " * 3)
    sheet.canvas.save()
    return path


def tabled(path: Path, draw: Sequence[tuple[object, int] | None], head: str = "Status") -> Path:
    """A report with a ruled table of goals; `draw` has (function, colour) for each."""
    sheet = Sheet(path)
    sheet.line("1 Resultat", size=18, font=BOLD, step=34)
    sheet.text("Tabellen visar hur det går för nämndens mål under årets första åtta månader.")
    sheet.y += 10
    top, lines = sheet.y, [sheet.y]
    for goal, light in (("Mål", None), *zip(GOALS, draw, strict=True)):
        if light is not None and callable(light[0]):
            light[0](sheet, 430, light[1])
        if goal == "Mål":
            sheet.line(head, x=420, font=BOLD, step=0)
        sheet.line(goal, x=75, font=BOLD if goal == "Mål" else "Helvetica", step=20)
        lines.append(sheet.y - 3)
    sheet.canvas.setStrokeColorRGB(0, 0, 0)
    for y in lines:
        sheet.canvas.line(70, HEIGHT - y, 500, HEIGHT - y)
    for x in (70, 410, 500):
        sheet.canvas.line(x, HEIGHT - top, x, HEIGHT - lines[-1])
    sheet.y += 20
    sheet.text(
        "Nämnden arbetar vidare med målen under hösten och redovisar dem i årsredovisningen."
    )
    sheet.canvas.save()
    return path


def test_lights_beside_headings_by_their_usual_meaning(tmp_path: Path) -> None:
    path = headed(tmp_path / "r.pdf", (GREEN, YELLOW, RED, GREY))
    assert told(path) == [
        ("● (grön)", "achieved"),
        ("● (gul)", "uncertain"),
        ("● (röd)", "not_achieved"),
        ("● (grå)", "not_assessed"),
    ]
    assert {one.confidence for one in found(path)} == {0.6}
    assert [one.section for one in found(path)] == [2, 3, 4, 5]


def test_the_legend_goes_first(tmp_path: Path) -> None:
    key = ((GREEN, "ej uppnått"), (BLUE, "uppnått"), (GREY, "ej bedömt"))
    path = headed(tmp_path / "r.pdf", (GREEN, BLUE, RED, None), key)
    assert told(path) == [("● (grön)", "not_achieved"), ("● (blå)", "achieved")]
    assert {one.confidence for one in found(path)} == {0.95}


def test_one_colour_beside_all_headings_is_decoration(tmp_path: Path) -> None:
    assert told(headed(tmp_path / "r.pdf", (GREEN, GREEN, GREEN, GREEN))) == []


def test_a_heading_without_a_light_is_silence(tmp_path: Path) -> None:
    found_ones = found(headed(tmp_path / "r.pdf", (GREEN, None, RED, None)))
    assert [one.section for one in found_ones] == [2, 4]


def test_shapes_in_a_judging_column(tmp_path: Path) -> None:
    draw = ((square, GREEN), (arrow, RED), None, (circle, GREY))
    ones = found(tabled(tmp_path / "r.pdf", draw))
    assert [(one.subject, one.raw, one.status) for one in ones] == [
        (GOALS[0], "■ (grön)", "achieved"),
        (GOALS[1], "↑ (röd)", "not_achieved"),
        (GOALS[3], "● (grå)", "not_assessed"),
    ]


def test_a_column_under_no_head_needs_lights_in_it_and_a_trend_is_none(tmp_path: Path) -> None:
    draw = ((circle, GREEN), (circle, RED), None, (circle, GREEN))
    assert [one.status for one in found(tabled(tmp_path / "a.pdf", draw, " "))] == [
        "achieved",
        "not_achieved",
        "achieved",
    ]
    assert found(tabled(tmp_path / "b.pdf", draw, "Trend")) == []


def test_grey_signs_alone_under_no_head_are_no_judgements(tmp_path: Path) -> None:
    assert found(tabled(tmp_path / "r.pdf", ((circle, GREY),) * 4, " ")) == []


def test_a_black_arrow_keeps_its_form_and_says_nothing(tmp_path: Path) -> None:
    path = tabled(tmp_path / "r.pdf", ((arrow, 0), (arrow, 0), None, None))
    assert told(path) == [("↑", None), ("↑", None)]


def test_coloured_bullets_judge_nothing(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "r.pdf")
    sheet.line("1 Resultat", size=18, font=BOLD, step=34)
    for colour in (GREEN, RED, GREEN):
        circle(sheet, 76, colour)
        sheet.line("Antalet resor har ökat i hela länet under våren.", x=90, step=18)
    sheet.canvas.save()
    assert told(sheet.path) == []


@pytest.mark.parametrize("lead", ["Bedömning:", "Status:"])
def test_a_light_after_a_label(tmp_path: Path, lead: str) -> None:
    sheet = Sheet(tmp_path / "r.pdf")
    sheet.line("1 Resultat", size=18, font=BOLD, step=34)
    circle(sheet, 150, YELLOW)
    sheet.line(lead, step=24)
    sheet.text("Arbetet har letts av en styrgrupp med deltagare från tre förvaltningar.")
    sheet.canvas.save()
    assert told(sheet.path) == [("● (gul)", "uncertain")]


def test_coloured_signs_of_a_word_file(tmp_path: Path) -> None:
    word = docx.Document()
    key = word.add_paragraph()
    for colour, words in ((GREEN, " uppnått  "), (RED, " ej uppnått  "), (GREY, " ej bedömt")):
        key.add_run("●").font.color.rgb = RGBColor.from_string(f"{colour:06X}")
        key.add_run(words)
    for goal, light in zip(GOALS, (GREEN, GREY, RED, None), strict=True):
        heading = word.add_heading(goal, level=1)
        if light is not None:
            heading.add_run(" ●").font.color.rgb = RGBColor.from_string(f"{light:06X}")
        word.add_paragraph("Arbetet har letts av en styrgrupp med deltagare från förvaltningen.")
    word.save(str(tmp_path / "r.docx"))
    assert told(tmp_path / "r.docx") == [
        ("● (grön)", "achieved"),
        ("● (grå)", "not_assessed"),
        ("● (röd)", "not_achieved"),
    ]


def test_one_sign_explained_in_several_colours_says_nothing_without_them(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    rows = "\n".join(f"{goal}\t●" for goal in GOALS)
    path.write_text(
        f"1 Resultat\n\n● uppnått  ● delvis uppnått  ● ej uppnått\n\nMål\tStatus\n{rows}\n"
    )
    assert {status for _, status in told(path)} == {None}


@pytest.mark.parametrize(("sign", "status"), [("🟢", "achieved"), ("😐", "uncertain"), ("↑", None)])
def test_signs_of_a_text_file(tmp_path: Path, sign: str, status: str | None) -> None:
    path = tmp_path / "r.txt"
    rows = "\n".join(f"{goal}\t{sign}" for goal in GOALS)
    path.write_text(f"1 Resultat\n\nMål\tStatus\n{rows}\n")
    assert told(path) == [(sign, status)] * 4
