"""`README.md` of a published dataset: what it holds, what it lacks, how to read and cite it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planparse.export.edition.changes import CHANGES
from planparse.export.edition.gap import Gap
from planparse.export.edition.markdown import code
from planparse.export.edition.sources import SOURCES, SourceFile
from planparse.model.records import ALL_TABLES, SCHEMA_VERSION, BodyRecord
from planparse.model.version import package_version

README = "README.md"
MOST_SOURCES = 60
"""Files listed in the text; all of them stand in `sources.csv`."""
MOST_BODIES = 40
MOST_GAPS = 100


@dataclass(frozen=True, slots=True)
class Edition:
    """A dataset that is about to be published."""

    edition: str
    rows: Mapping[str, int]
    files: Mapping[str, Sequence[str]]
    sources: Sequence[SourceFile]
    bodies: Sequence[BodyRecord]
    gaps: Sequence[Gap]


def readme_md(edition: Edition) -> str:
    """The whole text; the same dataset gives the same bytes."""
    parts = [
        _head(edition),
        _tables(edition),
        _bodies(edition),
        _gaps(edition),
        _sources(edition),
        EXAMPLES,
        _cite(edition),
    ]
    return "\n".join(parts)


def _head(edition: Edition) -> str:
    kinds = Counter(source.kind or "not read" for source in edition.sources)
    said = ", ".join(f"{count} {kind.replace('_', '-')}" for kind, count in sorted(kinds.items()))
    years = _years(edition)
    return f"""# Plans and follow-up reports, {years}

Edition {edition.edition}. {len(edition.sources)} files ({said}) of {len(edition.bodies)} bodies,
read by planparse {package_version()}; tables version {SCHEMA_VERSION}. Every number has its
document and page, and what was not read is listed below. `datapackage.json` describes every table
and column with its keys, `overview.html` (and `overview.svg`) shows goals, numbers and coverage,
`{CHANGES}` says what is new.
"""


def _years(edition: Edition) -> str:
    years = [source.year for source in edition.sources if source.year is not None]
    if not years:
        return "years not known"
    return f"{min(years)} to {max(years)}" if min(years) != max(years) else str(min(years))


def _tables(edition: Edition) -> str:
    lines = ["## Tables", "", "| table | rows | one row is | files |", "|---|---:|---|---|"]
    for table, spec in ALL_TABLES.items():
        if table in edition.files:
            files = edition.files[table]
            where = f"`{files[0]}`" if len(files) == 1 else f"`{table}/*/*.parquet`"
            summary = (spec.model.__doc__ or "").strip().splitlines()[0]
            lines.append(f"| `{table}` | {edition.rows.get(table, 0)} | {summary} | {where} |")
    return "\n".join(lines) + "\n"


def _bodies(edition: Edition) -> str:
    lines = ["## Bodies", ""]
    for body in edition.bodies[:MOST_BODIES]:
        number = f", organisation number {body.organisation_number}"
        lines.append(
            f"- {code(body.name)} (`body_id` {code(body.body_id)}"
            f"{number if body.organisation_number else ''}): {body.document_count} documents"
        )
    if len(edition.bodies) > MOST_BODIES:
        lines.append(f"- and {len(edition.bodies) - MOST_BODIES} more in `bodies.parquet`")
    return "\n".join(lines) + "\n"


def _gaps(edition: Edition) -> str:
    lines = ["## Known gaps", ""]
    lines += [f"- {gap.text}" for gap in edition.gaps[:MOST_GAPS]] or ["None."]
    if len(edition.gaps) > MOST_GAPS:
        lines.append(f"- and {len(edition.gaps) - MOST_GAPS} more; see `documents` and `issues`")
    return "\n".join(lines) + "\n"


def _sources(edition: Edition) -> str:
    lines = ["## Sources", "", f"`{SOURCES}` lists every file with its sha256.", ""]
    if len(edition.sources) <= MOST_SOURCES:
        lines += ["| file | sha256 | status |", "|---|---|---|"]
        lines += [
            f"| {code(source.path).replace('|', '&#124;')} | `{source.sha256}` | {source.status} |"
            for source in sorted(edition.sources, key=lambda source: source.path)
        ]
    return "\n".join(lines) + "\n"


def _cite(edition: Edition) -> str:
    return f"""## How to cite

> Plans and follow-up reports, {_years(edition)}. Edition {edition.edition},
> {len(edition.sources)} files. Made with planparse {package_version()}
> (tables version {SCHEMA_VERSION}).

The edition is a digest of the tables: who has the same edition has the same data. Cite a figure by
its `quantity_id`, a goal by its `goal_id`, a document by its sha256.
"""


EXAMPLES = """## How to read it

The share of goals that each body's reports cover, year by year, in DuckDB:

```sql
select body_id, year, share_covered
from 'coverage_by_year.parquet' where scope = 'body' order by all
```

The figures that stand of an indicator, with its targets, in pandas:

```python
import pandas as pd

series = pd.read_parquet("series.parquet")
standing = series.query("is_latest and span == 'year' and subject == 'indicator'")
table = standing.pivot_table(
    index=["series_id", "segment", "period"], columns="kind", values="value", aggfunc="first"
)
```

Goals with the wording of each year, in Polars:

```python
import polars as pl

chains = pl.read_parquet("goal_chains.parquet").sort("chain_id", "year")
wordings = chains.group_by("chain_id", maintain_order=True).agg("year", "title")
```

Values of different `segment` are not comparable: the definition or the unit changed between them
(`break_reason`). `revision` counts later corrections of a figure; `is_latest` is the one that
stands.
"""
