"""A thousand documents of twenty pages: speed, overhead, memory, and the second run.

python -m tests.sweeps.load [--documents 1000] [--folder DIR]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import pikepdf
import psutil

from planparse.engine.reading import read_document
from planparse.engine.rows import document_rows
from planparse.store.archive.parcel import pack

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = 20
SPEED_UP, OVERHEAD, SECOND, PARENT = 1.8, 0.05, 0.05, 400 * 1024 * 1024
"""The floors: two workers to one, work beyond extraction, second run to first, bytes. Work is
processor time, which other programs on the machine do not stretch as they do the clock's."""
FLAT = 1.1
"""Memory after the first commits, which hold some of it; what leaks goes on growing."""
MEASURED = 20
"""Documents read in this process to know what extraction alone takes."""


@dataclass
class Run:
    """What a run took."""

    seconds: float
    processor: float
    """Seconds of processor time of all its processes."""
    parent: list[int]
    """Bytes of the run's own process, several times a second."""
    worker_peak: int

    def largest(self, part: float, of: float) -> int:
        """Bytes of the run's own process at its largest between two shares of the time."""
        begin, end = round(part * len(self.parent)), round(of * len(self.parent))
        return max(self.parent[begin:end], default=0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        root = given.folder or Path(temporary)
        folder = root / "in"
        make(folder, given.documents)
        alone = extraction(folder) * given.documents
        one = measured(folder, root / "one", 1)
        two = measured(folder, root / "two", 2)
        second = measured(folder, root / "two", 2)
    figures = {
        "documents/s, one worker": (given.documents / one.seconds, None),
        "pages/s, two workers": (PAGES * given.documents / two.seconds, None),
        f"two workers to one (floor {SPEED_UP})": (
            one.seconds / two.seconds,
            one.seconds / two.seconds >= SPEED_UP,
        ),
        "seconds of work a document, extraction alone": (alone / given.documents, None),
        f"work beyond extraction, one worker (below {OVERHEAD})": (
            one.processor / alone - 1,
            one.processor / alone - 1 < OVERHEAD,
        ),
        "work with two workers to that with one": (two.processor / one.processor, None),
        f"second run to first (at most {SECOND})": (
            second.seconds / two.seconds,
            second.seconds / two.seconds <= SECOND,
        ),
        "parent MiB at its largest (below 400)": (
            two.largest(0, 1) / 2**20,
            two.largest(0, 1) < PARENT,
        ),
        f"parent's last third to its middle one (at most {FLAT})": (
            two.largest(2 / 3, 1) / two.largest(1 / 3, 2 / 3),
            two.largest(2 / 3, 1) <= FLAT * two.largest(1 / 3, 2 / 3),
        ),
        "worker MiB at its largest": (two.worker_peak / 2**20, None),
    }
    for name, (value, held) in figures.items():
        print(f"{value:10.3f}  {name}{'' if held in (None, True) else '  <-- NOT HELD'}")
    return 0 if all(held in (None, True) for _, held in figures.values()) else 1


def make(folder: Path, count: int) -> None:
    """Documents of the samples' pages, each with bytes of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = [
        pikepdf.open(path) for path in sorted(SAMPLES.glob("*/*.pdf")) if "scan" not in str(path)
    ]
    pages = [page for source in sources for page in source.pages]
    for number in range(count):
        path = folder / f"{number:05d}.pdf"
        if path.exists():
            continue
        with pikepdf.new() as pdf:
            pdf.pages.extend(islice(cycle(pages), number % len(pages), number % len(pages) + PAGES))
            pdf.docinfo["/Subject"] = str(number)
            pdf.save(path, static_id=True)


def extraction(folder: Path) -> float:
    """Seconds of work a document in this process, records and their packing included."""
    paths = sorted(folder.iterdir())[: MEASURED + 1]
    read_document(paths[0])
    began = time.process_time()
    for path in paths[1:]:
        pack(document_rows(read_document(path)))
    return (time.process_time() - began) / max(1, len(paths) - 1)


def measured(folder: Path, archive: Path, workers: int) -> Run:
    command = [sys.executable, "-m", "planparse", "ingest", str(folder), "--archive", str(archive)]
    began = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--workers", str(workers), "-q"], stdout=subprocess.DEVNULL
    )
    watched = psutil.Process(process.pid)
    run = Run(0, 0, [], 0)
    work: dict[int, float] = {}
    while process.poll() is None:
        try:
            resident = watched.memory_info().rss
            below = watched.children(recursive=True)
            children = [child.memory_info().rss for child in below]
            work |= {one.pid: sum(one.cpu_times()[:2]) for one in (watched, *below)}
        except psutil.Error:
            continue
        run.parent.append(resident)
        run.worker_peak = max([run.worker_peak, *children])
        time.sleep(0.2)
    run.seconds = time.perf_counter() - began
    run.processor = sum(work.values())
    return run


if __name__ == "__main__":
    sys.exit(main())
