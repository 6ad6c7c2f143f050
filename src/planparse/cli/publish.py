"""`planparse publish`: an archive as a dataset to cite."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from planparse.cli.audit_options import Language
from planparse.cli.progress import printable


def publish(
    archive: Annotated[Path, typer.Argument(help="Folder of the archive.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the edition, of its own.")],
    lang: Annotated[
        Language | None,
        typer.Option(help="Language of the overview; that of most documents where not given."),
    ] = None,
) -> None:
    """Publish an archive as a dataset: tables by year, history, overview, what is missing and new.

    Example: [bold]planparse publish archive --out dataset[/bold]

    No document is opened. The same archive gives the same bytes; a later edition in the same
    folder says in CHANGES.md what has changed.
    """
    from planparse.api import publish as run

    edition = run(archive, out, language=lang and lang.value)
    for gap in edition.gaps[:1]:
        if gap.startswith("Coverage:"):
            why = gap.replace("ARCHIVE", str(archive))
            sys.stderr.write(f"planparse: {printable(why)}\n")
    lines = [f"{table}: {count} rows" for table, count in edition.rows.items() if count]
    same = edition.before == edition.edition
    said = "nothing has changed" if same else f"against {edition.before}, see CHANGES.md"
    news = f"({said})" if edition.before else "(the first in this folder)"
    lines.append(f"{len(edition.gaps)} known gaps, see README.md")
    lines.append(f"Edition {edition.edition} {news} is in {printable(str(out))}")
    sys.stdout.write("\n".join(lines) + "\n")
