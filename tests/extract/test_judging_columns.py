"""Judging columns by head or content, and what their rows are about."""

from __future__ import annotations

from tests.plain_text import SWEDISH, outline_of, tables_of

from planparse.extract.assessments import judgements
from planparse.model.judgement import Judgement


def found(rows: str, title: str = "Mål") -> list[Judgement]:
    text = f"# {title}\n\n{rows}"
    return list(judgements(outline_of(text), tables_of(text), SWEDISH))


def test_a_column_of_status_words_judges_whatever_its_head_says() -> None:
    rows = (
        "| Mål | 2031 |\n| --- | --- |\n| Fler träd | Uppfyllt |\n| Färre bilar | Ej uppfyllt |\n"
    )
    assert [(one.subject, one.status) for one in found(rows)] == [
        ("Fler träd", "achieved"),
        ("Färre bilar", "not_achieved"),
    ]


def test_a_column_of_answers_does_not() -> None:
    rows = "| Fråga | Svar |\n| --- | --- |\n| Finns en plan | Ja |\n| Finns en rutin | Nej |\n"
    assert found(rows) == []


def test_of_several_years_the_last_one_judges() -> None:
    rows = (
        "| Mål | Status 2030 | Status 2031 |\n| --- | --- | --- |\n"
        "| Fler träd | Ej uppnått | Uppnått |\n"
    )
    assert [one.raw for one in found(rows)] == ["Uppnått"]


def test_an_activitys_status_is_not_its_goals() -> None:
    rows = (
        "| Mål | Aktivitet | Status |\n| --- | --- | --- |\n"
        "| Fler träd | Plantera ekar | Pågår |\n| | Plantera lindar | Avslutad |\n"
    )
    assert [one.subjects for one in found(rows)] == [("Plantera ekar",), ("Plantera lindar",)]


def test_the_nearest_text_names_what_is_judged() -> None:
    rows = (
        "| Strategiskt mål | Nämndmål | Bedömning |\n| --- | --- | --- |\n"
        "| En stad med fler träd än i dag | Fler ekar | Uppnått |\n"
    )
    assert found(rows)[0].subjects[0] == "Fler ekar"


LEGEND = "😊 = Målet bedöms bli uppfyllt i år.\n\n😒 = Målet bedöms inte bli uppfyllt i år.\n\n"
ROWS = "| Mätmetod | Utfall | Symbol |\n| --- | --- | --- |\n| Antal ekar | 12 | 😊 |\n"


def test_a_legend_of_one_sign_a_line_goes_first_and_says_that_goals_are_judged() -> None:
    one = found(f"{LEGEND}## Fler träd\n\n{ROWS}", "Delårsrapport 2031")[0]
    assert one.raw == "😊 (Målet bedöms bli uppfyllt i år)"
    assert (one.status, one.confidence, one.names_goal) == ("expected", 1.0, True)


def test_an_annual_reports_forecast_for_its_year_is_its_result() -> None:
    one = found(f"{LEGEND}## Fler träd\n\n{ROWS}", "Årsredovisning 2031")[0]
    assert one.status == "achieved"


def test_a_face_without_a_legend_is_less_sure() -> None:
    one = found(f"## Fler träd\n\n{ROWS}", "Rapport")[0]
    assert (one.status, one.confidence, one.names_goal) == ("achieved", 0.6, False)
