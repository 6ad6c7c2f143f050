from __future__ import annotations

import pytest

from planparse.cli.progress import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3\u00a0300 tkr", "3 300 tkr"),
        ("3\u202f300", "3 300"),
        ("a\x1b[31mb", "a\N{REPLACEMENT CHARACTER}[31mb"),
        ("åtgärd – klar", "åtgärd – klar"),
        ("\u202egpj.exe", "\N{REPLACEMENT CHARACTER}gpj.exe"),
    ],
)
def test_no_sign_steers_the_terminal_and_amounts_stay_readable(text: str, shown: str) -> None:
    assert printable(text) == shown
