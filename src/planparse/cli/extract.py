"""`planparse extract`: the records of documents, without linking."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption, OutOption, QuietOption
from planparse.cli.progress import progress
from planparse.cli.written import Clock, write


def extract(
    files: Annotated[
        list[Path], typer.Argument(help="Documents: PDF, DOCX, TXT or MD.", show_default=False)
    ],
    out: OutOption = None,
    output: FormatOption = Format.table,
    quiet: QuietOption = False,
) -> None:
    """Take headings, goals, tables, figures and numbers out of documents.

    Example: [bold]planparse extract report.pdf --out out[/bold]

    Exit code 0: every document was read. 5: a document was rejected.
    """
    from planparse.api import extract as run

    clock = Clock()
    with progress(quiet) as step:
        result = run(files, progress=step)
    if out is not None:
        write(result, out, clock)
    if output is Format.json:
        sys.stdout.write(result.to_json() + "\n")
    else:
        from planparse.cli.document_table import print_documents

        print_documents(result, out)
    rejected = any(document.status == "rejected" for document in result.documents)
    raise typer.Exit(Exit.REJECTED if rejected else Exit.ALL_REPORTED)
