"""Breaks runs of text into lines of a width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.benchmarks.printed.sheet import Line, Run

Width = Callable[[Line], float]


def words_of(runs: Line) -> list[Line]:
    """The words of runs, cut at blanks that a line may break at; each with its blank before it."""
    words: list[list[Run]] = [[]]
    for run in runs:
        for number, piece in enumerate(run.text.split(" ")):
            if number:
                words.append([])
            if piece:
                key = run.key if number == 0 or _is_first(run, number) else None
                words[-1].append(replace(run, text=piece, key=key))
    return [tuple(word) for word in words if word]


def _is_first(run: Run, number: int) -> bool:
    """The pieces before this one hold nothing that could be the number."""
    return not any(sign.isdigit() for sign in "".join(run.text.split(" ")[:number]))


def broken(runs: Line, width: float, measure: Width) -> list[Line]:
    """Lines no wider than a width, where their words allow it."""
    lines: list[Line] = []
    line: Line = ()
    for word in words_of(runs):
        longer = _joined(line, word) if line else word
        if line and measure(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def _joined(line: Line, word: Line) -> Line:
    last = line[-1]
    face = last.face if last.face == word[0].face else "plain"
    return (*line, Run(" ", face), *word)
