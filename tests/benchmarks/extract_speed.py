"""CPU of a whole `extract`, Parquet included, as a multiple of pypdfium2's plain text.

    python tests/benchmarks/extract_speed.py FOLDER... [--rounds 3] [--memory PAGES]

Both are measured in this process, in turn, file by file, on the same pages; the least of the rounds
counts, and what is loaded once (spaCy, the lemma dictionary, Arrow) is loaded before. `--memory`
extracts one file over and over up to that many pages and prints the peak of the process.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

import planparse
from planparse.text.pipeline import lemma, pipeline


def plain_text(path: Path) -> int:
    """Pypdfium2's own text of every page; the number of pages."""
    document = pypdfium2.PdfDocument(path)
    count = len(document)
    for index in range(count):
        page = document[index]
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()
    return count


def cpu(job: Callable[[], object], rounds: int) -> float:
    """Least CPU seconds of a job."""
    least = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        job()
        least = min(least, time.process_time() - begin)
    return least


def warm_up(path: Path, out: Path) -> None:
    """Load everything that is loaded once."""
    for language, word in (("sv", "målen"), ("en", "goals")):
        pipeline(language)
        lemma(word, language)
    planparse.extract(path).write(out)


def speed(paths: list[Path], rounds: int, out: Path) -> None:
    """One line a file and the sum."""
    warm_up(paths[0], out)
    pages, plain, whole = 0, 0.0, 0.0
    for path in paths:
        count = plain_text(path)
        base = cpu(lambda path=path: plain_text(path), rounds)  # type: ignore[misc]
        ours = cpu(lambda path=path: planparse.extract(path).write(out), rounds)  # type: ignore[misc]
        print(f"{path.name:<50} {count:>4} p {1e3 * ours / count:>7.1f} ms/p {ours / base:>6.1f}x")
        pages, plain, whole = pages + count, plain + base, whole + ours
    print(
        f"{pages} pages: plain text {1e3 * plain / pages:.2f} ms/page, extract "
        f"{1e3 * whole / pages:.2f} ms/page, {whole / plain:.1f} times"
    )


def memory(path: Path, pages: int, out: Path) -> None:
    """Peak resident memory every hundred pages or so."""
    count = plain_text(path)
    for done in range(count, pages + count, count):
        planparse.extract(path).write(out)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{done:>6} pages: peak {peak:.0f} MiB")


def main() -> None:
    """Measure the PDFs of the folders."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="folders of PDFs")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", type=int, default=0, help="pages to read one file up to")
    arguments = parser.parse_args()
    paths = [path for folder in arguments.folders for path in sorted(folder.glob("*.pdf"))]
    with tempfile.TemporaryDirectory() as out:
        if arguments.memory:
            memory(paths[0], arguments.memory, Path(out))
        else:
            speed(paths, arguments.rounds, Path(out))


if __name__ == "__main__":
    main()
