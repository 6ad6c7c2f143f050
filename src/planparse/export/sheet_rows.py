"""Rows of a CSV file or of a workbook's first sheet, as people send them back."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path

from planparse.errors import InputError

ZIP = b"PK\x03\x04"
LONGEST_FILE = 64 * 1024 * 1024
"""Bytes; a working paper of a thousand goals is a few megabytes."""
MARKS = ",;\t"
"""What programs part the columns of a CSV file with."""
HEAD = 4096
"""Characters from which that mark is told."""

Cells = Sequence[str]


def sheet_rows(path: Path) -> list[Cells]:
    """Every row as text, blanks around it gone; dates as ISO 8601.

    Args:
        path: XLSX, or CSV in UTF-8 or Windows-1252 with commas, semicolons or tabs.

    Raises:
        InputError: the file is not there, too large, or no such file.
    """
    content = _content(path)
    return list(_xlsx(path, content) if content.startswith(ZIP) else _csv(content))


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LONGEST_FILE:
            raise InputError(path, "too_large", f"larger than {LONGEST_FILE} bytes")
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(path, "not_found", "the file is not there; check the name") from None
    except OSError as error:
        raise InputError(path, "unreadable", f"the system refused to read it: {error}") from error


def _xlsx(path: Path, content: bytes) -> Iterator[Cells]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        try:
            for row in book.worksheets[0].iter_rows(values_only=True):
                yield [_text(value) for value in row]
        finally:
            book.close()
    except InputError:
        raise
    except Exception as error:  # openpyxl raises what its parsers raise
        hint = f"the workbook cannot be read ({type(error).__name__}); save it again as .xlsx"
        raise InputError(path, "corrupt", hint) from error


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _csv(content: bytes) -> Iterable[Cells]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    mark = max(MARKS, key=text[:HEAD].count)
    return [[cell.strip() for cell in row] for row in csv.reader(StringIO(text), delimiter=mark)]
