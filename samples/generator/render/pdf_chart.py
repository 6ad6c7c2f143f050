"""Figures of a PDF: a vector bar chart and a logo drawn with paths."""

from __future__ import annotations

import math
from typing import Any

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.charts.legends import Legend
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from samples.generator.blocks import BarChart
from samples.generator.render.pdf_style import HouseStyle

SECOND = HexColor("#d9a441")
CHART_WIDTH, CHART_HEIGHT = 430, 200


def pdf_chart(chart: BarChart, style: HouseStyle) -> Drawing:
    """A bar chart with axis, labels and, for two series, a legend."""
    drawing = Drawing(CHART_WIDTH, CHART_HEIGHT)
    bars = VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = 34, 36, CHART_WIDTH - 60, CHART_HEIGHT - 66
    bars.data = [list(chart.first), *([list(chart.second)] if chart.second else [])]
    bars.categoryAxis.categoryNames = list(chart.labels)
    bars.categoryAxis.labels.fontName = bars.valueAxis.labels.fontName = style.small_font
    bars.categoryAxis.labels.fontSize = bars.valueAxis.labels.fontSize = 7.5
    bars.valueAxis.valueMin = 0
    bars.valueAxis.valueStep, bars.valueAxis.valueMax = _scale(max(map(max, bars.data)))
    bars.groupSpacing = 8
    bars.bars[0].fillColor, bars.bars[0].strokeColor = style.ink, None
    if chart.second:
        bars.bars[1].fillColor, bars.bars[1].strokeColor = SECOND, None
        drawing.add(_legend(chart, style))
    drawing.add(bars)
    return drawing


def _scale(highest: float) -> tuple[float, float]:
    """Step and top of an axis that has room for the highest bar."""
    step = 10 ** math.floor(math.log10(highest)) / 2
    return step, math.ceil(highest / step) * step


def _legend(chart: BarChart, style: HouseStyle) -> Legend:
    legend = Legend()
    legend.x, legend.y = 40, CHART_HEIGHT - 6
    legend.fontName, legend.fontSize = style.small_font, 7.5
    legend.alignment = "right"
    legend.columnMaximum = 1
    legend.deltax = 90
    legend.colorNamePairs = list(zip((style.ink, SECOND), chart.legend, strict=True))
    return legend


def draw_logo(canvas: Any, style: HouseStyle, x: float, y: float) -> None:
    """A spruce above a wave, the invented region's mark."""
    canvas.saveState()
    canvas.setFillColor(style.ink)
    for step in range(3):
        top = y + 22 - step * 6
        path = canvas.beginPath()
        path.moveTo(x + 10, top)
        path.lineTo(x + 4 - step * 2, top - 8)
        path.lineTo(x + 16 + step * 2, top - 8)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.setStrokeColor(style.ink)
    canvas.setLineWidth(1.6)
    canvas.bezier(x - 4, y - 1, x + 4, y + 4, x + 14, y - 6, x + 24, y - 1)
    canvas.restoreState()
