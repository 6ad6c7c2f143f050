"""The raster picture of the samples: a bus on a road below hills, drawn with plain shapes."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 480, 270
SKY_TOP, SKY_LOW = (126, 178, 214), (226, 238, 240)


def draw_picture() -> bytes:
    """A PNG without text or dates in it."""
    image = Image.new("RGB", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(image)
    for y in range(HEIGHT):
        share = y / HEIGHT
        colour = tuple(round(a + (b - a) * share) for a, b in zip(SKY_TOP, SKY_LOW, strict=True))
        draw.line((0, y, WIDTH, y), fill=colour)
    draw.ellipse((-120, 120, 300, 420), fill=(92, 134, 88))
    draw.ellipse((180, 100, 640, 460), fill=(72, 116, 76))
    draw.rectangle((0, 212, WIDTH, HEIGHT), fill=(96, 96, 100))
    for x in range(10, WIDTH, 60):
        draw.rectangle((x, 238, x + 30, 242), fill=(240, 240, 232))
    draw.rectangle((150, 150, 340, 220), fill=(190, 60, 50))
    for x in range(162, 320, 36):
        draw.rectangle((x, 162, x + 26, 188), fill=(220, 236, 244))
    for x in (176, 290):
        draw.ellipse((x, 204, x + 30, 234), fill=(30, 30, 34))
    buffer = BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
