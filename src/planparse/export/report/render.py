"""The audit report as one HTML file that needs nothing else and lets nothing in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from planparse.export.lookup import Lookup, Tables, document_name
from planparse.export.pictures import Pictures
from planparse.export.report.charts import area_bars, budget_charts, indicator_chart
from planparse.export.report.contents import beyond, contents, readings
from planparse.export.report.findings import finding_views
from planparse.export.report.goals import goal_views
from planparse.export.report.matrix import ORDER, SYMBOLS, matrix
from planparse.export.report.numbers import pair_views
from planparse.export.report.setting import Setting
from planparse.export.report.summary import summary
from planparse.export.words import interface_language, words
from planparse.model.decision import Decisions
from planparse.model.version import package_version

if TYPE_CHECKING:
    from jinja2 import Environment

FILE_NAME = "report.html"
LONGEST = 5_000
"""Signs of one text in the report: a page and a half of print."""
PICTURE = "data:image/png;base64,"
TEMPLATES = "planparse.export.report"


def render_report(
    tables: Tables,
    *,
    language: str | None = None,
    pictures: Pictures | None = None,
    sources: Mapping[str, str] | None = None,
    decisions: Decisions | None = None,
) -> str:
    """The whole report.

    Args:
        tables: records of an audit by table.
        language: of the interface; None for the plan's.
        pictures: of the spots that `planparse.export.pictures.wanted_pictures` names.
        sources: address of each document by id, relative to where the report will stand.
        decisions: what auditors decided, by goal or undertaking and report.

    Raises:
        ProfileError: there is no interface in that language.
    """
    lookup = Lookup(tables)
    plan = lookup.plan
    setting = Setting(
        lookup=lookup,
        words=words(language or interface_language(plan.language if plan else None)),
        pictures=pictures or {},
        sources=sources or {},
        decisions=decisions or {},
    )
    return environment().get_template("report.html").render(_views(setting))


def _views(setting: Setting) -> dict[str, object]:
    """Everything that the template shows, in the order in which it shows it."""
    plan = setting.lookup.plan
    style, script = asset("report.css"), asset("report.js")
    return {
        "t": setting.words,
        "lang": setting.words.language,
        "doc_lang": (plan.language if plan else None) or setting.words.language,
        "plan": plan,
        "name": document_name,
        "summary": summary(setting),
        "matrix": matrix(setting),
        "goals": goal_views(setting),
        "findings": finding_views(setting),
        "areas": area_bars(setting),
        "budget_charts": budget_charts(setting),
        "indicator_chart": indicator_chart(setting),
        "pairs": pair_views(setting),
        "contents": contents(setting),
        "beyond": beyond(setting),
        "readings": readings(setting),
        "legend": [(status, SYMBOLS[status]) for status in reversed(ORDER)],
        "version": package_version(),
        "style": style,
        "script": script,
        "policy": policy(style, script),
    }


def policy(style: str, script: str) -> str:
    """Only this file's own style and script, and pictures that stand in it."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def shortened(value: object) -> object:
    """Text of a document, cut where it is longer than anyone reads in a report; it says so.

    A damaged file can have a title of millions of signs. The whole text stands in the tables.
    """
    if not isinstance(value, str) or hasattr(value, "__html__"):  # markup is the template's own
        return value
    if len(value) <= LONGEST or value.startswith(PICTURE):
        return value
    return f"{value[:LONGEST]} […]"


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def asset(name: str) -> str:
    """A template, a style sheet or a script of the reports."""
    return (files(TEMPLATES) / "templates" / name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Every value is escaped, and one that the template misspells is an error."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shortened,
        trim_blocks=True,
        lstrip_blocks=True,
    )
