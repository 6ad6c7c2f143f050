"""A bar chart as a picture, for Word files, which hold charts as pictures more often than not."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from samples.generator.blocks import BarChart

WIDTH, HEIGHT = 720, 340
LEFT, BASE, TOP = 50, 300, 40
COLOURS = ((166, 61, 47), (217, 164, 65))
INK = (40, 40, 40)


def draw_chart(chart: BarChart) -> bytes:
    """A PNG with axis, bars, labels and legend in a fixed bitmap font."""
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default_imagefont()
    series = [chart.first, *([chart.second] if chart.second else [])]
    highest = max(max(values) for values in series)
    slot = (WIDTH - LEFT - 10) / len(chart.labels)
    bar = slot * 0.8 / len(series)
    for index, label in enumerate(chart.labels):
        x = LEFT + index * slot
        for number, values in enumerate(series):
            left = x + slot * 0.1 + number * bar
            top = BASE - (BASE - TOP) * values[index] / highest
            draw.rectangle((left, top, left + bar - 2, BASE), fill=COLOURS[number])
        draw.text((x + slot * 0.3, BASE + 6), label, fill=INK, font=font)
    draw.line((LEFT, TOP, LEFT, BASE, WIDTH - 10, BASE), fill=INK)
    draw.text((8, TOP - 4), f"{highest:g}", fill=INK, font=font)
    draw.text((8, BASE - 6), "0", fill=INK, font=font)
    for number, name in enumerate(chart.legend):
        x = LEFT + 20 + number * 90
        draw.rectangle((x, 12, x + 12, 24), fill=COLOURS[number])
        draw.text((x + 18, 12), name, fill=INK, font=font)
    buffer = BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
