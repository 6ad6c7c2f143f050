"""Running headers, footers and page numbers, recognised by their return on page after page."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from planparse.layout.lines import Line

ZONE = 0.14
"""Share of the page's height at its top and bottom where running lines stand."""
FEWEST_PAGES = 3
"""Pages on which a line must return at its height; two pages may share a heading by chance."""
SHORT_DOCUMENT = 4
"""Up to this many pages a line on two of them is enough."""
HEIGHT_TOLERANCE = 6.0
"""Points by which a running line may move."""
LARGEST = 1.35
"""Running lines are seldom larger than the body text; one that is must stand on half the pages."""
HALF = 0.5
SLOT_HEIGHT = 2.0
"""Points; running lines whose text changes stand at the same height as the others."""
SLACK = 1.0
"""Points between the edges of lines on one height."""

DIGITS = re.compile(r"\d+")


def find_furniture(
    pages: Sequence[Sequence[Line]], heights: Sequence[float], body_size: float
) -> set[int]:
    """Identities (`id`) of the lines that run over pages.

    Args:
        pages: the stretches of each page.
        heights: height of each page in points.
        body_size: font size of the running text.
    """
    groups: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for index, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for line in lines:
            if _in_zone(line, height):
                groups[DIGITS.sub("#", line.text).casefold()].append((index, line))
    needed = 2 if len(pages) <= SHORT_DOCUMENT else FEWEST_PAGES
    found: set[int] = set()
    for key, group in groups.items():
        if len(group) < needed:
            continue
        for run in _at_one_height(group):
            if _is_running(run, key, needed, len(pages), body_size):
                found.update(id(line) for _, line in run)
    slots = {
        _slot(line, shift)
        for lines in pages
        for line in lines
        if id(line) in found
        for shift in (-1, 0, 1)
    }
    for lines, height in zip(pages, heights, strict=True):
        found.update(_companions(lines, height, found, body_size))
        found.update(
            id(line)
            for line in lines
            if line.size <= body_size and _in_zone(line, height) and _slot(line, 0) in slots
        )
    return found


def _slot(line: Line, shift: int) -> tuple[int, float, bool]:
    """Height and look of a line; a chapter's name in a running header keeps them."""
    return round(line.top / SLOT_HEIGHT) + shift, round(line.size, 1), line.bold


def _in_zone(line: Line, height: float) -> bool:
    return line.bottom <= ZONE * height or line.top >= (1 - ZONE) * height


def _companions(
    lines: Sequence[Line], height: float, found: set[int], body_size: float
) -> list[int]:
    """Small lines beside or beyond a page's running lines, which change from part to part."""
    running = [line for line in lines if id(line) in found]
    header = max((line.bottom for line in running if line.top < height / 2), default=0.0)
    footer = min((line.top for line in running if line.top >= height / 2), default=height)
    return [
        id(line)
        for line in lines
        if (line.bottom <= header + SLACK or line.top >= footer - SLACK)
        and line.size <= body_size
        and not line.bold
    ]


def _at_one_height(group: list[tuple[int, Line]]) -> list[list[tuple[int, Line]]]:
    """The lines of one text parted by the height at which they stand."""
    group = sorted(group, key=lambda entry: entry[1].top)
    runs = [[group[0]]]
    for entry in group[1:]:
        if entry[1].top - runs[-1][-1][1].top <= HEIGHT_TOLERANCE:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    return runs


def _is_running(
    run: list[tuple[int, Line]], key: str, needed: int, page_count: int, body_size: float
) -> bool:
    pages = {page for page, _ in run}
    if len(pages) < needed:
        return False
    if run[0][1].size > LARGEST * body_size and len(pages) < HALF * page_count:
        return False
    if "#" not in key:
        return True
    texts = {line.text for _, line in run}
    return len(texts) < len(run) or _counts_pages(run)


def _counts_pages(run: list[tuple[int, Line]]) -> bool:
    """One of the numbers grows with the page: two neighbours in the run agree on it."""
    run = sorted(run, key=lambda entry: entry[0])
    steps = 0
    for (page, line), (next_page, next_line) in itertools.pairwise(run):
        before, after = DIGITS.findall(line.text), DIGITS.findall(next_line.text)
        steps += any(
            len(b) < 6 and len(a) < 6 and int(a) - int(b) == next_page - page
            for b, a in zip(before, after, strict=False)
        )
    return steps * 2 >= len(run) - 1
