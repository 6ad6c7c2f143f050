"""Which files each case consists of: one table that names every writer and its settings."""

from __future__ import annotations

from samples.generator.blocks import Document
from samples.generator.cases_history import HISTORY
from samples.generator.content import english
from samples.generator.content.charts import CHARTS
from samples.generator.content.complete import COMPLETE
from samples.generator.content.complete_numbers import COMPLETE_NUMBERS
from samples.generator.content.gaps import GAPS
from samples.generator.content.lights import LIGHTS_REPORT
from samples.generator.content.plan import PLAN
from samples.generator.content.plan_numbers import PLAN_NUMBERS
from samples.generator.content.scan import SCAN
from samples.generator.member import Member
from samples.generator.render.pdf_style import HouseStyle
from samples.generator.render.pdf_text import PageStyle, write_pdf_text
from samples.generator.render.word import WordStyle
from samples.generator.render.word_text import write_word_text


def _traces(document: Document, _pages: dict[str, int]) -> str:
    return write_pdf_text(document)


def _form_feeds(document: Document, _pages: dict[str, int]) -> str:
    return write_pdf_text(document, PageStyle(form_feeds=True))


CASES: dict[str, tuple[Member, ...]] = {
    "plan": (
        Member(
            PLAN,
            "plan",
            HouseStyle(colour="#1f4e5f", bookmarks=True, chapter_on_new_page=False),
            write_word_text,
            WordStyle(),
            numbers=PLAN_NUMBERS,
        ),
    ),
    "complete": (
        Member(
            COMPLETE,
            "followup",
            HouseStyle(colour="#2f6b3c", table_lines="rules", contents_depth=3, hyphenate=True),
            _traces,
            WordStyle(automatic_numbers=True, boxed_contents=True, contents_depth=3),
            PLAN,
            COMPLETE_NUMBERS,
        ),
    ),
    "gaps": (
        Member(
            GAPS,
            "followup",
            HouseStyle(
                colour="#5b3a78",
                body_font="Helvetica",
                body_bold="Helvetica-Bold",
                body_italic="Helvetica-Oblique",
                body_size=9.8,
                table_lines="shaded",
                caption="above",
                chapter_on_bar=True,
                chapter_on_new_page=False,
                has_cover=False,
                contents_depth=0,
            ),
            _form_feeds,
            WordStyle(contents_depth=0),
            PLAN,
        ),
    ),
    "charts": (
        Member(
            CHARTS,
            "followup",
            HouseStyle(
                colour="#a63d2f",
                body_font="Vera",
                body_bold="VeraBd",
                body_italic="VeraIt",
                head_font="VeraBd",
                small_font="Vera",
                body_size=9,
                table_lines="rules",
                caption="above",
                logo=True,
                contents_depth=0,
                chapter_on_new_page=False,
            ),
            word=WordStyle(contents_depth=0),
            plan=PLAN,
        ),
    ),
    "lights": (
        Member(
            LIGHTS_REPORT,
            "followup",
            HouseStyle(
                colour="#35586c",
                table_lines="rules",
                caption="above",
                has_cover=False,
                contents_depth=0,
                chapter_on_new_page=False,
            ),
            write_word_text,
            WordStyle(contents_depth=0),
            PLAN,
        ),
    ),
    "english": (
        Member(
            english.PLAN,
            "plan",
            HouseStyle(
                colour="#22577a", has_cover=False, contents_depth=0, chapter_on_new_page=False
            ),
            write_word_text,
        ),
        Member(
            english.REPORT,
            "followup",
            HouseStyle(
                colour="#22577a",
                table_lines="rules",
                caption="above",
                has_cover=False,
                contents_depth=0,
                chapter_on_new_page=False,
            ),
            _traces,
            plan=english.PLAN,
        ),
    ),
    "scan": (
        Member(
            SCAN,
            "followup",
            HouseStyle(
                colour="#222222",
                table_lines="grid",
                has_cover=False,
                contents_depth=0,
                chapter_on_new_page=False,
            ),
            plan=PLAN,
            scanned=True,
        ),
    ),
    "history": HISTORY,
}
