"""The files of the case `history`: one year as text, one as Word files, two as PDF."""

from __future__ import annotations

from collections.abc import Iterator

from samples.generator.blocks import Document
from samples.generator.content.history.documents import interim_report, plan, year_report
from samples.generator.content.history.goals import CULTURE, CULTURE_YEARS, YEARS
from samples.generator.member import Member
from samples.generator.render.pdf_style import HouseStyle
from samples.generator.render.word import WordStyle
from samples.generator.render.word_text import write_word_text

INTERIM_YEARS = (2023, 2024)
TEXT_YEAR, WORD_YEAR = 2022, 2023

STYLE = HouseStyle(
    colour="#7a4b12",
    body_size=10,
    table_lines="rules",
    contents_depth=0,
    chapter_on_new_page=False,
)


def _documents() -> Iterator[tuple[str, int, Document, Document | None]]:
    for year in YEARS:
        own = plan(year)
        yield f"{year}-plan", year, own, None
        if year in CULTURE_YEARS:
            yield f"{year}-plan-culture", year, plan(year, CULTURE), None
        if year == YEARS[-1]:
            yield f"{year}-plan-draft", year, plan(year, is_draft=True), None
        for part in ("T1", "T2") if year in INTERIM_YEARS else ():
            yield f"{year}-{part.lower()}", year, interim_report(year, part), own
        yield f"{year}-report", year, year_report(year), own


HISTORY: tuple[Member, ...] = tuple(
    Member(
        document,
        name,
        STYLE,
        text=write_word_text if year == TEXT_YEAR else None,
        word=WordStyle(contents_depth=0) if year == WORD_YEAR else None,
        plan=own,
        keeps_pdf=year not in (TEXT_YEAR, WORD_YEAR),
    )
    for name, year, document, own in _documents()
)
