"""Texts made to hang a reader are read in a moment, and nothing of them is lost."""

from __future__ import annotations

import time

import pytest
from tests.plain_text import outline_of

TEXTS = {
    "a line of digits and blanks": f"{'1' * 5_000} {'9 ' * 20_000}",
    "two million letters without a blank": "x" * 2_000_000,
    "dots up to a number": f"Innehåll\n\nA {'.' * 100_000} 3\nB {'.' * 100_000} x\nC . 4\nD . 5",
    "blanks up to a letter": f"Mål{' ' * 200_000}x\n" * 3,
    "tabs": "\t" * 200_000,
    "pipes": f"{'|' * 5_000}\n{'|--' * 5_000}",
    "brackets": f"Utfall {'(' * 50_000} Budget",
    "hashes": "#" * 200_000,
    "numbers of a chapter": "1." * 100_000 + " Mål",
    "a thousand column heads": "Utfall Budget " * 1_000,
    "goals": "Fokusområde Nämndens mål\n\n" + "Nämnden ska göra något\n\n" * 500,
}


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text(name: str) -> None:
    start = time.process_time()
    cut = outline_of(TEXTS[name])
    assert time.process_time() - start < 5
    assert cut.sections or cut.front or cut.contents or not TEXTS[name].strip()
