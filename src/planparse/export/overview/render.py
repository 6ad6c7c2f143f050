"""The overview as one HTML file, of the same making as the audit report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.export.overview.chains import ChainTable, chain_table
from planparse.export.overview.coverage import YearBar, year_bars
from planparse.export.overview.lines import LineChart, line_charts
from planparse.export.overview.page import Overview
from planparse.export.report.matrix import ORDER, SYMBOLS
from planparse.export.report.render import asset, environment, policy
from planparse.export.words import Words, words
from planparse.model.records import (
    BodyRecord,
    CoverageByYearRecord,
    GoalChainRecord,
    SeriesRecord,
)
from planparse.model.version import package_version

FILE_NAME = "overview.html"
MOST_GAPS = 12


@dataclass(frozen=True)
class BodyView:
    """A body with its three charts."""

    anchor: str
    name: str
    authority: str | None
    bars: list[YearBar]
    chains: ChainTable
    lines: list[LineChart]
    more_lines: int


def render_overview(overview: Overview, *, language: str) -> str:
    """The whole page; the same tables give the same bytes.

    Raises:
        ProfileError: there is no interface in that language.
    """
    catalogue = words(language)
    style = f"{asset('report.css')}\n{asset('overview.css')}"
    shown = overview.shown
    return (
        environment()
        .get_template("overview.html")
        .render(
            t=catalogue,
            lang=catalogue.language,
            answer=_answer(catalogue, overview),
            edition=overview.edition,
            gaps=[gap.told(catalogue) for gap in overview.gaps[:MOST_GAPS]],
            more_gaps=max(0, len(overview.gaps) - MOST_GAPS),
            bodies=_views(catalogue, overview, shown),
            more_bodies=len(overview.bodies) - len(shown),
            legend=[(s, catalogue.code("status", s), SYMBOLS[s]) for s in reversed(ORDER)],
            version=package_version(),
            style=style,
            policy=policy(style, ""),
        )
    )


def _answer(catalogue: Words, overview: Overview) -> str:
    bodies = overview.bodies
    years = [year for body in bodies for year in (body.first_year, body.last_year) if year]
    return catalogue(
        "over_time.answer",
        documents=catalogue.number(overview.documents),
        bodies=catalogue.number(len(bodies)),
        years=f"{min(years)}\N{EN DASH}{max(years)}" if years else "\N{EN DASH}",
        goals=catalogue.number(overview.goals),
        chains=catalogue.number(overview.chains),
        series=catalogue.number(overview.series),
    )


def _views(catalogue: Words, overview: Overview, bodies: Sequence[BodyRecord]) -> list[BodyView]:
    views = []
    for number, body in enumerate(bodies, start=1):
        rows = overview.of(CoverageByYearRecord, body.body_id)
        chains = overview.of(GoalChainRecord, body.body_id)
        by_goal = {row.subject: row for row in rows if row.scope == "goal"}
        lines, more = line_charts(catalogue, overview.of(SeriesRecord, body.body_id))
        views.append(
            BodyView(
                anchor=f"body-{number}",
                name=body.name,
                authority=body.authority if body.authority != body.name else None,
                bars=year_bars(catalogue, [row for row in rows if row.scope == "body"]),
                chains=chain_table(catalogue, chains, by_goal),
                lines=lines,
                more_lines=more,
            )
        )
    return views
