"""Whether two documents are a plan and its report: told from their words, refused if not."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import planparse
from planparse.cli.main import app
from planparse.errors import PairRefused

SAMPLES = Path(__file__).parents[2] / "samples"

GOALS = """
## Mål 1: Fler ska besöka hamnen

{one}

## Mål 2: Fler ska lära sig att segla

{two}
"""
COMING = GOALS.format(
    one="Nämnden ska bygga tolv platser och avser att öppna kajen, som ska hållas öppen.",
    two="Nämnden ska ordna kurser som ska vara öppna för alla och kommer att anställa lärare.",
)
DONE = GOALS.format(
    one="Under året har nämnden byggt tolv platser, och kajen har öppnats. Besöken ökade.",
    two="Kurserna har hållits som planerat, och fyrtio barn har fått lära sig att segla.",
)
PLAN = f"# Verksamhetsplan 2026\n\nHamnnämnden\n\n# Nämndens mål\n{COMING}"
REPORT = f"# Årsredovisning 2026\n\nHamnnämnden\n\n# Uppföljning\n{DONE}"


class Files:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, name: str, text: str) -> Path:
        path = self._folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def file(tmp_path: Path) -> Files:
    return Files(tmp_path)


def codes(result: planparse.Result) -> list[object]:
    return [row.model_dump()["code"] for row in result.tables["findings"]]


def statuses(result: planparse.Result) -> list[str]:
    return [row.status for row in result.coverage]


def test_a_plan_and_its_report_belong_together(file: Files) -> None:
    result = planparse.audit(file("plan", PLAN), file("report", REPORT))
    assert statuses(result) == ["reported", "reported"]
    assert not {"other_body", "other_year", "other_language"} & set(codes(result))


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (REPORT, PLAN, "swapped"),
        (PLAN, PLAN.replace("2026", "2027").replace("tolv", "tio"), "two plans"),
        (REPORT, REPORT.replace("2026", "2027").replace("året", "våren"), "two reports"),
    ],
)
def test_clear_contradictions_are_refused_unless_forced(
    file: Files, first: str, second: str, said: str
) -> None:
    second = second if said == "swapped" else f"{second}\n# Ekonomi\n\nHelt andra ord står här.\n"
    plan, report = file("one", first), file("two", second)
    with pytest.raises(PairRefused, match=said):
        planparse.audit(plan, report)
    assert planparse.audit(plan, report, force=True).documents
    called = CliRunner().invoke(app, ["audit", str(plan), str(report), "-q"])
    assert called.exit_code == 4
    assert said in called.output
    forced = CliRunner().invoke(app, ["audit", str(plan), str(report), "-q", "--force"])
    assert said not in forced.output


def test_documents_whose_kind_cannot_be_told_are_audited(file: Files) -> None:
    plan = file("plan", PLAN.replace("Verksamhetsplan", "Hamnen"))
    report = file("report", REPORT.replace("Årsredovisning", "Hamnen"))
    assert statuses(planparse.audit(plan, report)) == ["reported", "reported"]
    looks_forward = file("third", REPORT.replace(DONE, COMING.replace("tolv", "tio")))
    assert planparse.audit(plan, looks_forward).coverage


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("Hamnnämnden", "Musiknämnden"), "other_body"),
        (("Hamnnämnden", "Hamnnämnden, Norrviks kommun"), None),
        (("2026", "2024"), "other_year"),
        (("2026", "2027"), "other_year"),
        (("Hamnnämnden", "Kommunstyrelsen"), None),
    ],
)
def test_another_body_or_year_is_said_first(
    file: Files, change: tuple[str, str], code: str | None
) -> None:
    result = planparse.audit(file("plan", PLAN), file("report", REPORT.replace(*change)))
    strangers = [one for one in codes(result) if str(one).startswith("other_")]
    assert strangers == ([code] if code else [])
    assert codes(result)[:1] == strangers[:1] or not code


def test_a_report_within_a_plan_of_several_years_fits(file: Files) -> None:
    plan = file("plan", PLAN.replace("2026", "2025–2027"))
    assert "other_year" not in codes(planparse.audit(plan, file("report", REPORT)))


def test_one_document_that_is_both_is_audited_by_what_it_tells_of_the_past(file: Files) -> None:
    both = file("both", REPORT)
    for result in (planparse.audit(both), planparse.audit(both, both)):
        assert statuses(result) == ["reported", "reported"]
        assert [document.path for document in result.documents] == [str(both)]


def test_a_table_that_tells_of_the_past_tells_in_one_document_too(file: Files) -> None:
    told = (
        "Under året har kajen öppnats, tolv platser har byggts och besöken har ökat med en tiondel."
    )
    table = (
        f"| Mål | Kommentar |\n|---|---|\n| Fler ska besöka hamnen | {told} |\n"
        "| Fler ska lära sig att segla | |"
    )
    plan = f"# Verksamhetsplan och uppföljning 2026\n\nHamnnämnden\n\n# Nämndens mål\n{COMING}"
    year = "# Året\n\nUnder året har nämnden flyttat och två båtar har köpts.\n"
    both = file("both", f"{plan}\n{year}\n# Så gick det\n\nHär ska målen stå.\n\n{table}\n")

    result = planparse.audit(both, [both])

    assert [(row.status, row.evidence) for row in result.coverage] == [
        ("reported", "table"),
        ("mentioned", None),
    ]


def test_a_plan_alone_reports_nothing(file: Files) -> None:
    assert set(statuses(planparse.audit(file("plan", PLAN)))) <= {"mentioned", "empty"}


@pytest.mark.parametrize("sample", ["plan/plan.txt", "english/plan.txt"])
def test_a_sample_plan_alone_reports_nothing(sample: str) -> None:
    assert not {"reported", "merged"} & set(statuses(planparse.audit(SAMPLES / sample)))


def test_the_same_text_in_two_files_is_told_and_not_compared(file: Files) -> None:
    result = planparse.audit(file("plan", REPORT), file("report", f"{REPORT}\n"))
    assert codes(result) == ["same_document"]


def test_a_paragraph_that_runs_on_from_the_plan_into_what_was_done_tells(file: Files) -> None:
    """One document prints the plan's sentences again, and the report's behind them."""
    planned = "Vi ska vara medvetna om att hamnen har gäster året runt. Kajen ska öppnas för alla."
    done = "Under året har kajen öppnats, tolv platser har byggts och fler båtar har köpts."
    goals = "\n\n".join(
        f"## {title}\n\n{planned} {text}"
        for title, text in (("Fler ska besöka hamnen", done), ("Fler ska lära sig att segla", ""))
    )
    both = file("both", f"# Årsredovisning 2026\n\nHamnnämnden\n\n# Nämndens mål\n\n{goals}\n")

    result = planparse.audit(both)

    assert statuses(result) == ["reported", "mentioned"]
    quote = result.coverage[0].quote
    assert quote is not None
    assert quote in done
