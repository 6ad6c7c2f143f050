"""History and publishing of ten thousand documents, from Parquet alone.

    python -m tests.benchmarks.history_scale [--documents 10000] [--folder DIR]

The samples' four years are read and audited once; their records are then written again for other
authorities and other years, straight into an archive. Floors: `history` and `publish` below 60
seconds each, `publish` below 1 GiB. CPU time of the process counts, and the wall clock is printed.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

import planparse
from planparse.model.records import TABLES
from planparse.store.archive.archive import Archive, open_archive
from planparse.store.archive.commits import Commit, Entry, create_commit
from planparse.store.archive.kept import PAIR_TABLES, KeptAudit, keep, made_from
from planparse.store.archive.segments import write_segment
from planparse.store.schema import arrow_schema

SAMPLES = Path(__file__).parents[2] / "samples" / "history"
SECONDS, BYTES = 60.0, 1 << 30
COPIES_AT_ONCE = 25
"""Copies of the samples in one commit."""
YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
SHIFTS = (0, -4, -8, 3, -12)
"""Years by which the copies are older or newer."""
SYLLABLES = ("Nor", "Hag", "Lin", "Ek", "Vik", "Sol", "Berg", "Ost", "Mar", "Tun")
ENDINGS = ("dal", "by", "sjö", "näs", "holm", "fors", "hult", "sta", "mark", "ryd")

RUN = """
import resource, sys, time
from pathlib import Path
begun = time.monotonic()
import planparse
if sys.argv[1] == "history":
    from planparse.engine.history.history import history_records
    tables = history_records(Path(sys.argv[2])).tables
    print({name: len(rows) for name, rows in tables.items()}, file=sys.stderr)
else:
    edition = planparse.publish(sys.argv[2], sys.argv[3])
    print(edition.edition, len(edition.gaps), "gaps", file=sys.stderr)
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss * 1024)
"""


def main() -> int:
    """Make the archive, run both, and compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=None, help="keep the archive here")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        archive = folder / f"archive-{chosen.documents}"
        if not archive.exists():
            count = make_archive(archive, chosen.documents)
            print(f"{count} documents in {archive}")
        history = measured("history", archive, folder)
        publish = measured("publish", archive, folder)
    held = history[0] < SECONDS and publish[0] < SECONDS and publish[2] < BYTES
    print("floors held" if held else "FLOORS NOT HELD")
    return 0 if held else 1


def measured(what: str, archive: Path, folder: Path) -> tuple[float, float, int]:
    """CPU seconds, seconds and peak bytes of a run in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, what, str(archive), str(folder / "dataset")],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    cpu, wall, peak = (float(part) for part in done.stdout.split())
    print(f"{what}: {cpu:.1f} s of CPU, {wall:.1f} s, peak {peak / 2**20:.0f} MiB")
    return cpu, wall, int(peak)


def make_archive(root: Path, documents: int) -> int:
    """Write the samples' records again and again, as of other bodies and years."""
    with tempfile.TemporaryDirectory() as temporary:
        source = _samples(Path(temporary))
        own = {table: source.table(table) for table in TABLES}
        read_with = next(iter(source.state.entries.values())).fingerprint
    pairs: dict[str, list[pa.Table]] = {table: [] for table in PAIR_TABLES}
    copies = range(-(-documents // own["documents"].num_rows))
    count = 0
    for begin in range(0, len(copies), COPIES_AT_ONCE):
        made = [_copied(own, n) for n in copies[begin : begin + COPIES_AT_ONCE]]
        _commit(root, begin // COPIES_AT_ONCE + 1, made, read_with)
        for tables in made:
            count += tables["documents"].num_rows
            for table in PAIR_TABLES:
                pairs[table].append(tables[table])
    kept = KeptAudit(made_from=made_from(open_archive(root).state), read_with=read_with)
    keep(root, kept, {table: _sorted(table, found) for table, found in pairs.items()})
    return count


def _samples(folder: Path) -> Archive:
    settings = planparse.Settings(workers=1)
    for pattern in ("*.txt", "*.docx", "*.pdf"):
        for path in SAMPLES.glob(pattern):
            (folder / "in").mkdir(exist_ok=True)
            (folder / "in" / path.name).write_bytes(path.read_bytes())
    planparse.ingest(folder / "in", folder / "archive", settings=settings)
    planparse.audit_archive(folder / "archive", folder / "audit", settings=settings)
    return open_archive(folder / "archive")


def _copied(tables: dict[str, pa.Table], number: int) -> dict[str, pa.Table]:
    """The tables as of another authority and other years, with identifiers of their own."""
    changed = _changes(tables["documents"]["document_id"].to_pylist(), number)
    shift = SHIFTS[number % len(SHIFTS)]
    return {
        table: pa.Table.from_arrays(
            [_column(rows[field.name], field, changed, shift) for field in rows.schema],
            schema=rows.schema,
        )
        for table, rows in tables.items()
    }


def _changes(ids: list[str], number: int) -> Callable[[str], str]:
    """What becomes of a text: identifiers, the authority's name, years."""
    own = {old: hashlib.sha256(f"{number}/{old}".encode()).hexdigest() for old in ids}
    short = {old[:12]: new[:12] for old, new in own.items()}
    pattern = re.compile("|".join([*own, *(f"{old}(?![0-9a-f])" for old in short)]))
    name = (
        SYLLABLES[number % 10] + SYLLABLES[number // 10 % 10].lower() + ENDINGS[number // 100 % 10]
    )
    name = f"{name}{ENDINGS[number // 1000 % 10]}" if number >= 1000 else name
    shift = SHIFTS[number % len(SHIFTS)]

    def change(text: str) -> str:
        text = pattern.sub(lambda m: own.get(m[0]) or short[m[0]], text)
        text = text.replace("Björkdal", name).replace("BJÖRKDAL", name.upper())
        if shift:
            text = YEAR.sub(lambda m: str(int(m[0]) + shift), text)
        return f"/arkiv/{number:05d}/{text.rpartition('/')[2]}" if text.startswith("/") else text

    return change


def _column(
    column: pa.ChunkedArray, field: pa.Field, change: Callable[[str], str], shift: int
) -> pa.Array:
    if field.type in (pa.float64(), pa.bool_(), pa.binary()) or pa.types.is_decimal(field.type):
        return column.combine_chunks()
    if field.type == pa.int64() and field.name != "year":
        return column.combine_chunks()
    values = [_value(value, change, shift) for value in column.to_pylist()]
    return pa.array(values, field.type)


def _value(value: Any, change: Callable[[str], str], shift: int) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, date):
        return value.replace(year=value.year + shift, day=min(value.day, 28))
    if isinstance(value, list):
        return [_value(item, change, shift) for item in value]
    if isinstance(value, dict):
        return {k: change(v) if isinstance(v, str) else v for k, v in value.items()}
    return value + shift if isinstance(value, int) else value


def _commit(root: Path, sequence: int, made: list[dict[str, pa.Table]], read_with: str) -> None:
    segments = tuple(
        write_segment(root, table, _sorted(table, [tables[table] for tables in made]), "main")
        for table in TABLES
        if table not in PAIR_TABLES
    )
    (root / "_commits").mkdir(parents=True, exist_ok=True)
    commit = Commit(
        sequence=sequence,
        created=datetime.now(UTC),
        segments=segments,
        entries=tuple(_entries(made, read_with)),
    )
    assert create_commit(root, commit)


def _entries(made: list[dict[str, pa.Table]], read_with: str) -> Iterator[Entry]:
    for tables in made:
        for row in tables["documents"].select(["document_id", "path", "status"]).to_pylist():
            yield Entry(
                key=row["path"],
                path=row["path"],
                document_id=row["document_id"],
                status=row["status"],
                fingerprint=read_with,
            )


def _sorted(table: str, pieces: list[pa.Table]) -> pa.Table:
    rows = pa.concat_tables([arrow_schema(table).empty_table(), *pieces])
    return rows.sort_by([(column, "ascending") for column in TABLES[table].key])


if __name__ == "__main__":
    sys.exit(main())
