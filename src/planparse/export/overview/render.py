"""The overview as one HTML file, of the same making as the audit report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from planparse.export.overview.chains import ChainTable, chain_table
from planparse.export.overview.coverage import YearBar, year_bars
from planparse.export.overview.lines import LineChart, line_charts
from planparse.export.report.matrix import ORDER, SYMBOLS
from planparse.export.report.render import asset, environment, policy
from planparse.export.words import Words, words
from planparse.model.records import (
    BodyRecord,
    CoverageByYearRecord,
    GoalChainRecord,
    Record,
    SeriesRecord,
)
from planparse.model.version import package_version

FILE_NAME = "overview.html"
MOST_BODIES = 30
"""Bodies with the most documents are shown; a page of a thousand bodies is no overview."""
MOST_GAPS = 12

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Overview:
    """What the page is made of."""

    edition: str
    documents: int
    tables: Mapping[str, Sequence[Record]]
    """Tables over the years, by name."""
    gaps: Sequence[str] = ()

    def of(self, table: str, model: type[R]) -> list[R]:
        """The rows of a table."""
        return [row for row in self.tables.get(table, ()) if isinstance(row, model)]


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
    bodies = overview.of("bodies", BodyRecord)
    shown = sorted(bodies, key=lambda body: (-body.document_count, body.body_id))[:MOST_BODIES]
    return (
        environment()
        .get_template("overview.html")
        .render(
            t=catalogue,
            lang=catalogue.language,
            answer=_answer(catalogue, overview, bodies),
            edition=overview.edition,
            gaps=[gap.replace("`", "") for gap in overview.gaps[:MOST_GAPS]],
            more_gaps=max(0, len(overview.gaps) - MOST_GAPS),
            bodies=_views(catalogue, overview, sorted(shown, key=lambda body: body.body_id)),
            more_bodies=len(bodies) - len(shown),
            legend=[(s, catalogue.code("status", s), SYMBOLS[s]) for s in reversed(ORDER)],
            version=package_version(),
            style=style,
            policy=policy(style, ""),
        )
    )


def _answer(catalogue: Words, overview: Overview, bodies: Sequence[BodyRecord]) -> str:
    goals = overview.of("goal_chains", GoalChainRecord)
    years = [year for body in bodies for year in (body.first_year, body.last_year) if year]
    return catalogue(
        "over_time.answer",
        documents=catalogue.number(overview.documents),
        bodies=catalogue.number(len(bodies)),
        years=f"{min(years)}\N{EN DASH}{max(years)}" if years else "\N{EN DASH}",
        goals=catalogue.number(len(goals)),
        chains=catalogue.number(len({goal.chain_id for goal in goals})),
        series=catalogue.number(
            len({row.series_id for row in overview.of("series", SeriesRecord)})
        ),
    )


def _views(catalogue: Words, overview: Overview, bodies: Sequence[BodyRecord]) -> list[BodyView]:
    chains = _by_body(overview.of("goal_chains", GoalChainRecord))
    coverage = _by_body(overview.of("coverage_by_year", CoverageByYearRecord))
    series = _by_body(overview.of("series", SeriesRecord))
    views = []
    for number, body in enumerate(bodies, start=1):
        rows = coverage.get(body.body_id, [])
        by_goal = {row.subject: row for row in rows if row.scope == "goal"}
        lines, more = line_charts(catalogue, series.get(body.body_id, []))
        views.append(
            BodyView(
                anchor=f"body-{number}",
                name=body.name,
                authority=body.authority if body.authority != body.name else None,
                bars=year_bars(catalogue, [row for row in rows if row.scope == "body"]),
                chains=chain_table(catalogue, chains.get(body.body_id, []), by_goal),
                lines=lines,
                more_lines=more,
            )
        )
    return views


B = TypeVar("B", GoalChainRecord, CoverageByYearRecord, SeriesRecord)


def _by_body(rows: Sequence[B]) -> dict[str, list[B]]:
    found: dict[str, list[B]] = {}
    for row in rows:
        found.setdefault(row.body_id, []).append(row)
    return found
