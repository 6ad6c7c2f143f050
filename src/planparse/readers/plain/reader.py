"""Read a text file into pages of lines."""

from __future__ import annotations

from pathlib import Path

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.raw import Doubt, RawDocument
from planparse.readers.plain.decoding import decode
from planparse.readers.plain.markdown import Shown, as_shown
from planparse.readers.plain.paging import pages_of
from planparse.readers.plain.signs import doubts_about
from planparse.readers.struck_text import hidden_doubt, struck_doubt

MARKDOWN_SUFFIXES = (".md", ".markdown")


def read_text(path: Path, limits: Limits) -> RawDocument:
    """Lines of a text file, page by page.

    Raises:
        InputError: `empty` where there is no text at all, `too_large` beyond
            `limits.document_characters`, `unreadable` where the system refuses.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(path, "unreadable", f"the system refused to read it: {error}") from error
    text, doubts = decode(data)
    if len(text) > limits.document_characters:
        hint = (
            f"{len(text)} characters of text, more than the limit of {limits.document_characters}"
        )
        raise InputError(path, "too_large", hint)
    if not text.strip():
        raise InputError(path, "empty", "the file holds no text; give the document itself")
    if not any(doubt.code == "encoding_damaged" for doubt in doubts):
        doubts += doubts_about(text)
    is_markdown = path.suffix.lower() in MARKDOWN_SUFFIXES
    shown = as_shown(text) if is_markdown else Shown(text)
    if shown.comments:
        doubts.append(_commented(shown.comments))
    if shown.hidden:
        doubts.append(hidden_doubt(shown.hidden))
    if shown.struck:
        doubts.append(struck_doubt(shown.struck))
    pages = pages_of(shown.text)
    for line in (line for page in pages for line in page.lines):
        line.lead = shown.leads.get(line.number, "")
    return RawDocument(
        media_type="text/markdown" if is_markdown else "text/plain",
        reader="text",
        pages=pages,
        page_count=len(pages) if len(pages) > 1 else None,
        title=shown.head.get("title"),
        author=shown.head.get("author"),
        declared=tuple(shown.head.items()),
        language=shown.head.get("lang") or shown.head.get("language"),
        doubts=doubts,
    )


def _commented(count: int) -> Doubt:
    message = f"{count} comments of the file, which no page shows, were left out."
    return Doubt(code="comments_left_out", severity="low", message=message)
