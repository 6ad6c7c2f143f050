"""The indicators of one body as a picture of its own, for a README or a slide."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.export.overview.lines import HEIGHT, WIDTH, LineChart, line_charts
from planparse.export.overview.page import Overview
from planparse.export.report.render import environment
from planparse.export.words import words

FILE_NAME = "overview.svg"
COLUMNS = 2
MOST = 6
HEAD, FOOT, GAP = 70, 40, 34
"""Room above, below and between the drawings."""


@dataclass(frozen=True)
class Spot:
    """A drawing and where it stands."""

    line: LineChart
    x: int
    y: int


def render_svg(overview: Overview, *, language: str) -> str:
    """The body whose indicators fill the most charts; the same tables give the same bytes.

    Raises:
        ProfileError: there is no interface in that language.
    """
    catalogue = words(language)
    names = {body.body_id: body.name for body in overview.bodies}
    best = overview.drawn[0].body_id if overview.drawn else ""
    lines, _ = line_charts(catalogue, overview.drawn)
    spots = [
        Spot(line, index % COLUMNS * WIDTH, HEAD + index // COLUMNS * (HEIGHT + GAP))
        for index, line in enumerate(lines[:MOST])
    ]
    height = max((spot.y for spot in spots), default=0) + HEIGHT + FOOT
    return (
        environment()
        .get_template("overview.svg")
        .render(
            title=names.get(best, catalogue("over_time.title")),
            note=catalogue("over_time.marks"),
            spots=spots,
            width=COLUMNS * WIDTH,
            height=height,
        )
    )
