"""Markdown as shown: no comments, escapes, links or emphasis, and the head's fields apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from planparse.model.limits import Limits
from planparse.readers.plain.markdown import as_shown
from planparse.readers.plain.reader import read_text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"\- Trygga skolor \& fler lärare", r"- Trygga skolor \& fler lärare"),
        (r"1\. Nämnden ska spara", "1. Nämnden ska spara"),
        (r"\# ingen rubrik", r"\# ingen rubrik"),
        ("**Mål 1:** Fler *ska* läsa", "Mål 1: Fler ska läsa"),
        ("2 * 3 * 4 = 24 och a_b_c", "2 * 3 * 4 = 24 och a_b_c"),
        ("[Tabell 3-1](bilagor/3-1.csv)", "Tabell 3-1"),
        ("![Diagram 2](a.png) visar", "Diagram 2 visar"),
        ("Vård &amp; omsorg, R&D", "Vård & omsorg, R&D"),
        (r"| A \| B | **c** |", r"| A \| B | c |"),
        ("text <!-- gömd --> mer", "text  mer"),
        ("Andelen blev 5,2<sup>1</sup> procent", "Andelen blev 5,2¹ procent"),
        ("Ytan är 12<SUB>3</SUB> ton CO<sub>2</sub>", "Ytan är 12₃ ton CO2"),
        ("Kostnaden blev 412 mnkr[^2].", "Kostnaden blev 412 mnkr²."),
        ("Kostnaden blev 412[^fot] mnkr.", "Kostnaden blev 412* mnkr."),
        ("[^2]: Uppgiften är preliminär.", "² Uppgiften är preliminär."),
    ],
)
def test_a_line_as_shown(written: str, shown: str) -> None:
    assert as_shown(written).text == shown


def test_comments_over_lines_go_and_the_lines_keep_their_numbers() -> None:
    assert as_shown("ett\n<!-- två\ntre -->\nfyra").text.split("\n") == ["ett", "", "", "fyra"]


def test_struck_text_goes_and_is_named() -> None:
    shown = as_shown("| Bad | ~~900~~ 950 |\n<del>Gammal mening.</del> Ny mening. a ~ b ~~ c")
    assert shown.text == "| Bad |  950 |\n Ny mening. a ~ b ~~ c"
    assert shown.struck == ("900", "Gammal mening.")


@pytest.mark.parametrize(
    "struck",
    [
        "~~900 tkr~~",
        "~~900\ntkr~~",
        "~900 tkr~",
        "<s>900 tkr</s>",
        '<del datetime="2026-01-02">900 <b>tkr</b></del>',
        "{--900 tkr--}",
    ],
)
def test_struck_text_in_each_of_its_forms(struck: str) -> None:
    shown = as_shown(f"Badet kostade {struck} 950 tkr.\nNy rad.")
    assert shown.text.split() == ["Badet", "kostade", "950", "tkr.", "Ny", "rad."]
    assert shown.text.count("\n") == struck.count("\n") + 1
    assert [text.split() for text in shown.struck] == [["900", "tkr"]]


@pytest.mark.parametrize(
    "text", ["H~2~O, ~5 till ~7 km", "a ~~ b ~~ c", "~~~\n900\n~~~", "ett ~~två\n\ntre~~"]
)
def test_tildes_that_strike_nothing(text: str) -> None:
    assert as_shown(text).struck == ()
    assert as_shown(text).text == text


@pytest.mark.parametrize(
    "hidden",
    [
        '<span style="display: none">Mål 2 är uppnått.</span>',
        "<div hidden>\nMål 2 är <b>uppnått</b>.\n</div>",
        '<span style="color:#fff">Mål 2 är uppnått.</span>',
        '<font color="white">Mål 2 är uppnått.</font>',
        '<p style="font-size:0">Mål 2 är uppnått.</p>',
    ],
)
def test_what_an_element_hides_is_kept_apart(hidden: str) -> None:
    shown = as_shown(f"Ett.\n{hidden}\nTvå.")
    assert shown.text.split() == ["Ett.", "Två."]
    assert shown.text.count("\n") == hidden.count("\n") + 2
    assert [text.split() for text in shown.hidden] == [["Mål", "2", "är", "uppnått."]]


def test_white_text_on_a_colour_and_elements_that_hide_nothing_are_read() -> None:
    text = '<span style="color:#fff;background:#036">Mål 2</span> <b>nått</b> <span hidden>öppet'
    assert as_shown(text).text == text


def test_comments_that_never_end_and_definitions_of_links_are_not_shown() -> None:
    text = 'Ett {>>är det klart?<<}\n[1]: https://example.org "Mål 2 är uppnått"\n<!-- Mål 2\nnått'
    shown = as_shown(text)
    assert shown.text.split() == ["Ett"]
    assert shown.comments == 3


def test_underlined_headings_get_their_signs() -> None:
    text = as_shown("Plan 2026\n=========\n\nMål\n---\n\nText.\n\n- punkt\n---\n").text
    assert text.split("\n") == [
        "# Plan 2026",
        "",
        "",
        "## Mål",
        "",
        "",
        "Text.",
        "",
        *("- punkt", "---", ""),
    ]


def test_a_head_of_data_is_no_text() -> None:
    shown = as_shown('---\ntitle: "Plan 2026"\nauthor: Kulturnämnden\ntags:\n  - a\n---\n# Mål\n')
    assert shown.head == {"title": "Plan 2026", "author": "Kulturnämnden"}
    assert shown.text.split("\n") == [*[""] * 6, "# Mål", ""]


def test_a_head_of_toml() -> None:
    head = 'title = "Plan 2026"\ntags = [\n  "mål",\n]\n\n[extra]\nteam = "Nämnden"'
    shown = as_shown(f"+++\n{head}\n+++\n\n# Mål\n")
    assert (shown.head["title"], shown.head["team"]) == ("Plan 2026", "Nämnden")
    assert shown.text.strip() == "# Mål"


def test_two_rules_around_text_are_no_head() -> None:
    text = "---\nDetta är en text utan fält\n---\n"
    assert as_shown(text).head == {}
    assert "Detta är en text" in as_shown(text).text


def test_a_reader_tells_of_comments_that_it_left_out(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text("---\ntitle: Plan\nlang: sv\n---\n<!-- utkast -->\nMål\n", encoding="utf-8")
    raw = read_text(path, Limits())
    assert (raw.title, raw.language) == ("Plan", "sv")
    assert [doubt.code for doubt in raw.doubts] == ["comments_left_out"]


@pytest.mark.parametrize(
    ("written", "lead"),
    [
        ("**Piren.** Den öppnas", "Piren."),
        ("- [Laga bron](https://bro.example/a_(b)), som är stängd", "Laga bron"),
        ("2. [**Träd**](t.md) längs vägen", "Träd"),
        ("**Hela raden är fet**", ""),
        ("Vi öppnar **piren** i sommar", ""),
    ],
)
def test_how_a_line_begins_where_that_is_set_apart(written: str, lead: str) -> None:
    assert as_shown(f"Överst\n{written}").leads.get(2, "") == lead
