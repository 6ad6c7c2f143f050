"""The audit report and the working paper of a run, with pictures and decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from planparse.engine.decided import with_decisions
from planparse.engine.evidence import evidence_pictures
from planparse.engine.located import addresses, locate
from planparse.export.lookup import Tables
from planparse.model.decision import Decisions
from planparse.model.limits import Limits
from planparse.model.records import DocumentRecord


def located(tables: Tables, folders: Iterable[Path] = ()) -> dict[str, Path]:
    """The documents of a run by id, as far as they are still there with the same content."""
    rows = [row for row in tables.get("documents", ()) if isinstance(row, DocumentRecord)]
    found = ((row.document_id, locate(row, folders)) for row in rows if row.status != "rejected")
    return {document_id: path for document_id, path in found if path is not None}


def report_html(
    tables: Tables,
    *,
    language: str | None = None,
    out: Path | None = None,
    decisions: Decisions | None = None,
    ignore_decisions: bool = False,
    limits: Limits | None = None,
) -> str:
    """The audit report as one HTML file.

    Args:
        tables: records of an audit.
        language: of the interface; None for the plan's.
        out: folder that the report will stand in, for links to the documents; None for none.
        decisions: what auditors decided.
        ignore_decisions: show them, and count the machine's answers.
        limits: bounds for opening the documents again.

    Raises:
        ProfileError: there is no interface in that language.
    """
    from planparse.export.report import render_report

    paths = located(tables)
    tables = tables if ignore_decisions else with_decisions(tables, decisions or {})
    return render_report(
        tables,
        language=language,
        pictures=evidence_pictures(tables, paths, limits),
        sources=_sources(paths, out),
        decisions=decisions,
    )


def write_report(
    tables: Tables,
    out: Path,
    *,
    language: str | None = None,
    decisions: Decisions | None = None,
    ignore_decisions: bool = False,
) -> list[Path]:
    """Write the report and the working paper into a folder, both or none.

    Args:
        tables: records of an audit.
        out: the folder.
        language: of the interface; None for the plan's.
        decisions: what auditors decided.
        ignore_decisions: show them, and count the machine's answers.

    Raises:
        ProfileError: there is no interface in that language.
        StoreError: the folder cannot be written.
    """
    from planparse.export import report, working_paper
    from planparse.store.atomic import write_set

    paths = located(tables)
    sources = _sources(paths, out)
    tables = tables if ignore_decisions else with_decisions(tables, decisions or {})
    html = report.render_report(
        tables,
        language=language,
        pictures=evidence_pictures(tables, paths),
        sources=sources,
        decisions=decisions,
    )
    paper = working_paper.write_paper(
        tables, language=language, sources=sources, decisions=decisions
    )
    return write_set(out, [(report.FILE_NAME, html.encode()), (working_paper.FILE_NAME, paper)])


def _sources(paths: Mapping[str, Path], out: Path | None) -> dict[str, str]:
    return addresses(paths, out) if out is not None else {}
