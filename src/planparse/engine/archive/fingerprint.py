"""What a document was read with: code of the steps, profiles, limits, versions of the engines.

Two runs with the same fingerprint give the same records for the same bytes, so that a document
that was read with it need not be read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from planparse.model.limits import Limits

_PACKAGE = Path(__file__).parents[2]
_STEPS = (
    "readers",
    "layout",
    "outline",
    "extract",
    "match",
    "text",
    "profiles",
    "model",
    "engine/rows",
)
"""Folders whose code decides what is read from a document."""
_SINGLE = (
    "context.py",
    "engine/passage.py",
    "engine/pictures.py",
    "engine/reading.py",
    "engine/source.py",
    "engine/spoken.py",
)
_SUFFIXES = (".py", ".toml")
_ENGINES = (
    "lxml",
    "pdfminer.six",
    "pdfplumber",
    "pikepdf",
    "pillow",
    "pypdfium2",
    "python-docx",
    "rapidfuzz",
    "simplemma",
    "spacy",
)
_LENGTH = 16
"""Hex digits kept: 64 bits, for a handful of versions."""


def fingerprint(limits: Limits) -> str:
    """A short text that differs where a document may be read differently."""
    digest = hashlib.sha256(_code().encode())
    digest.update(limits.model_dump_json().encode())
    return digest.hexdigest()[:_LENGTH]


@cache
def _code() -> str:
    digest = hashlib.sha256()
    for path in sorted(_sources()):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for name in _ENGINES:
        digest.update(f"{name}={_version(name)}\n".encode())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for folder in _STEPS:
        yield from (p for p in (_PACKAGE / folder).rglob("*") if p.suffix in _SUFFIXES)
    yield from (_PACKAGE / name for name in _SINGLE)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
