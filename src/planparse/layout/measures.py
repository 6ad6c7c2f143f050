"""What is usual in a document: body size and the pitch of lines for each size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planparse.layout.lines import Line

DEFAULT_PITCH = 1.32
"""Distance of line tops in font sizes where a size is too rare to measure; headings are set
tighter than text."""
WIDEST_PITCH = 1.9
"""Larger distances are gaps between paragraphs."""
FEWEST_PAIRS = 5
"""Neighbouring lines of a size that give its pitch."""
COMMON_SHARE = 0.2
"""The pitch is the smallest one at least this share as frequent as the most frequent."""
EXTRA_PITCH = 0.2
"""Part of the font size that a gap needs above the pitch to begin a paragraph."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Usual values of one document, in points."""

    body_size: float
    body_bold: bool
    """The running text is bold, or its font is taken for bold."""
    pitch: dict[float, float] = field(default_factory=dict)

    def widest_pitch(self, size: float) -> float:
        """Distance of two line tops from which the lower one begins a new paragraph."""
        pitch = self.pitch.get(rounded(size), DEFAULT_PITCH * size)
        return pitch + EXTRA_PITCH * size


def rounded(size: float) -> float:
    """Font size to half a point, so that rounding in the file does not part a style."""
    return round(size * 2) / 2


def measure(regions: Iterable[Sequence[Line]]) -> Measures:
    """Measure the columns of a document; furniture and tables are left out beforehand."""
    sizes: Counter[float] = Counter()
    weights: Counter[tuple[float, bool]] = Counter()
    pitches: dict[float, Counter[float]] = {}
    for region in regions:
        above: Line | None = None
        for line in region:
            size = rounded(line.size)
            sizes[size] += len(line.text)
            weights[size, line.bold] += len(line.text)
            if above is not None and abs(above.size - line.size) < 0.3:
                step = line.top - above.top
                if 0.8 * line.size < step < WIDEST_PITCH * line.size:
                    pitches.setdefault(size, Counter())[rounded(step)] += 1
            above = line
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    usual = {size: _usual(counts) for size, counts in pitches.items()}
    is_bold = weights[body, True] > weights[body, False]
    return Measures(body, is_bold, {k: v for k, v in usual.items() if v})


def _usual(counts: Counter[float]) -> float:
    if counts.total() < FEWEST_PAIRS:
        return 0.0
    most = counts.most_common(1)[0][1]
    return min(step for step, count in counts.items() if count >= COMMON_SHARE * most)
