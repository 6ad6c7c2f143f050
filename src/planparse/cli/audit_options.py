"""Options of `planparse audit` alone."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Language(StrEnum):
    """Languages of the interface."""

    sv = "sv"
    en = "en"


PlanArgument = Annotated[
    Path | None, typer.Argument(help="The plan: PDF, DOCX, TXT or MD.", show_default=False)
]
ReportsArgument = Annotated[
    list[Path] | None,
    typer.Argument(
        help="One follow-up report or several; none for a plan that is its own report.",
        show_default=False,
    ),
]
ArchiveOption = Annotated[
    Path | None,
    typer.Option("--archive", help="Instead of files: every plan and report of an archive."),
]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help="Say of each finding what was compared.")
]
GoalsOption = Annotated[
    Path | None,
    typer.Option(help="CSV or XLSX list of the goals to audit, as `planparse goals` writes it."),
]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Audit two plans, two reports, or a pair in reverse.")
]
DecisionsOption = Annotated[
    Path | None,
    typer.Option(help="A working paper (or its CSV) with your decisions; needs --out."),
]
IgnoreDecisionsOption = Annotated[
    bool,
    typer.Option(
        "--ignore-decisions",
        help="Show auditors' decisions, but count and exit by the machine's answers.",
    ),
]
LanguageOption = Annotated[
    Language | None,
    typer.Option(help="Language of the report; the plan's where it is not given."),
]
NoReportOption = Annotated[
    bool, typer.Option("--no-report", help="Only the Parquet tables: no report.html.")
]
