"""`planparse verify`: does every quote stand where it is said to?"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption
from planparse.cli.progress import printable
from planparse.cli.show import SourcesOption

if TYPE_CHECKING:
    from planparse.engine.verifying import Verification

SHOWN = 20
"""Wrong quotes that are listed; `--format json` has all of them."""
SAYS = {
    "stands": "stand at their place",
    "recognised": "stand at their place on scanned pages, recognised anew",
    "elsewhere": "stand in the document, but not at their place",
    "read_otherwise": "stand on scanned pages, which say otherwise when recognised anew",
    "absent": "are not in the document",
    "not_checked": "stand on scanned pages, and could not be checked",
    "no_source": "could not be checked: their document is gone or has changed",
}


def verify(
    out: Annotated[Path, typer.Argument(help="Folder that a run wrote.")],
    sources: SourcesOption = None,
    output: FormatOption = Format.table,
) -> None:
    """Open the documents again and check that every quote stands at its place.

    The documents are known by their sha256; PDF pages are asked by pdfium alone, text files by
    line, Word files by their text. On a scanned page the place of the quote is recognised anew
    (needs Tesseract): numbers must be the same, letters nearly.

    Example: [bold]planparse verify out[/bold]

    Exit code 0: every quote that can be checked stands. 3: a quote does not. 4: a document is
    gone or has changed.
    """
    from planparse.api import load

    found = load(out).verify([*(sources or []), out, out.parent])
    if output is Format.json:
        sys.stdout.write(_as_json(found) + "\n")
    else:
        sys.stdout.writelines(_lines(found))
    if found.wrong:
        raise typer.Exit(Exit.NOT_REPORTED)
    if found.counts.get("no_source"):
        raise typer.Exit(Exit.CANNOT_SAY)


def _lines(found: Verification) -> list[str]:
    total = len(found.checked)
    lines = [f"{found.counts.get('stands', 0)} of {total} quotes {SAYS['stands']}\n"]
    lines += [
        f"{count} {SAYS[verdict]}\n"
        for verdict, count in found.counts.items()
        if verdict != "stands"
    ]
    reasons = {one.why for one in found.checked if one.why}
    lines += [f"  {printable(reason)}\n" for reason in sorted(reasons)]
    for one in found.wrong[:SHOWN]:
        words = printable(one.claim.words[:100])
        page = f", page {one.claim.place.page}" if one.claim.place.page else ""
        lines.append(f"  {one.verdict}: {one.claim.record}{page}: {words}\n")
    return lines


def _as_json(found: Verification) -> str:
    rows = [
        {
            "record": one.claim.record,
            "document_id": one.claim.document_id,
            "page": one.claim.place.page,
            "line": one.claim.place.line,
            "words": one.claim.words,
            "verdict": one.verdict,
            "why": one.why,
        }
        for one in found.checked
    ]
    return json.dumps({"counts": found.counts, "quotes": rows}, ensure_ascii=False, indent=1)
