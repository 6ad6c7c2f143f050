"""Recognised words as spans: size and weight estimated from the shapes of the letters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from PIL import Image

from planparse.model.page import Span
from planparse.profiles.profile import letters
from planparse.readers.pdf.cleaning import clean
from planparse.readers.pdf.raster import Pixels, stroke_width
from planparse.readers.pdf.tesseract import Word

_DEEP = frozenset("gjpqy()[],;Q§/")
_ACCENTED_CAPITALS = frozenset(letters().upper())
_TALL = frozenset("bdfhkliäöéü!?/()[]&%§\"'")
_ACCENTED_RISE, _RING_RISE, _TALL_RISE, _T_RISE, _LOW_RISE = 0.92, 0.80, 0.72, 0.67, 0.52
"""Heights above the baseline as shares of the font size: capitals with marks, the ring of å,
tall letters and capitals, t, and letters like x; common to Arial and Times."""
_DESCENT = 0.21
_BLUR = 0.5
"""Pixels that a scan adds to a letter's height."""
_SAME_SIZE = 0.075
"""Sizes that differ by less are one size: a pixel of error at 200 dpi is 4 % of 9 points."""
_SETTLED = 500
"""Letters after which a size is known and no longer moves."""
_BOLD_STROKE = 1.19
"""Strokes this many times broader than the document's usual ones, for their size, are bold."""
_FLAT = 0.3
"""Words lower than this share of the usual letters are rows of dots or dashes."""
_NOISE = 0.4
"""Confidence below which signs without a letter or a digit are specks of dirt."""
_BLANK_GAP = 1.2
"""Widest gap, in font sizes, that is still a blank between two words."""
_LEAST_LETTERS = 2


@dataclass(slots=True)
class _Size:
    """A font size of the document, as the mean over its letters."""

    points: float
    letters: int
    shown: float = 0.0
    """To half a point, as spans carry it; fixed from the first page on, 0.0 before."""

    def add(self, points: float, letters: int) -> None:
        if self.letters < _SETTLED:
            total = self.letters + letters
            self.points = (self.points * self.letters + points * letters) / total
        self.letters += letters


class WordReader:
    """Turns words into spans; one for a document, since usual sizes are learnt from its pages."""

    def __init__(self) -> None:
        self._sizes: list[_Size] = []
        self._strokes: Counter[float] = Counter()

    def read(
        self, words: Iterable[Word], image: Image.Image, dark: Pixels, scale: float
    ) -> list[Span]:
        """Spans of one page, one a word.

        Args:
            words: what was recognised, in pixels.
            image: the grey page that they were recognised on.
            dark: its ink.
            scale: points per pixel.
        """
        measured = [(line, _size(line), _stroke(line, image, dark)) for line in _lines(list(words))]
        for line, size, stroke in sorted(measured, key=lambda item: -len(item[0])):
            letters = sum(len(word.text) for word in line)
            self._nearest(size * scale, letters).add(size * scale, letters)
            self._strokes[round(stroke / size, 3)] += letters
        spans: list[Span] = []
        for line, size, stroke in measured:
            is_bold = stroke / size >= _BOLD_STROKE * self._usual_stroke()
            known = self._nearest(size * scale, 0)
            known.shown = known.shown or round(known.points * 2) / 2
            spans += _line_spans(line, known.shown, is_bold, scale)
        return spans

    def _nearest(self, points: float, letters: int) -> _Size:
        """The most used size that this one may be; a new one where it is none."""
        near = [
            known
            for known in self._sizes
            if abs(known.points - points) <= _SAME_SIZE * known.points
        ]
        if near:
            return max(near, key=lambda known: known.letters)
        size = _Size(points, 0)
        if letters:
            self._sizes.append(size)
        return size

    def _usual_stroke(self) -> float:
        """Median over all letters so far."""
        half, seen = self._strokes.total() / 2, 0
        for stroke in sorted(self._strokes):
            seen += self._strokes[stroke]
            if seen >= half and stroke > 0:
                return stroke
        return 1.0


def _lines(words: list[Word]) -> list[list[Word]]:
    """Words line by line, without specks of dirt and rows of dots."""
    words = [word for word in words if not _is_noise(word)]
    if not words:
        return []
    usual = median(word.height for word in words)
    lines: defaultdict[tuple[int, int, int], list[Word]] = defaultdict(list)
    for word in words:
        if word.height > _FLAT * usual or not any(map(str.isalnum, word.text)):
            lines[word.line].append(word)
    return list(lines.values())


def _is_noise(word: Word) -> bool:
    return word.confidence < _NOISE and not any(map(str.isalnum, word.text))


def _size(line: Sequence[Word]) -> float:
    """Font size in pixels, from the words whose letters say how high they are."""
    telling = [word for word in line if sum(map(str.isalnum, word.text)) >= _LEAST_LETTERS]
    sizes = [max(word.height - _BLUR, 1.0) / _share(word.text) for word in telling or line]
    return max(float(median(sizes)), 1.0)


def _share(text: str) -> float:
    """Height of a word's box over its font size."""
    return _rise(set(text)) + (_DESCENT if _DEEP & set(text) else 0.0)


def _rise(letters: set[str]) -> float:
    if letters & _ACCENTED_CAPITALS:
        return _ACCENTED_RISE
    if "å" in letters:
        return _RING_RISE
    if letters & _TALL or any(letter.isupper() or letter.isdigit() for letter in letters):
        return _TALL_RISE
    return _T_RISE if letters & {"t", "j"} else _LOW_RISE


def _stroke(line: Sequence[Word], image: Image.Image, dark: Pixels) -> float:
    widths = [
        stroke_width(image, dark, (word.left, word.top, word.width, word.height))
        for word in line
        if any(map(str.isalnum, word.text))
    ]
    return float(median(widths)) if widths else 0.0


def _line_spans(line: Sequence[Word], size: float, is_bold: bool, scale: float) -> list[Span]:
    baselines = [
        word.top + word.height - (_DESCENT * size / scale if set(word.text) & _DEEP else 0.0)
        for word in line
    ]
    bottom = float(median(baselines)) * scale + _DESCENT * size
    spans = []
    for word, after in zip(line, [*line[1:], None], strict=True):
        x0, x1 = word.left * scale, (word.left + word.width) * scale
        text = clean(word.text)
        if after is not None and after.left * scale - x1 <= _BLANK_GAP * size:
            text += " "
        spans.append(
            Span(
                text,
                round(x0, 2),
                round(bottom - size, 2),
                round(x1, 2),
                round(bottom, 2),
                size=size,
                bold=is_bold,
                confidence=round(word.confidence, 3),
            )
        )
    return spans
