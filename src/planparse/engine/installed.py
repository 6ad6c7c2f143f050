"""What this machine has of the programs and packages that reading and writing need."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Literal, NamedTuple

from planparse.profiles.profile import LANGUAGES, load
from planparse.readers.pdf import tesseract

Need = Literal["required", "scans", "extra"]

REQUIRED = {
    "pypdfium2": "reads PDF pages",
    "pikepdf": "reads what a PDF's author declared, and repairs damaged files",
    "pdfplumber": "reads the pages that pdfium cannot",
    "python-docx": "reads Word files",
    "spacy": "splits texts into sentences",
    "simplemma": "finds the basic forms of words",
    "rapidfuzz": "compares wordings",
    "pyarrow": "writes the tables",
    "xlsxwriter": "writes the working paper",
    "openpyxl": "reads decisions back from it",
}
EXTRAS = {
    "pandas": ("`to_pandas()`", "pip install pandas"),
    "duckdb": ("`planparse export --to duckdb`", "pip install 'planparse[duckdb]'"),
    "deltalake": ("`planparse export --to delta`", "pip install 'planparse[delta]'"),
    "distributed": ("`planparse ingest --engine dask`", "pip install 'planparse[dask]'"),
}
"""Packages that are optional: what they are for, and how they are installed."""


class Check(NamedTuple):
    """One program or package."""

    name: str
    need: Need
    purpose: str
    found: str | None
    """Its version; null where it is not there."""
    hint: str | None = None
    """What to do; null where nothing is to be done."""


def installed() -> list[Check]:
    """Every program and package that is used, those first without which nothing works."""
    checks = [Check("python", "required", "runs planparse", platform.python_version())]
    for name, purpose in REQUIRED.items():
        hint = f"pip install {name}"
        checks.append(_package(name, "required", purpose, hint))
    checks += _tesseract()
    checks += [_package(name, "extra", purpose, hint) for name, (purpose, hint) in EXTRAS.items()]
    return checks


def _package(name: str, need: Need, purpose: str, hint: str) -> Check:
    try:
        return Check(name, need, purpose, version(name))
    except PackageNotFoundError:
        return Check(name, need, purpose, None, hint)


def _tesseract() -> list[Check]:
    """The program, then each language that it should know."""
    found = tesseract.program_version()
    hint = None if found else tesseract.INSTALL_HINT
    checks = [Check(tesseract.PROGRAM, "scans", "reads pages without text", found, hint)]
    known = tesseract.languages().split("+")
    for locale in (load(language).locale for language in LANGUAGES):
        code = locale.ocr
        is_there = code in known
        checks.append(
            Check(
                f"{tesseract.PROGRAM}: {code}",
                "scans",
                f"reads scans in {locale.name}",
                "installed" if is_there else None,
                None if is_there or not found else f"Debian: apt-get install tesseract-ocr-{code}",
            )
        )
    return checks
