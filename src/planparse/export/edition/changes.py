"""`CHANGES.md`: what an edition has that the one before it had not, and the reverse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planparse.export.edition.markdown import code, escaped
from planparse.export.edition.sources import SourceFile

CHANGES = "CHANGES.md"
MOST_LISTED = 200
"""Lines under a heading; the tables of both editions have the rest."""

Figure = tuple[str, str, str]
"""Series, kind, period and segment of a figure, as far as they name it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is compared of an edition."""

    edition: str
    sources: Mapping[str, SourceFile] = field(default_factory=dict)
    """By path."""
    rows: Mapping[str, int] = field(default_factory=dict)
    """By table."""
    figures: Mapping[Figure, str] = field(default_factory=dict)
    """The figure that stands for a kind and a period of a series, with its unit."""


def changes_md(before: Contents | None, now: Contents) -> str:
    """The change list against the edition before; without one, that this is the first."""
    lines = [f"# Changes in edition {now.edition}", ""]
    if before is None:
        lines.append("This is the first edition in this folder.")
        return "\n".join(lines) + "\n"
    lines += [f"Against edition {before.edition}.", ""]
    lines += _part("Documents added", _documents(now, before))
    lines += _part("Documents removed", _documents(before, now))
    lines += _part("Documents replaced or read again", _read_again(before, now))
    lines += _part("Figures of series revised", _revised(before, now))
    lines += _part("Figures of series that are gone", _gone(before, now))
    lines += ["## Rows by table", "", "| table | before | now |", "|---|---:|---:|"]
    for table in sorted({*before.rows, *now.rows}):
        old, new = before.rows.get(table, 0), now.rows.get(table, 0)
        lines.append(f"| `{table}` | {old} | {new} |")
    return "\n".join(lines) + "\n"


def _part(heading: str, found: Iterable[str]) -> list[str]:
    listed = list(found)
    lines = [f"## {heading}: {len(listed)}", ""]
    lines += [f"- {line}" for line in listed[:MOST_LISTED]]
    if len(listed) > MOST_LISTED:
        lines.append(f"- and {len(listed) - MOST_LISTED} more")
    return [*lines, ""] if listed else lines


def _documents(has: Contents, lacks: Contents) -> Iterable[str]:
    for path in sorted(has.sources.keys() - lacks.sources.keys()):
        source = has.sources[path]
        yield f"{code(path)} (sha256 {source.sha256}, {source.status})"


def _read_again(before: Contents, now: Contents) -> Iterable[str]:
    for path in sorted(before.sources.keys() & now.sources.keys()):
        old, new = before.sources[path], now.sources[path]
        if old.sha256 != new.sha256:
            yield f"{code(path)}: another file, sha256 {old.sha256} before, {new.sha256} now"
        elif old.read_with != new.read_with:
            yield f"{code(path)}: read again, {old.status} before, {new.status} now"


def _revised(before: Contents, now: Contents) -> Iterable[str]:
    for figure in sorted(before.figures.keys() & now.figures.keys()):
        if before.figures[figure] != now.figures[figure]:
            old, new = before.figures[figure], now.figures[figure]
            yield f"{named(figure)}: {escaped(old)} before, {escaped(new)} now"


def _gone(before: Contents, now: Contents) -> Iterable[str]:
    for figure in sorted(before.figures.keys() - now.figures.keys()):
        yield f"{named(figure)}: {escaped(before.figures[figure])} before"


def named(figure: Figure) -> str:
    """A figure in words."""
    series, kind, period = figure
    return f"{code(series)} {escaped(kind)} {escaped(period)}"
