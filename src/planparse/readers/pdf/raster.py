"""A scanned page as an image: its skew, its printed lines, how heavy its letters are."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.bool_]
"""Rows of pixels, true where there is ink."""

_SKEW_PIXELS = 700
"""Longest side of the copy on which the skew is measured."""
_MOST_SKEW = 5.0
_COARSE, _FINE = 0.5, 0.1
"""Degrees; lines of text drift apart from their row at half of the finer step."""
_LEAST_SKEW = 0.1
DARKER = 0.72
"""Ink is darker than this share of the paper around it."""
RULE_DARKER = 0.9
"""The same for printed lines, which are often grey and thinner than a pixel."""
_PAPER_CELL = 24
"""Pixels of the squares over which the paper's own grey is taken; larger than letters' strokes."""
_PAPER_RANK = 75
"""Percentile of a square that is paper, also in dense text."""
_CORE_RANK = 10
"""Percentile of a word's ink that is its full tone."""
_STROKE_SHARE = 0.4
"""A run of ink longer than this share of the word's height is a level stroke."""
_DOT_SIZE = 6
"""Pixels; dots of leaders are smaller both ways at 200 dpi, up to 14-point type."""
_DOT_CLEAR = 9
"""Pixels above and below a dot that hold no other ink; the stem under an i's dot is nearer."""
_DOT_SIDE = 5
"""Pixels beside a dot where this holds too: the stems beside the arc of a letter are nearer."""
_LEADER_REACH = 60
"""Pixels to both sides in which the dots of a row are counted ..."""
_LEADER_DOTS = 7
"""... and how many make it a row; three dots are an ellipsis."""
_RULE_SHARE = 0.06
"""Shortest printed line, as a share of the page's width."""
_PIECE_SHARE = 0.025
"""Shortest unbroken part of one; less is a stroke of a large letter."""
_RULE_GAP = 0.03
"""Widest gap that the scan may have left in a line, as a share of the page's width."""
_RULE_DRIFT = 2
"""Pixels by which the parts of one line may lie apart."""
_RULE_HEIGHT = 6
"""Pixels; thicker bars are shading or pictures."""
_RULE_DENSITY = 0.9
"""Share of a printed line that is ink."""
_RULE_CLEAR = 4
"""Pixels above and below a printed line that are looked at ..."""
_RULE_AROUND = 0.25
"""... and the most ink that they may hold: grain of the scan, an upright line that crosses."""
_SPECK_GAP = 3
"""Pixels that a printed line may miss."""


def ink(image: Image.Image, darker: float = DARKER) -> Pixels:
    """Where a grey page is darker than the paper around it; shadows of a scan do not count."""
    pixels = np.asarray(image, dtype=np.uint8)
    height, width = pixels.shape
    rows, columns = -(-height // _PAPER_CELL), -(-width // _PAPER_CELL)
    padded = np.pad(
        pixels,
        ((0, rows * _PAPER_CELL - height), (0, columns * _PAPER_CELL - width)),
        mode="edge",
    )
    cells = padded.reshape(rows, _PAPER_CELL, columns, _PAPER_CELL).swapaxes(1, 2)
    paper = np.percentile(cells.reshape(rows, columns, -1), _PAPER_RANK, axis=2)
    grey = Image.fromarray(paper.astype(np.uint8)).resize(
        (columns * _PAPER_CELL, rows * _PAPER_CELL), Image.Resampling.BILINEAR
    )
    light = np.asarray(grey, dtype=np.float32)[:height, :width]
    dark: Pixels = pixels < darker * light
    return dark


def skew(image: Image.Image) -> float:
    """Degrees by which to turn a page (counter-clockwise) so that its lines lie level."""
    scale = _SKEW_PIXELS / max(image.size)
    small = image.resize((round(image.width * scale), round(image.height * scale)))
    dark = Image.fromarray((ink(small) * 255).astype(np.uint8))
    coarse = _steepest(dark, np.arange(-_MOST_SKEW, _MOST_SKEW + _COARSE, _COARSE))
    fine = np.arange(coarse - _COARSE, coarse + _COARSE + _FINE / 2, _FINE)
    angle = _steepest(dark, fine)
    return angle if abs(angle) >= _LEAST_SKEW else 0.0


def _steepest(dark: Image.Image, angles: NDArray[np.float64]) -> float:
    """The angle at which rows of ink and of paper part most clearly."""
    best, best_score = 0.0, -1.0
    for angle in angles:
        rows = np.asarray(dark.rotate(float(angle)), dtype=np.float64).sum(axis=1)
        score = float(np.square(np.diff(rows)).sum())
        if score > best_score:
            best, best_score = float(angle), score
    return best


def turned(image: Image.Image, degrees: float) -> Image.Image:
    """The page turned counter-clockwise about its middle, the corners filled with paper."""
    if not degrees:
        return image
    return image.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)


def stroke_width(image: Image.Image, dark: Pixels, box: tuple[int, int, int, int]) -> float:
    """Mean breadth in pixels of the upright strokes of a word; 0.0 if there are none.

    The grey of the strokes' edges counts by its share, and the darkest grey of the word as
    full: print in grey, and the blur of a scan, do not make letters look heavier or lighter.

    Args:
        image: grey page.
        dark: its ink.
        box: (left, top, width, height) of the word.
    """
    left, top, width, height = box
    area = (slice(top, top + height), slice(left, left + width))
    mask = dark[area]
    if not mask.any():
        return 0.0
    grey = np.asarray(image, dtype=np.uint8)[area].astype(np.float32)
    light, core = np.percentile(grey, _PAPER_RANK + 15), np.percentile(grey[mask], _CORE_RANK)
    depth = np.clip((light - grey) / max(float(light - core), 1.0), 0.0, 1.0)
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = mask
    edges = np.diff(padded, axis=1).ravel()
    starts, ends = np.flatnonzero(edges > 0), np.flatnonzero(edges < 0)
    total = np.zeros((mask.shape[0], mask.shape[1] + 1), dtype=np.float64)
    total[:, :-1] = depth * mask
    sums = np.concatenate(([0.0], np.cumsum(total.ravel())))
    widths = sums[ends] - sums[starts]
    upright = widths[(ends - starts) <= max(height * _STROKE_SHARE, 2)]
    return float(upright.mean()) if upright.size else 0.0


def without_leaders(image: Image.Image) -> Image.Image | None:
    """The page with rows of dots, as contents pages have them, painted over; None without any.

    A dot is ink that is short both ways and has paper above and below; a row of dots has many
    of them close together, which full stops never have.
    """
    dark = ink(image)
    around = _box_sums(dark, _DOT_CLEAR, _DOT_SIDE)
    inner = _box_sums(dark, _DOT_SIZE // 2 + 1, _DOT_SIDE)
    dots = dark & (around == inner) & (_box_sums(dark, 0, _DOT_SIZE) <= _DOT_SIZE + 3)
    starts = dots.copy()
    starts[:, 1:] &= ~dots[:, :-1]
    many = _box_sums(starts, 1, _LEADER_REACH) >= _LEADER_DOTS
    leaders = dots & many
    if not leaders.any():
        return None
    halo = _box_sums(leaders, _DOT_SIZE // 2 + 1, _DOT_SIZE // 2) > 0
    pixels = np.asarray(image, dtype=np.uint8).copy()
    pixels[halo] = np.percentile(pixels, _PAPER_RANK)
    return Image.fromarray(pixels)


def _box_sums(mask: Pixels, up: int, side: int) -> NDArray[np.int32]:
    """Ink in the box of `up` rows above and below and `side` columns beside each pixel."""
    height, width = mask.shape
    sums = np.zeros((height + 2 * up + 1, width + 2 * side + 1), dtype=np.int32)
    sums[up + 1 : up + 1 + height, side + 1 : side + 1 + width] = mask
    np.cumsum(sums, axis=0, out=sums)
    np.cumsum(sums, axis=1, out=sums)
    # Below and to the right of the page the running sums go on unchanged.
    box: NDArray[np.int32] = (
        sums[2 * up + 1 :, 2 * side + 1 :]
        - sums[: -2 * up - 1, 2 * side + 1 :]
        - sums[2 * up + 1 :, : -2 * side - 1]
        + sums[: -2 * up - 1, : -2 * side - 1]
    )
    return box


def printed_rules(image: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Straight level and upright lines of a grey page as (left, top, right, bottom) in pixels."""
    dark = ink(image, RULE_DARKER)
    for top, left, bottom, right in _level_rules(dark):
        yield left, top, right, bottom
    for left, top, right, bottom in _level_rules(dark.T):
        yield left, top, right, bottom


def _level_rules(dark: Pixels) -> Iterator[tuple[int, int, int, int]]:
    """(row, start, last row, end) of level lines no thicker than a printed rule."""
    longest_gap = round(_RULE_GAP * dark.shape[1])
    rules: list[list[int]] = []
    for top, start, bottom, end in sorted(_pieces(dark), key=lambda piece: piece[1]):
        for rule in rules:
            is_level = abs(rule[0] - top) <= _RULE_DRIFT or abs(rule[2] - bottom) <= _RULE_DRIFT
            if is_level and start - rule[3] <= longest_gap:
                rule[0], rule[2] = min(rule[0], top), max(rule[2], bottom)
                rule[3] = max(rule[3], end)
                break
        else:
            rules.append([top, start, bottom, end])
    for top, start, bottom, end in rules:
        if end - start >= _RULE_SHARE * dark.shape[1]:
            yield top, start, bottom, end


def _pieces(dark: Pixels) -> Iterator[tuple[int, int, int, int]]:
    """Unbroken parts of level lines."""
    shortest = round(_PIECE_SHARE * dark.shape[1])
    joined = dark.copy()
    joined[1:] |= dark[:-1]  # a line that is still skew by a pixel stays whole
    found: list[list[int]] = []
    for row in np.flatnonzero(joined.sum(axis=1) >= shortest):
        for start, end in _long_runs(joined[row], shortest):
            for rule in found:
                if row - rule[2] <= 1 and start < rule[3] and end > rule[1]:
                    rule[1], rule[2] = min(rule[1], start), int(row)
                    rule[3] = max(rule[3], end)
                    break
            else:
                found.append([int(row), start, int(row), end])
    for top, start, bottom, end in found:
        if bottom - top <= _RULE_HEIGHT and _is_alone(dark, (top, start, bottom, end)):
            yield top, start, bottom, end


def _long_runs(row: NDArray[np.bool_], shortest: int) -> Iterator[tuple[int, int]]:
    """Runs of ink in one row, small gaps closed."""
    columns = np.flatnonzero(row)
    breaks = np.flatnonzero(np.diff(columns) > _SPECK_GAP)
    starts = np.concatenate(([0], breaks + 1))
    ends = np.concatenate((breaks, [columns.size - 1]))
    for first, last in zip(starts, ends, strict=True):
        start, end = int(columns[first]), int(columns[last])
        if end - start >= shortest and last - first >= _RULE_DENSITY * (end - start):
            yield start, end


def _is_alone(dark: Pixels, rule: tuple[int, int, int, int]) -> bool:
    """Paper above and below: the strokes of a row of letters have more of them around."""
    top, start, bottom, end = rule
    above = dark[max(top - _RULE_CLEAR - 1, 0) : max(top - 1, 0), start:end]
    below = dark[bottom + 2 : bottom + 2 + _RULE_CLEAR, start:end]
    around = float(above.mean() if above.size else 0) + float(below.mean() if below.size else 0)
    return around / 2 <= _RULE_AROUND
