"""The published dataset in other people's tools, with planparse out of reach."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

BLOCK = """
import sys, warnings
warnings.simplefilter("ignore")  # of the tool's own dependencies

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "planparse":
            raise ImportError("planparse is not installed here")

sys.meta_path.insert(0, Blocked())
"""


def run(dataset: Path, code: str) -> str:
    """Runs code beside the dataset in an interpreter that cannot import planparse."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", BLOCK + textwrap.dedent(code)],
        cwd=dataset,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def example(dataset: Path, language: str) -> list[str]:
    """The examples of the dataset's own README."""
    readme = (dataset / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", readme, flags=re.S)


def test_planparse_is_out_of_reach(dataset: Path) -> None:
    code = "try:\n    import planparse\nexcept ImportError as error:\n    print(error)"
    assert run(dataset, code).strip() == "planparse is not installed here"


def test_duckdb_runs_the_example_and_reads_every_table(dataset: Path) -> None:
    (sql,) = example(dataset, "sql")
    out = run(
        dataset,
        f"""
        import duckdb
        rows = duckdb.sql({sql!r}).fetchall()
        print([(body.rpartition("/")[2], year, share) for body, year, share in rows])
        years = duckdb.sql("select distinct year from 'goals/*/*.parquet' order by 1").fetchall()
        print(years)
        print(duckdb.sql('''
            select s.value, q.raw, d.file_name from 'series.parquet' s
            join 'quantities/*/*.parquet' q using (quantity_id)
            join 'documents/*/*.parquet' d on d.document_id = s.document_id
            where s.revision = 2 and s.kind = 'outcome' ''').fetchall())
        """,
    )
    shares, years, revised = out.splitlines()
    assert "('tillväxtnämnden', 2022, 1.0)" in shares
    assert "('kulturnämnden', 2023, None)" in shares
    assert years == "[(2022,), (2023,), (2024,), (2025,)]"
    assert "Decimal('4290000.000000000')" in revised
    assert "2024-report.pdf" in revised


def test_pandas_runs_the_example(dataset: Path) -> None:
    code = next(code for code in example(dataset, "python") if "pandas" in code)
    out = run(
        dataset, f"exec({code!r})\nprint(table.loc[table.index.get_level_values(2) == '2024'])"
    )
    assert re.search(r"sjukfranvaro\s+1\s+2024\s+4\.9\d*\s+4\.8\d*", out)


def test_polars_runs_the_example(dataset: Path) -> None:
    code = next(code for code in example(dataset, "python") if "polars" in code)
    out = run(
        dataset,
        f"""
        exec({code!r})
        for row in wordings.iter_rows(named=True):
            if len(set(row["title"])) > 1 and len(row["year"]) == 4:
                print(row["year"], row["title"][0], "->", row["title"][-1])
        goals = pl.scan_parquet("goals/*/*.parquet").collect()
        print(goals.height)
        """,
    )
    assert "öka resandet med buss i länet -> Tillväxtnämnden ska få fler invånare" in out
    assert out.splitlines()[-1] == "67"


def test_frictionless_finds_the_descriptor_and_the_sources_valid(dataset: Path) -> None:
    """But for two forms of version 2 of the standard: it knows version 1.

    Several files of one table are an array in `path`, and a key into the table itself has no
    `resource`.
    """
    out = run(
        dataset,
        """
        import json
        from frictionless import Package, Resource
        descriptor = json.load(open("datapackage.json", encoding="utf-8"))
        errors = list(Package.metadata_validate(descriptor))
        known = ("is not of type 'string' at property 'path'", "'resource' is a required property")
        print([e.message for e in errors if not any(one in e.message for one in known)])
        package = Package.from_descriptor(descriptor, basepath=".")
        print(len(package.resources))
        report = package.get_resource("sources").validate()
        print(report.valid, report.flatten(["message"])[:3])
        """,
    )
    assert out.splitlines() == ["[]", "24", "True []"]


FRICTIONLESS = """
import datetime, decimal, glob, json
import pyarrow.parquet as pq
from frictionless import Package, Resource

descriptor = json.load(open("datapackage.json", encoding="utf-8"))
BREAK = {broken!r}

def plain(value):
    if isinstance(value, decimal.Decimal):
        return value
    return value.hex() if isinstance(value, bytes) else value

for resource in descriptor["resources"]:
    if resource["format"] != "parquet":
        continue
    paths = resource.pop("path")
    names = [field["name"] for field in resource["schema"]["fields"]]
    rows = []
    for path in paths if isinstance(paths, list) else [paths]:
        with pq.ParquetFile(path) as file:
            rows += file.read().to_pylist()
    if BREAK and resource["name"] == BREAK[0]:
        rows[0][BREAK[1]] = BREAK[2]
    resource["data"] = [names] + [[plain(row[name]) for name in names] for row in rows]
    for key in ("hash", "bytes", "format", "mediatype"):
        resource.pop(key, None)
report = Package.from_descriptor(descriptor, basepath=".").validate()
print(report.valid)
for row in report.flatten(["title", "message"])[:5]:
    print(row)
"""


def test_frictionless_checks_every_row_and_key(dataset: Path) -> None:
    """Its own reader knows no Parquet in several files: rows are handed over as they were read."""
    out = run(dataset, FRICTIONLESS.format(broken=None))
    assert out.splitlines()[0] == "True", out


@pytest.mark.parametrize(
    "broken",
    [
        ("series", "body_id", "nobody"),
        ("goal_chains", "goal_id", "no-such-goal"),
        ("coverage", "status", "invented"),
        ("bodies", "name", None),
    ],
)
def test_frictionless_would_have_seen_a_fault(
    dataset: Path, broken: tuple[str, str, str | None]
) -> None:
    out = run(dataset, FRICTIONLESS.format(broken=broken))
    assert out.splitlines()[0] == "False", broken


def test_the_edition_is_the_packages_version(dataset: Path) -> None:
    package = json.loads((dataset / "datapackage.json").read_text(encoding="utf-8"))
    assert f"Edition {package['version']}" in (dataset / "README.md").read_text(encoding="utf-8")
