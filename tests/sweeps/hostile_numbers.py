"""Texts made to break the reading of numbers, through the whole `planparse.extract`.

    python tests/sweeps/hostile_numbers.py

Prints CPU seconds and what was read of each; exits with 1 if one takes ten seconds or gives a value
that is not printed in it. The suite runs smaller ones (`tests/extract/test_hostile_numbers.py`).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import planparse
from planparse.model.records import FindingRecord, IssueRecord, QuantityRecord

MOST_SECONDS = 10.0


def texts(size: int) -> Iterator[tuple[str, str]]:
    """Name and text; `size` is about how many characters each has."""
    yield "digits", "Budgeten är " + "9" * size + " mnkr."
    yield "long numbers", " ".join(["1" * 5000 + " mnkr"] * (size // 5000))
    yield "exponents", "Värdet är 1e999999 mnkr eller 1E-999999 kr. " * (size // 45)
    yield "no blank", "a" * size
    yield "no blank but digits", "a1" * (size // 2)
    yield "no blank, no letters", "1," * (size // 2)
    yield "the same number", "Utfallet är 5 mnkr. " * (size // 20)
    yield "groups", "1 000 " * (size // 6)
    yield "signs", "- " * (size // 2) + "5 mnkr"
    yield "brackets", "(" * (size // 2) + "5" + ")" * (size // 2)
    yield "ranges", "1-" * (size // 2)
    yield "years", "2025-" * (size // 5)
    yield "number words", "tjugotvåtusen " * (size // 14)
    yield "joined words", "tjugo-" * (size // 6)
    yield "months", "januari till " * (size // 13)
    yield "blanks", "5" + " " * size + "mnkr"
    yield "line breaks", "5\n" * (size // 2)
    yield "tabs", "5\t" * (size // 2)
    yield "dots", "5." * (size // 2)
    yield "colons", "12:30:" * (size // 6)
    yield "budget table", table(size // 40)
    yield "wide table", "\t".join(["Mål", *["Budget 2025"] * (size // 20)]) + "\n"
    yield "stated", "Budgeten för väg är 5 mnkr. " * (size // 28) + "\n\n" + table(size // 80)


def table(rows: int) -> str:
    """A table of budget lines whose names are nearly alike."""
    lines = [f"Väg {chr(97 + n % 26)}{n}\t{n},5\t{n},0\t0,5" for n in range(rows)]
    return "\n".join(["Objekt (mnkr)\tBudget\tPrognos\tAvvikelse", *lines, "Summa\t1,0\t2,0\t3,0"])


def run(name: str, text: str, folder: Path, read: Callable[..., planparse.Result]) -> bool:
    """Read one text; whether it was quick and true to its print."""
    path = folder / f"{name.replace(' ', '_')}.txt"
    path.write_text(f"1 Ekonomi\n\n{text}\n", encoding="utf-8")
    start = process_time()
    result = read(path)
    took = process_time() - start
    numbers = result.of(QuantityRecord)
    wrong = [
        n for n in numbers if n.value is not None and len(str(n.printed_value)) > len(n.raw) + 3
    ]
    told = len(result.of(FindingRecord)), len(result.of(IssueRecord))
    print(f"{took:6.2f} s {len(numbers):7} numbers, {told} findings and issues  {name}")
    for number in wrong[:3]:
        print(f"         wrong: {number.raw[:50]!r} read as {number.value}")
    return took < MOST_SECONDS and not wrong


def main(size: int = 2_000_000) -> int:
    """All texts, through `extract`; the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        held = [run(name, text, Path(folder), planparse.extract) for name, text in texts(size)]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
