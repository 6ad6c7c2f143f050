"""The documents of four years: plans, one of them with its draft, year reports, interim reports."""

from __future__ import annotations

from itertools import groupby

from samples.generator.blocks import Block, Document, Heading, Paragraph, Row, Table
from samples.generator.content.goals import goal_rows
from samples.generator.content.history.goals import (
    DRAFT_ONLY,
    GROWTH,
    ORGANISATION,
    ORGANISATION_NUMBER,
    PARENTS,
    Wording,
    wordings,
)
from samples.generator.content.history.numbers import (
    BUDGETS,
    CORRECTED,
    INTERIM,
    LINES,
    RESULTS,
    indicators,
)
from samples.generator.content.history.texts import PLANNED, REPORTED

MONTHS = {"T1": "januari–april", "T2": "januari–augusti"}
ENDS = {"T1": "04-30", "T2": "08-31"}
IMPRINT = f"{ORGANISATION}, organisationsnummer {ORGANISATION_NUMBER}."


def plan(year: int, body: str = GROWTH, *, is_draft: bool = False) -> Document:
    """A board's plan for a year: its goals, and for the growth board numbers."""
    goals = (*wordings(year, body), *((DRAFT_ONLY,) if is_draft else ()))
    ordered = tuple(sorted(goals, key=lambda one: list(PARENTS).index(one.area)))
    decided = (
        f"Förslag till nämndens sammanträde den 9 december {year - 1}."
        if is_draft
        else f"Antagen av {body.lower()} den 16 december {year - 1}."
    )
    return Document(
        kind="plan",
        title=f"Verksamhetsplan\n{year}",
        organisation=ORGANISATION,
        body=body,
        period=str(year),
        language="sv",
        goals=tuple(one.goal() for one in ordered),
        blocks=(
            Heading("Om planen", 1, numbered=False),
            Paragraph(f"{decided} {IMPRINT}"),
            *_goal_part(ordered, body),
            *(_plan_numbers(year) if body == GROWTH else ()),
        ),
    )


def year_report(year: int) -> Document:
    """The growth board's report on a whole year."""
    rows = tuple(
        (one.name, one.targets[year], one.outcomes[year - 1], one.outcomes[year])
        for one in indicators(year)
    )
    budget = tuple(
        (line, BUDGETS[year][index], RESULTS[year][index]) for index, line in enumerate(LINES)
    )
    head = ("Indikator", f"Målvärde {year}", f"Utfall {year - 1}", f"Utfall {year}")
    return _report(
        year,
        f"Årsrapport\n{year}",
        "12-31",
        (
            *_note(year),
            _table((head, *rows), "Indikatorer"),
            Heading("Ekonomi", 1),
            _table(
                (("Kontoslag", f"Budget {year}", f"Utfall {year}"), *budget),
                "Driftredovisning, belopp i mnkr",
            ),
        ),
    )


def interim_report(year: int, part: str) -> Document:
    """The growth board's report on the first four or eight months; `part` is "T1" or "T2"."""
    months = MONTHS[part]
    rows = tuple((one.name, one.targets[year], one.interim[year, part]) for one in indicators(year))
    so_far, forecast = INTERIM[year, part]
    budget = tuple(
        (line, BUDGETS[year][index], so_far[index], forecast[index])
        for index, line in enumerate(LINES)
    )
    head = ("Indikator", f"Målvärde {year}", f"Utfall {months} {year}")
    return _report(
        year,
        f"Tertialrapport {part[1]}\n{year}",
        ENDS[part],
        (
            _table((head, *rows), "Indikatorer"),
            Heading("Ekonomi", 1),
            _table(
                (
                    (
                        "Kontoslag",
                        f"Budget {year}",
                        f"Utfall {months} {year}",
                        f"Prognos {year}",
                    ),
                    *budget,
                ),
                "Driftredovisning, belopp i mnkr",
            ),
        ),
    )


def _report(year: int, title: str, end: str, numbers: tuple[Block, ...]) -> Document:
    goals = wordings(year, GROWTH)
    return Document(
        kind="follow_up",
        title=title,
        organisation=ORGANISATION,
        body=GROWTH,
        period=f"{year}-01-01/{year}-{end}",
        language="sv",
        goals=tuple(one.goal() for one in goals),
        blocks=(
            Heading("Inledning", 1),
            Paragraph(
                f"Rapporten följer upp verksamhetsplanen för {year}. Den har {len(goals)} mål. "
                f"{IMPRINT}"
            ),
            Heading("Målen", 1),
            *(
                block
                for one in goals
                for block in (Heading(one.title, 2, (one.key,)), Paragraph(REPORTED[one.key]))
            ),
            Heading("Indikatorer", 1),
            *numbers,
        ),
    )


def _goal_part(goals: tuple[Wording, ...], body: str) -> tuple[Block, ...]:
    links = [(one.area, PARENTS[one.area], one.title) for one in goals]
    rows = goal_rows(("Fokusområde", "Regionfullmäktiges mål", f"{body}s mål"), links)
    blocks: list[Block] = [
        Heading("Mål", 1, numbered=False),
        Table(rows, align="lll", widths=(0.24, 0.32, 0.44), caption="Fokusområden och mål"),
    ]
    for area, members in groupby(goals, key=lambda one: one.area):
        blocks.append(Heading(f"Fokusområde: {area}", 2, numbered=False))
        for one in members:
            blocks.append(Heading(one.title, 3, (one.key,), numbered=False))
            blocks.append(Paragraph(PLANNED[one.key]))
    return tuple(blocks)


def _plan_numbers(year: int) -> tuple[Block, ...]:
    targets = tuple((one.name, one.targets[year]) for one in indicators(year))
    budget = tuple(
        (line, BUDGETS[year - 1][index], BUDGETS[year][index]) for index, line in enumerate(LINES)
    )
    return (
        Heading("Indikatorer", 1, numbered=False),
        _table((("Indikator", f"Målvärde {year}"), *targets), "Indikatorer"),
        Heading("Ekonomi", 1, numbered=False),
        _table(
            (("Kontoslag", f"Budget {year - 1}", f"Budget {year}"), *budget),
            "Driftbudget, belopp i mnkr",
        ),
    )


def _note(year: int) -> tuple[Block, ...]:
    """The report after the one with the wrong figure says that it was corrected."""
    _, wrong, printed, right = CORRECTED
    if year != wrong + 1:
        return ()
    return (
        Paragraph(
            f"Antalet resor {wrong} var för högt i förra årets rapport. Det är här rättat från "
            f"{printed} till {right} tusen resor."
        ),
    )


def _table(rows: tuple[Row, ...], caption: str) -> Table:
    width = len(rows[0])
    return Table(
        rows,
        align="l" + "r" * (width - 1),
        widths=(0.4, *(0.6 / (width - 1) for _ in range(width - 1))),
        caption=caption,
        has_total=str(rows[-1][0]) == LINES[-1],
    )
