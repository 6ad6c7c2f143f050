"""Mutated documents through `planparse.extract`: it returns for every input.

python -m tests.sweeps.fuzz DEST TOOLS [--n 20000] [--save DIR]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARE = {"pdf": 0.8, "docx": 0.2}
BAD = ("exception", "timeout", "signal", "segfault", "died_silently", "oom")
"""How an outcome begins that a caller would see as an escape."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dest", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("--n", type=int, default=20_000)
    parser.add_argument("--save", type=Path)
    given = parser.parse_args()
    escaped = False
    with tempfile.TemporaryDirectory() as temporary:
        for suffix, share in SHARE.items():
            command = [
                sys.executable, str(given.tools / "mutfuzz.py"),
                "--target", "tests.sweeps.fuzz_target:extract",
                "--ext", suffix, "--n", str(round(given.n * share)), "--seconds", "86400",
                "--timeout", "30", "--mem", "2048", "--save", str(given.save or temporary),
            ]  # fmt: skip
            done = subprocess.run(
                command,
                env={**os.environ, "TORTURE_DIR": str(given.dest), "PYTHONPATH": str(ROOT)},
                capture_output=True,
                text=True,
                check=True,
            )
            print(done.stdout)
            outcomes = [line.split()[1] for line in done.stdout.splitlines()[1:] if line.strip()]
            escaped |= any(outcome.startswith(BAD) for outcome in outcomes)
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
