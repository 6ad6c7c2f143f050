"""CPU per page of the PDF reader, as a multiple of pypdfium2's plain text on the same pages.

    python tests/benchmarks/pdf_speed.py FOLDER... [--rounds 3] [--memory PAGES]

Both are measured in this process, in turn, file by file; the least of the rounds counts.
`--memory` reads one file over and over up to that many pages and prints the peak of the process.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from planparse.model.limits import Limits
from planparse.readers.pdf import read_pdf


def plain_text(path: Path) -> int:
    """Pypdfium2's own text of every page; the number of pages."""
    document = pypdfium2.PdfDocument(path)
    for index in range(len(document)):
        page = document[index]
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    count = len(document)
    document.close()
    return count


def read_all(path: Path) -> int:
    """Every page by our reader; the number of pages."""
    return sum(1 for _ in read_pdf(path, Limits()).pages)


def cpu(function: Callable[[Path], int], path: Path, rounds: int) -> tuple[float, int]:
    """Least CPU seconds of some rounds, and the pages."""
    best, pages = float("inf"), 0
    for _ in range(rounds):
        start = time.process_time()
        pages = function(path)
        best = min(best, time.process_time() - start)
    return best, pages


def compare(paths: list[Path], rounds: int) -> None:
    """Print one row a file, and the totals."""
    print(f"{'file':40} {'pages':>5} {'plain ms':>9} {'ours ms':>8} {'times':>6}")
    total_plain = total_ours = 0.0
    total_pages = 0
    for path in paths:
        plain, pages = cpu(plain_text, path, rounds)
        ours, _ = cpu(read_all, path, rounds)
        row(path.name, pages, plain, ours)
        total_plain, total_ours, total_pages = (
            total_plain + plain,
            total_ours + ours,
            total_pages + pages,
        )
    row("all", total_pages, total_plain, total_ours)


def row(name: str, pages: int, plain: float, ours: float) -> None:
    """One line of the table."""
    per_page = 1000 / max(pages, 1)
    times = ours / plain if plain else 0.0
    print(f"{name[:40]:40} {pages:5} {plain * per_page:9.2f} {ours * per_page:8.2f} {times:6.2f}")


def memory(path: Path, pages: int) -> None:
    """Read one file until so many pages have passed; print the peak of resident memory."""
    read = 0
    while read < pages:
        read += read_all(path)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{read:6} pages, peak {peak:.0f} MiB")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", type=int, default=0, metavar="PAGES")
    arguments = parser.parse_args()
    paths = [
        path
        for folder in arguments.folders
        for path in (sorted(folder.glob("*.pdf")) if folder.is_dir() else [folder])
    ]
    compare(paths, arguments.rounds)
    if arguments.memory:
        memory(max(paths, key=lambda path: path.stat().st_size), arguments.memory)


if __name__ == "__main__":
    main()
