"""Which encoding a text file is in.

Archives hold UTF-8, UTF-16 (Windows "Unicode") and the older cp1252; a wrong guess turns "å" into
two signs in silence, so that every guess that is not certain is a doubt.
"""

from __future__ import annotations

import codecs
import re

from planparse.model.raw import Doubt
from planparse.model.reasons import Severity

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 stands before UTF-16, whose mark is the beginning of its own."""

NUL_SHARE = 0.2
"""Share of NUL bytes at odd or even places above which a text is UTF-16: in Latin text nearly all
bytes of one of the two are NUL."""

LOST = "\ufffd"
"""What stands for bytes that no encoding gives a meaning."""

_OLDER = ("cp850", "mac_roman")
"""Code pages of DOS and of the old Macintosh, which no mark tells either."""
_FAR_BETTER = 1.5
"""Times the letters that must fit before a file is not taken for cp1252."""
_FEWEST_SIGNS = 3
"""Fewer could be an accident."""
_SAMPLE = 200_000
"""Bytes that settle the encoding."""
_NEIGHBOUR = re.compile("(?<=([a-zA-Z]))([^\x00-\x7f])")
_ESCAPED = re.compile("[\udc80-\udcff]+")

_MIXED = Doubt(
    code="encoding_mixed",
    severity="medium",
    message="Some of the file is in UTF-8 and some in cp1252; each part was read as what it is.",
)


def decode(data: bytes) -> tuple[str, list[Doubt]]:
    """Text of a file's bytes, and what was doubtful about its encoding."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decode_marked(data, encoding)
    wide = _utf16_without_mark(data)
    if wide is not None:
        return data.decode(wide, errors="replace"), [_guessed(wide)]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", errors="replace")
        if _is_damaged_utf8(text):
            return text, [_damaged("utf-8", error)]
        if any(sign > "\x7f" and sign != LOST for sign in text):
            return _decode_mixed(data)
        return _decode_single_byte(data)


def _decode_marked(data: bytes, encoding: str) -> tuple[str, list[Doubt]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as error:
        return data.decode(encoding, errors="replace"), [_damaged(encoding, error)]


def _is_damaged_utf8(text: str) -> bool:
    """Whether more signs beyond ASCII came out whole than were lost.

    In a single-byte encoding hardly ever do two such bytes in a row make a UTF-8 sequence.
    """
    lost = text.count(LOST)
    return sum(sign > "\x7f" for sign in text) - lost > lost


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    if len(sample) < 4:
        return None
    even = sample[::2].count(0) / len(sample[::2])
    odd = sample[1::2].count(0) / len(sample[1::2])
    if odd > NUL_SHARE and even < NUL_SHARE / 4:
        return "utf-16-le"
    if even > NUL_SHARE and odd < NUL_SHARE / 4:
        return "utf-16-be"
    return None


def _decode_mixed(data: bytes) -> tuple[str, list[Doubt]]:
    """Read what is UTF-8 as that and the other bytes as cp1252: files joined from two systems."""
    text = data.decode("utf-8", errors="surrogateescape")
    return _ESCAPED.sub(_as_cp1252, text), [_MIXED]


def _as_cp1252(found: re.Match[str]) -> str:
    lone = found[0].encode("utf-8", errors="surrogateescape")
    return lone.decode("cp1252", errors="replace")


def _decode_single_byte(data: bytes) -> tuple[str, list[Doubt]]:
    """Read cp1252 unless an older system's code page fits far better, or Latin-1 where neither."""
    fit = {encoding: _fit(data, encoding) for encoding in ("cp1252", *_OLDER)}
    best = max(_OLDER, key=lambda encoding: fit[encoding])
    if fit[best] >= _FEWEST_SIGNS and fit[best] > _FAR_BETTER * fit["cp1252"]:
        return data.decode(best, errors="replace"), [_guessed(best, "medium")]
    try:
        return data.decode("cp1252"), [_guessed("cp1252")]
    except UnicodeDecodeError:
        return data.decode("latin-1"), [_guessed("latin-1", "medium")]


def _fit(data: bytes, encoding: str) -> int:
    """Letters beyond ASCII that stand in words as letters do: in lower case behind lower case."""
    text = data[:_SAMPLE].decode(encoding, errors="replace")
    return sum(
        sign.isalpha() and (sign.islower() or not before.islower())
        for before, sign in _NEIGHBOUR.findall(text)
    )


def _damaged(encoding: str, error: UnicodeDecodeError) -> Doubt:
    message = (
        f"The file is in {encoding}, but from byte {error.start} on some of it does not fit; "
        f"each lost sign stands as {LOST!r}."
    )
    return Doubt(code="encoding_damaged", severity="medium", message=message)


def _guessed(encoding: str, severity: Severity = "low") -> Doubt:
    message = f"The file does not say its encoding and is not UTF-8; it was read as {encoding}."
    return Doubt(code="encoding_guessed", severity=severity, message=message)
