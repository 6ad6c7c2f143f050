from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from tests.word_markup import codes, paragraph, write_word

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.raw import MediaType
from planparse.readers.registry import READERS, read


def test_every_kind_has_a_reader() -> None:
    assert set(READERS) == set(get_args(MediaType))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("plan.docx", set()), ("plan.docm", set()), ("plan.DOCX", set()), ("plan", set()),
     ("plan.pdf", {"name_mismatch"}), ("plan.doc", {"name_mismatch"}),
     ("plan.txt", {"name_mismatch"})],
)  # fmt: skip
def test_a_name_that_promises_something_else_is_a_doubt(
    tmp_path: Path, name: str, expected: set[str]
) -> None:
    raw = read(write_word(tmp_path / name, paragraph("Mål")), Limits())
    assert raw.reader == "docx"
    assert codes(raw) == expected


def test_text_goes_to_the_text_reader(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text("Mål 1\nNämnden ska bygga.\n", encoding="utf-8")
    raw = read(path, Limits())
    assert (raw.media_type, raw.reader) == ("text/markdown", "text")
    assert codes(raw) == set()


def test_refusals_pass_through(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / "missing.docx", Limits())
    assert caught.value.reason == "not_found"


def test_no_library_is_loaded_before_it_is_needed() -> None:
    script = (
        "import sys, planparse.readers.registry\n"
        "print([name for name in ('lxml', 'pdfplumber', 'pypdfium2', 'docx', 'PIL')"
        " if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert answer.stdout.strip() == b"[]"
