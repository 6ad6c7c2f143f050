"""Which encoding a text file is in.

Archives hold UTF-8, UTF-16 (Windows "Unicode") and the older cp1252; a wrong guess turns "å" into
two signs in silence, so that every guess that is not certain is a doubt.
"""

from __future__ import annotations

import codecs

from planparse.model.raw import Doubt

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


def _decode_single_byte(data: bytes) -> tuple[str, list[Doubt]]:
    """Read cp1252, or Latin-1 where a byte has no meaning in it."""
    try:
        return data.decode("cp1252"), [_guessed("cp1252")]
    except UnicodeDecodeError:
        return data.decode("latin-1"), [_guessed("latin-1")]


def _damaged(encoding: str, error: UnicodeDecodeError) -> Doubt:
    message = (
        f"The file is in {encoding}, but from byte {error.start} on some of it does not fit; "
        f"each lost sign stands as {LOST!r}."
    )
    return Doubt(code="encoding_damaged", severity="medium", message=message)


def _guessed(encoding: str) -> Doubt:
    message = f"The file does not say its encoding and is not UTF-8; it was read as {encoding}."
    return Doubt(code="encoding_guessed", severity="low", message=message)
