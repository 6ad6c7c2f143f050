"""Rows for inputs that no reading process gave rows for: refused, given up, or a copy."""

from __future__ import annotations

from planparse.model import ids
from planparse.model.raw import Doubt
from planparse.model.reasons import Reason
from planparse.model.records import DocumentRecord, IssueRecord, Record
from planparse.model.records.clean import path_text

Rows = dict[str, list[Record]]


def refused_rows(
    path: str,
    document_id: str | None,
    reason: Reason,
    detail: str | None,
    size: int | None = None,
) -> tuple[DocumentRecord, Rows]:
    """The row of a file that was not read, and why."""
    row = DocumentRecord(
        document_id=document_id or ids.path_id(path),
        path=path_text(path),
        file_name=file_name(path),
        bytes=size,
        status="rejected",
        reason=reason,
        detail=detail,
    )
    return row, {"documents": [row]}


def given_up_rows(
    path: str, document_id: str, size: int, cause: Reason, doubts: tuple[Doubt, ...]
) -> tuple[DocumentRecord, Rows]:
    """The row of a file on which every attempt ended in a death, the attempts as its issues."""
    row = DocumentRecord(
        document_id=document_id,
        path=path_text(path),
        file_name=file_name(path),
        bytes=size,
        status="rejected",
        reason=cause,
        detail=doubts[-1].message,
    )
    issues: list[Record] = [
        IssueRecord(
            document_id=document_id,
            ordinal=ordinal,
            code=doubt.code,
            severity=doubt.severity,
            page=doubt.page,
            message=doubt.message,
        )
        for ordinal, doubt in enumerate(doubts, start=1)
    ]
    return row, {"documents": [row], "issues": issues}


def copy_rows(
    path: str, document_id: str, size: int, refused: Reason | None
) -> tuple[DocumentRecord, Rows]:
    """The row of a file whose bytes stand under another name, too.

    Args:
        path: its own name.
        document_id: sha256 that both have.
        size: in bytes.
        refused: why the other one was rejected, which holds for this one as well.
    """
    if refused is not None:
        detail = "the same bytes as another file, which was rejected"
        return refused_rows(path, document_id, refused, detail, size)
    row = DocumentRecord(
        document_id=document_id,
        path=path_text(path),
        file_name=file_name(path),
        bytes=size,
        status="warning",
        reason="duplicate",
        detail="the same bytes as another file, whose records stand for both",
    )
    return row, {"documents": [row]}


def file_name(path: str) -> str:
    """The last part of a path as safe text."""
    return path_text(path.rstrip("/").rsplit("/", 1)[-1] or path)
