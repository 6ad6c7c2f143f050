"""First bytes of files that are no documents of ours, and what tells text from binary data."""

from __future__ import annotations

import re

_FOREIGN = (
    (b"{\\rtf", "a Rich Text document (RTF)"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"%!PS", "a PostScript file"),
    (b"SQLite format 3\x00", "a database"),
    (b"PAR1", "a Parquet table"),
    (b"\x00asm", "a program"),
)
PLAIN_TEXT = "plain text"
"""Text that may be a document's; JSON, XML and the like are none."""
_TAR_MARK = b"ustar"
_TAR_MARK_AT = 257
_PROGRAM_MARK = b"MZ"
_TEXT_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HTML = re.compile(rb"\A\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_TEXT_KINDS = (
    (re.compile(rb"\A\s*version https://git-lfs"), "a Git LFS pointer instead of the file itself"),
    (re.compile(rb"\A\s*JVBERi0"), "a PDF encoded as base64"),
    (re.compile(rb"\A\s*[\[{]\s*[\"\[{\]}]"), "JSON data, such as a server's error message"),
    (re.compile(rb"\A\s*<\?xml"), "an XML file"),
)
_ODD = bytes(set(range(32)) - set(b"\x00\x07\x08\t\n\x0b\x0c\r\x1a\x1b")) + b"\x7f"
"""Control characters that no text has; terminal escapes and page breaks are not among them."""
_MAX_ODD = 0.02
"""Share of odd characters: random bytes have 9 %."""
_MAX_ZEROS = 0.30
"""Share of zero bytes that damage can leave in a text of single bytes."""
_WIDE_ZEROS = 0.20
"""Least share of zero bytes in UTF-16 text of a European language."""
_QUARTER_ZEROS = 0.90
"""Share of zeros at the top byte of each UTF-32 character."""


def foreign_kind(head: bytes) -> str | None:
    """Name of a known kind of file that planparse does not read; None for anything else."""
    if not head.strip(b"\x00"):
        return "nothing but zero bytes, as a failed copy leaves"
    for mark, kind in _FOREIGN:
        if head.startswith(mark) and not (mark == _PROGRAM_MARK and is_text(head)):
            return kind
    if head[_TAR_MARK_AT : _TAR_MARK_AT + len(_TAR_MARK)] == _TAR_MARK:
        return "a tar archive"
    return None


def is_text(head: bytes) -> bool:
    """Whether bytes are text in some encoding; a few stray bytes do not count against it."""
    if head.startswith(_TEXT_BOMS) or _is_wide(head):
        return True
    rest = head.replace(b"\x00", b"")
    zeros = len(head) - len(rest)
    odd = len(rest) - len(rest.translate(None, _ODD))
    return zeros <= _MAX_ZEROS * len(head) and odd <= _MAX_ODD * len(head)


def _is_wide(head: bytes) -> bool:
    """UTF-16 or UTF-32 without a mark: the zero bytes stand on one side of each pair."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    many, few = max(even, odd), min(even, odd)
    spread = many > _WIDE_ZEROS * len(head) and few <= many // 10
    quarters = [head[start::4].count(0) for start in range(4)]
    fourth = (
        max(quarters) > _QUARTER_ZEROS * (len(head) // 4) and min(quarters) <= max(quarters) // 10
    )
    return spread or fourth


def _is_html(head: bytes) -> bool:
    """Whether a text is an HTML page, in single bytes or UTF-16."""
    return _HTML.search(_narrow(head)) is not None


def text_kind(head: bytes) -> str:
    """What a text is: `PLAIN_TEXT`, or data that is no document's text."""
    if _is_html(head):
        return "an HTML page, as a server sends for an error or a login"
    narrow = _narrow(head)
    return next((kind for mark, kind in _TEXT_KINDS if mark.search(narrow)), PLAIN_TEXT)


def _narrow(head: bytes) -> bytes:
    """The text's ASCII characters, whatever the width of its encoding."""
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xfe\xff")
