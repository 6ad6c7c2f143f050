"""Tesseract as a separate program: words with boxes and confidence from an image."""

from __future__ import annotations

import ctypes
import math
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache, partial
from io import BytesIO

from PIL.Image import Image

from planparse.profiles.profile import LANGUAGES, load

PROGRAM = "tesseract"
INSTALL_HINT = (
    "install Tesseract with Swedish and English "
    "(Debian: apt-get install tesseract-ocr tesseract-ocr-swe) to read them"
)
_TIME_SIGNAL: int = getattr(signal, "SIGXCPU", 0)
_WORD_LEVEL = "5"
_TSV_FIELDS = 12


_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
_PR_SET_PDEATHSIG = 1
_WAIT_FACTOR = 50.0
"""By the clock it may take so many times its processor time, beside as many other programs a core;
without this one that only waits would be waited for."""


class OcrFailure(Exception):  # noqa: N818 - it is told as an event
    """Tesseract could not be run, or gave nothing in time; the message says why."""


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word, its box in pixels."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float
    """In [0, 1]."""
    line: tuple[int, int, int]
    """Block, paragraph and line that the word belongs to."""


@lru_cache
def languages() -> str:
    """What it can read of the languages with a profile, as its `-l` wants it, in their order.

    Together they cost no more than one; empty where it is not installed.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
            [program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    known = set(done.stdout.split())
    wanted = (load(language).locale.ocr for language in LANGUAGES)
    return "+".join(code for code in wanted if code in known)


def program_version() -> str | None:
    """Version that the program tells of itself; null where it is not installed or does not run."""
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
            [program, "--version"], capture_output=True, text=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return (done.stdout or done.stderr).splitlines()[0].removeprefix(PROGRAM).strip()


def recognise(image: Image, dpi: int, seconds: float, segmentation: int = 3) -> list[Word]:
    """The words of a page image in reading order.

    Args:
        image: grey page, or part of one.
        dpi: its resolution.
        seconds: most processor time, which other programs on the machine do not stretch.
        segmentation: Tesseract's `--psm`: 3 finds the page's layout, 6 takes one block of text.

    Raises:
        OcrFailure: not installed, crashed, or too slow.
    """
    options = ("-l", languages(), "--dpi", str(dpi), "--psm", str(segmentation), "tsv")
    table = _run(image, options, seconds)
    return [word for line in table.splitlines()[1:] if (word := _word(line)) is not None]


def _run(image: Image, options: tuple[str, ...], seconds: float) -> str:
    program = shutil.which(PROGRAM)
    if program is None or not languages():
        raise OcrFailure("Tesseract is not installed")
    file = BytesIO()
    image.save(file, "PPM")
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the image goes through stdin
            [program, "stdin", "stdout", *options],
            input=file.getvalue(),
            capture_output=True,
            timeout=_WAIT_FACTOR * seconds,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            preexec_fn=partial(_bound, seconds) if os.name == "posix" else None,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise OcrFailure(f"Tesseract gave no answer ({error})") from error
    if done.returncode == -_TIME_SIGNAL:
        raise OcrFailure(f"Tesseract took longer than {seconds:g} s of processor time")
    if done.returncode:
        detail = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise OcrFailure(f"Tesseract failed ({detail[-1] if detail else done.returncode})")
    return done.stdout.decode("utf-8", "replace")


def _bound(seconds: float) -> None:
    """In the new process: its time, and an end with a reading process that is killed."""
    import resource

    most = max(math.ceil(seconds), 1)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))
    if _LIBC:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _word(line: str) -> Word | None:
    fields = line.split("\t")
    if len(fields) < _TSV_FIELDS or fields[0] != _WORD_LEVEL or not fields[11].strip():
        return None
    block, paragraph, number = (int(value) for value in fields[2:5])
    left, top, width, height = (int(value) for value in fields[6:10])
    confidence = max(float(fields[10]), 0.0) / 100
    return Word(
        fields[11].strip(), left, top, width, height, confidence, (block, paragraph, number)
    )
