"""Figures: embedded images and drawn charts, with logos and decorations told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from planparse.context import Context
from planparse.layout.captions import caption_pattern
from planparse.layout.chart_labels import stretches
from planparse.layout.charts import chart_areas
from planparse.model.block import FigureBox
from planparse.model.page import Page, Picture
from planparse.model.place import Box

ICON = 40.0
"""Points; a picture smaller both ways is an icon."""
STRIPE = 12.0
"""Width over height, or height over width, from which a picture is a line or a border."""
BACKGROUND = 0.8
"""A picture over this share of the page lies behind its text, or is the scanned page itself."""
HEAD, FOOT = 0.16, 0.9
"""Shares of the page's height: a small picture that ends above or begins below is a logo."""
LOGO_HEIGHT, LOGO_WIDTH = 0.13, 0.45
"""Largest shares of the page's height and width that a logo takes."""
REPEATED = 3
"""A picture on so many pages belongs to the house style, not to the text."""
TABLE_SHARE = 0.5
"""A drawing that lies in a table to this share is the table's shading."""
TOUCH = 1.5
"""Points; slices of one picture lie this close."""


@dataclass(slots=True)
class FigureOnPage:
    """One figure where it stands."""

    page: int
    """1-based page number."""
    box: Box
    figure: FigureBox
    span_ids: frozenset[int] = frozenset()
    """Indices in the page's spans that stand inside a drawn chart: its labels and values."""
    labels: tuple[str, ...] = ()
    """Their texts, a stretch each, from the top."""
    pages: tuple[int, ...] = ()
    """All pages with the same picture, once the whole document is known."""


def page_figures(page: Page, context: Context, taken: Sequence[Box] = ()) -> list[FigureOnPage]:
    """Figures of a page from the top.

    Args:
        page: the page as read.
        context: gives the words with which a figure's caption begins.
        taken: boxes of the page's tables.
    """
    caption = caption_pattern(context.profile.outline.figure_captions)
    figures = [_raster(picture, page) for picture in _whole(page.pictures)]
    for area in chart_areas(page, caption):
        inside = [b for b in taken if b.overlap(area) >= TABLE_SHARE * area.width * area.height]
        if not inside:
            figures.append(_chart(area, page))
    return sorted(_without_overlaid(figures), key=lambda f: (f.box.top, f.box.x0))


def finish_figures(figures: Sequence[FigureOnPage]) -> list[FigureOnPage]:
    """The figures of a whole document: each picture once, repeated ones marked as decoration.

    A picture that comes again keeps its first spot; `pages` tells all of them.
    """
    pages: dict[str, list[int]] = {}
    for found in figures:
        pages.setdefault(found.figure.digest, []).append(found.page)
    kept: list[FigureOnPage] = []
    seen: set[str] = set()
    for found in figures:
        digest = found.figure.digest
        if digest in seen:
            continue
        seen.add(digest)
        on = tuple(dict.fromkeys(pages[digest]))
        is_decoration = found.figure.is_decoration or len(on) >= REPEATED
        marked = found.figure.model_copy(update={"is_decoration": is_decoration})
        kept.append(replace(found, figure=marked, pages=on))
    return kept


def _whole(pictures: Sequence[Picture]) -> list[Picture]:
    """Pictures with the slices that a producer cut put together."""
    whole: list[Picture] = []
    for picture in sorted(pictures, key=lambda p: (p.box.x0, p.box.top)):
        last = whole[-1] if whole else None
        if last is not None and _is_slice(last.box, picture.box):
            digest = sha256((last.digest + picture.digest).encode()).hexdigest()[:32]
            whole[-1] = replace(last, box=last.box.union(picture.box), digest=digest, png=None)
        else:
            whole.append(picture)
    return whole


def _is_slice(upper: Box, lower: Box) -> bool:
    """Whether a picture goes on right below another with the same sides."""
    sides = abs(upper.x0 - lower.x0) <= TOUCH and abs(upper.x1 - lower.x1) <= TOUCH
    return sides and abs(lower.top - upper.bottom) <= TOUCH and lower.width > ICON


def _raster(picture: Picture, page: Page) -> FigureOnPage:
    figure = FigureBox(
        kind=picture.kind,
        digest=picture.digest,
        alt_text=picture.alt_text,
        png=picture.png,
        is_decoration=picture.is_artifact or _is_decoration(picture.box, page),
    )
    return FigureOnPage(page.number, picture.box, figure)


def _is_decoration(box: Box, page: Page) -> bool:
    """Whether size and position say that a picture carries no content of its own."""
    if box.width < ICON and box.height < ICON:
        return True
    short, long = sorted((box.width, box.height))
    if long >= STRIPE * max(short, 0.1):
        return True
    if box.width * box.height >= BACKGROUND * page.width * page.height:
        return True
    small = box.height <= LOGO_HEIGHT * page.height and box.width <= LOGO_WIDTH * page.width
    return small and (box.bottom <= HEAD * page.height or box.top >= FOOT * page.height)


def _chart(area: Box, page: Page) -> FigureOnPage:
    spans = frozenset(
        i
        for i, s in enumerate(page.spans)
        if area.x0 <= (s.x0 + s.x1) / 2 <= area.x1
        and area.top <= (s.top + s.bottom) / 2 <= area.bottom
    )
    if _is_decoration(area, page):
        spans = frozenset()  # text on a strip or beside a logo is the page's own
    labels = tuple(s.text for s in stretches(page.spans[i] for i in sorted(spans)))
    figure = FigureBox(
        kind="vector",
        digest=_digest(area, page, labels),
        is_decoration=_is_decoration(area, page),
    )
    return FigureOnPage(page.number, area, figure, spans, labels)


def _digest(area: Box, page: Page, labels: Sequence[str]) -> str:
    """The same for the same drawing wherever it stands: its parts against its corner, its text."""
    parts = [
        (round(b.x0 - area.x0), round(b.top - area.top), round(b.width), round(b.height))
        for b in [
            *page.paths,
            *(Box(f.x0, f.top, f.x1, f.bottom) for f in page.fills),
            *(Box(r.x0, r.top, r.x1, r.bottom) for r in page.rulings),
        ]
        if b.overlap(area) > 0
    ]
    return sha256(repr((sorted(parts), labels)).encode()).hexdigest()[:32]


def _without_overlaid(figures: Sequence[FigureOnPage]) -> list[FigureOnPage]:
    """Figures without those that lie within another (an image in a drawn chart)."""
    kept: list[FigureOnPage] = []
    by_size = sorted(figures, key=lambda f: -f.box.width * f.box.height)
    for found in by_size:
        area = found.box.width * found.box.height
        inside = [
            k for k in kept if not k.figure.is_decoration and k.box.overlap(found.box) >= 0.9 * area
        ]
        if not inside:
            kept.append(found)
    return kept
